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
    let pages = PageGroups(self)
    // Withdrawn pages belong to programmes and come before those that stand.
    let others = Dictionary(grouping: pages[0]) { $0.programme ?? "" }
    var count = 0
    func group(_ title: String, _ members: some Sequence<PageJob>, first: Address? = nil) -> SiteMapGroup {
      let listed = members.filter { $0.language == language && $0.isListed }
      count += listed.count
      let isNamed = count <= limit || first == nil
      return SiteMapGroup(
        title: title, overview: first.map { .link(title, url($0, language)) }, count: listed.count,
        pages: isNamed ? listed.map { .link($0.title[language], url($0.address, language)) } : [])
    }
    var groups = [group(site.settings.title[language], others[""] ?? [])]
    for (programme, members) in zip(site.programmes, pages.dropFirst()) {
      groups.append(
        group(
          programme.title[language], (others[programme.id] ?? []) + members, first: programme.address))
    }
    return ["groups": .list(groups.map { $0.data(isShort: count > limit) })]
  }
}

/// The pages of a programme, or those that belong to none.
private struct SiteMapGroup {
  let title: String
  /// The first page of a programme.
  let overview: Value?
  let count: Int
  /// Empty where the site is known to be large.
  let pages: [Value]

  /// - Parameter isShort: whether a programme's first page stands for all of them.
  func data(isShort: Bool) -> Value {
    let overview = isShort ? overview : nil
    return .object([
      "title": .text(title), "pages": .list(overview.map { [$0] } ?? pages),
      "count": overview == nil ? .missing : .int(count),
    ])
  }
}
