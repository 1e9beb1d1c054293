import Content
import Diagnostics
import Mustache

extension Scene {
  /// Every listed page, grouped by programme.
  func siteMap(_ language: Language) -> Object {
    let jobs = PageList(self).jobs.filter { $0.language == language && $0.isListed }
    func group(_ title: String, _ members: [PageJob]) -> Value {
      .object([
        "title": .text(title),
        "pages": .list(members.map { .link($0.title[language], url($0.address, language)) }),
      ])
    }
    let members = Dictionary(grouping: jobs) { $0.programme ?? "" }
    var groups = [group(site.settings.title[language], jobs.filter { $0.programme == nil })]
    for programme in site.programmes {
      groups.append(group(programme.title[language], members[programme.id] ?? []))
    }
    return ["groups": .list(groups)]
  }
}
