/// The place of a node in a document's flat array.
package typealias NodeIndex = Int

/// One node of a document: its kind, its place in the source and where its subtree ends.
package struct Node: Sendable {
  /// Every kind of node there is.
  package enum Kind: UInt8, Sendable, CaseIterable {
    case document, heading, paragraph, blockQuote, list, item, taskItem, codeBlock, thematicBreak
    case table, tableRow, tableCell, footnoteDefinition, htmlBlock
    case text, softBreak, lineBreak, emphasis, strong, code, link, image, footnoteReference, htmlInline
  }

  package let kind: Kind
  var flags: Flags = []
  /// A number whose meaning depends on the kind: see the accessors below.
  var value: UInt32 = 0
  var lower: UInt32
  var upper: UInt32
  /// The index after the last node of the subtree.
  var end: UInt32 = 0
  /// The literal text, the destination of a link or the label of a footnote.
  var text = TextSlice.empty

  /// Bytes of the source file that the node covers, markup included.
  package var range: Range<Int> { Int(lower)..<Int(upper) }
  /// The index after the last node of the subtree; the first child, where there is one, is the next node.
  package var endIndex: NodeIndex { Int(end) }
}

extension Node {
  struct Flags: OptionSet {
    let rawValue: UInt16

    static let tight = Flags(rawValue: 1 << 0)
    static let ordered = Flags(rawValue: 1 << 1)
    static let checked = Flags(rawValue: 1 << 2)
    static let header = Flags(rawValue: 1 << 3)
    static let comment = Flags(rawValue: 1 << 4)
    /// A line break in the source that leaves no space on the page.
    static let joined = Flags(rawValue: 1 << 5)
    static let caption = Flags(rawValue: 1 << 6)
    static let unsafe = Flags(rawValue: 1 << 7)
    static let unclosed = Flags(rawValue: 1 << 8)
    /// Holds a control or invisible character that was written as an entity.
    static let invisible = Flags(rawValue: 1 << 9)
    static let approximate = Flags(rawValue: 1 << 10)
  }

  /// The level of a heading as written, 1…6.
  package var headingLevel: Int { Int(value & 7) }
  /// Whether a list is numbered.
  package var isOrdered: Bool { flags.contains(.ordered) }
  /// The first number of a numbered list.
  package var listStart: Int { Int(value) }
  /// Whether a list was written without blank lines between its items.
  package var isTight: Bool { flags.contains(.tight) }
  /// Whether a task item's box is ticked.
  package var isChecked: Bool { flags.contains(.checked) }
  /// Whether a table row is the header row.
  package var isHeader: Bool { flags.contains(.header) }
  /// Whether raw HTML is nothing but a comment, which leaves the page without a finding.
  package var isComment: Bool { flags.contains(.comment) }
  /// Whether a paragraph is the caption of the table that follows it.
  package var isCaption: Bool { flags.contains(.caption) }
  /// Whether a soft break leaves no space, because it stands beside a Chinese character.
  package var isJoined: Bool { flags.contains(.joined) }
  /// Whether the range is the node's own; where its place could not be found it is that of its block.
  package var hasExactRange: Bool { !flags.contains(.approximate) }
  /// Whether a text is the bytes of its range as they stand, so that every offset in it is one in the file.
  package var isVerbatim: Bool { kind == .text && !text.isPooled && hasExactRange }
  /// Whether a block of code says in which language it is written.
  package var isNamedCode: Bool { kind == .codeBlock && extra > 0 }
  /// Whether a link's destination has a scheme that is not allowed.
  package var isUnsafe: Bool { flags.contains(.unsafe) }

  var headingOrdinal: Int { Int(value >> 3) }
  /// The number of cells a table row has in the source.
  var sourceCells: Int { Int(value) }
  /// Where the extra text of a link (its title) or code block (its info string) stands, plus one.
  var extra: Int { Int(value) }
  var tableOrdinal: Int { Int(value) }
  /// The definition a footnote reference leads to.
  var definition: NodeIndex { Int(value) }
  /// Which of the document's footnotes a definition is.
  var definitionOrdinal: Int { Int(value) }
  var column: Int { Int(value >> 2) }
  var alignment: Alignment { Alignment(rawValue: UInt8(value & 3)) ?? .none }
}

/// How a table column is aligned.
package enum Alignment: UInt8, Sendable {
  case none, left, center, right
}

/// Bytes either of the source file or of a document's pool.
struct TextSlice: Sendable {
  var lower: UInt32
  /// The length in bytes; the highest bit says that the bytes stand in the pool.
  private var lengthAndPlace: UInt32

  init(lower: Int, count: Int, pooled: Bool) {
    self.lower = UInt32(truncatingIfNeeded: lower)
    lengthAndPlace = UInt32(truncatingIfNeeded: count) | (pooled ? 1 << 31 : 0)
  }

  static let empty = TextSlice(lower: 0, count: 0, pooled: false)

  var count: Int { Int(lengthAndPlace & 0x7FFF_FFFF) }
  var isPooled: Bool { lengthAndPlace >> 31 != 0 }
  var range: Range<Int> { Int(lower)..<Int(lower) + count }

  /// The slice without some of its first bytes.
  func dropping(_ bytes: Int) -> TextSlice {
    TextSlice(lower: Int(lower) + bytes, count: max(0, count - bytes), pooled: isPooled)
  }

  /// The slice's first bytes.
  func prefix(_ bytes: Int) -> TextSlice {
    TextSlice(lower: Int(lower), count: min(count, bytes), pooled: isPooled)
  }
}
