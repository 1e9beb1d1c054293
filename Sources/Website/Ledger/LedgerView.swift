import Content
import Diagnostics
import Ledger
import Mustache

/// The page that says what the ledger promises and what not, and lists every release.
extension Scene {
  func ledgerPage(_ language: Language) -> Object {
    let entries = site.releases.map(\.source.bytes)
    let checkpoint = checkpoint(of: MerkleTree(entries))
    var followers: [Int: Release] = [:]
    for release in site.releases { if let replaces = release.replaces { followers[replaces] = release } }
    return [
      "origin": .text(checkpoint.origin),
      "size": .int(checkpoint.size),
      "root": .text(checkpoint.root.base64),
      "checkpoint": .text(basePath + Checkpoint.path),
      "sums": .text(basePath + Sums.file),
      "releases": .list(
        site.releases.reversed().map { release in
          var data = version(release, language)
          data["id"] = .text("r" + release.name)
          data["replaces"] = .optional(release.replaces.map(Release.name))
          data["replaced-by"] = .optional(followers[release.number]?.name)
          return .object(data)
        }),
    ]
  }
}

extension PageList {
  mutating func addLedgerPages(_ scene: Scene) {
    let (library, word) = (scene.theme.library, scene.theme.word)
    if library.contains("ledger"), !scene.site.releases.isEmpty {
      add(.ledger, "ledger", word("ledger"), summary: word("ledger-summary")) { scene, language, _ in
        scene.ledgerPage(language)
      }
    }
    for release in scene.withdrawnPages() where library.contains("withdrawn") {
      add(
        release.address, "withdrawn", release.title, withdrawn: release.page,
        programme: scene.programmes[String(release.page.prefix { $0 != "/" })]?.id
      ) { scene, language, _ in ["release": .object(scene.version(release, language))] }
    }
  }

  /// A theme that cannot show that a page was withdrawn would leave its address empty.
  static func missingTemplate(_ scene: Scene) -> [Finding] {
    guard !scene.theme.library.contains("withdrawn"), let release = scene.withdrawnPages().first else {
      return []
    }
    return [
      Finding(
        ReleaseRules.removed, at: SourceFile(path: Theme.root + "withdrawn.mustache", bytes: []).start,
        zh: "“\(release.title.zh)”已撤回，主题却没有 withdrawn 模板，它的网址会变成空的。",
        en: "“\(release.title.en)” was withdrawn, but the theme has no template withdrawn for its address.",
        help: Bilingual(
          zh: "在 Templates/ 里加上 withdrawn.mustache。", en: "Add withdrawn.mustache to Templates/."))
    ]
  }
}
