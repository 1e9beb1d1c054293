import Diagnostics

extension RuleGuide {
  /// `name/split`: the name is one whole.
  static let split = RuleGuide(
    rule: NameRules.split,
    title: Bilingual(zh: "名称被拆开", en: "The name is broken apart"),
    asks: [
      Bilingual(
        zh: "加粗、链接、书名号要么包住整个名称，要么不用。",
        en: "Bold type, links and brackets enclose the whole name or none of it."),
      Bilingual(
        zh: "名称中间不手动换行；页面太窄时，浏览器会自己换行，复制时不受影响。",
        en: """
          No line break is put inside the name by hand. On a narrow screen the browser wraps it by itself, and it \
          still copies as one piece.
          """),
      Bilingual(
        zh: "各部分按登记的次序写，不插入别的话。",
        en: "The parts stand in the registered order with nothing put between them."),
    ],
    why: Bilingual(
      zh: "拆开的名称，复制出来会缺一截，朗读软件会停顿，搜索也查不到。",
      en: """
        A name that is broken apart loses a piece when it is copied, is read out with a pause, and is not \
        found by searches.
        """),
    remedy: [
      Bilingual(
        zh: "去掉名称中间的标记、换行和括号，让全称连成一串。",
        en: "Take markup, line breaks and brackets out of the name, so that it is one run of characters."),
      Bilingual(
        zh: "想突出某一级，就在全称之外另写一句。", en: "To stress one level of the name, say so in a sentence of its own."),
      Bilingual(
        zh: "文字从 PDF 复制而来时，用 gongshi names --wrapped 检查，断行就不算错。",
        en: "For text copied from a PDF use gongshi names --wrapped, so that its line breaks do not count."),
    ],
    examples: [
      RuleExample(
        .markdown, wrong: "**2026年**“示例×”大赛示例省分赛示例市选拔赛", right: "**2026年“示例×”大赛示例省分赛示例市选拔赛**",
        zh: "只加粗了年份。", en: "Only the year is in bold type."),
      RuleExample(
        .markdown, wrong: "2026年“示例×”大赛示例省分赛[示例市选拔赛](notice.zh.md)",
        right: "[2026年“示例×”大赛示例省分赛示例市选拔赛](notice.zh.md)",
        zh: "链接只包住了名称的一部分。", en: "The link encloses a part of the name only."),
      RuleExample(
        wrong: "2026年“示例×”大赛示例省分赛\n示例市选拔赛", right: SampleNames.city,
        zh: "名称中间断了行。", en: "There is a line break inside the name."),
      RuleExample(
        wrong: "2026年“示例×”大赛（示例省分赛）示例市选拔赛", right: SampleNames.city,
        zh: "给其中一级加了括号。", en: "One level stands in brackets."),
      RuleExample(
        wrong: "“示例×”大赛2026年示例省分赛示例市选拔赛", right: SampleNames.city,
        zh: "年份不在开头。", en: "The year does not stand first."),
    ])
}
