/// A list of words as folded scalars; the longest that fits is found first.
struct WordList: Sendable {
  /// Sorted by the slot of the first scalar, then the longest first.
  let words: [[UInt32]]
  private let firsts: Slots
  /// The same words, sorted by the slot of the last scalar.
  let reversed: [[UInt32]]
  private let lasts: Slots

  init(_ texts: [String]) {
    self.init(words: texts.map { scalarValues($0) })
  }

  /// Makes a list of the words of a text, parted by spaces.
  init(spaced text: String) {
    var all: [[UInt32]] = [[]]
    for scalar in scalarValues(text) {
      if scalar == 0x20 { all.append([]) } else { all[all.count - 1].append(scalar) }
    }
    self.init(words: all)
  }

  private init(words list: [[UInt32]]) {
    let all = list.filter { !$0.isEmpty }
    self.init(
      words: WordList.sorted(all, isFromEnd: false), reversed: WordList.sorted(all, isFromEnd: true))
  }

  /// Makes a list of words that are sorted already.
  init(words: [[UInt32]], reversed: [[UInt32]]) {
    self.words = words
    self.reversed = reversed
    firsts = Slots(words.map { Slots.slot($0[0]) })
    lasts = Slots(reversed.map { Slots.slot($0[$0.count - 1]) })
  }

  /// The length of the longest word that stands at a token, 0 for none.
  @inline(__always)
  func length(in tokens: [Token], at index: Int) -> Int {
    guard index < tokens.count else { return 0 }
    let range = firsts.range(of: tokens[index].code)
    if range.isEmpty { return 0 }
    for position in range where spells(words[position], tokens, at: index) { return words[position].count }
    return 0
  }

  /// The length of the longest word that ends before a token, 0 for none.
  func length(in tokens: [Token], endingAt end: Int) -> Int {
    guard end > 0, end <= tokens.count else { return 0 }
    for position in lasts.range(of: tokens[end - 1].code) {
      let count = reversed[position].count
      if spells(reversed[position], tokens, at: end - count) { return count }
    }
    return 0
  }

  @inline(never)
  private static func sorted(_ words: [[UInt32]], isFromEnd: Bool) -> [[UInt32]] {
    // A slot has twelve bits, and no word 4096 letters.
    sortedIndices(words.map { (Slots.slot($0[isFromEnd ? $0.count - 1 : 0]) << 12) - $0.count }).map {
      words[$0]
    }
  }
}

/// Where the words of each slot begin in a sorted list.
private struct Slots: Sendable {
  private var starts = [UInt16](repeating: 0, count: 4097)

  init(_ slots: [Int]) {
    for slot in slots { starts[slot + 1] += 1 }
    for slot in 0..<4096 { starts[slot + 1] += starts[slot] }
  }

  /// Chinese characters differ most in their low bits.
  @inline(__always)
  static func slot(_ scalar: UInt32) -> Int { Int(scalar & 0xFFF) }

  @inline(__always)
  func range(of scalar: UInt32) -> Range<Int> {
    let slot = Slots.slot(scalar)
    return Int(starts[slot])..<Int(starts[slot + 1])
  }
}

/// A set of scalars that may say yes too often, never no.
struct ScalarFilter: Sendable {
  var bits = [UInt64](repeating: 0, count: 64)

  mutating func insert(_ scalar: UInt32) { bits[Int(scalar >> 6 & 63)] |= 1 << UInt64(scalar & 63) }

  @inline(__always)
  func mayContain(_ scalar: UInt32) -> Bool { bits[Int(scalar >> 6 & 63)] & 1 << UInt64(scalar & 63) != 0 }
}
