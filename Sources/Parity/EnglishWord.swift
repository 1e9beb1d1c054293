/// A word of at most 15 ASCII letters and digits, in lower case: two machine words, so that comparing costs nothing.
struct PackedWord: Hashable, Sendable, ExpressibleByStringLiteral {
  private(set) var low: UInt64 = 0
  /// The last bytes, and in the highest byte how many there are.
  private(set) var high: UInt64 = 0

  static let limit = 15

  init() {}

  /// Packs bytes, at most ``limit``.
  @inline(__always)
  init(count: Int, _ byte: (Int) -> UInt64) {
    for index in 0..<min(count, 8) { low |= byte(index) << (8 * UInt64(index)) }
    if count > 8 { for index in 8..<count { high |= byte(index) << (8 * UInt64(index - 8)) } }
    high |= UInt64(count) << 56
  }

  @inline(__always)
  init(stringLiteral text: StaticString) {
    self.init(count: min(text.utf8CodeUnitCount, Self.limit)) { UInt64(text.utf8Start[$0]) }
  }

  init(_ text: String) {
    let bytes = Array(text.utf8.prefix(Self.limit))
    self.init(count: bytes.count) { UInt64(bytes[$0]) }
  }

  var count: Int { Int(high >> 56) }

  /// One of its letters.
  @inline(__always)
  func letter(_ index: Int) -> UInt32 {
    let half = index < 8 ? low >> (8 &* UInt64(index)) : high >> (8 &* UInt64(index &- 8))
    return UInt32(truncatingIfNeeded: half & 0xFF)
  }

  /// Whether a text goes on with it, perhaps in capital letters.
  @inline(__always)
  func isRead(in scan: TextScan, at start: Int) -> Bool {
    // Digits have this bit already.
    for index in 0..<count where scan.scalars[start &+ index] | 0x20 != letter(index) { return false }
    return true
  }
}

/// What the grammar knows of an English word.
struct EnglishWord: Sendable {
  let text: PackedWord
  /// Whether a fact may begin with it; other words only go on with one.
  let beginsFact: Bool
  let endsInS: Bool
  let cardinal: Int8?
  let power: Int8?
  let ordinal: Int8?
  let hint: Int8?
  let part: Int8?
  let month: Int8?
  let weekday: Int8?
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
    let isNumber = cardinal != nil || ordinal != nil || hint != nil
    beginsFact = isNumber || month != nil || monthPart != nil || weekday != nil || code != nil || text == "no"
  }

  /// Whether a date may begin with it.
  var beginsDate: Bool { month != nil || monthPart != nil }

  var isNo: Bool { text == "no" }
}
