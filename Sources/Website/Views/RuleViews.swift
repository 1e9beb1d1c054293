import Content
import Diagnostics
import Mustache
import Rules

/// The rules about names as readers see them.
extension Scene {
  func ruleList(_ language: Language) -> Object {
    ["rules": .list(rules(language))]
  }

  func rulePage(_ guide: RuleGuide, _ language: Language) -> Object {
    [
      "rule": .object(rule(guide, language)),
      "asks": .texts(guide.asks.map { $0[language] }),
      "why": .text(guide.why[language]),
      "remedies": .texts(guide.remedy.map { $0[language] }),
      "examples": .list(guide.examples.map { .object(example($0, language)) }),
      "rules": .list(rules(language, at: guide)),
    ]
  }

  /// All rules about names; an empty list where the theme has no pages for them.
  func rules(_ language: Language, at current: RuleGuide? = nil) -> [Value] {
    guard hasRulePages else { return [] }
    return RuleGuide.names.map { guide in
      var data = rule(guide, language)
      data["current"] = .bool(guide.rule.id == current?.rule.id)
      return .object(data)
    }
  }

  private func rule(_ guide: RuleGuide, _ language: Language) -> Object {
    [
      "id": .text(guide.rule.id),
      "title": .text(guide.title[language]),
      "statement": .text(guide.rule.statement[language]),
      "is-error": .bool(guide.rule.severity == .error),
      "url": .text(url(guide.address, language)),
    ]
  }

  private func example(_ example: RuleExample, _ language: Language) -> Object {
    [
      "use": .optional(example.use.label?[language]),
      "wrong": .text(example.wrong[language]),
      "right": .text(example.right[language]),
      "note": .text(example.note[language]),
      "lang": .text((example.language ?? language).tag),
      "is-quoted": .bool(example.language != nil),
    ]
  }
}
