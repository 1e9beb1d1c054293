import Content
import Diagnostics
import Digest
import Mustache
import Naming
import Rules

/// The page of one of the bureau's own names.
extension Scene {
  func namePage(_ name: RegisteredName, _ language: Language) -> Object {
    let programme = site.programmes.first { $0.nameID == name.id }
    var data: Object = [
      "id": .text(name.id),
      "full-zh": .text(name.full.zh),
      "full-en": .text(name.full.en),
      "quoted-zh": name.full.zh.contains("“") ? .text(quoted(name.full.zh)) : .missing,
      "short-zh": .texts(name.short.zh),
      "short-zh-count": .int(name.short.zh.count),
      "short-en": .texts(name.short.en),
      "rule": .optional(name.rule?[language]),
      "levels": .list(levels(above: name).map { .object(level($0, language)) }),
      "levels-count": .int(levels(above: name).count),
      "organizers": .list(
        name.organizers.map {
          .object(["full-zh": .text($0.value), "name": .text(organization($0.value, language))])
        }),
      "organizers-count": .int(name.organizers.count),
      "right": .texts(name.right),
      "wrong": .list(name.wrong.map { .object(wrong($0, language)) }),
      "examples-count": .int(name.right.count + name.wrong.count),
      "programme": programme.map { .link($0.title[language], url($0.address, language)) } ?? .missing,
    ]
    data["logo"] = logo(of: name, programme)
    return ["name": .object(data), "rules": .list(rules(language))]
  }

  /// The names above a name, outermost first.
  private func levels(above name: RegisteredName) -> [RegisteredName] {
    var levels: [RegisteredName] = []
    var within = name.within?.value
    // A loop in the registry is a finding of its own; it must not hang the page.
    while let id = within, levels.count < site.names.count,
      let level = site.names.first(where: { $0.id == id })
    {
      levels.append(level)
      within = level.within?.value
    }
    return levels.reversed()
  }

  private func level(_ name: RegisteredName, _ language: Language) -> Object {
    [
      "full-zh": .text(name.full.zh),
      "full-en": .text(name.full.en),
      "url": hasPage(name) ? .text(url(name.address, language)) : .missing,
    ]
  }

  /// A wrong example with the rule it breaks.
  private func wrong(_ text: String, _ language: Language) -> Object {
    let broken = names?.inspector.checker.check(Array(text.utf8)).findings.first?.rule.rawValue
    let guide = hasRulePages ? RuleGuide.names.first { $0.rule.id == broken } : nil
    return [
      "text": .text(text),
      "reason": guide.map { .link($0.title[language], url($0.address, language)) } ?? .missing,
    ]
  }

  /// The approved logo; missing where none is registered or it lies nowhere.
  private func logo(of name: RegisteredName, _ programme: Programme?) -> Value {
    guard let file = name.logo?.file.value, let programme, let bytes = attachments["\(programme.id)/\(file)"]
    else { return .missing }
    return .object([
      "url": .text(basePath + "\(programme.id)/\(file)"), "file": .text(file),
      "size": .text(byteCount(bytes.count)), "digest": .text(SHA256(of: bytes).hex),
    ])
  }

  /// How a name is written inside quotation marks: its own pair becomes single.
  private func quoted(_ name: String) -> String {
    "“" + String(name.map { $0 == "“" ? "‘" : $0 == "”" ? "’" : $0 }) + "”"
  }
}
