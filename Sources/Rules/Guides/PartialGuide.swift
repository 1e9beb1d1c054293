import Diagnostics

extension RuleGuide {
  /// `name/partial`: nothing left out.
  static let partial = RuleGuide(
    rule: NameRules.partial,
    title: Bilingual(zh: "名称不完整", en: "A part of the name is left out"),
    asks: [
      Bilingual(
        zh: "全称从年份写起，全国、省、市各级都写出来，一级也不跳过。",
        en: "A full name begins with the year and has every level: national, provincial, municipal."),
      Bilingual(
        zh: "简称也是登记的：“市”“省”“分”这样的字不能省。",
        en: "A short form is registered too: its characters for “city” and “province” are not dropped."),
    ],
    why: Bilingual(
      zh: "同一个比赛每年都办，各省各市也都办。少了年份或一级，就分不清是哪一届、哪一级。",
      en: """
        The same contest is held every year, in every province and in many cities. Without the year or a level nobody \
        can tell which one is meant.
        """),
    remedy: [
      Bilingual(
        zh: "第一次提到时写全称；之后如果嫌长，用登记的简称。",
        en: """
          Write the full name at first; after that use the registered short form where the full name is \
          too long.
          """),
      Bilingual(
        zh: "说的是上一级比赛，就写上一级登记的全称。",
        en: """
          Where the contest above is meant, write that one's registered name.
          """),
    ],
    examples: [
      RuleExample(
        wrong: "“示例×”大赛示例省分赛示例市选拔赛", right: SampleNames.city, zh: "缺年份。", en: "The year is left out."),
      RuleExample(
        wrong: "2026年“示例×”大赛示例市选拔赛", right: SampleNames.city, zh: "缺省级。",
        en: "The provincial level is left out."),
      RuleExample(
        wrong: "示例选拔赛组委会", right: "示例市选拔赛组委会", zh: "简称缺“市”字。",
        en: "The short form lacks the character for “city”."),
    ])
}
