import CivilTime
import Diagnostics

/// Something about a published notice that is no longer as it was, or that was added to it.
package struct Change: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    /// A mistake is put right.
    case correction
    /// Something is explained or added; nothing that was said is taken back.
    case clarification
    /// A period ends later.
    case `extension`
    /// The notice, or a part of it, no longer holds.
    case withdrawal
    /// What came of it is known.
    case outcome
  }

  package let date: CivilDate
  package let kind: Kind
  /// What was, and what is now.
  package let what: Bilingual
  package let reason: Bilingual
  /// Whether readers have to look at a period again.
  package let affectsPeriod: Bool
  /// Of the date.
  package let place: Place

  package init(
    date: CivilDate, kind: Kind, what: Bilingual, reason: Bilingual, affectsPeriod: Bool, place: Place
  ) {
    self.date = date
    self.kind = kind
    self.what = what
    self.reason = reason
    self.affectsPeriod = affectsPeriod
    self.place = place
  }

  /// The moment from which on pages show it.
  package var start: Instant { Instant(date: date, time: .startOfDay) }
}
