import Diagnostics

/// No home address is published.
enum HomeAddresses {
  static let guide = RuleGuide(
    rule: Rule(
      "privacy/home-address", zh: "公开的内容里没有个人住址。", en: "Nothing published carries a home address."),
    title: Bilingual(zh: "个人住址", en: "Home address"),
    asks: [
      Bilingual(
        zh: "“家庭住址：”之类的字样后面写了地址的，就是个人住址；空白表格、办公地址不算。",
        en:
          "An address after words like “home address:” makes one; blank forms and office addresses are none.")
    ],
    why: PrivacyRules.why, remedy: [PrivacyRules.leaveOut], examples: [])

  static let labels = ["家庭住址", "家庭地址", "户籍地址", "户籍所在地", "现住址", "居住地址", "home address"]

  static func finding(at place: Place) -> Finding {
    Finding(
      guide.rule, at: place, zh: "个人住址“\(place.text)”不能公开。",
      en: "The home address “\(place.text)” must not be published.", help: PrivacyRules.leaveOut)
  }

  /// Whether what follows the label is filled in: it has a number, or names a street or a village.
  static func isFilled(_ value: ArraySlice<UInt8>) -> Bool {
    if value.contains(where: { $0 &- 48 < 10 }) { return true }
    let text = String(decoding: value, as: UTF8.self)
    return text.unicodeScalars.count >= 5 && ["路", "街", "村", "小区", "号", "室"].contains { text.contains($0) }
  }
}
