import Diagnostics

extension RuleGuide {
  /// `name/english`: one English rendering.
  static let english = RuleGuide(
    rule: NameRules.english,
    title: Bilingual(zh: "英文名称与登记表不同", en: "The English name differs from the registry"),
    asks: [
      Bilingual(
        zh: "英文里的名称照登记表写：用词、大小写、逗号、引号和乘号都一样。",
        en: """
          English text uses the registered words, capitals, commas, quotation marks and multiplication sign, \
          all as they stand in the registry.
          """),
      Bilingual(
        zh: "各级从大到小，用逗号隔开，次序和中文相同。",
        en: """
          The levels follow each other from large to small with commas, in the order of the Chinese name.
          """),
    ],
    why: Bilingual(
      zh: "主办机关没有公布英文名时，登记表里的是本站译法。全站只用一种译法，读者才知道说的是同一个比赛。",
      en: """
        Where the organisers have published no English name, the registry holds this site’s rendering. With one \
        rendering only, readers know that the same contest is meant on every page.
        """),
    remedy: [
      Bilingual(zh: "从名称页面复制英文名。", en: "Copy the English name from its page on this site."),
      Bilingual(
        zh: "官方公布英文名后，只改 Content/names.yml 里的 en，再按提示修改正文。",
        en: """
          Once an official English name is published, change it in Content/names.yml and follow the \
          findings.
          """),
    ],
    examples: [
      RuleExample(
        in: .en, wrong: "2026 “Sample x” Competition, Sample Province Division, Model City Selection Round",
        right: SampleNames.cityEnglish, zh: "乘号写成了字母 x。",
        en: "The letter x stands for the multiplication sign."),
      RuleExample(
        in: .en, wrong: "2026 “Sample ×” Contest, Sample Province Division, Model City Selection Round",
        right: SampleNames.cityEnglish, zh: "Competition 换成了 Contest。", en: "Competition became Contest."),
      RuleExample(
        in: .en, wrong: "2026 “Sample ×” Competition, Model City Selection Round",
        right: SampleNames.cityEnglish, zh: "缺省级。", en: "The provincial level is left out."),
    ])
}
