import Diagnostics

/// A tag, or a piece of text that lies within one line.
struct Token {
  enum Kind {
    case text
    case comment
    case delimiters
    /// `{{name}}`
    case variable
    /// `{{{name}}}` or `{{&name}}`
    case raw
    case section
    case inverted
    case close
    case partial
    case parent
    case block
    /// A tag that cannot be used, after its finding.
    case unusable
  }

  var kind: Kind
  /// The whole tag with its delimiters, or the bytes of text that are shown.
  var range: Range<Int>
  /// The name without sigil, asterisk and whitespace.
  var name: Range<Int>
  /// Whether the name is a key whose value names a template: `{{>*key}}`.
  var isDynamic = false
  /// The index of the tag that closes this one, or that this one closes.
  var partner = -1
  /// Whether a block stands directly in a parent tag, where it replaces a block of the parent.
  var isArgument = false

  /// Whether it stands at the start of a line of the source.
  var beginsLine = false
  /// Whether it ends with a line feed of the source.
  var endsLine = false
  /// Text of spaces and tabs, with or without a line end.
  var isBlank = false
  /// Text that is not shown because its line holds nothing but tags.
  var isDropped = false
  /// A tag whose line vanishes with it.
  var isStandalone = false
  /// The whitespace that indents what is inserted at this tag; nil where it is inserted in a line.
  var indent: Range<Int>?
  /// A block written in one line: `indent` opens its default content too.
  var defaultHoldsIndent = false

  init(_ kind: Kind, range: Range<Int>, name: Range<Int>? = nil) {
    self.kind = kind
    self.range = range
    self.name = name ?? range.lowerBound..<range.lowerBound
  }

  /// Whether it needs a closing tag.
  var opens: Bool {
    switch kind {
    case .section, .inverted, .parent, .block: true
    default: false
    }
  }
}

/// A template as read: its tokens with every opening and closing tag paired.
struct ParsedTemplate {
  /// The path without directory and extension.
  let name: String
  let file: SourceFile
  var tokens: [Token]

  func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> { file.bytes[range] }
  func text(_ range: Range<Int>) -> String { file.text(range) }
  /// The name of a tag, exact to the byte.
  func name(of token: Token) -> [UInt8] { Array(file.bytes[token.name]) }
}

extension UInt8 {
  /// Space, tab, line feed, vertical tab, form feed or carriage return.
  var isWhitespace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  var isSpaceOrTab: Bool { self == 0x20 || self == 0x09 }
  var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  /// An ASCII capital letter as its small letter, any other byte as it is.
  var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
