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
  package let entries: [WinnerEntry]
}

/// One winner.
package struct WinnerEntry: Sendable {
  /// Permanent; part of the entry's address.
  package let id: String
  package let track: String
  package let award: String
  package let project: Bilingual
  package let organization: Bilingual
  package let place: Place
}
