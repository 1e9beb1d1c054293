import Diagnostics

/// What looks like a resident identity number is looked at.
enum PossibleResidentIDs {
  static let guide = RuleGuide(
    rule: Rule(
      "privacy/possible-resident-id", .warning, concealsText: true, zh: "像公民身份号码、但校验码不符的号码，要核对。",
      en: "A number built like a resident identity number, with another check digit, is looked at."),
    title: Bilingual(zh: "可能是公民身份号码", en: "Perhaps a resident identity number"),
    asks: [
      Bilingual(
        zh: "抄错一位的身份号码仍然能认出本人。", en: "An identity number with one wrong digit still points to a person.")
    ],
    why: PrivacyRules.why,
    remedy: [
      PrivacyRules.leaveOut,
      Bilingual(
        zh: "确实是别的号码的，保留，这个警告不影响发布。",
        en: "If it is another number, keep it: this warning does not stop a build."),
    ], examples: [])

  static func finding(at place: Place) -> Finding {
    Finding(
      guide.rule, at: place, zh: "“\(masked(place.text))”可能是公民身份号码（校验码不符）。",
      en: "“\(masked(place.text))” may be a resident identity number; its check digit does not fit.",
      help: PrivacyRules.leaveOut)
  }
}
