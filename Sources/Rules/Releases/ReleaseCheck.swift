import CivilTime
import Content
import Diagnostics
import Digest
import Records

/// Holds the site against everything it ever released.
package struct ReleaseCheck: Sendable {
  let site: Site
  let addresses: AddressBook
  let now: Instant
  /// The files that releases froze, by their paths below the folder of releases.
  let frozen: [String: FrozenFile]
  /// The digests of the files offered for download, by their paths below `Content/`.
  let attachments: [String: SHA256]

  package init(
    _ site: Site, _ addresses: AddressBook, now: Instant, frozen: [String: FrozenFile],
    attachments: [String: SHA256]
  ) {
    self.site = site
    self.addresses = addresses
    self.now = now
    self.frozen = frozen
    self.attachments = attachments
  }

  /// A site that never released anything has no ledger, and nothing to be held against.
  package func findings(workers: Int) async -> [Finding] {
    guard !site.releases.isEmpty || site.ledgerNote != nil else { return [] }
    let released = Dictionary(
      site.latestReleases.map { ($0.page, $0) }, uniquingKeysWith: { _, last in last })
    let pages = site.recordPages
    let edited = await parallelMap(pages, workers: workers) { page in
      released[page.page.stem].map { releasedText(page, $0) } ?? [Self.unreleased(page)]
    }
    return chain() + frozenFiles() + removedPages(pages, released) + edited.flatMap { $0 }
      + publishedPeriods(pages, released) + future()
  }

  private static func unreleased(_ page: RecordPage) -> Finding {
    Finding(
      ReleaseRules.unreleased, at: page.page.zh.file.place(page.page.zh.titleRange),
      zh: "这一页还没有发布记录。", en: "This page has no release yet.",
      help: Bilingual(
        zh: "运行 gongshi release \(page.page.stem)。", en: "Run gongshi release \(page.page.stem)."))
  }

  /// Dates only grow, so that the first one to come stands for all of them.
  private func future() -> [Finding] {
    guard let release = site.releases.first(where: { Instant(date: $0.date, time: .startOfDay) > now })
    else { return [] }
    return [
      Finding(
        ReleaseRules.inFuture, at: release.source.start,
        zh: "从第 \(release.number) 号起的发布记录，日期 \(release.date) 晚于生成网站的日期 \(now.date)。",
        en:
          "From release \(release.number) on, the date \(release.date) is later than the day of the build, \(now.date)."
      )
    ]
  }
}
