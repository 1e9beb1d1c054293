import Diagnostics

/// No date of birth is published.
enum BirthDates {
  static let guide = RuleGuide(
    rule: Rule(
      "privacy/birth-date", zh: "公开的内容里没有个人的出生日期。", en: "Nothing published carries a date of birth."),
    title: Bilingual(zh: "出生日期", en: "Date of birth"),
    asks: [
      Bilingual(
        zh: "“出生日期：”之类的字样后面写了年份的，就是出生日期；空白表格不算。",
        en: "A year after words like “date of birth:” makes one; a blank form has none.")
    ],
    why: PrivacyRules.why, remedy: [PrivacyRules.leaveOut], examples: [])

  static let labels = ["出生日期", "出生年月", "出生年月日", "出生时间", "date of birth", "birth date", "birthday", "born"]

  static func finding(at place: Place) -> Finding {
    Finding(
      guide.rule, at: place, zh: "出生日期“\(place.text)”不能公开。",
      en: "The date of birth “\(place.text)” must not be published.", help: PrivacyRules.leaveOut)
  }

  /// Whether what follows the label is filled in: it has a year.
  static func isFilled(_ value: ArraySlice<UInt8>) -> Bool {
    var digits = 0
    for byte in value {
      digits = byte &- 48 < 10 ? digits + 1 : 0
      if digits == 4 { return true }
    }
    return false
  }
}
