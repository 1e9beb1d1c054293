/// What was dropped between two tokens.
struct Gap: OptionSet, Sendable {
  let rawValue: UInt8
  static let space = Gap(rawValue: 1)
  static let lineBreak = Gap(rawValue: 2)
  static let invisible = Gap(rawValue: 4)
  /// An edge of inline markup: emphasis, a link, `<br>`.
  static let markup = Gap(rawValue: 8)
  /// A blank line or a block edge: no name crosses it.
  static let block = Gap(rawValue: 16)
}

/// One folded scalar of a text, or one edition such as 2025年.
struct Token: Sendable {
  /// The folded scalar, or a code of its own for quotes, editions and masked text.
  var code: UInt32
  /// The scalar as it stands; of an edition the first one.
  var raw: UInt32
  var kind: ScalarClass
  /// Whether it can stand for ×.
  var isCross: Bool
  /// What was dropped before it.
  var gap: Gap
  /// The byte offset in the text.
  var start: Int
  /// The byte offset after it.
  var end: Int
  /// The number of an edition, 0 for other tokens.
  var value: Int

  static let edition: UInt32 = 0x20_0000
  static let quote: UInt32 = 0x20_0001
  /// Masked text: a URL, code, a phrase that is no name.
  static let opaque: UInt32 = 0x20_0002

  var isEdition: Bool { code == Token.edition }
  var isLetter: Bool { kind == .letter }
  /// Whether a name can neither hold nor follow it.
  var isBreaker: Bool { kind == .breaker || code == Token.opaque }
}
