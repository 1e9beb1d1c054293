import CivilTime
import Content
import Diagnostics
import Disk
import Naming
import Rules

/// Loads the registry of a site for checking files that are no part of it.
package enum NameReview {
  /// Reads the site's model and compiles its registry; findings say why there is none.
  package static func inspector(
    content: FileTree, today: CivilDate
  ) async -> (inspector: NameInspector?, findings: [Finding]) {
    let only = ["site.yml", "names.yml", "organizations.yml"]
    let tree = FileTree(paths: content.paths.filter(only.contains), read: content.read)
    var (site, findings) = await ContentLoader(tree: tree, workers: 1).load()
    // The programmes' own files are left out on purpose: their absence is no mistake here.
    findings.removeAll { $0.rule.id == ContentRules.missingFile.id }
    guard let site else { return (nil, findings) }
    let (registry, problems) = nameRegistry(of: site)
    return (registry.map { NameInspector($0, today: today) }, findings + problems)
  }
}
