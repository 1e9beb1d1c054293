/// The cells of a table row as they stand in the source.
///
/// The parser pads short rows and cuts long ones without a word, and its columns are off in later lines; the
/// bars themselves are certain: a bar ends a cell unless a backslash stands before it (GFM 0.29, section
/// 4.10).
enum RowSource {
  /// Splits a row, given without its container's prefix.
  ///
  /// - Returns: the cells without the blanks around them; an empty cell is the stretch between its bars.
  static func cells(of row: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var (start, end) = (row.lowerBound, row.upperBound)
    while start < end, isBlank(text[start]) { start += 1 }
    while end > start, isBlank(text[end - 1]) { end -= 1 }
    if start < end, text[start] == UInt8(ascii: "|") { start += 1 }
    var cells: [Range<Int>] = []
    // Few tables have more columns.
    cells.reserveCapacity(8)
    for index in start..<end where text[index] == UInt8(ascii: "|") {
      if index > start, text[index - 1] == UInt8(ascii: "\\") { continue }
      cells.append(trimmed(start..<index, in: text))
      start = index + 1
    }
    if start < end { cells.append(trimmed(start..<end, in: text)) }
    return cells
  }

  /// Whether a line could be the row under a table's header: bars, hyphens and colons only, and a
  /// hyphen at least.
  static func isDelimiter(_ line: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var hasHyphen = false
    for index in line {
      switch text[index] {
      case UInt8(ascii: "-"): hasHyphen = true
      case UInt8(ascii: "|"), UInt8(ascii: ":"), 0x20, 0x09: continue
      default: return false
      }
    }
    return hasHyphen
  }
}

extension RowSource {
  private static func trimmed(_ cell: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var (lower, upper) = (cell.lowerBound, cell.upperBound)
    while lower < upper, isBlank(text[lower]) { lower += 1 }
    while upper > lower, isBlank(text[upper - 1]) { upper -= 1 }
    return lower == upper ? cell : lower..<upper
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
}
