import Digest
import Disk

/// A copy of a list of all files, made piece by piece, with what it says about a few of them replaced.
struct ListCopy: ~Copyable {
  private let source: OpenFile
  private let target: StagedFile
  /// What was read and not copied yet.
  private var rest: [UInt8] = []
  private var stream: SHA256Stream?

  /// - Parameter isDigested: whether anybody asks for the digest of the copy.
  init(from source: consuming OpenFile, to target: StagedFile, isDigested: Bool) {
    self.source = source
    self.target = target
    stream = isDigested ? SHA256Stream() : nil
  }

  /// Replaces one entry.
  ///
  /// - Parameter entry: stands behind those that were replaced before.
  /// - Returns: false where it does not.
  mutating func replace(_ entry: [UInt8], with other: [UInt8]) throws(FileError) -> Bool {
    while true {
      if let place = offset(of: entry, in: rest, from: 0) {
        try add(rest[..<place])
        try add(other[...])
        rest.removeFirst(place + entry.count)
        return true
      }
      let next = try source.next()
      if next.isEmpty { return false }
      // The entry may have begun.
      let end = max(0, rest.count - entry.count)
      try add(rest[..<end])
      rest.removeFirst(end)
      rest += next
    }
  }

  /// Copies what is left.
  ///
  /// - Returns: the digest of the copy; nil where nobody asked for it.
  consuming func end() throws(FileError) -> SHA256? {
    repeat {
      try add(rest[...])
      rest = try source.next()
    } while !rest.isEmpty
    try target.end()
    return stream?.digest
  }

  private mutating func add(_ piece: ArraySlice<UInt8>) throws(FileError) {
    stream?.add(piece)
    try target.write(piece)
  }
}
