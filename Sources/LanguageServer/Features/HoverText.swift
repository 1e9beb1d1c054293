import Content
import Diagnostics
import Rules
import Website

/// What an editor shows about the place under the pointer, in Markdown.
struct HoverText {
  let language: Language

  /// A rule that is broken here: what it asks for, why, and how to put it right.
  func rule(_ finding: Finding) -> String {
    var lines = ["**\(finding.rule.id)**", escaped(finding.rule.statement[language])]
    if let guide = RuleCatalogue.guide(of: finding.rule) {
      lines.append(escaped(guide.why[language]))
      lines.append(guide.remedy.map { "- " + escaped($0[language]) }.joined(separator: "\n"))
    }
    return lines.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// A key of YAML: what it is for, and what it takes.
  func key(_ name: String, _ meaning: Bilingual, _ key: KeySet.Key) -> String {
    let need =
      key.isRequired ? Bilingual(zh: "必填", en: "required") : Bilingual(zh: "可以不写", en: "may be left out")
    var text = "**\(name)** · \(need[language])\n\n" + escaped(meaning[language])
    for case .choice(let words) in key.values {
      text += "\n\n" + words.map { "`\($0)`" }.joined(separator: language == .zh ? "、" : ", ")
    }
    return text
  }

  /// A registered name with its short forms and what the organisers say of it.
  func name(_ name: RegisteredName) -> String {
    var lines = ["**\(escaped(name.full.zh))**", escaped(name.full.en)]
    let short = name.short.zh + name.short.en
    if !short.isEmpty {
      lines.append(
        label("简称", "Short forms") + short.map(escaped).joined(separator: language == .zh ? "、" : ", "))
    }
    if let rule = name.rule { lines.append(escaped(rule[language])) }
    if !name.organizers.isEmpty {
      lines.append(
        label("主办单位", "Organisers") + name.organizers.map { escaped($0.value) }.joined(separator: "、"))
    }
    lines.append(label("登记", "Registered") + "names.yml · `\(name.id)`")
    return lines.joined(separator: "\n\n")
  }

  private func label(_ zh: String, _ en: String) -> String { language == .zh ? zh + "：" : en + ": " }

  /// A text in which no sign is markup.
  func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if "\\`*_[]<>#&".unicodeScalars.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar == "\n" ? " " : scalar)
    }
    return result
  }
}
