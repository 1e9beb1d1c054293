import Digest

/// Shows that a log only grew between two of its sizes, to somebody who has the two roots alone
/// (RFC 9162, section 2.1.4).
package struct ConsistencyProof: Sendable, Hashable {
  package let oldSize: Int
  package let newSize: Int
  package let path: [SHA256]

  package init(oldSize: Int, newSize: Int, path: [SHA256]) {
    self.oldSize = oldSize
    self.newSize = newSize
    self.path = path
  }

  /// Whether the proof leads from the older root to the newer one.
  package func holds(from oldRoot: SHA256, to newRoot: SHA256) -> Bool {
    guard oldSize >= 0, oldSize <= newSize else { return false }
    if oldSize == newSize { return path.isEmpty && oldRoot == newRoot }
    // Every log begins with the empty one.
    if oldSize == 0 { return path.isEmpty && oldRoot == SHA256(of: []) }
    let steps = oldSize.nonzeroBitCount == 1 ? [oldRoot] + path : path
    guard var old = steps.first else { return false }
    var new = old
    var (place, last) = (oldSize - 1, newSize - 1)
    while place % 2 == 1 {
      place >>= 1
      last >>= 1
    }
    for step in steps.dropFirst() {
      if last == 0 { return false }
      if place % 2 == 1 || place == last {
        old = MerkleTree.node(step, old)
        new = MerkleTree.node(step, new)
        while place % 2 == 0, place != 0 {
          place >>= 1
          last >>= 1
        }
      } else {
        new = MerkleTree.node(new, step)
      }
      place >>= 1
      last >>= 1
    }
    return last == 0 && old == oldRoot && new == newRoot
  }
}

extension MerkleTree {
  /// Proves that the log with its first `new` entries begins with the log of its first `old` entries.
  ///
  /// - Parameter new: at most `count`.
  package func consistency(from old: Int, to new: Int) -> ConsistencyProof {
    var path: [SHA256] = []
    if old > 0, old < new {
      var range = 0..<new
      // Whether the old log, as far as this range goes, is a complete subtree whose hash is known already.
      var isKnown = true
      while range.upperBound != old {
        let middle = range.lowerBound + Self.split(range.count)
        if old <= middle {
          path.append(hash(of: middle..<range.upperBound))
          range = range.lowerBound..<middle
        } else {
          path.append(hash(of: range.lowerBound..<middle))
          range = middle..<range.upperBound
          isKnown = false
        }
      }
      if !isKnown { path.append(hash(of: range)) }
    }
    return ConsistencyProof(oldSize: old, newSize: new, path: path.reversed())
  }
}
