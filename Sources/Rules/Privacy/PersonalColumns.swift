import Content
import Diagnostics

/// A published list has no column of personal data.
enum PersonalColumns {
  static let guide = RuleGuide(
    rule: Rule(
      "privacy/column", zh: "公开的名单没有手机号、身份证号、邮箱、银行账号、出生日期、住址这样的栏目。",
      en:
        "A published list has no column for mobile or identity numbers, e-mail, bank accounts, births or homes."
    ),
    title: Bilingual(zh: "个人信息的栏目", en: "A column of personal data"),
    asks: [
      Bilingual(
        zh: "获奖名单只有编号、赛道、奖项、项目和单位。", en: "A winner list has an id, a track, an award, a project and units.")
    ],
    why: PrivacyRules.why, remedy: [PrivacyRules.leaveOut], examples: [])

  static func check(_ programme: Programme) -> [Finding] {
    (programme.winners?.headings ?? []).compactMap { heading in
      guard PersonalColumn(heading: heading.text) != nil else { return nil }
      return Finding(
        guide.rule, at: heading.place, zh: "名单里不能有“\(heading.text)”这一栏。",
        en: "A list must not have the column “\(heading.text)”.",
        help: Bilingual(zh: "整栏删去，不用星号遮盖。", en: "Delete the whole column; do not mask it."))
    }
  }
}
