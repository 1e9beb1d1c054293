/// All words that the grammar knows, found by their letters.
struct EnglishLexicon: Sendable {
  static let known = EnglishLexicon(EnglishWords.all)

  /// The first stands for every word that is not known.
  private(set) var words = [EnglishWord("")]
  /// An open-addressed table of indices into `words`; 0 where empty.
  private var slots = [UInt16](repeating: 0, count: 1024)
  /// A bit for each length that a word with a certain first letter has, and for those with a certain last letter: few
  /// other words pass both.
  private var lengths = [UInt16](repeating: 0, count: 64)

  init(_ texts: [String]) {
    for text in texts where number(of: PackedWord(text)) == 0 {
      var slot = PackedWord(text).slot(mask: slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt16(words.count)
      words.append(EnglishWord(text))
      let bytes = Array(text.utf8)
      lengths[Int(bytes[0] & 31)] |= 1 << UInt16(bytes.count)
      lengths[Int(bytes[bytes.count - 1] & 31) + 32] |= 1 << UInt16(bytes.count)
    }
  }

  subscript(text: PackedWord) -> EnglishWord { words[number(of: text)] }

  /// The index in `words` of the word between two indices of a text; 0 for one that is not known.
  @inline(__always)
  func number(in scan: TextScan, _ lower: Int, _ upper: Int) -> Int {
    let (first, last) = (Int(scan[lower] & 31), Int(scan[upper - 1] & 31))
    // There are no longer words, and the bits of longer ones are shifted out.
    guard lengths[first] & lengths[last + 32] & (1 << UInt16(clamping: upper - lower)) != 0 else { return 0 }
    return number(of: scan.word(lower, upper))
  }

  /// The index of a word in `words`; 0 for one that is not known.
  private func number(of text: PackedWord) -> Int {
    var slot = text.slot(mask: slots.count - 1)
    while slots[slot] != 0 {
      if words[Int(slots[slot])].text == text { return Int(slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return 0
  }
}
