// Built for WebAssembly together with the sources of its siblings, as one module.
#if canImport(Diagnostics)
  import Diagnostics
  import JSON
#endif

/// Checks what a JSON Schema can say: members, types, lengths, choices and the forms of texts.
///
/// Beside that it says at once what is wrong with a name or a number that only looks right.
struct StructureCheck {
  private(set) var refusals: [Refusal] = []

  /// Checks the members of an object.
  ///
  /// - Parameter known: a member that has been checked already.
  mutating func check(_ fields: [Field], beside known: Field? = nil, in spot: Spot) {
    guard case .object(let members) = spot.value.content else {
      refuse(spot, type: Bilingual(zh: "对象 {…}", en: "an object {…}"))
      return
    }
    var keys: [String] = []
    if let known { keys.append(known.key) }
    for field in fields {
      keys.append(field.key)
      if let member = spot.member(field.key) {
        check(field, member)
      } else if field.isRequired {
        refusals.append(missing(field, in: spot))
      }
    }
    for member in members where !keys.contains(where: { member.key.elementsEqual($0.utf8) }) {
      refusals.append(unknown(member, among: keys, in: spot))
    }
  }

  mutating func refuse(
    _ spot: Spot, _ rule: Rule, zh: String, en: String, help: Bilingual? = nil, isStructural: Bool = true
  ) {
    refusals.append(spot.refusal(rule, zh: zh, en: en, help: help, isStructural: isStructural))
  }

  mutating func refuse(_ spot: Spot, type: Bilingual) {
    refuse(spot, ComplaintRules.type, zh: "这里应当是\(type.zh)。", en: "This must be \(type.en).")
  }
}

extension StructureCheck {
  private mutating func check(_ field: Field, _ spot: Spot) {
    switch field.shape {
    case .text(let rule):
      guard let text = spot.value.text else { return refuse(spot, type: Bilingual(zh: "文字", en: "a text")) }
      check(text, rule, field, spot)
    case .fixed(let wanted): checkFixed(wanted, field, spot)
    case .truth(let mustBeTrue):
      guard case .bool(let truth) = spot.value.content else {
        return refuse(spot, type: Bilingual(zh: " true 或 false", en: "true or false"))
      }
      if mustBeTrue, !truth {
        refuse(
          spot, ComplaintRules.declaration, zh: "没有作出这项声明：\(field.label.zh)",
          en: "This declaration has not been made: \(field.label.en)")
      }
    case .choice(let choices): _ = choose(among: choices, field, spot)
    case .choices(let choices): checkChoices(choices, field, spot)
    case .number(let range): checkNumber(range, field, spot)
    case .object(let fields): check(fields, in: spot)
    case .variants(let by, let variants): checkVariants(by, variants, spot)
    case .list(let maximum, let fields): checkList(maximum, fields, field, spot)
    }
  }

  private mutating func checkFixed(_ wanted: String, _ field: Field, _ spot: Spot) {
    guard let text = spot.value.text else { return refuse(spot, type: Bilingual(zh: "文字", en: "a text")) }
    guard !text.elementsEqual(wanted.utf8) else { return }
    let found = quoted(text)
    // Only two members are fixed: the version of the schema and the programme.
    if field.key.utf8.elementsEqual("version".utf8) {
      refuse(
        spot, ComplaintRules.schemaVersion, zh: "举报依据规范第\(found)版，现在公布的是第\(wanted)版。",
        en: "The complaint follows version \(found) of the specification; version \(wanted) is published.",
        help: MeaningCheck.newForm)
    } else {
      refuse(
        spot, ComplaintRules.programme, zh: "举报写的项目是“\(found)”，这里受理的是“\(wanted)”。",
        en: "The complaint names the programme “\(found)”; this is “\(wanted)”.",
        help: Bilingual(zh: "请用该项目自己的举报页面。", en: "Use the complaint page of that programme."))
    }
  }

  /// Finds the chosen value; nil, with a refusal, where it is none.
  private mutating func choose(among choices: [Choice], _ field: Field, _ spot: Spot) -> Int? {
    guard let text = spot.value.text else {
      refuse(spot, type: Bilingual(zh: "文字", en: "a text"))
      return nil
    }
    for (index, choice) in choices.enumerated() where text.elementsEqual(choice.value.utf8) { return index }
    let values = choices.map { $0.value }
    refuse(
      spot,
      field.key.utf8.elementsEqual("type".utf8) && choices.count == EvidenceType.all.count
        ? EvidenceRules.fileType : ComplaintRules.value,
      zh: "“\(quoted(text))”不是“\(field.label.zh)”的选项。",
      en: "“\(quoted(text))” is no choice for “\(field.label.en)”.",
      help: Bilingual(
        zh: "可选：\(joined(values, "、"))。", en: "Choose one of \(joined(values, ", "))."))
    return nil
  }

  private mutating func checkChoices(_ choices: [Choice], _ field: Field, _ spot: Spot) {
    guard case .array(let items) = spot.value.content else {
      return refuse(spot, type: Bilingual(zh: "列表 […]", en: "a list […]"))
    }
    if items.isEmpty {
      refuse(
        spot, ComplaintRules.count, zh: "“\(field.label.zh)”至少选一项。",
        en: "Choose one at least of “\(field.label.en)”.")
    }
    if items.count > choices.count {
      refuse(
        spot, ComplaintRules.count, zh: "“\(field.label.zh)”最多选\(choices.count)项，这里有\(items.count)项。",
        en: "“\(field.label.en)” has \(choices.count) choices, and here are \(items.count).")
    }
    var chosen: [Int] = []
    for item in spot.items(atMost: choices.count) {
      guard let index = choose(among: choices, field, item) else { continue }
      if chosen.contains(index) {
        refuse(item, ComplaintRules.count, zh: "同一项选了两次。", en: "This is chosen twice.")
      }
      chosen.append(index)
    }
  }

  private mutating func checkNumber(_ range: ClosedRange<Int>, _ field: Field, _ spot: Spot) {
    guard case .number(let number) = spot.value.content else {
      return refuse(spot, type: Bilingual(zh: "数字", en: "a number"))
    }
    if let whole = number.whole, Int64(range.lowerBound)...Int64(range.upperBound) ~= whole { return }
    // The only numbers are sizes of files.
    refuse(
      spot, EvidenceRules.fileSize,
      zh: "“\(field.label.zh)”应当是\(range.lowerBound)至\(range.upperBound)之间的整数。",
      en: "“\(field.label.en)” must be a whole number from \(range.lowerBound) to \(range.upperBound).",
      help: Bilingual(zh: "每个文件不超过 20 MiB。", en: "A file has 20 MiB at most."))
  }

  private mutating func checkVariants(_ by: Field, _ variants: [[Field]], _ spot: Spot) {
    guard case .object = spot.value.content else {
      return refuse(spot, type: Bilingual(zh: "对象 {…}", en: "an object {…}"))
    }
    guard let choice = spot.member(by.key) else {
      refusals.append(missing(by, in: spot))
      return
    }
    guard case .choice(let choices) = by.shape, let index = choose(among: choices, by, choice) else { return }
    check(variants[index], beside: by, in: spot)
  }

  private mutating func checkList(_ maximum: Int, _ fields: [Field], _ field: Field, _ spot: Spot) {
    guard case .array(let items) = spot.value.content else {
      return refuse(spot, type: Bilingual(zh: "列表 […]", en: "a list […]"))
    }
    if items.isEmpty {
      refuse(
        spot, EvidenceRules.none, zh: "没有证据，至少要有一项。",
        en: "There is no evidence; one item at least is needed.",
        help: field.why)
    }
    if items.count > maximum {
      refuse(
        spot, ComplaintRules.count, zh: "“\(field.label.zh)”最多\(maximum)项，这里有\(items.count)项。",
        en: "“\(field.label.en)” has \(maximum) items at most, and here are \(items.count).",
        help: Bilingual(zh: "把同类的材料合并成一个文件。", en: "Put material of one kind into one file."))
    }
    for item in spot.items(atMost: maximum) { check(fields, in: item) }
  }

  private func missing(_ field: Field, in spot: Spot) -> Refusal {
    Refusal(
      ComplaintRules.missing, at: spot.pointer + "/" + field.key, spot.range,
      zh: "没有填写“\(field.label.zh)”（\(field.key)）。", en: "“\(field.label.en)” (\(field.key)) is missing.",
      help: field.hint ?? field.why, isStructural: true)
  }

  private func unknown(_ member: JSONMember, among keys: [String], in spot: Spot) -> Refusal {
    let key = quoted(member.key)
    let near = nearest(to: key, among: keys)
    return Refusal(
      ComplaintRules.unknownKey, at: spot.pointer + "/" + escapedForPointer(member.key), member.keyRange,
      zh: "规范里没有“\(key)”这一项。", en: "The specification has no member “\(key)”.",
      help: near.map { Bilingual(zh: "是否想写 \($0)？", en: "Did you mean \($0)?") }, isStructural: true)
  }
}
