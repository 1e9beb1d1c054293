/// Counts the insertions, deletions, substitutions and swaps of neighbours between a word and tokens.
///
/// - Returns: the distance, or a number above the limit where it is larger.
func editDistance(_ word: [UInt32], _ tokens: [Token], _ range: Range<Int>, limit: Int) -> Int {
  let (rows, columns) = (word.count, range.count)
  if abs(rows - columns) > limit { return limit + 1 }
  if rows == 0 || columns == 0 { return max(rows, columns) }
  var beforeLast = [Int](repeating: 0, count: columns + 1)
  var last = Array(0...columns)
  var row = last
  for i in 1...rows {
    row[0] = i
    var smallest = i
    for j in 1...columns {
      let code = tokens[range.lowerBound + j - 1].code
      row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (word[i - 1] == code ? 0 : 1))
      if i > 1, j > 1, word[i - 2] == code, word[i - 1] == tokens[range.lowerBound + j - 2].code {
        row[j] = min(row[j], beforeLast[j - 2] + 1)
      }
      smallest = min(smallest, row[j])
    }
    if smallest > limit { return limit + 1 }
    swap(&beforeLast, &last)
    swap(&last, &row)
  }
  return last[columns]
}

/// Whether tokens spell a word, gaps left aside.
@inline(__always)
func spells(_ word: [UInt32], _ tokens: [Token], at index: Int) -> Bool {
  guard !word.isEmpty, index >= 0, index + word.count <= tokens.count else { return false }
  for offset in word.indices {
    if tokens[index + offset].code != word[offset] { return false }
    if offset > 0, tokens[index + offset].gap.contains(.block) { return false }
  }
  return true
}
