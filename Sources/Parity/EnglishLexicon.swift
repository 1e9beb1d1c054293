/// All words that the grammar knows, found by their letters.
struct EnglishLexicon: Sendable {
  static let known = EnglishLexicon(EnglishWords.all)

  /// The first stands for every word that is not known.
  private(set) var words = [EnglishWord("")]
  /// An open-addressed table of indices into `words`; 0 where empty.
  private var slots = [UInt16](repeating: 0, count: 1024)
  /// A bit for each first letter, last letter and length that one of the words has together: few others pass.
  private var outlines = [UInt64](repeating: 0, count: 256)

  init(_ texts: [String]) {
    for text in texts where number(of: PackedWord(text)) == 0 {
      var slot = PackedWord(text).slot(mask: slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt16(words.count)
      words.append(EnglishWord(text))
      let bytes = Array(text.utf8)
      let outline = Self.outline(UInt32(bytes[0]), UInt32(bytes[bytes.count - 1]), bytes.count)
      outlines[outline >> 6] |= 1 << UInt64(outline & 63)
    }
  }

  subscript(text: PackedWord) -> EnglishWord { words[Int(number(of: text))] }

  /// The index in `words` of the word between two indices of a text; 0 for one that is not known.
  @inline(__always)
  func number(in scan: TextScan, _ lower: Int, _ upper: Int) -> UInt16 {
    let length = upper &- lower
    guard length <= PackedWord.limit else { return 0 }
    let outline = Self.outline(scan.scalars[lower], scan.scalars[upper &- 1], length)
    if outlines[outline >> 6] >> UInt64(outline & 63) & 1 == 0 { return 0 }
    return number(of: scan.word(lower, upper))
  }

  /// A number of 14 bits, the same for small and capital letters.
  @inline(__always)
  private static func outline(_ first: UInt32, _ last: UInt32, _ length: Int) -> Int {
    Int(first & 31) | Int(last & 31) << 5 | length << 10
  }

  /// The index of a word in `words`; 0 for one that is not known.
  private func number(of text: PackedWord) -> UInt16 {
    var slot = text.slot(mask: slots.count - 1)
    while slots[slot] != 0 {
      if words[Int(slots[slot])].text == text { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return 0
  }
}
