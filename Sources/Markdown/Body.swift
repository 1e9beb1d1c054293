import Glibc

/// A body as it goes to the parser: its text, its lines, and the way back to the file.
struct Body {
  let text: UnsafeBufferPointer<UInt8>
  /// Where the text begins in the file, in bytes.
  let fileOffset: Int
  /// Where the three bytes of a mark were put into the text, ascending; see `FlankingMarks`.
  let marks: [Int]
  /// The last byte of the mark, after `EF B7`.
  let markByte: UInt8
  /// Where each line begins.
  let lineStarts: [Int32]

  static let markLength = 3

  init(text: UnsafeBufferPointer<UInt8>, fileOffset: Int, marks: [Int], markByte: UInt8) {
    self.text = text
    self.fileOffset = fileOffset
    self.marks = marks
    self.markByte = markByte
    lineStarts = Body.lineStarts(of: text)
  }

  /// The offset in the file of an offset in the text.
  func inFile(_ offset: Int) -> Int {
    marks.isEmpty ? fileOffset + offset : fileOffset + offset - Body.markLength * marksBefore(offset)
  }

  /// The range of a line, counted from 1, without its line end.
  func line(_ number: Int) -> Range<Int> {
    guard number >= 1, number <= lineStarts.count else { return text.count..<text.count }
    let start = Int(lineStarts[number - 1])
    var end = number < lineStarts.count ? Int(lineStarts[number]) : text.count
    while end > start, text[end - 1] == UInt8(ascii: "\n") || text[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// A range without the blanks and line ends around it.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, isBlank(text[lower]) { lower += 1 }
    while upper > lower, isBlank(text[upper - 1]) { upper -= 1 }
    return lower..<upper
  }
}

extension Body {
  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

  private func marksBefore(_ offset: Int) -> Int {
    var (low, high) = (0, marks.count)
    while low < high {
      let middle = (low + high) / 2
      if marks[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Lines end where the parser ends them: at LF, CRLF or a lone CR.
  private static func lineStarts(of text: UnsafeBufferPointer<UInt8>) -> [Int32] {
    var starts: [Int32] = [0]
    guard let base = text.baseAddress else { return starts }
    starts.reserveCapacity(text.count / 32)
    let hasReturns = memchr(base, 0x0D, text.count) != nil
    var index = 0
    while index < text.count {
      if hasReturns {
        while index < text.count, text[index] != 0x0A, text[index] != 0x0D { index += 1 }
        guard index < text.count else { break }
        if text[index] == 0x0D, index + 1 < text.count, text[index + 1] == 0x0A { index += 1 }
      } else {
        guard let found = memchr(base + index, 0x0A, text.count - index) else { break }
        index = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      }
      index += 1
      if index < text.count { starts.append(Int32(index)) }
    }
    return starts
  }
}
