import Diagnostics

/// No resident identity number is published.
enum ResidentIDs {
  static let guide = RuleGuide(
    rule: Rule(
      "privacy/resident-id", concealsText: true, zh: "公开的内容里没有公民身份号码。",
      en: "Nothing published carries a resident identity number."),
    title: Bilingual(zh: "公民身份号码", en: "Resident identity number"),
    asks: [
      Bilingual(
        zh: "十八位，含地区、出生日期，校验码相符（GB 11643）。",
        en: "Eighteen characters with a region, a day of birth and a check digit that fits (GB 11643).")
    ],
    why: PrivacyRules.why, remedy: [PrivacyRules.leaveOut], examples: [])

  static func finding(at place: Place) -> Finding {
    Finding(
      guide.rule, at: place, zh: "公民身份号码“\(masked(place.text))”不能公开。",
      en: "The resident identity number “\(masked(place.text))” must not be published.",
      help: PrivacyRules.leaveOut)
  }
}
