import Content
import Diagnostics
import Mustache

extension Scene {
  /// Every listed page, grouped by programme.
  func siteMap(_ language: Language) -> Object {
    let groups = PageGroups(self)
    // Withdrawn pages belong to programmes and come before those that stand.
    let others = Dictionary(grouping: groups[0]) { $0.programme ?? "" }
    func group(_ title: String, _ members: some Sequence<PageJob>) -> Value {
      let listed = members.lazy.filter { $0.language == language && $0.isListed }
      return .object([
        "title": .text(title),
        "pages": .list(listed.map { .link($0.title[language], url($0.address, language)) }),
      ])
    }
    var values = [group(site.settings.title[language], others[""] ?? [])]
    for (programme, members) in zip(site.programmes, groups.dropFirst()) {
      values.append(group(programme.title[language], (others[programme.id] ?? []) + members))
    }
    return ["groups": .list(values)]
  }
}
