/// A notice period with its end found.
package struct ResolvedPeriod: Hashable, Sendable {
  package let start: CivilDate
  package let lastDay: CivilDate
  /// The time at which the last day closes, 24:00 unless the notice names another.
  package let closing: TimeOfDay
  /// The number of days the notice states; nil where it states none.
  package let count: Int?
  /// The method that the count was counted by.
  package let method: CountingMethod
  package let origin: Origin

  /// Where the last day comes from.
  package enum Origin: Hashable, Sendable {
    /// The notice prints it.
    case printed(CountCheck)
    /// It was counted, and perhaps moved from a rest day.
    case counted(movedFrom: CivilDate?)
  }

  /// What a count says beside a printed end.
  package enum CountCheck: Hashable, Sendable {
    /// The notice states no count.
    case noCount
    case agrees
    /// The count leads to another day; `fits` is another method by which it would lead to the printed one.
    case disagrees(counted: CivilDate, fits: CountingMethod?)
    /// The count cannot be followed.
    case unchecked(PeriodProblem)
  }
}

extension ResolvedPeriod {
  /// From 00:00 of the first day up to the closing time of the last.
  package var interval: Interval {
    Interval(
      start: Instant(date: start, time: .startOfDay), notBefore: Instant(date: lastDay, time: closing))
  }

  /// The same time as a schedule says it.
  package var span: TimeSpan {
    if closing == .endOfDay { return .days(start, lastDay) }
    return .mixed(.day(start), .instant(Instant(date: lastDay, time: closing)))
  }

  /// How the period's state changes.
  package var course: StateCourse { StateCourse(interval) }

  /// The number of calendar days from the first to the last, both included.
  package var lengthInDays: Int { start.days(until: lastDay) + 1 }
}
