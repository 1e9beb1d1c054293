import Diagnostics
import Rules
import Website

extension RuleText {
  /// What code-scanning services show beside a finding: the guides of all rules, by the rule's id.
  static func sarifHelp(_ language: Language) -> [String: SARIFPrinter.RuleHelp] {
    var help: [String: SARIFPrinter.RuleHelp] = [:]
    for rule in RuleCatalogue.all {
      guard let guide = RuleCatalogue.guide(of: rule) else { continue }
      let text = RuleText(language: language)
      help[rule.id] = .init(
        title: guide.title[language], text: text.text(guide), markdown: text.markdown(guide))
    }
    return help
  }

  private func markdown(_ guide: RuleGuide) -> String {
    var parts = [guide.rule.statement[language].markdown]
    if !guide.asks.isEmpty { parts.append(list(guide.asks)) }
    parts.append(guide.why[language].markdown)
    parts.append(list(guide.remedy))
    let examples = guide.examples.map { example in
      "- ✗ \(example.wrong[language].markdown)\n  ✓ \(example.right[language].markdown)\n"
        + "  \(example.note[language].markdown)"
    }
    if !examples.isEmpty { parts.append(examples.joined(separator: "\n")) }
    return parts.joined(separator: "\n\n")
  }

  private func list(_ points: [Bilingual]) -> String {
    points.map { "- " + $0[language].markdown }.joined(separator: "\n")
  }
}
