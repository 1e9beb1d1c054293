import Content
import Diagnostics

/// The rules about translations.
package enum TranslationRules {
  package static let guides: [RuleGuide] = [
    date, number, numberWord, contact, name, structure, term, stale, unrecorded, orphaned, suppression,
  ]

  package static let all = guides.map(\.rule)

  private static let why = Bilingual(
    zh: "英文读者只看得到英文。日期、数字、电话错了一个，他们就会错过截止时间，或者找错地方。",
    en: """
      Readers of English see the English only. One wrong date, number or telephone number, and they miss a deadline \
      or turn to the wrong place.
      """)

  private static let suppress = Bilingual(
    zh: "确实应当不同的，在这一段前写 <!-- gongshi-ignore 规则: 理由 -->。",
    en: "Where the two must differ, write <!-- gongshi-ignore RULE: REASON --> before the passage.")

  static let date = RuleGuide(
    rule: Rule(
      "translation/date", zh: "同一段文字里，中英文写的日期、时间、年份和星期相同。",
      en: "A passage states the same dates, times, years and weekdays in both languages."),
    title: Bilingual(zh: "中英文日期不一致", en: "Dates differ between the languages"),
    asks: [
      Bilingual(
        zh: "“2026年7月14日”就是 14 July 2026，“7月下旬”就是 late July，“下午5时30分”就是 5:30 p.m.；写法不限。",
        en: "2026年7月14日 is 14 July 2026, 7月下旬 is late July, 下午5时30分 is 5:30 p.m.; any usual form will do."),
      Bilingual(
        zh: "一种语言里年份可以省略，两边都写时要相同。",
        en: "A year may be left out on one side; where both have it, it is the same."),
    ],
    why: why,
    remedy: [
      Bilingual(zh: "照中文改英文；中文错了，两边都改。", en: "Follow the Chinese; where that is wrong, change both."),
      suppress,
    ],
    examples: [
      RuleExample(
        in: .en, wrong: "于2026年7月14日截止 / closes on 15 July 2026",
        right: "于2026年7月14日截止 / closes on 14 July 2026",
        zh: "日期差了一天。", en: "The dates are a day apart.")
    ])

  static let number = RuleGuide(
    rule: Rule(
      "translation/number", zh: "同一段文字里，中英文写的数量、金额、百分比、期限和序数相同。",
      en:
        "A passage states the same counts, amounts, percentages, lengths of time and ordinals in both languages."
    ),
    title: Bilingual(zh: "中英文数字不一致", en: "Numbers differ between the languages"),
    asks: [
      Bilingual(
        zh: "写数字还是写词都可以：“5天”就是 five days，“10万元”就是 100,000 yuan，“一等奖”就是 First Prize。",
        en: "Digits or words, as you like: 5天 is five days, 10万元 is 100,000 yuan, 一等奖 is First Prize."),
      Bilingual(
        zh: "“工作日”要译出 working days，百分比要写百分号或 percent。",
        en: "工作日 must be working days, and a percentage must say so."),
      Bilingual(zh: "“某局等19家”可以译作 and 18 others。", en: "A bureau “等19家” may become “and 18 others”."),
    ],
    why: why,
    remedy: [
      Bilingual(zh: "照中文改英文；中文错了，两边都改。", en: "Follow the Chinese; where that is wrong, change both."),
      suppress,
    ],
    examples: [
      RuleExample(
        in: .en, wrong: "公示期为5天 / a notice period of three days",
        right: "公示期为5天 / a notice period of five days",
        zh: "天数不同。", en: "Another number of days."),
      RuleExample(
        in: .en, wrong: "奖励10万元 / an award of 10,000 yuan", right: "奖励10万元 / an award of 100,000 yuan",
        zh: "“万”译错了。", en: "万 is ten thousand."),
    ])

  static let numberWord = RuleGuide(
    rule: Rule(
      "translation/number-word", .warning, zh: "一种语言用词写的数量，另一种语言也写出来。",
      en: "A number written as a word in one language is there in the other too."),
    title: Bilingual(zh: "另一种语言没有这个数量", en: "A number that the other language lacks"),
    asks: [], why: why,
    remedy: [Bilingual(zh: "补上数量，或两边都不写。", en: "Add the number, or leave it out of both."), suppress],
    examples: [])

  static let contact = RuleGuide(
    rule: Rule(
      "translation/contact", zh: "同一段文字里，中英文的电话、邮箱、网址、链接和文号相同。",
      en: "A passage has the same telephone numbers, addresses, links and document numbers in both languages."
    ),
    title: Bilingual(zh: "电话、链接或文号不一致", en: "Telephone numbers, links or document numbers differ"),
    asks: [
      Bilingual(
        zh: "站内链接指向同一页面各自的语言；指向本页的链接不算。",
        en:
          "Links inside the site lead to the same page, each in its language; links to the page itself do not count."
      ),
      Bilingual(
        zh: "“潍数据发〔2026〕3号”可以译作 [2026] No. 3 或 No. 3 of 2026。",
        en: "〔2026〕3号 may become [2026] No. 3 or No. 3 of 2026."),
    ],
    why: why,
    remedy: [Bilingual(zh: "从中文复制号码和链接。", en: "Copy numbers and links from the Chinese."), suppress],
    examples: [])

  static let name = RuleGuide(
    rule: Rule(
      "translation/name", zh: "中文提到的登记名称和机构，英文也用登记的英文名提到；反过来也一样。",
      en:
        "A registered name or body that one language mentions is mentioned in the other by its registered name."
    ),
    title: Bilingual(zh: "名称或机构不对应", en: "Names or bodies do not correspond"),
    asks: [
      Bilingual(
        zh: "清单的一项、表格的一行里逐项对应；正文里，同一页面提到即可，可以用简称和代词。",
        en:
          "List items and table rows correspond one by one; in prose it is enough that the page mentions the name."
      ),
      Bilingual(
        zh: "名称登记在 names.yml，机构登记在 organizations.yml。",
        en: "Names are registered in names.yml, bodies in organizations.yml."),
    ],
    why: why,
    remedy: [
      Bilingual(
        zh: "用登记表里的英文名；登记表错了，改登记表。", en: "Use the registered English; where the register is wrong, change it."
      ),
      suppress,
    ], examples: [])

  static let structure = RuleGuide(
    rule: Rule(
      "translation/structure", zh: "中英文页面的标题、清单项和表格行列一一对应。",
      en: "Headings, list items, table rows and columns of a page correspond one by one in both languages."),
    title: Bilingual(zh: "中英文结构不一致", en: "The languages have another structure"),
    asks: [], why: why,
    remedy: [Bilingual(zh: "补上缺的，删去多的。", en: "Add what is missing and remove what is too much."), suppress],
    examples: [])

  static let term = RuleGuide(
    rule: Rule(
      "translation/term", .warning, zh: "中文用了术语表里的词，英文页面用术语表里的译法。",
      en: "Where the Chinese uses a term of the glossary, the English page uses its rendering."),
    title: Bilingual(zh: "术语没有用规定的译法", en: "A term without its rendering"),
    asks: [Bilingual(zh: "大小写、单复数、连字符不限。", en: "Capitals, plural and hyphens are free.")],
    why: Bilingual(
      zh: "同一个词每页译法不同，读者会以为说的是两件事。",
      en: "A term that is called something else on every page looks like several things."),
    remedy: [
      Bilingual(
        zh: "用 glossary.yml 里的译法；译法不好，改术语表。", en: "Use the rendering of glossary.yml, or change it there."),
      suppress,
    ],
    examples: [])

  private static let record = Bilingual(
    zh: "核对译文，改好后运行 gongshi translated 文件.en.md。",
    en: "Compare the translation, mend it, then run gongshi translated FILE.en.md.")

  private static let staleWhy = Bilingual(
    zh: "中文改了，英文没有跟上，英文读者看到的就是旧消息。",
    en: "Where the Chinese has moved on without the English, readers of English get old news.")

  static let stale = RuleGuide(
    rule: Rule(
      "translation/stale", .warning, zh: "译文核对以后，中文没有再改。",
      en: "The Chinese has not changed since its translation was last reviewed."),
    title: Bilingual(zh: "译文过期", en: "A stale translation"), asks: [], why: staleWhy, remedy: [record],
    examples: [])

  static let unrecorded = RuleGuide(
    rule: Rule(
      "translation/unrecorded", .warning, zh: "有 translations.yml 的网站，每一页译文都登记过。",
      en: "On a site with translations.yml every translation has been recorded there."),
    title: Bilingual(zh: "译文没有登记", en: "A translation that was never recorded"), asks: [], why: staleWhy,
    remedy: [record], examples: [])

  static let orphaned = RuleGuide(
    rule: Rule(
      "translation/orphaned", .warning, zh: "translations.yml 里登记的页面都还在。",
      en: "Every page recorded in translations.yml still exists."),
    title: Bilingual(zh: "登记的页面不在了", en: "A record without its page"), asks: [],
    why: Bilingual(
      zh: "改了文件名的页面，旧的登记不再管用。", en: "When a page gets another file name, its old record is of no use."),
    remedy: [
      Bilingual(
        zh: "对新文件运行 gongshi translated；它会同时删去多余的登记。",
        en: "Run gongshi translated on the new file; records without a page are dropped with it.")
    ], examples: [])

  static let suppression = RuleGuide(
    rule: Rule(
      "translation/suppression", .warning, zh: "免查译文的注释写明理由，并且确实有用。",
      en: "A comment that lets a difference stand gives its reason and is of use."),
    title: Bilingual(zh: "免查注释无理由或无用", en: "A suppression without reason or use"), asks: [],
    why: Bilingual(zh: "没有用的免查会遮住以后的错误。", en: "One that is of no use would hide later mistakes."),
    remedy: [Bilingual(zh: "写明理由，或删去注释。", en: "Give the reason, or remove the comment.")], examples: [])
}
