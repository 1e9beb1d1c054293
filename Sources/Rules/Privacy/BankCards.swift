import Diagnostics

/// No bank card number is published.
enum BankCards {
  static let guide = RuleGuide(
    rule: Rule(
      "privacy/bank-card", concealsText: true, zh: "公开的内容里没有银行卡号。",
      en: "Nothing published carries a bank card number."),
    title: Bilingual(zh: "银行卡号", en: "Bank card number"),
    asks: [
      Bilingual(
        zh: "十六至十九位，以银行卡的号段开头，校验位相符（ISO/IEC 7812-1）。",
        en:
          "Sixteen to nineteen digits in the ranges of banks, with a check digit that fits (ISO/IEC 7812-1).")
    ],
    why: PrivacyRules.why, remedy: [PrivacyRules.leaveOut], examples: [])

  static func finding(at place: Place) -> Finding {
    Finding(
      guide.rule, at: place, zh: "银行卡号“\(masked(place.text))”不能公开。",
      en: "The bank card number “\(masked(place.text))” must not be published.", help: PrivacyRules.leaveOut)
  }
}
