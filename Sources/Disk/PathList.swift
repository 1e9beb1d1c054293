/// Paths in byte order in one block of memory, each with a zero byte behind it, as the system wants them.
package struct PathList: Sendable, Equatable {
  package private(set) var bytes: [UInt8] = []
  /// Where each path begins.
  package private(set) var starts: [Int32] = []

  package init() {}

  /// - Parameter paths: in byte order.
  package init(_ paths: some Sequence<String>) {
    for path in paths {
      starts.append(Int32(truncatingIfNeeded: bytes.count))
      bytes += path.utf8
      bytes.append(0)
    }
  }

  /// Puts a list together again; nil unless it is one.
  package init?(bytes: [UInt8], starts: [Int32]) {
    var next: Int32 = 0
    for start in starts {
      // Each path is at least its zero byte, and the one before ends in one.
      guard start >= next, start < bytes.count, start == 0 || bytes[Int(start) - 1] == 0 else { return nil }
      next = start + 1
    }
    guard starts.isEmpty ? bytes.isEmpty : starts[0] == 0 && bytes.last == 0 else { return nil }
    self.bytes = bytes
    self.starts = starts
  }

  package subscript(index: Int) -> String {
    String(decoding: bytes[range(index)], as: UTF8.self)
  }

  /// Whether a path is in the list, equal to the byte.
  package func contains(_ path: String) -> Bool { index(of: path) != nil }

  /// Where a path stands; nil where it does not.
  package func index(of path: String) -> Int? {
    let index = firstIndex(from: Array(path.utf8))
    return index < count && bytes[range(index)].elementsEqual(path.utf8) ? index : nil
  }

  /// The paths that begin with some bytes.
  package func indices(withPrefix prefix: String) -> Range<Int> {
    let first = firstIndex(from: Array(prefix.utf8))
    var end = first
    while end < count, bytes[range(end)].starts(with: prefix.utf8) { end += 1 }
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
  /// Where the bytes of a path are, the zero byte left out.
  package func range(_ index: Int) -> Range<Int> {
    let end = index + 1 < count ? Int(starts[index + 1]) : bytes.count
    return Int(starts[index])..<end - 1
  }

  /// The first path that does not come before some bytes.
  private func firstIndex(from wanted: [UInt8]) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if bytes[range(middle)].lexicographicallyPrecedes(wanted) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
