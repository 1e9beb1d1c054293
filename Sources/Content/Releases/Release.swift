import CivilTime
import Diagnostics
import Digest

/// A page of record as it was published once, never changed again: one folder of `Content/releases/`.
package struct Release: Sendable {
  /// The folder of `Content/` that holds them all, one numbered folder each.
  package static let folder = "releases/"
  /// The file beside them that notes how many there are and what they hash to, so that none can go unseen.
  package static let note = folder + "checkpoint"
  /// The name of the file in each that lists the rest.
  package static let file = "release.json"

  /// From 1, without gaps, for the whole site: the order of the ledger.
  package let number: Int
  /// The day of publication in Beijing.
  package let date: CivilDate
  /// The stem of the page, such as `weifang-2026/notice`.
  package let page: String
  package let address: Address
  package let record: RecordKind
  package let title: Bilingual
  package let kind: Kind
  /// The release of the same page before it; nil for the first.
  package let replaces: Int?
  /// What was and what is now, and why; nil for the first release.
  package let change: (what: Bilingual, reason: Bilingual)?
  /// Whether readers have to look at a period again.
  package let affectsPeriod: Bool
  /// Why a change that matters for a notice period that runs starts no new one; nil where none is needed.
  package let ground: Bilingual?
  package let periods: [Period]
  /// What was frozen with it.
  package let files: [File]
  /// The ledger that it was added to.
  package let log: (size: Int, root: SHA256)
  /// The file it was read from; its bytes are its entry in the ledger.
  package let source: SourceFile

  package init(
    number: Int, date: CivilDate, page: String, address: Address, record: RecordKind, title: Bilingual,
    kind: Kind, replaces: Int?, change: (what: Bilingual, reason: Bilingual)?, affectsPeriod: Bool,
    ground: Bilingual?, periods: [Period], files: [File], log: (size: Int, root: SHA256),
    source: SourceFile? = nil
  ) {
    self.number = number
    self.date = date
    self.page = page
    self.address = address
    self.record = record
    self.title = title
    self.kind = kind
    self.replaces = replaces
    self.change = change
    self.affectsPeriod = affectsPeriod
    self.ground = ground
    self.periods = periods
    self.files = files
    self.log = log
    self.source = source ?? SourceFile(path: ContentLoader.root + Self.path(number) + Self.file, bytes: [])
  }
}

extension Release {
  package enum Kind: String, Sendable, CaseIterable {
    /// The page appears for the first time.
    case publication
    case correction
    case clarification
    case `extension`
    case withdrawal
    case outcome

    /// The same as a change; nil for the first release.
    package var change: Change.Kind? { Change.Kind(rawValue: rawValue) }
  }

  /// A period as the release states it.
  package struct Period: Sendable, Hashable {
    /// That of the schedule item, or of the notice period.
    package let id: String
    /// Nil for a deadline, which has only an end.
    package let start: Instant?
    package let end: Instant
    package let isWithdrawn: Bool

    package init(id: String, start: Instant?, end: Instant, isWithdrawn: Bool = false) {
      self.id = id
      self.start = start
      self.end = end
      self.isWithdrawn = isWithdrawn
    }
  }

  /// A frozen file.
  package struct File: Sendable, Hashable {
    /// From the folder of all releases: a file that did not change stays where it was first frozen.
    package let path: String
    /// Bytes.
    package let size: Int
    package let digest: SHA256

    package init(path: String, size: Int, digest: SHA256) {
      self.path = path
      self.size = size
      self.digest = digest
    }
  }

  /// The folder of a release below `Content/`, with a slash at its end.
  package static func path(_ number: Int) -> String { folder + name(number) + "/" }

  /// Four digits at least.
  package static func name(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  /// The name of its folder.
  package var name: String { Self.name(number) }

  /// The file with the canonical data.
  package var data: File? { files.first { $0.path == name + "/" + record.rawValue + ".json" } }
}

/// The kinds of pages of record: what a bureau is held to once it is published.
package enum RecordKind: String, Sendable, CaseIterable {
  case notice
  case winners
  case rubric
  case interpretation
}
