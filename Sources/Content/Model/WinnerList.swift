import CivilTime
import Diagnostics
import YAML

/// The published winners of a programme.
package struct WinnerList: Sendable {
  package let page: Page
  /// Whether the entries are made-up samples; the page says so.
  package let isSample: Bool
  package let period: NoticePeriod?
  /// Where the period's first day is written, and its last day where it is printed.
  package let periodPlaces: (start: Place, end: Place?)?
  /// The slug of the later notice that announces what came of the notice period; nil while there is none.
  package let outcome: Located<String>?
  /// In the order of the list; withdrawn ones are among them.
  package private(set) var entries: [WinnerEntry]
  /// The headings of the list's columns, in either language, wherever they are written.
  package let headings: [WinnerHeading]
  /// Experts' scores, where they are published.
  package var scores: ScoreSheet?

  /// The entries that still hold their awards.
  package var standing: [WinnerEntry] { entries.filter { $0.withdrawal == nil } }

  /// Returns the list as the public knows it at a moment: what is dated later has not happened yet.
  package func known(at now: Instant) -> WinnerList {
    var list = self
    for index in entries.indices where entries[index].changes.contains(where: { $0.start > now }) {
      list.entries[index].changes.removeAll { $0.start > now }
    }
    return list
  }
}

/// One heading of the table or file that a winner list is read from.
package struct WinnerHeading: Sendable {
  package let text: String
  package let place: Place
}

/// One winner.
package struct WinnerEntry: Sendable {
  /// Permanent; part of the entry's address.
  package let id: String
  package let track: String
  package let award: String
  package let project: Bilingual
  /// The units of one project, the leading one first.
  package let organizations: [Bilingual]
  package let places: Places
  /// What changed since the list was published, the earliest first.
  package var changes: [WinnerChange] = []

  package var place: Place { places.id }

  /// All units in one line.
  package var organization: Bilingual {
    Bilingual(
      zh: organizations.map(\.zh).joined(separator: "；"), en: organizations.map(\.en).joined(separator: "; "))
  }

  package var withdrawal: WinnerChange? { changes.last { $0.kind == .withdrawn } }

  /// Where the cells of an entry are written.
  package struct Places: Sendable {
    package let id: Place
    package let track: Place
    package let award: Place
    package let project: (zh: Place, en: Place)
    /// One pair for each unit.
    package let organizations: [(zh: Place, en: Place)]
  }
}

/// A withdrawal or a correction of an entry, which stays on the page and says so.
package struct WinnerChange: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case withdrawn
    case corrected
  }

  /// The id of the entry.
  package let entry: Located<String>
  package let kind: Kind
  package let date: CivilDate
  package let reason: Bilingual
  /// What stood there before, nil where the reason says it.
  package let was: Bilingual?
  package let place: Place

  /// The moment from which on pages show it.
  package var start: Instant { Instant(date: date, time: .startOfDay) }
}
