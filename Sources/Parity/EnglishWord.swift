/// A word of at most 15 ASCII letters and digits, in lower case: two machine words, so that comparing costs nothing.
struct PackedWord: Hashable, Sendable, ExpressibleByStringLiteral {
  private(set) var low: UInt64 = 0
  /// The last bytes, and in the highest byte how many there are.
  private(set) var high: UInt64 = 0

  static let limit = 15

  init() {}

  init(stringLiteral text: StaticString) {
    for index in 0..<min(text.utf8CodeUnitCount, Self.limit) { append(text.utf8Start[index]) }
  }

  init(_ text: String) {
    for byte in text.utf8.prefix(Self.limit) { append(byte) }
  }

  var count: Int { Int(high >> 56) }

  /// Adds a byte; the caller sees to it that there is room.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    let index = UInt64(count)
    if index < 8 { low |= UInt64(byte) << (8 * index) } else { high |= UInt64(byte) << (8 * (index - 8)) }
    high += 1 << 56
  }

  /// A place in a table with a power of two of places.
  func slot(mask: Int) -> Int {
    let mixed = (low ^ high &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: mixed >> 32) & mask
  }
}

/// What the grammar knows of an English word.
struct EnglishWord: Sendable {
  let text: PackedWord
  let endsInS: Bool
  let cardinal: Int?
  let power: Int?
  let ordinal: Int?
  let hint: Int?
  let part: Int?
  let month: Int?
  let weekday: Int?
  let monthPart: DatePoint.Part?
  let isRange: Bool
  let isRanked: Bool
  let unit: Unit?
  /// The unit it stands for behind digits.
  let letters: Unit?
  /// The money it stands for before digits.
  let code: Unit?

  init(_ text: String) {
    self.text = PackedWord(text)
    endsInS = text.hasSuffix("s")
    cardinal = EnglishWords.cardinals[text]
    power = EnglishWords.powers[text]
    ordinal = EnglishWords.ordinals[text]
    hint = EnglishWords.hints[text]
    part = EnglishWords.parts[text]
    month = EnglishWords.months[text]
    weekday = EnglishWords.weekdays[text]
    monthPart = EnglishWords.monthParts[text]
    isRange = EnglishWords.rangeWords.contains(text)
    isRanked = EnglishWords.ranked.contains(text)
    unit = Units.english[text]
    letters = Units.letters[text]
    code = Units.codes[text]
  }
}

/// All words that the grammar knows, found by their letters.
struct EnglishLexicon: Sendable {
  static let known = EnglishLexicon(EnglishWords.all)

  /// The first stands for every word that is not known.
  private(set) var words = [EnglishWord("")]
  /// An open-addressed table of indices into `words`; 0 where empty.
  private var slots = [UInt16](repeating: 0, count: 1024)

  init(_ texts: [String]) {
    for text in texts where number(of: PackedWord(text)) == 0 {
      var slot = PackedWord(text).slot(mask: slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt16(words.count)
      words.append(EnglishWord(text))
    }
  }

  /// The index of a word in `words`; 0 for one that is not known.
  func number(of text: PackedWord) -> Int {
    var slot = text.slot(mask: slots.count - 1)
    while slots[slot] != 0 {
      if words[Int(slots[slot])].text == text { return Int(slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return 0
  }
}
