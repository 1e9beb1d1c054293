import Diagnostics

extension RuleGuide {
  /// `file/name`: files handed in are named by the pattern.
  static let fileName = RuleGuide(
    rule: NameRules.fileName,
    title: Bilingual(zh: "文件名不合格式", en: "The file’s name does not follow the pattern"),
    asks: [
      Bilingual(
        zh: "花括号里的部分换成申报单位的全称，其余照写。",
        en: "The part in braces becomes the applicant’s full name; everything else is written as it stands."),
      Bilingual(
        zh: "不加日期、版本号、空格、横线或括号；扩展名不限。",
        en: "No date, version, space, hyphen or bracket is added. The extension is free."),
    ],
    why: Bilingual(
      zh: "收件方按文件名登记和归档。名称统一，材料才不会归错单位或漏收。",
      en: """
        The receiving office files what it gets by name. With one form of name, nothing is filed under \
        the wrong body or missed.
        """),
    remedy: [
      Bilingual(
        zh: "按名称页面上的格式改名，单位全称同公章一致。",
        en: "Rename the file after the pattern on the page of names, with the body’s name as on its seal."),
      Bilingual(
        zh: "收到一批文件时，用 gongshi names --file-names 检查整个文件夹。",
        en: "When many files come in, gongshi names --file-names looks through a whole folder."),
    ],
    examples: [
      RuleExample(
        .fileName, wrong: "示例申报-示例市数据局.docx", right: "示例市数据局示例申报.docx",
        zh: "次序反了，还加了横线。", en: "The order is reversed and a hyphen added."),
      RuleExample(
        .fileName, wrong: "示例市数据局示例申报（最终版）.docx", right: "示例市数据局示例申报.docx",
        zh: "多了“（最终版）”。", en: "“Final version” in brackets is added."),
      RuleExample(
        .fileName, wrong: "示例市数据局 示例申报.pdf", right: "示例市数据局示例申报.pdf",
        zh: "中间有空格。", en: "There is a space in it."),
    ])
}
