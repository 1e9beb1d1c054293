import CivilTime
import Content
import Diagnostics
import Ledger
import Records

/// What the site has released, for people who run it.
package struct LedgerStatus: Sendable {
  /// What a page of record was released as last.
  package struct Page: Sendable {
    /// The stem of the page, such as `weifang-2026/notice`.
    package let page: String
    package let title: Bilingual
    package let number: Int
    package let date: CivilDate
    package let kind: Release.Kind
    /// How many releases it has.
    package let count: Int
  }

  /// The ledger as the releases make it now.
  package let checkpoint: Checkpoint
  /// In the order of their first releases.
  package let pages: [Page]
  /// The stems of the pages of record that have no release yet.
  package let unreleased: [String]
}

extension Scene {
  /// Nil for a site that never released anything.
  func ledgerStatus() -> LedgerStatus? {
    guard !site.releases.isEmpty else { return nil }
    let released = Set(site.releases.map(\.page))
    return LedgerStatus(
      checkpoint: checkpoint(of: MerkleTree(site.releases.map(\.source.bytes))),
      pages: site.latestReleases.map { release in
        LedgerStatus.Page(
          page: release.page, title: release.title, number: release.number, date: release.date,
          kind: release.kind, count: releases[release.page]?.count ?? 1)
      },
      unreleased: site.recordPages.map(\.page.stem).filter { !released.contains($0) })
  }
}
