import Diagnostics

extension Finding {
  static func illFormedUTF8(_ place: Place) -> Finding {
    Finding(
      TemplateRule.encoding, at: place, zh: "此处不是有效的 UTF-8 文本。", en: "Ill-formed UTF-8 here.",
      help: Bilingual(zh: "请将文件另存为 UTF-8 编码。", en: "Save the file as UTF-8."))
  }

  static func nulByte(_ place: Place) -> Finding {
    Finding(
      TemplateRule.encoding, at: place, zh: "NUL 字符不得出现在模板中。", en: "NUL character in a template.",
      help: Bilingual(zh: "请删除此字符。", en: "Delete the character."))
  }

  static func unclosedTag(_ place: Place, closing: String) -> Finding {
    let tag = excerpt(place.text)
    return Finding(
      TemplateRule.unclosedTag, at: place, zh: "标签“\(tag)”没有结束符“\(closing)”。",
      en: "“\(tag)” is not ended by “\(closing)”.",
      help: Bilingual(
        zh: "请在标签内容之后写上“\(closing)”。", en: "Write “\(closing)” after the content of the tag."))
  }

  static func badName(_ token: Token, in file: SourceFile) -> Finding {
    let place = file.place(token.name.isEmpty ? token.range : token.name)
    guard !token.name.isEmpty else {
      return Finding(
        TemplateRule.badName, at: place, zh: "标签“\(excerpt(place.text))”中没有名称。",
        en: "“\(excerpt(place.text))” has no name.",
        help: Bilingual(zh: "请在标签中写上名称。", en: "Write a name in the tag."))
    }
    return Finding(
      TemplateRule.badName, at: place, zh: "“\(excerpt(place.text))”不能用作标签中的名称。",
      en: "“\(excerpt(place.text))” cannot be a name in a tag.",
      help: Bilingual(
        zh: "名称中不能有空白，点号两侧都要有文字，如“{{author.name}}”。",
        en: "Write a name without whitespace and with a word on both sides of each dot: {{author.name}}."))
  }

  static func badDelimiters(_ place: Place) -> Finding {
    Finding(
      TemplateRule.badDelimiters, at: place, zh: "“\(excerpt(place.text))”不是两个新定界符。",
      en: "“\(excerpt(place.text))” is not two new delimiters.",
      help: Bilingual(
        zh: "请写出两个以空格分开、不含等号的定界符，如“{{=<% %>=}}”。",
        en: "Write two delimiters with a space between them and no equals sign: {{=<% %>=}}."))
  }

  static func nestedTooDeep(_ token: Token, limit: Int, in file: SourceFile) -> Finding {
    Finding(
      TemplateRule.nestedTooDeep, at: file.place(token.range),
      zh: "“\(excerpt(file.text(token.range)))”是第 \(limit + 1) 层嵌套，最多 \(limit) 层。",
      en: "“\(excerpt(file.text(token.range)))” is nested \(limit + 1) deep; \(limit) is the limit.",
      help: Bilingual(
        zh: "请将内层内容移到单独的模板中。", en: "Move the inner content to a template of its own."))
  }
}

// Opening and closing tags.
extension Finding {
  /// - Parameter outer: the closing tag of an enclosing tag that came first, nil at the end of the file.
  static func unclosed(_ token: Token, before outer: Token? = nil, in file: SourceFile) -> Finding {
    let close = closing(token, in: file)
    let notes = outer.map {
      [Note(at: file.place($0.range), zh: "外层标签在此关闭。", en: "The enclosing tag is closed here.")]
    }
    return Finding(
      TemplateRule.unclosed, at: file.place(token.range),
      zh: "“\(excerpt(file.text(token.range)))”没有关闭。",
      en: "“\(excerpt(file.text(token.range)))” is never closed.",
      help: Bilingual(zh: "请在内容之后写上“\(close)”。", en: "Write “\(close)” after its content."),
      notes: notes ?? [])
  }

  static func mismatchedClose(_ token: Token, open: Token, in file: SourceFile) -> Finding {
    let close = closing(open, in: file)
    return Finding(
      TemplateRule.mismatchedClose, at: file.place(token.name.isEmpty ? token.range : token.name),
      zh: "“\(excerpt(file.text(token.range)))”与“\(excerpt(file.text(open.range)))”不同名。",
      en: "“\(excerpt(file.text(token.range)))” does not close “\(excerpt(file.text(open.range)))”.",
      help: Bilingual(zh: "是否应为“\(close)”？", en: "Did you mean “\(close)”?"),
      expected: nearest(to: file.text(token.name), among: [file.text(open.name)]),
      notes: [
        Note(at: file.place(open.range), zh: "标签在此打开。", en: "The tag is opened here.")
      ])
  }

  /// - Parameter open: the innermost open tag, which has a closing tag further on.
  static func strayClose(_ token: Token, open: Token? = nil, in file: SourceFile) -> Finding {
    let notes = open.map {
      [Note(at: file.place($0.range), zh: "此处打开的标签尚未关闭。", en: "The tag opened here is still open.")]
    }
    return Finding(
      TemplateRule.strayClose, at: file.place(token.range),
      zh: "“\(excerpt(file.text(token.range)))”没有对应的打开标签。",
      en: "“\(excerpt(file.text(token.range)))” closes nothing that is open.",
      help: Bilingual(
        zh: "请删除此标签，或在前面补上打开标签。", en: "Delete the tag, or open it earlier."), notes: notes ?? [])
  }

  private static func closing(_ token: Token, in file: SourceFile) -> String {
    "{{/" + (token.isDynamic ? "*" : "") + excerpt(file.text(token.name)) + "}}"
  }
}

// Templates among each other.
extension Finding {
  static func duplicateTemplate(_ name: String, at place: Place, first: Place) -> Finding {
    Finding(
      TemplateRule.duplicateTemplate, at: place, zh: "模板名称“\(name)”已被另一个文件使用。",
      en: "The template name “\(name)” is taken by another file.",
      help: Bilingual(zh: "请给其中一个文件改名。", en: "Rename one of the files."),
      notes: [Note(at: first, zh: "先读到的文件。", en: "The file read first.")])
  }

  /// - Parameter names: the templates there are, in order.
  static func missingPartial(_ name: String, at place: Place, names: [String]) -> Finding {
    let suggestion = nearest(to: name, among: names)
    return Finding(
      TemplateRule.missingPartial, at: place, zh: "模板“\(excerpt(name))”不存在。",
      en: "“\(excerpt(name))” is not the name of a template.",
      help: suggestion.map { didYouMean($0) }
        ?? Bilingual(
          zh: "请写模板文件的路径，不带目录和扩展名，如“partials/card”。",
          en: "Write the path of a template file without directory and extension: partials/card."),
      expected: suggestion)
  }

  /// - Parameter path: the names from the template to itself, in order.
  static func endlessPartial(_ path: [String], at place: Place) -> Finding {
    let way = path.map { excerpt($0) }.joined(separator: " → ")
    return Finding(
      TemplateRule.endlessPartial, at: place, zh: "“\(excerpt(place.text))”使模板无休止地引用自身：\(way)。",
      en: "“\(excerpt(place.text))” inserts the template into itself without end: \(way).",
      help: Bilingual(
        zh: "请将引用放在区段内，使数据用尽时停止。",
        en: "Put the tag in a section, so that it stops when the data is used up."))
  }

  static func duplicateBlock(_ token: Token, first: Token, in file: SourceFile) -> Finding {
    Finding(
      TemplateRule.duplicateBlock, at: file.place(token.name),
      zh: "区块“\(excerpt(file.text(token.name)))”在同一个母版标签内给出了两次。",
      en: "“\(excerpt(file.text(token.name)))” is given twice to the same parent.",
      help: Bilingual(zh: "请合并两处内容，或改正区块名称。", en: "Join the two, or correct the name of one."),
      notes: [Note(at: file.place(first.name), zh: "第一次在此给出。", en: "First given here.")])
  }

  static func unknownBlock(_ place: Place, parent: String, names: [String]) -> Finding {
    let suggestion = nearest(to: place.text, among: names)
    return Finding(
      TemplateRule.unknownBlock, at: place, zh: "母版“\(excerpt(parent))”中没有区块“\(excerpt(place.text))”。",
      en: "“\(excerpt(place.text))” is not a block of the parent “\(excerpt(parent))”.",
      help: suggestion.map { didYouMean($0) }
        ?? Bilingual(
          zh: "请删除此区块，或在母版中加上“{{$\(excerpt(place.text))}}”。",
          en: "Delete the block, or add “{{$\(excerpt(place.text))}}” to the parent."),
      expected: suggestion)
  }

  static func outsideBlock(_ place: Place) -> Finding {
    Finding(
      TemplateRule.outsideBlock, at: place, zh: "“\(excerpt(place.text))”写在母版标签内、区块之外，不会显示。",
      en: "“\(excerpt(place.text))” stands in a parent tag outside its blocks and is not shown.",
      help: Bilingual(
        zh: "请将内容移入区块，如“{{$content}}…{{/content}}”。",
        en: "Move it into a block: {{$content}}…{{/content}}."))
  }
}

extension Finding {
  static func didYouMean(_ suggestion: String) -> Bilingual {
    Bilingual(zh: "是否应为“\(suggestion)”？", en: "Did you mean “\(suggestion)”?")
  }

  /// A text in one line and at most 40 scalars, for a message.
  static func excerpt(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard result.count < 40 else { return String(result) + "…" }
      result.append(scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar)
    }
    return String(result)
  }
}
