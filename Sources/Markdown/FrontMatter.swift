import Diagnostics

/// The lines between two `---` at the beginning of a file.
package struct FrontMatter: Sendable {
  /// Finds the front matter of a file; a byte-order mark before it and CRLF line ends are fine.
  ///
  /// - Returns: the bytes between the two lines (nil where the file begins otherwise or the second line is
  ///   missing, which is a finding), and the byte at which the body begins: after a missing second line the
  ///   file's end, so that nothing is read as what it is not.
  package static func split(_ file: SourceFile) -> (yaml: Range<Int>?, body: Int, findings: [Finding]) {
    file.bytes.withUnsafeBufferPointer { bytes in
      let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      guard let first = line(at: start, in: bytes), isFence(first.text, in: bytes) else {
        return (nil, start, [])
      }
      var next = first.next
      while let line = line(at: next, in: bytes) {
        if isFence(line.text, in: bytes) { return (first.next..<line.text.lowerBound, line.next, []) }
        next = line.next
      }
      return (nil, bytes.count, [.unclosedFrontMatter(file.place(first.text))])
    }
  }
}

extension FrontMatter {
  /// The line at an offset without its end, and where the next begins; nil at the end of the file.
  private static func line(
    at start: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (text: Range<Int>, next: Int)? {
    guard start < bytes.count else { return nil }
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    let next = min(end + 1, bytes.count)
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return (start..<end, next)
  }

  /// Whether a line consists of three hyphens, blanks behind them aside.
  private static func isFence(_ line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard line.count >= 3 else { return false }
    for (offset, index) in line.enumerated() {
      let byte = bytes[index]
      guard offset < 3 ? byte == UInt8(ascii: "-") : byte == 0x20 || byte == 0x09 else { return false }
    }
    return true
  }
}
