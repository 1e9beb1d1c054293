/// A value that was read, with its place.
package struct JSONValue: Sendable {
  package enum Content: Sendable {
    case null
    case bool(Bool)
    case number(JSONNumber)
    /// UTF-8, well-formed, with the escapes resolved.
    case text([UInt8])
    case array([JSONValue])
    /// In the order of the file, no key twice.
    case object([JSONMember])
  }

  package let content: Content
  /// In bytes of the file.
  package let range: Range<Int>
}

/// A member of an object.
package struct JSONMember: Sendable {
  /// UTF-8 with the escapes resolved.
  package let key: [UInt8]
  package let keyRange: Range<Int>
  package let value: JSONValue
}

/// A number as far as whole numbers are concerned.
package struct JSONNumber: Sendable, Hashable {
  /// The value where it is whole, also when it is written `20.0` or `2e1`; nil where it has a fraction or more
  /// than 18 digits.
  package let whole: Int64?
}

extension JSONValue {
  /// The member of an object with an ASCII key; nil where there is none or this is no object.
  package func member(_ key: String) -> JSONValue? {
    guard case .object(let members) = content else { return nil }
    for member in members where member.key.elementsEqual(key.utf8) { return member.value }
    return nil
  }

  /// The UTF-8 of a text; nil for any other value.
  package var text: [UInt8]? {
    guard case .text(let bytes) = content else { return nil }
    return bytes
  }
}
