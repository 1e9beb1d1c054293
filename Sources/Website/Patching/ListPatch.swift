import Disk

/// A list of all files with what it says about a few of them replaced, and everything else copied as it stands.
struct ListPatch {
  private let old: [UInt8]
  /// From where on nothing was copied yet.
  private var next: Int
  private var new: [UInt8]

  /// - Parameters:
  ///   - old: the list as it was.
  ///   - head: what it begins with, and what is to stand there.
  /// - Returns: nil where it begins otherwise.
  init?(_ old: [UInt8], head: (old: [UInt8], new: [UInt8]) = ([], [])) {
    guard old.starts(with: head.old) else { return nil }
    self.old = old
    next = head.old.count
    // Longer by a digit here and there.
    new = []
    new.reserveCapacity(old.count + head.new.count + 1_000)
    new += head.new
  }

  /// Replaces one entry.
  ///
  /// - Parameter entry: stands behind those that were replaced before, and nowhere else.
  /// - Returns: false where it does not.
  mutating func replace(_ entry: [UInt8], with other: [UInt8]) -> Bool {
    guard let place = offset(of: entry, in: old, from: next) else { return false }
    new += old[next..<place]
    new += other
    next = place + entry.count
    return true
  }

  /// The whole list.
  consuming func end() -> [UInt8] {
    new += old[next...]
    return new
  }
}
