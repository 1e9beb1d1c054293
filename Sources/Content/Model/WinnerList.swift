import CivilTime
import Diagnostics

/// The published winners of a programme.
package struct WinnerList: Sendable {
  package let page: Page
  /// Whether the entries are made-up samples; the page says so.
  package let isSample: Bool
  package let period: NoticePeriod?
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
