/// Why bytes are no JSON that is accepted, and where.
package struct JSONProblem: Error, Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// More bytes than allowed.
    case tooLarge(limit: Int)
    case notUTF8
    /// A byte-order mark, which RFC 8259 (section 8.1) forbids to send.
    case byteOrderMark
    case empty
    /// The text ends inside a value.
    case cutShort
    /// Something that cannot stand there.
    case unexpected
    /// A control character that must be escaped.
    case controlCharacter
    /// A backslash and something that is no escape.
    case badEscape
    /// Half of a pair of surrogates: no character.
    case loneSurrogate
    /// A number that is not written as JSON writes them, such as `01` or `.5`.
    case badNumber
    /// A key for the second time in its object.
    case duplicateKey
    case tooDeep(limit: Int)
    /// More values, or more members in one object, than allowed.
    case tooMany(limit: Int)
    /// Something after the end of the value.
    case trailing
  }

  package let kind: Kind
  /// In bytes.
  package let range: Range<Int>

  package init(kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

/// What a reader takes at most, so that hostile input costs no more than an honest one of the same size.
package struct JSONLimits: Sendable {
  package var bytes: Int
  /// Objects and arrays inside each other.
  package var depth: Int
  package var values: Int
  /// Members of one object.
  package var members: Int

  package init(bytes: Int = 1 << 20, depth: Int = 32, values: Int = 200_000, members: Int = 64) {
    self.bytes = bytes
    self.depth = depth
    self.values = values
    self.members = members
  }
}
