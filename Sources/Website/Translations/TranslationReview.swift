import CivilTime
import Content
import Diagnostics
import Disk
import Rules

/// What came of recording reviews.
package struct TranslationReview: Sendable {
  /// The pages whose review is now recorded.
  package var recorded: [String] = []
  /// Pages that were asked for and do not exist.
  package var unknown: [String] = []
  /// Differences that have to be mended first; their pages are not recorded.
  package var findings: [Finding] = []
  /// The new `translations.yml`; nil where nothing is to be written.
  package var bytes: [UInt8]?
}

extension SiteBuilder {
  /// Records that translations were compared with their Chinese text.
  ///
  /// A page whose languages differ is not recorded: a review that overlooked a date would be worth nothing.
  ///
  /// - Parameter pages: paths of pages below `Content/` without language and ending; nil for all that are not fresh.
  package func recordTranslations(of pages: [String]?, on day: CivilDate) async throws(FileError)
    -> TranslationReview
  {
    let (scene, faults) = try await scene()
    var review = TranslationReview()
    // Mistakes of other pages do not matter here; a record that cannot be read must not be overwritten.
    let record = ContentLoader.root + TranslationRecord.file
    guard let scene, !faults.contains(where: { $0.place.file.path == record && $0.severity == .error }) else {
      review.findings = Finding.inOrder(faults.filter { $0.severity == .error })
      return review
    }
    let all = scene.site.allPages
    let known = Set(all.map(\.stem))
    review.unknown = (pages ?? []).filter { !known.contains($0) }
    let wanted = pages.map(Set.init)
    var records: [String: TranslationRecord] = [:]
    for record in scene.site.translations ?? [] where known.contains(record.page) {
      records[record.page] = record
    }
    let hasOrphans = records.count != scene.site.translations?.count ?? 0
    for page in all {
      guard wanted?.contains(page.stem) ?? !scene.translations.ledger.isFresh(page) else { continue }
      let findings = scene.translations.check(page)
      review.findings += findings
      guard !findings.hasErrors else { continue }
      records[page.stem] = TranslationSource(page).record(of: page, reviewed: day)
      review.recorded.append(page.stem)
    }
    review.findings = Finding.inOrder(review.findings)
    if !review.recorded.isEmpty || hasOrphans {
      review.bytes = TranslationFile.bytes(records.keys.sorted(by: inByteOrder).compactMap { records[$0] })
    }
    return review
  }
}

extension TranslationLedger {
  fileprivate func isFresh(_ page: Page) -> Bool {
    if case .fresh = state(of: page) { true } else { false }
  }
}
