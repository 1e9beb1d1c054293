import Content
import Diagnostics
import Mustache
import Rules

/// The pages of the bureau's own names and of the rules about names.
///
/// A theme without the template `name`, or without `rules` and `rule`, has no such pages.
extension PageList {
  mutating func addNamePages(_ scene: Scene) {
    let above = [PageJob.Crumb(title: scene.theme.word("names"), address: .names)]
    for name in scene.site.names where scene.hasPage(name) {
      let summary = scene.theme.word("name-summary")
      add(name.address, "name", name.full, summary: summary, parents: above) { scene, language, _ in
        scene.namePage(name, language)
      }
    }
  }

  mutating func addRulePages(_ scene: Scene) {
    guard scene.hasRulePages else { return }
    let names = PageJob.Crumb(title: scene.theme.word("names"), address: .names)
    let rules = PageJob.Crumb(title: scene.theme.word("rules"), address: .rules)
    add(.rules, "rules", rules.title, summary: scene.theme.word("rules-summary"), parents: [names]) {
      scene, language, _ in scene.ruleList(language)
    }
    for guide in RuleGuide.names {
      add(guide.address, "rule", guide.title, summary: guide.rule.statement, parents: [names, rules]) {
        scene, language, _ in scene.rulePage(guide, language)
      }
    }
  }
}

extension Scene {
  /// Whether a name has a page of its own: the bureau's own names do.
  func hasPage(_ name: RegisteredName) -> Bool {
    name.rule != nil && theme.library.contains("name")
  }

  var hasRulePages: Bool { theme.library.contains("rules") && theme.library.contains("rule") }
}

extension RegisteredName {
  var address: Address { Address("names/\(id)/") }
}

extension RuleGuide {
  var address: Address { Address("rules/\(slug)/") }
}
