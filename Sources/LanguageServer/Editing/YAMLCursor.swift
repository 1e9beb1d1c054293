/// Where in YAML an offset lies, found from the text alone: while somebody types, it seldom parses.
struct YAMLCursor {
  enum Spot: Equatable {
    /// In a key, of which some bytes may be there.
    case key
    /// In the value of a key.
    case value(String)
    /// In an item of the list that the path leads to, which may be a text or begin a mapping.
    case item
  }

  /// The keys that lead to the mapping or list around the offset.
  private(set) var path: [String] = []
  private(set) var spot: Spot
  /// What is written of the key, value or item before the offset.
  private(set) var typed: Range<Int>

  /// - Parameters:
  ///   - range: the YAML in the text: all of it, or the front matter.
  ///   - offset: within the range.
  /// - Returns: nil in a comment and in a quoted text.
  init?(_ bytes: [UInt8], in range: Range<Int>, at offset: Int) {
    guard range.contains(offset) || offset == range.upperBound else { return nil }
    let lineStart = bytes[range.lowerBound..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? range.lowerBound
    var block = YAMLLine(bytes[lineStart..<offset])
    guard let flow = FlowScanner(bytes[block.start..<offset]) else { return nil }
    typed = flow.typed
    spot = flow.spot
    if case .key = spot, flow.path.isEmpty, block.isItem { spot = .item }
    // Upwards: every line that stands further left opens a mapping around this one.
    var outer: [String] = []
    var end = lineStart
    while end > range.lowerBound {
      let start = bytes[range.lowerBound..<end - 1].lastIndex(of: 0x0A).map { $0 + 1 } ?? range.lowerBound
      let line = YAMLLine(bytes[start..<end])
      end = start
      guard !line.isBlank else { continue }
      guard let key = line.opens(block, bytes) else {
        block.moves(to: line)
        continue
      }
      outer.insert(key, at: 0)
      block = line
    }
    path = outer + flow.path
  }
}

/// The beginning of a line of YAML: how far it is indented, and whether it begins items of lists.
private struct YAMLLine {
  /// The offset of the text behind blanks and hyphens.
  let start: Int
  /// Columns before the first hyphen, or before the text where there is none.
  private var outerColumn: Int
  /// Columns before the text.
  private var column: Int
  var isItem: Bool { outerColumn < column }
  let isBlank: Bool

  init(_ line: ArraySlice<UInt8>) {
    var index = line.startIndex
    func skipBlanks() { while index < line.endIndex, line[index] == 0x20 { index += 1 } }
    skipBlanks()
    outerColumn = index - line.startIndex
    while index < line.endIndex, line[index] == UInt8(ascii: "-"),
      index + 1 == line.endIndex || line[index + 1] <= 0x20
    {
      index += 1
      skipBlanks()
    }
    start = index
    column = index - line.startIndex
    isBlank =
      index == line.endIndex && column == outerColumn
      || line[index...].first.map { $0 == 0x23 || $0 < 0x20 } == true
  }

  /// The key of this line where its value is the block in which another line stands; nil where it is not.
  func opens(_ inner: YAMLLine, _ bytes: [UInt8]) -> String? {
    // A list may stand as far left as its key.
    let isOutside = inner.isItem ? column <= inner.outerColumn : column < inner.column
    guard isOutside else { return nil }
    var end = start
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != UInt8(ascii: ":") { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: ":") else { return nil }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// Looks for the outer key from a line above that belongs to the same item or list.
  mutating func moves(to line: YAMLLine) {
    if !isItem, line.isItem, line.column == column { outerColumn = line.outerColumn }
  }
}
