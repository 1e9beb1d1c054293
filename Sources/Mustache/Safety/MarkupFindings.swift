import Diagnostics

/// A finding that is made once, however often its tag is read.
struct ReportKey: Hashable {
  let template: Int
  let offset: Int
  let rule: String
}

extension MarkupChecker {
  mutating func report(_ problem: MarkupProblem, _ index: Int, of template: Int) {
    let parsed = templates[template]
    let token = parsed.tokens[index]
    add(problem.finding(token, in: parsed.file, markup: lastMarkup), template, token.range.lowerBound)
  }

  /// Reports a template that ends within an HTML tag, comment or element of text.
  mutating func reportUnfinished(_ template: Int) {
    let file = templates[template].file
    let place = lastMarkup.flatMap { $0.file.path == file.path ? $0 : nil } ?? file.start
    let finding = Finding(
      TemplateRule.splitMarkup, at: place, zh: "“\(Finding.excerpt(place.text))”到模板末尾仍未结束。",
      en: "“\(Finding.excerpt(place.text))” is not ended before the template ends.",
      help: Bilingual(
        zh: "请在同一模板中结束这个 HTML 标签、注释或元素。",
        en: "End this HTML tag, comment or element in the same template."))
    add(finding, template, place.range.lowerBound)
  }

  /// Reports text that goes on a name which a section before it may or may not have begun.
  mutating func reportSplitName(_ token: Token, of template: Int) {
    let parsed = templates[template]
    let ends = Array(" \t\r\n/>=".utf8)
    let length = parsed.bytes(token.range).prefix { !ends.contains($0) }.count
    let place = parsed.file.place(token.range.lowerBound..<token.range.lowerBound + length)
    let finding = Finding(
      TemplateRule.splitMarkup, at: place, zh: "“\(Finding.excerpt(place.text))”所续的名称取决于前面的区段。",
      en: "“\(Finding.excerpt(place.text))” goes on a name that depends on a section before it.",
      help: Bilingual(zh: "请在每个区段中写出完整的属性。", en: "Write whole attributes inside each section."))
    add(finding, template, place.range.lowerBound)
  }

  mutating func reportUnknownBlock(
    _ token: Token, of template: Int, parent: Int, _ inserted: MarkupSummary
  ) {
    let parsed = templates[template]
    let finding = Finding.unknownBlock(
      parsed.file.place(token.name), parent: parsed.text(parsed.tokens[parent].name),
      names: inserted.sites.map { String(decoding: $0.name, as: UTF8.self) })
    add(finding, template, token.range.lowerBound)
  }

  private mutating func add(_ finding: Finding, _ template: Int, _ offset: Int) {
    let key = ReportKey(template: template, offset: offset, rule: finding.rule.id)
    if reported.insert(key).inserted { findings.append(finding) }
  }
}

extension MarkupProblem {
  fileprivate func finding(_ token: Token, in file: SourceFile, markup: Place?) -> Finding {
    let place = file.place(token.range)
    let tag = Finding.excerpt(place.text)
    let (rule, message, help) = wording(tag)
    var notes: [Note] = []
    if case .split = self, let markup {
      notes.append(Note(at: markup, zh: "HTML 标记在此开始。", en: "The HTML markup begins here."))
    }
    return Finding(rule, at: place, zh: message.zh, en: message.en, help: help, notes: notes)
  }

  private func wording(_ tag: String) -> (Rule, Bilingual, Bilingual) {
    switch self {
    case .insideTag:
      (
        TemplateRule.insideTag,
        Bilingual(
          zh: "“\(tag)”用作 HTML 标签名或属性名的一部分。",
          en: "“\(tag)” is part of the name of an HTML tag or attribute."),
        Bilingual(
          zh: "请在模板中写出名称，变量只放在带引号的属性值或正文中。",
          en: "Write the name in the template; put variables in quoted attribute values or in the text.")
      )
    case .unquoted:
      (
        TemplateRule.unquotedAttribute,
        Bilingual(zh: "“\(tag)”所在的属性值没有加引号。", en: "“\(tag)” is in an attribute value without quotes."),
        Bilingual(zh: "请写成：属性=\"\(tag)\"。", en: "Put quotes around the value: attribute=\"\(tag)\".")
      )
    case .insideCode(let element):
      (
        TemplateRule.insideCode,
        Bilingual(zh: "“\(tag)”写在 <\(element)> 中。", en: "“\(tag)” is inside <\(element)>."),
        Bilingual(
          zh: "请将值放在 data-… 属性中，由脚本读取。",
          en: "Put the value in a data-… attribute and let the script read it.")
      )
    case .codeAttribute(let kind):
      (
        TemplateRule.codeAttribute,
        Bilingual(
          zh: "“\(tag)”写在\(kind.label.zh)中。", en: "“\(tag)” is in \(kind.label.en)."),
        Bilingual(
          zh: "请改用 class 或 data-… 属性。", en: "Use a class or a data-… attribute instead.")
      )
    case .rawOutsideText:
      (
        TemplateRule.htmlOutsideText,
        Bilingual(zh: "“\(tag)”不在页面正文中。", en: "“\(tag)” does not stand in the text of the page."),
        Bilingual(zh: "请改用双花括号和普通文本。", en: "Use double braces and plain text.")
      )
    case .forbiddenScheme:
      (
        TemplateRule.unsafeAddress,
        Bilingual(
          zh: "“\(tag)”所在地址的协议不被允许。", en: "“\(tag)” is in an address whose scheme is not allowed."),
        Bilingual(
          zh: "请使用 https、http、mailto、tel 或相对地址。",
          en: "Use https, http, mailto, tel or a relative address.")
      )
    case .schemeFromVariable:
      (
        TemplateRule.unsafeAddress,
        Bilingual(
          zh: "“\(tag)”之后的冒号使变量成为地址的协议。",
          en: "“\(tag)” gives the address its scheme, since a colon follows."),
        Bilingual(
          zh: "请在模板中直接写出协议，或由变量给出整个地址。",
          en: "Write the scheme in the template, or let the variable give the whole address.")
      )
    case .uncertain:
      (
        TemplateRule.splitMarkup,
        Bilingual(
          zh: "“\(tag)”所在属性的名称取决于前面的区段，无法检查。",
          en: "“\(tag)” cannot be checked: the name of its attribute depends on a section before it."),
        Bilingual(
          zh: "请在每个区段中写出完整的属性。", en: "Write whole attributes inside each section.")
      )
    case .split(let before, let after):
      (
        TemplateRule.splitMarkup,
        Bilingual(
          zh: "“\(tag)”从\(before.label.zh)开始，却在\(after.label.zh)结束。",
          en: "“\(tag)” begins in \(before.label.en) but ends in \(after.label.en)."),
        Bilingual(
          zh: "请使其内容首尾位于 HTML 的同一位置。",
          en: "Let its content begin and end in the same part of the HTML.")
      )
    case .dynamicOutsideText:
      (
        TemplateRule.splitMarkup,
        Bilingual(
          zh: "“\(tag)”由数据选定模板，却不在页面正文中，无法检查。",
          en: "“\(tag)” cannot be checked: data names the template, and it is not in the text of the page."),
        Bilingual(
          zh: "请将它移到页面正文中，或直接写出模板名称。",
          en: "Move it to the text of the page, or name the template itself.")
      )
    case .tooDeep(let limit):
      (
        TemplateRule.recursionTooDeep,
        Bilingual(
          zh: "“\(tag)”使模板的引用超过 \(limit) 层。", en: "“\(tag)” inserts a template more than \(limit) deep."),
        Bilingual(zh: "请减少逐层引用的模板。", en: "Let fewer templates insert each other.")
      )
    }
  }
}

extension AttributeKind {
  fileprivate var label: Bilingual {
    switch self {
    case .handler: Bilingual(zh: "事件属性（on…）", en: "an event handler (on…)")
    case .style: Bilingual(zh: " style 属性", en: "a style attribute")
    case .page: Bilingual(zh: " srcdoc 属性", en: "a srcdoc attribute")
    case .ordinary, .address, .uncertain: Bilingual(zh: "属性", en: "an attribute")
    }
  }
}

extension MarkupState {
  /// The part of the HTML, for a message.
  fileprivate var label: Bilingual {
    switch mode {
    case .data: Bilingual(zh: "页面正文", en: "the text of the page")
    case .plainText, .code:
      Bilingual(
        zh: "<\(String(decoding: element, as: UTF8.self))> 元素",
        en: "the element <\(String(decoding: element, as: UTF8.self))>")
    case .tagOpen, .endTagOpen, .tagName, .tag, .attributeName, .afterAttributeName, .beforeValue:
      Bilingual(zh: "HTML 标签", en: "an HTML tag")
    case .doubleQuoted, .singleQuoted, .unquoted: Bilingual(zh: "属性值", en: "an attribute value")
    case .declarationOpen, .declaration: Bilingual(zh: "<!…> 声明", en: "a <!…> declaration")
    case .comment: Bilingual(zh: "HTML 注释", en: "an HTML comment")
    }
  }
}
