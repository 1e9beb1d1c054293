import Foundation

/// A value read back from JSON; what is not there is nil all the way down.
struct JSONValue {
  private let value: Any?

  init(_ bytes: [UInt8]) throws { value = try JSONSerialization.jsonObject(with: Data(bytes)) }

  private init(value: Any?) { self.value = value }

  subscript(key: String) -> JSONValue { JSONValue(value: (value as? [String: Any])?[key]) }

  subscript(index: Int) -> JSONValue {
    guard let array = value as? [Any], array.indices.contains(index) else { return JSONValue(value: nil) }
    return JSONValue(value: array[index])
  }

  var string: String? { value as? String }
  var int: Int? { value as? Int }
  /// The elements of an array, none for anything else.
  var elements: [JSONValue] { (value as? [Any])?.map(JSONValue.init(value:)) ?? [] }
  /// The length of an array, nil for anything else.
  var count: Int? { (value as? [Any])?.count }
}
