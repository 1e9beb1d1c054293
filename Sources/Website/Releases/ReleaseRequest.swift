import CivilTime
import Content
import Diagnostics

/// What somebody who releases a page says about it.
package struct ReleaseRequest: Sendable {
  /// The stem of the page, `weifang-2026/notice`, or its address, `/weifang-2026/notice/`.
  package var page: String
  package var date: CivilDate
  /// Nil for the first release, and where the page's own `changes` say it.
  package var kind: Release.Kind?
  package var what: Bilingual?
  package var reason: Bilingual?
  package var affectsPeriod: Bool
  package var ground: Bilingual?

  package init(
    page: String, date: CivilDate, kind: Release.Kind? = nil, what: Bilingual? = nil,
    reason: Bilingual? = nil, affectsPeriod: Bool = false, ground: Bilingual? = nil
  ) {
    self.page = page
    self.date = date
    self.kind = kind
    self.what = what
    self.reason = reason
    self.affectsPeriod = affectsPeriod
    self.ground = ground
  }
}

/// Releases that are ready to be written, or what stands against them.
package struct ReleaseDraft: Sendable {
  /// A file of a release.
  package typealias File = (path: String, bytes: [UInt8])

  package var findings: [Finding] = []
  package var releases: [Release] = []
  /// Paths below the folder of releases, those of one release together, its list of files last.
  package var files: [File] = []
  /// The note of the ledger's state, to be written last.
  package var note: [UInt8] = []
  /// The note of a ledger without any, to be written before the first release.
  package var emptyNote: [UInt8] = []
}

extension ReleaseDraft {
  /// What a kind of release is called.
  package static func title(of kind: Release.Kind) -> Bilingual { FrozenWords.kind(kind) }
}
