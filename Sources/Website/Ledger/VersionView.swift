import CivilTime
import Content
import Diagnostics
import Ledger
import Mustache
import Records

/// The releases of a page, for the page itself.
extension Scene {
  /// Everything a page was released as; missing for pages that never were.
  func versions(_ job: PageJob, _ language: Language) -> Value {
    guard let releases = releases[job.page?.stem ?? job.withdrawn ?? ""], let latest = releases.last else {
      return .missing
    }
    let isNotice = latest.record == .notice
    var changes = 0
    let list = releases.map { release -> Value in
      var data = version(release, language)
      if release.change != nil { changes += 1 }
      // The changes of a notice have their places in a list of their own.
      let hasPlace = release.change != nil && !isNotice
      data["id"] = hasPlace ? .text(Self.anchor(ofChange: changes - 1)) : .missing
      return .object(data)
    }
    return .object([
      "list": .list(list.reversed()),
      "latest": .object(version(latest, language)),
      "withdrawn": latest.kind == .withdrawal ? .object(version(latest, language)) : .missing,
      "ledger": theme.library.contains("ledger") ? .text(url(.ledger, language)) : .missing,
    ])
  }

  /// One release, wherever it is listed.
  func version(_ release: Release, _ language: Language) -> Object {
    let folder = basePath + Checkpoint.folder
    var data = day(release.date, language)
    data["name"] = .text(release.name)
    data["kind"] = .text(release.kind.rawValue)
    data["kind-title"] = .text(theme.word("change-" + release.kind.rawValue)[language])
    data["title"] = .text(release.title[language])
    data["page-url"] = .text(url(release.address, language))
    data["url"] = .text("\(folder)\(release.name)/\(language.rawValue).html")
    data["data"] = .optional(release.data.map { folder + $0.path })
    data["manifest"] = .text("\(folder)\(release.name)/\(Release.file)")
    data["proof"] = .text("\(folder)\(release.name)/\(ReleaseProof.file)")
    data["what"] = .optional(release.change?.what[language])
    data["reason"] = .optional(release.change?.reason[language])
    data["affects-period"] = .bool(release.affectsPeriod)
    data["ground"] = .optional(release.ground?[language])
    return data
  }

  /// The changes that releases state, as the page's own `changes` would.
  func releaseChanges(of page: Page) -> [Change] {
    (releases[page.stem] ?? []).compactMap { release in
      guard let kind = release.kind.change, let change = release.change else { return nil }
      return Change(
        date: release.date, kind: kind, what: change.what, reason: change.reason,
        affectsPeriod: release.affectsPeriod, place: release.source.start)
    }
  }

  /// Released pages that were withdrawn and are no longer in `Content/`: their addresses stay.
  func withdrawnPages() -> [Release] {
    let withdrawn = site.latestReleases.filter { $0.kind == .withdrawal }
    guard !withdrawn.isEmpty else { return [] }
    let present = Set(site.recordPages.map(\.page.stem))
    return withdrawn.filter { !present.contains($0.page) }
  }
}
