import Content
import Diagnostics
import Mustache

extension Scene {
  /// How many links a reader can be shown on one page.
  private static let mostLinks = 2000

  /// Every listed page, grouped by programme.
  ///
  /// - Parameter limit: of a site that lists more pages in a language, only the site's own pages are named one by one;
  ///   of each programme the first is, which leads to all others, and how many there are.
  func siteMap(_ language: Language, limit: Int = Self.mostLinks) -> Object {
    let groups = PageGroups(self)
    // Withdrawn pages belong to programmes and come before those that stand.
    let others = Dictionary(grouping: groups[0]) { $0.programme ?? "" }
    let isLarge = groups.joined().lazy.filter { $0.language == language && $0.isListed }.count > limit
    func group(_ title: String, _ members: some Sequence<PageJob>, first: Address? = nil) -> Value {
      let listed = members.filter { $0.language == language && $0.isListed }
      let links = listed.map { Value.link($0.title[language], url($0.address, language)) }
      let overview = isLarge ? first.map { Value.link(title, url($0, language)) } : nil
      return .object([
        "title": .text(title),
        "pages": .list(overview.map { [$0] } ?? links),
        "count": overview == nil ? .missing : .int(listed.count),
      ])
    }
    var values = [group(site.settings.title[language], others[""] ?? [])]
    for (programme, members) in zip(site.programmes, groups.dropFirst()) {
      values.append(
        group(
          programme.title[language], (others[programme.id] ?? []) + members, first: programme.address))
    }
    return ["groups": .list(values)]
  }
}
