import Diagnostics

/// A winner list carries no mailbox at all.
enum ListedEmail {
  static let guide = RuleGuide(
    rule: Rule(
      "privacy/listed-email", zh: "获奖名单里没有邮箱。", en: "A winner list carries no e-mail address."),
    title: Bilingual(zh: "名单里的邮箱", en: "An e-mail address in a list"),
    asks: [], why: PrivacyRules.why, remedy: [PrivacyRules.leaveOut], examples: [])

  static func finding(at place: Place) -> Finding {
    Finding(
      guide.rule, at: place, zh: "名单里的邮箱“\(place.text)”不能公开。",
      en: "The e-mail address “\(place.text)” of a list must not be published.", help: PrivacyRules.leaveOut)
  }
}
