import Content
import Disk

/// What the site that a draft joins has registered already.
package struct KnownSite: Sendable {
  /// Whether there is a site at all.
  package let exists: Bool
  let organizations: Set<Text>
  /// Ids by the exact name.
  let names: [Text: String]
  let programmes: Set<String>
  /// The full name and the short forms of every body.
  let bodies: [(full: Text, short: [Text])]

  /// A folder without a site.
  package static let none = KnownSite(
    exists: false, organizations: [], names: [:], programmes: [], bodies: [])

  private init(
    exists: Bool, organizations: Set<Text>, names: [Text: String], programmes: Set<String>,
    bodies: [(full: Text, short: [Text])]
  ) {
    self.exists = exists
    self.organizations = organizations
    self.names = names
    self.programmes = programmes
    self.bodies = bodies
  }

  /// Reads the site; what is wrong with it does not matter here.
  package init(content: FileTree) async {
    let (site, _) = await ContentLoader(tree: content, workers: 1).load()
    let exists = content.paths.contains("site.yml")
    var names: [Text: String] = [:]
    for name in site?.names ?? [] { names[Text(name.full.zh)] = names[Text(name.full.zh)] ?? name.id }
    self.init(
      exists: exists, organizations: Set((site?.organizations ?? []).map { Text($0.zh) }), names: names,
      programmes: Set((site?.programmes ?? []).map(\.id)),
      bodies: (site?.organizations ?? []).map { (Text($0.zh), $0.short.map { Text($0) }) })
  }
}
