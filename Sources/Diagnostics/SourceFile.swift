/// A file as it was read: its path from the root and its bytes.
package struct SourceFile: Sendable {
  /// The path from the root directory, with `/` between its parts.
  package let path: String
  /// How many bytes it has.
  package let count: Int
  /// A checksum of its bytes, for who has one anyway; nil for a file whose bytes are held.
  package let sum: Int?
  /// The whole file; empty where it is read again.
  private let held: [UInt8]
  /// Gives the whole file; nil where it is held.
  private let read: (@Sendable (_ file: SourceFile) -> [UInt8])?

  /// Makes a file whose bytes are held.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    count = bytes.count
    sum = nil
    held = bytes
    read = nil
  }

  /// Makes a file that holds no bytes and gets them whenever they are looked at.
  ///
  /// - Parameters:
  ///   - count: bytes.
  ///   - sum: a checksum of them.
  ///   - read: gives exactly so many of the file it is handed, the same each time. A large site has many of them, so
  ///     that it is worth holding little.
  package init(
    path: String, count: Int, sum: Int, read: @escaping @Sendable (_ file: SourceFile) -> [UInt8]
  ) {
    self.path = path
    self.count = count
    self.sum = sum
    held = []
    self.read = read
  }

  /// The whole file, as read. Who looks at many of its bytes takes them once.
  package var bytes: [UInt8] { read.map { $0(self) } ?? held }

  /// The same file with its bytes held.
  package var loaded: SourceFile { read == nil ? self : SourceFile(path: path, bytes: bytes) }

  /// Makes a file from a text, for tests and built-in sources.
  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The place of a byte range in this file; the range is cut to the file's length.
  package func place(_ range: Range<Int>) -> Place {
    Place(file: self, range: range.clamped(to: 0..<count))
  }

  /// The place of the file as a whole: its very beginning.
  package var start: Place { place(0..<0) }

  /// The text of a byte range; ill-formed UTF-8 becomes U+FFFD.
  package func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<count)], as: UTF8.self)
  }

  /// The line and column of a byte offset, counted from 1; columns are Unicode scalars.
  package func position(at offset: Int) -> Position {
    let bytes = bytes
    let end = min(max(offset, 0), bytes.count)
    var line = 1
    var lineStart = 0
    for index in 0..<end where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      lineStart = index + 1
    }
    // A byte-order mark is no column of its own: editors do not show it.
    if lineStart == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]), end >= 3 { lineStart = 3 }
    var column = 1
    for index in lineStart..<max(end, lineStart) where bytes[index] & 0xC0 != 0x80 { column += 1 }
    return Position(line: line, column: column)
  }

  /// The byte range of the line that holds an offset, without its line end.
  package func lineRange(at offset: Int) -> Range<Int> {
    let bytes = bytes
    var lower = min(max(offset, 0), bytes.count)
    var upper = lower
    while lower > 0, bytes[lower - 1] != UInt8(ascii: "\n") { lower -= 1 }
    while upper < bytes.count, bytes[upper] != UInt8(ascii: "\n") { upper += 1 }
    if upper > lower, bytes[upper - 1] == UInt8(ascii: "\r") { upper -= 1 }
    return lower..<upper
  }
}

/// A line and a column, both counted from 1; the column counts Unicode scalars.
package struct Position: Sendable, Hashable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// A byte range in a file.
package struct Place: Sendable {
  package let file: SourceFile
  /// UTF-8 bytes from the start of the file, front matter included.
  package let range: Range<Int>

  package init(file: SourceFile, range: Range<Int>) {
    self.file = file
    self.range = range
  }

  package var start: Position { file.position(at: range.lowerBound) }
  package var end: Position { file.position(at: range.upperBound) }
  package var text: String { file.text(range) }
}
