import Glibc

/// The lines of one file, found in one pass, so that many positions can be looked up quickly.
///
/// A lookup takes a binary search and a walk over at most 255 bytes, whatever the length of the line.
package struct LineTable: Sendable {
  package let file: SourceFile
  /// The byte offset each line begins at.
  private let starts: [Int]
  /// How many scalars begin before each block of bytes.
  private let counts: [Int]

  package init(_ file: SourceFile) {
    let file = file.loaded
    self.file = file
    var starts = [0]
    var counts = [0]
    counts.reserveCapacity(file.bytes.count / Self.block + 1)
    var count = 0
    file.bytes.withUnsafeBytes { bytes in
      var index = 0
      while index + Self.block <= bytes.count {
        count += Self.block - Self.continuations(in: bytes, from: index, &starts)
        index += Self.block
        counts.append(count)
      }
      while index < bytes.count {
        if bytes[index] & 0xC0 != 0x80 { count += 1 }
        if bytes[index] == UInt8(ascii: "\n") { starts.append(index + 1) }
        index += 1
        if index % Self.block == 0 { counts.append(count) }
      }
    }
    self.starts = starts
    self.counts = counts
  }

  /// The line and column of a byte offset, the same as `SourceFile.position(at:)` gives.
  package func position(at offset: Int) -> Position {
    let end = min(max(offset, 0), file.bytes.count)
    let line = lineIndex(at: end)
    var start = starts[line]
    if line == 0, end >= 3, file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    return Position(line: line + 1, column: scalars(before: end) - scalars(before: start) + 1)
  }

  /// The byte range of the line that holds an offset, without its line end and a byte-order mark.
  package func lineRange(at offset: Int) -> Range<Int> {
    let line = lineIndex(at: min(max(offset, 0), file.bytes.count))
    var lower = starts[line]
    var upper = line + 1 < starts.count ? starts[line + 1] - 1 : file.bytes.count
    if upper > lower, file.bytes[upper - 1] == UInt8(ascii: "\r") { upper -= 1 }
    if line == 0, file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { lower = 3 }
    return lower..<max(lower, upper)
  }
}

extension LineTable {
  private static let block = 256

  /// How many bytes of a block continue a scalar; appends where lines begin behind a line feed of the block.
  @inline(__always)
  private static func continuations(
    in bytes: UnsafeRawBufferPointer, from start: Int, _ starts: inout [Int]
  ) -> Int {
    // A count for each of the eight places in a word: no block has more than 255 words.
    var counts: UInt64 = 0
    for index in stride(from: start, to: start + block, by: 8) {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      // One bit for every byte that continues a scalar: 10xxxxxx.
      counts += word >> 7 & ~(word >> 6) & 0x0101_0101_0101_0101
    }
    addStarts(in: bytes, start..<start + block, to: &starts)
    let pairs = (counts & 0x00FF_00FF_00FF_00FF) + (counts >> 8 & 0x00FF_00FF_00FF_00FF)
    return Int((pairs &* 0x0001_0001_0001_0001) >> 48)
  }

  /// Appends where lines begin behind a line feed of a range.
  private static func addStarts(
    in bytes: UnsafeRawBufferPointer, _ range: Range<Int>, to starts: inout [Int]
  ) {
    guard let base = bytes.baseAddress else { return }
    var index = range.lowerBound
    while let found = memchr(base + index, Int32(UInt8(ascii: "\n")), range.upperBound - index) {
      index = UnsafeRawPointer(found) - base + 1
      starts.append(index)
    }
  }

  /// The number, from 0, of the last line that begins at or before an offset.
  private func lineIndex(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private func scalars(before offset: Int) -> Int {
    let block = offset / Self.block
    var count = counts[block]
    // Once for the walk: a file hands out its bytes with a count of who holds them.
    file.bytes.withUnsafeBufferPointer { bytes in
      for index in block * Self.block..<offset where bytes[index] & 0xC0 != 0x80 { count += 1 }
    }
    return count
  }
}

/// The line tables of the files a report speaks of, each made once.
struct LineTables {
  private var tables: [String: LineTable] = [:]
  /// What the report must not repeat of these files.
  let concealment: Concealment

  init(concealing findings: [Finding]) { concealment = Concealment(findings) }

  /// The table of a file; another file of the same path gets its own.
  mutating func table(of file: SourceFile) -> LineTable {
    // Arrays that share their storage compare at once.
    if let table = tables[file.path], table.file.bytes == file.bytes { return table }
    let table = LineTable(file)
    tables[file.path] = table
    return table
  }
}
