import Content
import Diagnostics
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
  package func alignment(of page: Page) -> TranslationAlignment {
    TranslationAlignment(
      page, addresses, hasOwnHeadings: tracks.contains(page.stem),
      hasOwnTables: rubrics.contains(page.stem) || winners.contains(page.stem),
      hasOwnFigures: rubrics.contains(page.stem))
  }

  /// Everything in which the two languages of a page differ.
  package func check(_ page: Page) -> [Finding] { check(alignment(of: page)) }

  /// Everything in which two aligned texts differ.
  package func check(_ alignment: TranslationAlignment) -> [Finding] {
    if alignment.isUntranslated { return [] }
    var findings = alignment.findings
    findings += FactDifferences(alignment).findings()
    findings += vocabulary.check(alignment)
    return TranslationSuppressions(alignment).apply(to: findings)
  }
}
