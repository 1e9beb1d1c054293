import Content
import Diagnostics
import Markdown
import Parity

/// Compares the two languages of pages.
package struct TranslationCheck: Sendable {
  let addresses: AddressBook
  package let ledger: TranslationLedger
  let vocabulary: TranslationVocabulary
  private let tracks: Set<String>
  private let rubrics: Set<String>
  private let winners: Set<String>

  package init(_ site: Site, _ addresses: AddressBook, hasRegistry: Bool) {
    self.addresses = addresses
    ledger = TranslationLedger(site)
    vocabulary = TranslationVocabulary(site, hasRegistry: hasRegistry)
    tracks = Set(site.programmes.flatMap { $0.tracks.map(\.page.stem) })
    rubrics = Set(site.programmes.flatMap { $0.rubrics.map(\.page.stem) })
    winners = Set(site.programmes.compactMap { $0.winners?.page.stem })
  }

  /// The texts of a page side by side.
  ///
  /// - Parameter document: gives the tree of a text that may have been parsed already.
  package func alignment(
    of page: Page, _ document: (PageText) -> Document = { $0.document() }
  ) -> TranslationAlignment {
    TranslationAlignment(
      page, addresses, document, hasOwnHeadings: tracks.contains(page.stem),
      hasOwnTables: rubrics.contains(page.stem) || winners.contains(page.stem),
      hasOwnFigures: rubrics.contains(page.stem))
  }

  /// Everything in which the two languages of a page differ.
  ///
  /// - Parameter document: gives the tree of a text that may have been parsed already.
  package func check(
    _ page: Page, _ document: (PageText) -> Document = { $0.document() }
  ) -> [Finding] {
    check(alignment(of: page, document))
  }

  /// Everything in which two aligned texts differ.
  package func check(_ alignment: TranslationAlignment) -> [Finding] {
    if alignment.isUntranslated { return [] }
    var findings = alignment.findings
    findings += FactDifferences(alignment).findings()
    findings += vocabulary.check(alignment)
    return TranslationSuppressions(alignment).apply(to: findings)
  }
}
