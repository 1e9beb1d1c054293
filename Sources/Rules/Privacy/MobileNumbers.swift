import Diagnostics

/// No mobile number is published.
enum MobileNumbers {
  static let guide = RuleGuide(
    rule: Rule(
      "privacy/mobile", concealsText: true, zh: "公开的内容里没有手机号。",
      en: "Nothing published carries a mobile telephone number."),
    title: Bilingual(zh: "手机号", en: "Mobile number"),
    asks: [
      Bilingual(
        zh: "十一位、以 13 至 19 开头的号码就是手机号，分段写、全角写、前面加 86 也算。座机、文号、备案号、统一社会信用代码、网址不算。",
        en: """
          Eleven digits that begin with 13 to 19, also in groups, in full-width digits or after 86. Landlines, \
          document and filing numbers, social credit codes and addresses are none.
          """)
    ],
    why: PrivacyRules.why, remedy: [PrivacyRules.leaveOut, PrivacyRules.office], examples: [])

  static func finding(at place: Place) -> Finding {
    Finding(
      guide.rule, at: place, zh: "手机号“\(masked(place.text))”不能公开。",
      en: "The mobile number “\(masked(place.text))” must not be published.",
      help: Bilingual(
        zh: PrivacyRules.leaveOut.zh + PrivacyRules.office.zh,
        en: PrivacyRules.leaveOut.en + " " + PrivacyRules.office.en))
  }
}
