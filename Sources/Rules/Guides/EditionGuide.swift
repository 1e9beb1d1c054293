import Diagnostics

extension RuleGuide {
  /// `name/edition`: the year that was registered.
  static let edition = RuleGuide(
    rule: NameRules.edition,
    title: Bilingual(zh: "届次或年份不对", en: "The edition or year is wrong"),
    asks: [
      Bilingual(
        zh: "本机关的比赛，只写登记过的届次。", en: "A contest of this bureau appears only in an edition that is registered."),
      Bilingual(
        zh: "介绍某一届的页面，标题里写这一届的名称。",
        en: "The title of a page about one edition gives the name of that edition."),
      Bilingual(
        zh: "简称前面不加年份；要写年份，就写全称。",
        en: "No year stands before a short form; where the year matters, the full name is written."),
    ],
    why: Bilingual(
      zh: "年份写错，通知就指向了另一届：截止日期、赛道和奖项都不一样。从旧稿改新稿时最容易出这种错。",
      en: """
        With the wrong year a notice speaks of another edition, with other deadlines, tracks and awards. It happens \
        most easily when last year’s text is used again.
        """),
    remedy: [
      Bilingual(
        zh: "核对年份，改成这一届登记的名称。", en: "Check the year and write the name of the edition that is meant."),
      Bilingual(
        zh: "新的一届：先在 Content/names.yml 里登记全称，再写进文字。",
        en: "For a new edition, first register its full name in Content/names.yml."),
    ],
    examples: [
      RuleExample(
        wrong: "2027年“示例×”大赛示例省分赛示例市选拔赛", right: SampleNames.city,
        zh: "2027 年这一届没有登记。", en: "The edition of 2027 is not registered."),
      RuleExample(
        wrong: "报名参加2026年示例市选拔赛", right: "报名参加" + SampleNames.city,
        zh: "简称前加了年份，应写全称。", en: "A year stands before the short form; the full name is needed."),
      RuleExample(
        .page(about: SampleNames.cityID), wrong: "2025年“示例×”大赛示例省分赛示例市选拔赛的报名时间",
        right: SampleNames.city + "的报名时间",
        zh: "沿用了上一届的年份。", en: "The year of the edition before was left standing."),
    ])
}
