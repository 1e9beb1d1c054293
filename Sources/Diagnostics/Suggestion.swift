/// Finds the nearest of several candidates to a misspelt word.
///
/// - Returns: the candidate with the fewest edits, the first of equals; nil where none is near enough
///   (more than a third of the longer word's scalars, or more than three).
package func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
  let target = Array(word.unicodeScalars)
  var best: (candidate: String, distance: Int)?
  for candidate in candidates {
    let scalars = Array(candidate.unicodeScalars)
    let allowed = min(3, max(1, max(target.count, scalars.count) / 3))
    // Each scalar one word is longer by takes an edit of its own.
    guard abs(target.count - scalars.count) <= allowed else { continue }
    let distance = editDistance(target, scalars)
    guard distance <= allowed, distance < best?.distance ?? .max else { continue }
    best = (candidate, distance)
  }
  return best?.candidate
}

/// Counts insertions, deletions, substitutions and swaps of neighbours between two words.
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
  // Long words are never near misses of short keys; this bounds the table on hostile input.
  guard a.count <= 256, b.count <= 256 else { return .max }
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  var row = last
  for i in 1...a.count {
    row[0] = i
    for j in 1...b.count {
      let cost = a[i - 1] == b[j - 1] ? 0 : 1
      row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        row[j] = min(row[j], beforeLast[j - 2] + 1)
      }
    }
    (beforeLast, last, row) = (last, row, beforeLast)
  }
  return last[b.count]
}
