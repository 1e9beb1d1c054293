import Diagnostics

/// A finding that is made once in a rendering, however often its tag is met.
struct RenderReport: Hashable {
  let tag: Int32
  let rule: String
}

/// What is wrong with a value that is shown.
enum ValueProblem {
  case notText
  case notTemplateName
  case htmlEscaped
  case textUnescaped
  case unsafeAddress(String)
}

extension Renderer {
  mutating func report(_ problem: ValueProblem, _ operation: Operation) {
    guard isStrict else { return }
    add(problem.finding(program.tags[Int(operation.tag)]), operation)
  }

  /// - Parameters:
  ///   - part: which part of the dotted name is unknown.
  ///   - candidates: the keys that could stand there.
  mutating func reportUnknownKey(_ operation: Operation, part: Int, candidates: [String]) {
    guard !isReported(TemplateRule.unknownKey, operation) else { return }
    let place = program.tags[Int(operation.tag)].place(part: part)
    let key = place.text
    let suggestion = nearest(to: key, among: candidates)
    let finding = Finding(
      TemplateRule.unknownKey, at: place, zh: "键“\(Finding.excerpt(key))”不在数据中。",
      en: "“\(Finding.excerpt(key))” is not a key of the data.",
      help: suggestion.map { Finding.didYouMean($0) }
        ?? Bilingual(
          zh: "请写数据中已有的键；gongshi explain 列出页面的数据。",
          en: "Write a key that the data has; gongshi explain lists the data of a page."),
      expected: suggestion)
    add(finding, operation)
  }

  mutating func reportMissing(_ name: String, _ operation: Operation) {
    guard isStrict else { return }
    let place = program.tags[Int(operation.tag)].place
    add(.missingPartial(name, at: place, names: program.templates.map(\.name)), operation)
  }

  mutating func reportDepth(_ operation: Operation) {
    let place = program.tags[Int(operation.tag)].place
    let name = Finding.excerpt(place.text)
    add(
      Finding(
        TemplateRule.recursionTooDeep, at: place, zh: "“\(name)”的逐层引用超过 \(limits.depth) 层。",
        en: "“\(name)” is inserted more than \(limits.depth) deep.",
        help: Bilingual(
          zh: "请检查引用它的区段：数据是否总会用尽？",
          en: "Check the section around the tag: does its data come to an end?")), operation)
  }

  /// Reports that a limit has been passed, once.
  mutating func reportLimit(_ place: Place, isSize: Bool) {
    guard reported.insert(RenderReport(tag: -1, rule: TemplateRule.outputTooLarge.id)).inserted else {
      return
    }
    let megabytes = limits.bytes >> 20
    findings.append(
      Finding(
        TemplateRule.outputTooLarge, at: place,
        zh: isSize ? "页面超过 \(megabytes) MiB，已停止生成。" : "生成页面的工作量超过上限，已停止。",
        en: isSize
          ? "The page is larger than \(megabytes) MiB; rendering has stopped."
          : "The page takes more work than the limit; rendering has stopped.",
        help: Bilingual(
          zh: "请减少此处的重复，或将内容分到几个页面。",
          en: "Repeat less here, or divide the content among several pages.")))
  }
}

extension Renderer {
  private func isReported(_ rule: Rule, _ operation: Operation) -> Bool {
    reported.contains(RenderReport(tag: operation.tag, rule: rule.id))
  }

  private mutating func add(_ finding: Finding, _ operation: Operation) {
    if reported.insert(RenderReport(tag: operation.tag, rule: finding.rule.id)).inserted {
      findings.append(finding)
    }
  }
}

extension ValueProblem {
  fileprivate func finding(_ tag: TagPlace) -> Finding {
    let name = Finding.excerpt(tag.file.text(tag.name))
    switch self {
    case .notText:
      return Finding(
        TemplateRule.notText, at: tag.place, zh: "“\(name)”是列表或对象，不能直接显示。",
        en: "“\(name)” is a list or an object, which cannot be shown.",
        help: Bilingual(
          zh: "请用区段“{{#\(name)}}…{{/\(name)}}”，或写出其中的键。",
          en: "Write a section, {{#\(name)}}…{{/\(name)}}, or name one of its keys."))
    case .notTemplateName:
      return Finding(
        TemplateRule.notText, at: tag.place, zh: "“\(name)”不是文本，不能用作模板名称。",
        en: "“\(name)” is not a text and cannot name a template.",
        help: Bilingual(
          zh: "请使用值为模板名称的键。", en: "Write a key whose value is the name of a template."))
    case .htmlEscaped:
      return Finding(
        TemplateRule.htmlEscaped, at: tag.place, zh: "“\(name)”是标记内容，双花括号会显示其代码。",
        en: "“\(name)” is markup; double braces show its code.",
        help: Bilingual(zh: "请写“{{{\(name)}}}”。", en: "Write {{{\(name)}}}."))
    case .textUnescaped:
      return Finding(
        TemplateRule.textUnescaped, at: tag.place, zh: "“\(name)”是普通文本，不能用三重花括号显示。",
        en: "“\(name)” is plain text, not markup for triple braces.",
        help: Bilingual(zh: "请写“{{\(name)}}”。", en: "Write {{\(name)}}."))
    case .unsafeAddress(let address):
      let text = Finding.excerpt(address)
      return Finding(
        TemplateRule.unsafeAddress, at: tag.place, zh: "“\(name)”的值“\(text)”不是允许的地址。",
        en: "“\(name)” is “\(text)”, which is not an allowed address.",
        help: Bilingual(
          zh: "请使用 https、http、mailto、tel 或相对地址。",
          en: "Use https, http, mailto, tel or a relative address."))
    }
  }
}

extension TagPlace {
  /// The place of one part of a dotted name.
  fileprivate func place(part: Int) -> Place {
    let parts = file.bytes[name].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.indices.contains(part) else { return place }
    return file.place(parts[part].startIndex..<parts[part].endIndex)
  }
}
