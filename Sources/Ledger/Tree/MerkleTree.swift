import Digest

/// The hashes of an append-only log (RFC 6962, section 2.1; RFC 9162, section 2.1).
///
/// The hash of every complete subtree is kept, so that roots and proofs need as many steps as the tree is high.
package struct MerkleTree: Sendable {
  /// At level 0 the hashes of the entries, at level n those of the complete subtrees of 2ⁿ entries.
  private(set) var levels: [[SHA256]] = [[]]

  package init() {}

  package init(_ entries: some Sequence<[UInt8]>) {
    for entry in entries { append(entry) }
  }

  /// The number of entries.
  package var count: Int { levels[0].count }

  /// The hash of the whole log.
  package var root: SHA256 { root(of: count) }

  /// Adds an entry at the end.
  package mutating func append(_ entry: [UInt8]) {
    levels[0].append(Self.leaf(entry))
    var level = 0
    while levels[level].count % 2 == 0 {
      let hashes = levels[level]
      if level + 1 == levels.count { levels.append([]) }
      levels[level + 1].append(Self.node(hashes[hashes.count - 2], hashes[hashes.count - 1]))
      level += 1
    }
  }

  /// The hash of the log as it was with its first entries only.
  ///
  /// - Parameter size: at most `count`.
  package func root(of size: Int) -> SHA256 {
    size == 0 ? SHA256(of: []) : hash(of: 0..<size)
  }

  /// The hash of the subtree over a range of entries that begins at a multiple of its size rounded up to a power
  /// of two, as all ranges that the definitions split do.
  func hash(of range: Range<Int>) -> SHA256 {
    if range.count.nonzeroBitCount == 1 {
      let level = range.count.trailingZeroBitCount
      return levels[level][range.lowerBound >> level]
    }
    let middle = range.lowerBound + Self.split(range.count)
    return Self.node(hash(of: range.lowerBound..<middle), hash(of: middle..<range.upperBound))
  }
}

extension MerkleTree {
  /// The hash of an entry: what it holds can never pass for two hashes, nor they for it.
  package static func leaf(_ entry: [UInt8]) -> SHA256 { SHA256(of: [0] + entry) }

  package static func node(_ left: SHA256, _ right: SHA256) -> SHA256 {
    SHA256(of: [1] + left.bytes + right.bytes)
  }

  /// The largest power of two below a count of at least two.
  static func split(_ count: Int) -> Int { 1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount) }
}
