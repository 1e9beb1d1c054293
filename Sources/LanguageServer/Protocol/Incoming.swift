import JSON

/// The id of a request, given back with its answer.
enum RequestID: Sendable, Hashable {
  case number(Int)
  case text(String)

  init?(_ value: JSONValue?) {
    switch value?.content {
    case .number(let number):
      guard let whole = number.whole else { return nil }
      self = .number(Int(whole))
    case .text(let bytes): self = .text(String(decoding: bytes, as: UTF8.self))
    default: return nil
    }
  }
}

/// A message from the editor, as far as JSON-RPC 2.0 goes.
enum Incoming {
  case request(id: RequestID, method: String, params: JSONValue?)
  case notification(method: String, params: JSONValue?)
  /// An answer to a request of the server.
  case response
  case invalid(id: RequestID?)

  init(_ value: JSONValue) {
    let id = RequestID(value.member("id"))
    guard let method = value.member("method")?.string else {
      let isAnswer = value.member("result") != nil || value.member("error") != nil
      self = isAnswer ? .response : .invalid(id: id)
      return
    }
    let params = value.member("params")
    if let id {
      self = .request(id: id, method: method, params: params)
    } else if value.member("id") == nil {
      self = .notification(method: method, params: params)
    } else {
      self = .invalid(id: nil)
    }
  }
}

extension JSONValue {
  /// The text; nil for any other value.
  var string: String? { text.map { String(decoding: $0, as: UTF8.self) } }

  /// A whole number that is not negative; nil for any other value.
  var count: Int? {
    guard case .number(let number) = content, let whole = number.whole, whole >= 0 else { return nil }
    return Int(whole)
  }

  var isTrue: Bool {
    if case .bool(true) = content { true } else { false }
  }

  /// The values of an array; none for any other value.
  var items: [JSONValue] {
    if case .array(let items) = content { items } else { [] }
  }

  /// The member at the end of a path of keys.
  func member(at path: String...) -> JSONValue? {
    var value: JSONValue? = self
    for key in path { value = value?.member(key) }
    return value
  }
}
