/// Where an entry of a timetable stands at a moment: everything about it that a page says and time changes.
package struct Standing: Hashable, Sendable {
  /// Where it stands, or would if it were not withdrawn.
  package var state: PeriodState
  package var isWithdrawn = false
  /// Whether a programme already has a stage open or over; true for everything else that is not upcoming.
  package var hasBegun: Bool
  /// The place among the stages of its programme; nil for a stage that is not to be named now, and for an
  /// entry that belongs to no programme.
  package var role: Role?
  /// What is left; nil for a programme, as it would not say until what.
  package var countdown: Countdown?
  /// The next day of a monthly deadline; nil for anything else and when the last is over.
  package var next: CivilDate?
  /// Whether that day is a rest day.
  package var isRestDay = false

  /// Which stages of a programme to name: all that run, the one that comes first, or else the last.
  package enum Role: String, Hashable, Sendable, CaseIterable {
    case current
    case next
    case last
  }
}

/// How the entries of a timetable stand at a moment, and for how long that holds.
package struct Outlook: Hashable, Sendable {
  /// One for each entry, in the same order.
  package let standings: [Standing]
  /// The next moment at which any state changes; nil when nothing is left to change.
  package let nextChange: Instant?
  /// The moment just after which any countdown, or the date, reads differently; never before now.
  package let nextTick: Instant
}

extension PeriodState {
  /// Gives the state of something that consists of two stages: what runs counts most, and what is to come
  /// more than what is over.
  package init(ofStages one: PeriodState, _ other: PeriodState) {
    self = one.weight < other.weight ? other : one
  }

  private var weight: Int {
    switch self {
    case .closed: 0
    case .upcoming: 1
    case .open: 2
    case .closing: 3
    }
  }
}

extension StateCourse {
  /// Gives the moment just after which the countdown reads differently; nil where there is none.
  ///
  /// A countdown of days shows hours, and one of hours minutes.
  package func nextTick(at now: Instant) -> Instant? {
    let (left, target): (Remaining, Instant?)
    switch countdown(at: now) {
    case .untilOpen(let remaining): (left, target) = (remaining, opens)
    case .untilClosed(let remaining): (left, target) = (remaining, closes)
    case nil: return nil
    }
    guard let target else { return nil }
    let unit: Int64 = left.days > 0 ? 3_600 : 60
    return target.adding(seconds: -(now.seconds(until: target) / unit * unit))
  }
}
