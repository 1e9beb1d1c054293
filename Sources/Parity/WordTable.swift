/// Words with what they stand for, found by their first scalars.
struct WordTable<Value: Sendable>: Sendable {
  private struct Word: Sendable {
    let scalars: [UInt32]
    let value: Value
  }

  /// All words, those with the same first scalar beside each other.
  private var words: [Word] = []
  /// Where those with a first scalar begin in `words`, plus one; 0 where there is none. A table with open addresses.
  private var places = [UInt8](repeating: 0, count: 256)

  /// - Parameter words: at most 250; where one begins another, the longer comes first.
  init(_ words: [(String, Value)]) {
    let all = words.map { Word(scalars: ChineseStarts.scalars($0.0), value: $0.1) }
    for word in all where !self.words.contains(where: { $0.scalars.first == word.scalars.first }) {
      guard let first = word.scalars.first else { continue }
      var slot = Self.slot(first)
      while places[slot] != 0 { slot = (slot + 1) & 255 }
      places[slot] = UInt8(self.words.count + 1)
      self.words += all.filter { $0.scalars.first == first }
    }
  }

  /// The first of the words with which a text goes on at an index.
  func first(in scan: TextScan, at start: Int) -> (value: Value, end: Int)? {
    let first = scan[start]
    var slot = Self.slot(first)
    while places[slot] != 0 {
      var place = Int(places[slot]) - 1
      if words[place].scalars[0] == first {
        while place < words.count, words[place].scalars[0] == first {
          if let end = Self.end(of: words[place].scalars, in: scan, at: start) {
            return (words[place].value, end)
          }
          place += 1
        }
        return nil
      }
      slot = (slot + 1) & 255
    }
    return nil
  }

  private static func slot(_ scalar: UInt32) -> Int { Int((scalar &* 0x9E37_79B1) >> 24) }

  private static func end(of word: [UInt32], in scan: TextScan, at start: Int) -> Int? {
    for offset in 1..<word.count where scan[start + offset] != word[offset] { return nil }
    return start + word.count
  }
}
