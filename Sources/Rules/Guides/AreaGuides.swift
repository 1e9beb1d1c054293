import Diagnostics

/// What all rules of one area have in common: the first word of their ids.
package struct RuleArea: Sendable {
  package let prefix: String
  let title: Bilingual
  let why: Bilingual
  let remedy: [Bilingual]

  /// The guide of a rule that has none of its own.
  package func guide(of rule: Rule) -> RuleGuide {
    RuleGuide(rule: rule, title: title, asks: [], why: why, remedy: remedy, examples: [])
  }
}

extension RuleArea {
  /// Every area but the names', whose rules have guides of their own.
  package static let all = [content, release, link, text, yaml, markdown, template, names, complaint]

  private static let report = Bilingual(
    zh: "问题清单写明文件、行和列，照提示改，再运行 gongshi check。",
    en: "The finding says which file, line and column; follow its help and run gongshi check again.")

  static let content = RuleArea(
    prefix: "content",
    title: Bilingual(zh: "网站内容（Content/ 文件夹）", en: "The content of the site (the folder Content/)"),
    why: Bilingual(
      zh: "页面由这些文件生成。文件缺了、放错了或前后不一致，读者就会看到残缺或矛盾的信息，所以有错误时不发布。",
      en: """
        Pages are made from these files. Where one is missing, misplaced or at odds with another, readers would see \
        gaps or contradictions; so nothing is published until it is put right.
        """),
    remedy: [report])

  static let release = RuleArea(
    prefix: "release",
    title: Bilingual(zh: "发布记录和账本", en: "Releases and the ledger"),
    why: Bilingual(
      zh: "公示的内容、时间和改动，要让任何人日后都能核对。悄悄改动、删除或缩短期限，公示就失去了意义。",
      en: """
        What was shown to the public, when, and what changed must be open to anyone's check later. A notice that can \
        be changed, removed or cut short silently is none.
        """),
    remedy: [
      Bilingual(
        zh: "没有打算改的，从版本库恢复原样。确实要改的，改好页面，运行 gongshi release 页面 --kind 种类，写明内容和原因。",
        en: """
          Restore from version control what was not meant to change. For a real change, edit the page and run \
          gongshi release PAGE --kind KIND with what changes and why.
          """),
      Bilingual(
        zh: "Content/releases/ 只由 gongshi release 写入，不手工改动，随其他内容一起提交。",
        en: """
          Only gongshi release writes into Content/releases/. Never change it by hand, and commit it with the rest.
          """),
    ])

  static let link = RuleArea(
    prefix: "link",
    title: Bilingual(zh: "站内链接", en: "Links inside the site"),
    why: Bilingual(
      zh: "打不开的链接会让读者拿不到通知和表格。", en: "A link that leads nowhere keeps readers from notices and forms."),
    remedy: [
      Bilingual(
        zh: "链接写目标文件的路径，如 notice.zh.md 或 tracks/01-a.zh.md#标题。",
        en: "Write the path of the file that is meant, such as notice.en.md or tracks/01-a.en.md#heading."),
      report,
    ])

  static let text = RuleArea(
    prefix: "text",
    title: Bilingual(zh: "文件的编码", en: "The encoding of files"),
    why: Bilingual(
      zh: "编码不对的文字会变成乱码，看不见的字符会让内容对不上。",
      en: "Text in another encoding turns into garbage, and invisible characters make equal texts differ."),
    remedy: [
      Bilingual(zh: "在编辑器里选择“另存为 UTF-8”。", en: "In the editor, choose “save as UTF-8”."), report,
    ])

  static let yaml = RuleArea(
    prefix: "yaml",
    title: Bilingual(zh: "数据文件和文首信息的写法", en: "How data files and front matter are written"),
    why: Bilingual(
      zh: "日期、名称和名单都从数据里读。键写错了或类型不对，程序不会猜测，也不会悄悄忽略。",
      en: """
        Dates, names and lists are read from data. Where a key is misspelt or a value is of another type, nothing is \
        guessed and nothing is silently left out.
        """),
    remedy: [
      Bilingual(
        zh: "键后面写英文冒号和一个空格；值里有冒号或引号时，整个值加引号。",
        en: "After a key write a colon and a space; quote a value that holds colons or quotation marks."),
      report,
    ])

  static let markdown = RuleArea(
    prefix: "markdown",
    title: Bilingual(zh: "正文的写法（Markdown）", en: "How texts are written (Markdown)"),
    why: Bilingual(
      zh: "正文要能安全地变成网页：结构清楚，朗读软件读得通，不混入脚本。",
      en: "A text becomes a page that is safe, well structured, and read out correctly by screen readers."),
    remedy: [report])

  static let template = RuleArea(
    prefix: "template",
    title: Bilingual(zh: "模板的写法", en: "How templates are written"),
    why: Bilingual(
      zh: "模板决定每一页。写错的键会留下空白，没有转义的内容会带来风险。",
      en: """
        Templates shape every page. A misspelt key would leave a gap, and unescaped content would be a \
        danger.
        """),
    remedy: [
      Bilingual(
        zh: "用 gongshi explain /页面地址/ 查看模板能用的键。",
        en: "gongshi explain /ADDRESS/ shows which keys the template of a page can use."),
      report,
    ])

  static let names = RuleArea(
    prefix: "names",
    title: Bilingual(zh: "名称登记表（Content/names.yml）", en: "The registry of names (Content/names.yml)"),
    why: Bilingual(
      zh: "全站文字都照登记表核对。登记表自相矛盾，核对就没有意义。",
      en: """
        Every text is checked against the registry. One that contradicts itself would make the checks \
        worthless.
        """),
    remedy: [report])

  static let complaint = RuleArea(
    prefix: "complaint",
    title: Bilingual(zh: "收到的举报（JSON 文件）", en: "A complaint that was received (a JSON file)"),
    why: Bilingual(
      zh: "通知规定实名举报并提供证据，匿名无效。这是主办方的规定，不是一般法律。格式、校验码和证据先由程序核对，受理人员就能专心核查事实。",
      en: """
        The notice asks for complaints under the real name and with evidence; anonymous ones are not valid. That is \
        the organiser's rule, not general law. What a program can check is checked first, so that people can turn to \
        the facts.
        """),
    remedy: [
      Bilingual(
        zh: "请举报人在举报页面重新打开这份文件，照提示改好，再保存一次。",
        en:
          "Ask the complainant to open the file on the complaint page again, to change what is marked and to save it."
      ),
      Bilingual(
        zh: "再运行 gongshi complaint check 文件.json --evidence 文件夹。",
        en: "Run gongshi complaint check FILE.json --evidence DIR again."),
    ])
}
