import Digest

/// Shows that an entry stands at its place in a log, to somebody who has the entry and the root alone
/// (RFC 9162, section 2.1.3).
package struct InclusionProof: Sendable, Hashable {
  /// From 0.
  package let index: Int
  /// Of the log.
  package let size: Int
  /// The hashes beside the way from the entry up to the root.
  package let path: [SHA256]

  package init(index: Int, size: Int, path: [SHA256]) {
    self.index = index
    self.size = size
    self.path = path
  }

  /// Whether the proof leads from an entry to a root.
  package func holds(for entry: [UInt8], root: SHA256) -> Bool {
    guard index >= 0, index < size else { return false }
    var (place, last) = (index, size - 1)
    var hash = MerkleTree.leaf(entry)
    for step in path {
      if last == 0 { return false }
      if place % 2 == 1 || place == last {
        hash = MerkleTree.node(step, hash)
        while place % 2 == 0, place != 0 {
          place >>= 1
          last >>= 1
        }
      } else {
        hash = MerkleTree.node(hash, step)
      }
      place >>= 1
      last >>= 1
    }
    return last == 0 && hash == root
  }
}

extension MerkleTree {
  /// Proves that an entry stands in the log as it was with its first `size` entries.
  ///
  /// - Parameter index: below `size`, which is at most `count`.
  package func inclusion(of index: Int, in size: Int) -> InclusionProof {
    var path: [SHA256] = []
    var range = 0..<size
    while range.count > 1 {
      let middle = range.lowerBound + Self.split(range.count)
      if index < middle {
        path.append(hash(of: middle..<range.upperBound))
        range = range.lowerBound..<middle
      } else {
        path.append(hash(of: range.lowerBound..<middle))
        range = middle..<range.upperBound
      }
    }
    return InclusionProof(index: index, size: size, path: path.reversed())
  }
}
