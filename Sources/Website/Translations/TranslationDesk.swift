import Content
import Diagnostics
import Disk
import Markdown
import Rules

/// The translations of a site, for people who compare them.
package struct TranslationDesk: Sendable {
  /// A page whose two languages lie side by side.
  package struct Entry: Sendable {
    package let page: String
    package let title: Bilingual
    /// The paths of its two pages from the host's root.
    package let paths: Bilingual
    /// Nil where the site keeps no reviews.
    package let state: TranslationState?
  }

  /// Everything a reviewer looks at.
  package struct Review: Sendable {
    package let entry: Entry
    package let alignment: TranslationAlignment
    package let findings: [Finding]
  }

  private let pages: [(page: Page, paths: Bilingual)]
  private let check: TranslationCheck

  init(_ scene: Scene) {
    check = scene.translations
    pages = scene.site.addressedPages.map { page, address in
      (page, Bilingual(zh: scene.url(address, .zh), en: scene.url(address, .en)))
    }.sorted { inByteOrder($0.page.stem, $1.page.stem) }
  }

  /// All pages, in the byte order of their paths.
  package var entries: [Entry] { pages.map(entry) }

  /// One page; nil where there is none.
  package func review(of stem: String) -> Review? {
    guard let found = pages.first(where: { $0.page.stem.utf8.elementsEqual(stem.utf8) }) else { return nil }
    let alignment = check.alignment(of: found.page)
    return Review(entry: entry(found), alignment: alignment, findings: check.check(alignment))
  }

  private func entry(_ found: (page: Page, paths: Bilingual)) -> Entry {
    let page = found.page
    return Entry(
      page: page.stem, title: Bilingual(zh: page.zh.title, en: page.en.title), paths: found.paths,
      state: check.ledger.state(of: page))
  }
}
