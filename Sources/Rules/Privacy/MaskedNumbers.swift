import Diagnostics

/// A masked number is left out rather than shown in part.
enum MaskedNumbers {
  static let guide = RuleGuide(
    rule: Rule(
      "privacy/masked", .warning, zh: "用不着的个人信息整项删去，不用星号遮盖。",
      en: "Personal data that is not needed is left out instead of masked."),
    title: Bilingual(zh: "遮盖了一部分的号码", en: "A masked number"),
    asks: [],
    why: Bilingual(
      zh: "遮盖过的号码加上姓名、单位，往往仍能认出是谁；读者也用不上它。",
      en:
        "With a name and a unit a masked number often still points to a person, and it is of no use to readers."
    ),
    remedy: [PrivacyRules.leaveOut, PrivacyRules.office], examples: [])

  static func finding(at place: Place) -> Finding {
    Finding(
      guide.rule, at: place, zh: "“\(place.text)”是遮盖了一部分的号码。", en: "“\(place.text)” is a masked number.",
      help: PrivacyRules.leaveOut)
  }

  /// Whether stars at an offset hide part of a number: three at least, with digits on both sides.
  ///
  /// - Returns: the range of the whole number; nil for other stars.
  static func range(_ bytes: UnsafeBufferPointer<UInt8>, starsAt start: Int) -> Range<Int>? {
    var upper = start
    while upper < bytes.count, bytes[upper] == UInt8(ascii: "*") { upper += 1 }
    guard upper - start >= 3 else { return nil }
    var lower = start
    while lower > 0, start - lower < 6, bytes[lower - 1] &- 48 < 10 { lower -= 1 }
    var end = upper
    while end < bytes.count, end - upper < 4, bytes[end] &- 48 < 10 { end += 1 }
    guard start - lower >= 3, end - upper >= 2 else { return nil }
    return lower..<end
  }
}
