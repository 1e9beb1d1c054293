/// Paths in byte order in one block of memory, each with a zero byte behind it, as the system wants them.
package struct PathList: Sendable, Equatable {
  /// May be part of a file that was read in one piece.
  package let bytes: ArraySlice<UInt8>
  /// Where each path begins, counted from the first byte.
  package let starts: [Int32]

  package init() { self.init(CollectionOfOne("").dropFirst()) }

  /// - Parameter paths: in byte order.
  package init(_ paths: some Sequence<String>) {
    var bytes: [UInt8] = []
    var starts: [Int32] = []
    for path in paths {
      starts.append(Int32(truncatingIfNeeded: bytes.count))
      bytes += path.utf8
      bytes.append(0)
    }
    self.bytes = bytes[...]
    self.starts = starts
  }

  /// Puts a list together again; nil unless it is one.
  package init?(bytes: ArraySlice<UInt8>, starts: [Int32]) {
    let isList = bytes.withUnsafeBytes { bytes in
      var next: Int32 = 0
      for start in starts {
        // Each path is at least its zero byte, and the one before ends in one.
        guard start >= next, start < bytes.count, start == 0 || bytes[Int(start) - 1] == 0 else {
          return false
        }
        next = start + 1
      }
      return starts.isEmpty ? bytes.isEmpty : starts[0] == 0 && bytes.last == 0
    }
    guard isList else { return nil }
    self.bytes = bytes
    self.starts = starts
  }

  package subscript(index: Int) -> String { String(decoding: bytes(index), as: UTF8.self) }

  /// Whether a path is in the list, equal to the byte.
  package func contains(_ path: String) -> Bool { index(of: path) != nil }

  /// Where a path stands; nil where it does not.
  package func index(of path: String) -> Int? {
    let index = firstIndex(from: Array(path.utf8)[...])
    return index < count && bytes(index).elementsEqual(path.utf8) ? index : nil
  }

  /// The paths that begin with some bytes.
  package func indices(withPrefix prefix: String) -> Range<Int> {
    let first = firstIndex(from: Array(prefix.utf8)[...])
    var end = first
    while end < count, bytes(end).starts(with: prefix.utf8) { end += 1 }
    return first..<end
  }
}

extension PathList: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { starts.count }
}

extension PathList: ExpressibleByArrayLiteral {
  /// - Parameter paths: in byte order.
  package init(arrayLiteral paths: String...) { self.init(paths) }
}

extension PathList {
  /// A path in UTF-8.
  package func bytes(_ index: Int) -> ArraySlice<UInt8> {
    let range = Self.range(index, starts, bytes.count)
    return bytes[bytes.startIndex + range.lowerBound..<bytes.startIndex + range.upperBound]
  }

  /// The first path that does not come before some bytes.
  package func firstIndex(from wanted: ArraySlice<UInt8>) -> Int {
    wanted.withUnsafeBytes { wanted in
      withPaths { paths in
        var (low, high) = (0, count)
        while low < high {
          let middle = (low + high) / 2
          if inByteOrder(paths[middle], wanted) { low = middle + 1 } else { high = middle }
        }
        return low
      }
    }
  }

  /// Gives access to the paths where they lie.
  func withPaths<Result>(_ body: (Paths) -> Result) -> Result {
    bytes.withUnsafeBytes { bytes in
      starts.withUnsafeBufferPointer { body(Paths(bytes: bytes, starts: $0)) }
    }
  }

  /// The paths where they lie, each with a zero byte behind it that does not count.
  struct Paths {
    fileprivate let bytes: UnsafeRawBufferPointer
    fileprivate let starts: UnsafeBufferPointer<Int32>

    var count: Int { starts.count }

    subscript(index: Int) -> UnsafeRawBufferPointer {
      UnsafeRawBufferPointer(rebasing: bytes[PathList.range(index, starts, bytes.count)])
    }
  }

  /// Where a path is, the zero byte behind it left out.
  fileprivate static func range<Starts: RandomAccessCollection>(
    _ index: Int, _ starts: Starts, _ length: Int
  ) -> Range<Int> where Starts.Element == Int32, Starts.Index == Int {
    Int(starts[index])..<(index + 1 < starts.count ? Int(starts[index + 1]) : length) - 1
  }
}
