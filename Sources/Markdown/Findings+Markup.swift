import Diagnostics

/// The wording of findings about single elements.
extension Finding {
  static func rawHTML(_ place: Place, tag: String) -> Finding {
    Finding(
      .rawHTML, at: place, zh: "\(tag) 是 HTML 标签，页面不会采用。", en: "\(tag) is an HTML tag and is not passed on.",
      help: Bilingual(
        zh: "请改用 Markdown 写法；若要显示尖括号本身，写成 \\<。",
        en: "Write it in Markdown; to show the bracket itself, write \\<."))
  }

  static func unclosedComment(_ place: Place) -> Finding {
    Finding(
      .unclosedComment, at: place, zh: "注释没有结束，其后的正文都不会显示。",
      en: "The comment does not end, so the text after it would not be shown.",
      help: Bilingual(zh: "请在注释末尾写 -->。", en: "Write --> where the comment ends."))
  }

  static func unsafeLink(_ place: Place, destination: String) -> Finding {
    Finding(
      .unsafeLink, at: place, zh: "链接地址“\(destination)”不在允许之列，只显示文字。",
      en: "The destination “\(destination)” is not allowed; only its text is shown.",
      help: Bilingual(
        zh: "请改用 https 地址、mailto、tel、相对路径或 #锚点；图片放进 attachments/，用相对路径。",
        en: "Use https, mailto, tel, a relative path or an #anchor; put an image into attachments/."))
  }

  static func missingAlternative(_ place: Place) -> Finding {
    Finding(
      .imageAlternative, at: place, zh: "图片没有替代文字。", en: "The image has no alternative text.",
      help: Bilingual(
        zh: "请在方括号内写明图片内容：![内容](文件)。", en: "Say in the brackets what it shows: ![what](file)."))
  }

  static func titleInBody(_ place: Place) -> Finding {
    Finding(
      .titleInBody, at: place, zh: "正文里有一级标题。", en: "The body has a level-one heading.",
      help: Bilingual(
        zh: "请把标题写在文首信息的 title 一项，正文小节用 ##。",
        en: "Put the title into the front matter and begin sections with ##."))
  }

  static func skippedLevel(_ place: Place, level: Int, expected: Int) -> Finding {
    let marks = String(repeating: "#", count: expected)
    return Finding(
      .headingLevel, at: place, zh: "这里是 \(level) 级标题，应为 \(expected) 级或更高。",
      en: "This heading is level \(level) where level \(expected) or above is due.",
      help: Bilingual(zh: "请改为 \(marks)。", en: "Write \(marks)."))
  }

  static func badAnchor(_ place: Place) -> Finding {
    Finding(
      .anchor, at: place, zh: "锚点名称含有不允许的字符，已按文字显示。",
      en: "The anchor holds characters that are not allowed; it is shown as text.",
      help: Bilingual(
        zh: "请只用英文字母、数字和连字符，例如 {#fee}。", en: "Use ASCII letters, digits and hyphens, as in {#fee}."))
  }

  static func duplicateAnchor(_ place: Place, name: String, earlier: Place) -> Finding {
    Finding(
      .duplicateAnchor, at: place, zh: "锚点“\(name)”已经用过。", en: "The anchor “\(name)” is already taken.",
      help: Bilingual(zh: "请换一个名称。", en: "Choose another name."),
      notes: [Note(at: earlier, zh: "先前用在这里。", en: "It is first used here.")])
  }
}

/// The wording of findings about tables and footnotes.
extension Finding {
  static func raggedRow(_ place: Place, cells: Int, columns: Int) -> Finding {
    let lost = cells > columns
    return Finding(
      .raggedTable, at: place, zh: "这一行有 \(cells) 格，表头有 \(columns) 格。",
      en: "This row has \(cells) \(cells == 1 ? "cell" : "cells"), the header has \(columns).",
      help: lost
        ? Bilingual(
          zh: "请删去多余的 |；若 | 是文字，写成 \\|。", en: "Delete the extra |; write \\| where it is text.")
        : Bilingual(zh: "请用 | 补足空格。", en: "Add empty cells with |."))
  }

  static func brokenTable(_ place: Place, header: Int, delimiter: Int) -> Finding {
    Finding(
      .raggedTable, at: place, zh: "表头有 \(header) 格，分隔行有 \(delimiter) 格，因此没有成为表格。",
      en: "The header has \(header) cells and the delimiter row \(delimiter), so this is no table.",
      help: Bilingual(
        zh: "请让两行的格数相同。", en: "Give both lines the same number of cells."))
  }

  static func undefinedFootnote(_ place: Place, label: String) -> Finding {
    Finding(
      .undefinedFootnote, at: place, zh: "找不到脚注 [^\(label)]。", en: "There is no footnote [^\(label)].",
      help: Bilingual(
        zh: "请另起一行写 [^\(label)]: 内容；若只是文字，写成 \\[^。",
        en: "Write [^\(label)]: … on a line of its own; if it is just text, write \\[^."))
  }

  static func unusedFootnote(_ place: Place, label: String) -> Finding {
    Finding(
      .unusedFootnote, at: place, zh: "脚注 [^\(label)] 没有被引用，页面上不会出现。",
      en: "The footnote [^\(label)] is never referred to and does not appear.",
      help: Bilingual(
        zh: "请在正文相应位置写 [^\(label)]，或删去这条脚注。", en: "Refer to it with [^\(label)] or delete it."))
  }

  static func duplicateFootnote(_ place: Place, label: String, earlier: Place) -> Finding {
    Finding(
      .duplicateFootnote, at: place, zh: "脚注 [^\(label)] 已经定义过，这一条不会出现。",
      en: "The footnote [^\(label)] is already defined; this one does not appear.",
      help: Bilingual(zh: "请换一个名称。", en: "Give it another name."),
      notes: [Note(at: earlier, zh: "先前定义在这里。", en: "It is first defined here.")])
  }
}
