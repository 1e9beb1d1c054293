import Complaint
import Content
import Diagnostics
import Markdown
import Mustache
import Rules
import YAML

/// Every rule of the program, in one place, with its guide.
package enum RuleCatalogue {
  package static let all: [Rule] =
    NameRules.all + RegistryRules.all + [SuppressionRules.suppression] + ContentRules.all + ReleaseRules.all
    + [DocumentRules.brackets] + LinkRules.all + WinnerRules.all + ScoreRules.all
    + RubricRules.all + PrivacyRules.all + TranslationRules.all + yamlRules
    + markdownRules + mustacheRules + ComplaintRules.all

  /// What a word may mean as a rule.
  package enum Answer: Sendable {
    case rule(RuleGuide)
    /// The word ends the ids of several rules.
    case several([Rule])
    /// No rule; the id of the one that may be meant.
    case none(near: String?)
  }

  /// Finds a rule by its id, or by what follows the slash where only one rule ends so.
  package static func find(_ word: String) -> Answer {
    if let rule = all.first(where: { $0.id == word }), let guide = guide(of: rule) { return .rule(guide) }
    let sameEnd = all.filter { suffix($0.id) == word }
    if sameEnd.count > 1 { return .several(sameEnd) }
    if let rule = sameEnd.first, let guide = guide(of: rule) { return .rule(guide) }
    if word.utf8.contains(UInt8(ascii: "/")) {
      return .none(near: nearest(to: word, among: all.map(\.id)))
    }
    let near = nearest(to: word, among: all.map { suffix($0.id) })
    return .none(near: near.flatMap { end in all.first { suffix($0.id) == end }?.id })
  }

  /// The guide of a rule: its own, or that of its area; nil for a rule of no known area.
  package static func guide(of rule: Rule) -> RuleGuide? {
    let guides =
      RuleGuide.names + [.suppression] + WinnerRules.guides + ScoreRules.guides
      + RubricRules.guides + PrivacyRules.guides + TranslationRules.guides
    if let own = guides.first(where: { $0.rule.id == rule.id }) { return own }
    return RuleArea.all.first { $0.prefix == prefix(rule.id) }?.guide(of: rule)
  }

  private static func prefix(_ id: String) -> Substring {
    id.prefix { $0 != "/" }
  }

  private static func suffix(_ id: String) -> String {
    id.firstIndex(of: "/").map { String(id[id.index(after: $0)...]) } ?? id
  }
}
