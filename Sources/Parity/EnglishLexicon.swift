/// All words that the grammar knows, found by their letters.
struct EnglishLexicon: Sendable {
  static let known = EnglishLexicon(EnglishWords.all)

  /// The first stands for every word that is not known.
  private(set) var words = [EnglishWord("")]
  /// For each first letter, last letter and length the last word that has them; 0 where none does, as for most words.
  private var places = [UInt16](repeating: 0, count: 1 << 14)
  /// For each word another one with the same first letter, last letter and length; 0 for the last.
  private var others: [UInt16] = [0]

  init(_ texts: [String]) {
    for text in texts where number(of: PackedWord(text)) == 0 {
      let word = EnglishWord(text)
      let outline = Self.outline(of: word.text)
      others.append(places[outline])
      places[outline] = UInt16(words.count)
      words.append(word)
    }
  }

  subscript(text: PackedWord) -> EnglishWord { words[number(of: text)] }

  /// The index in `words` of the word between two indices of a text; 0 for one that is not known.
  @inline(__always)
  func number(in scan: TextScan, _ lower: Int, _ upper: Int) -> UInt16 {
    let length = upper &- lower
    guard length <= PackedWord.limit else { return 0 }
    var place = places[Self.outline(scan.scalars[lower], scan.scalars[upper &- 1], length)]
    while place != 0, !words[Int(place)].text.isRead(in: scan, at: lower) { place = others[Int(place)] }
    return place
  }
}

extension EnglishLexicon {
  private func number(of text: PackedWord) -> Int {
    var place = Int(places[Self.outline(of: text)])
    while place != 0, words[place].text != text { place = Int(others[place]) }
    return place
  }

  private static func outline(of text: PackedWord) -> Int {
    outline(text.letter(0), text.letter(max(0, text.count - 1)), text.count)
  }

  /// A number of 14 bits, the same for small and capital letters.
  @inline(__always)
  private static func outline(_ first: UInt32, _ last: UInt32, _ length: Int) -> Int {
    Int(first & 31) | Int(last & 31) << 5 | length << 10
  }
}
