/// Why a monthly deadline cannot be.
package enum MonthlyDeadlineError: Error, Hashable, Sendable {
  /// No month has such a day: it is not 1 to 31.
  case noSuchDay(Int)
  /// `until` lies before `from`.
  case endsBeforeStart
  /// The day does not come between `from` and `until`.
  case neverFalls
  /// It would close at 00:00, before its day has begun.
  case closesAtZero
}

/// A deadline on the same day of every month (每月25日前), the day itself included.
///
/// In a month without that day it falls on the month's last day, as in Civil Code art. 202. A deadline on a
/// rest day stays there.
package struct MonthlyDeadline: Hashable, Sendable {
  /// 1 to 31.
  package let dayOfMonth: Int
  /// The first day on which it can fall; nil where it has always held.
  package let from: CivilDate?
  /// The last day on which it can fall.
  package let until: CivilDate
  /// The time at which it falls, 24:00 unless the notice names another.
  package let closing: TimeOfDay

  package init(
    dayOfMonth: Int, from: CivilDate? = nil, until: CivilDate, closing: TimeOfDay = .endOfDay
  ) throws(MonthlyDeadlineError) {
    guard 1...31 ~= dayOfMonth else { throw .noSuchDay(dayOfMonth) }
    guard closing > .startOfDay else { throw .closesAtZero }
    if let from, from > until { throw .endsBeforeStart }
    self.dayOfMonth = dayOfMonth
    self.from = from
    self.until = until
    self.closing = closing
    if dates(since: from ?? .earliest).isEmpty { throw .neverFalls }
  }
}

extension MonthlyDeadline {
  /// One of the days on which a monthly deadline falls.
  package struct Occurrence: Hashable, Sendable {
    package let date: CivilDate
    /// The first moment after it.
    package let end: Instant

    /// Whether the day is a rest day; nil outside the calendar's tables.
    package func isRestDay(in calendar: WorkingCalendar) -> Bool? {
      calendar.isWorkingDay(date).map { !$0 }
    }

    /// How the state of this one deadline changes.
    package var course: StateCourse { StateCourse(deadline: end) }
  }

  /// Gives every day on which it falls, in order, none earlier than a day.
  package func dates(since day: CivilDate) -> [CivilDate] {
    let first = from.map { max($0, day) } ?? day
    guard first <= until else { return [] }
    var dates: [CivilDate] = []
    for month in Self.number(of: first)...Self.number(of: until) {
      let date = self.date(inMonth: month)
      if date >= first, date <= until { dates.append(date) }
    }
    return dates
  }

  /// Gives the first deadline that is not over at a moment; nil when the last one is.
  package func next(after now: Instant) -> Occurrence? {
    for date in dates(since: min(now.date, CivilDate.latest)) {
      let end = Instant(date: date, time: closing)
      if end > now { return Occurrence(date: date, end: end) }
    }
    return nil
  }

  /// Tells where the next deadline stands; closed when the last one is over, and never upcoming.
  package func state(at now: Instant) -> PeriodState { next(after: now)?.course.state(at: now) ?? .closed }

  /// Gives the next moment at which the state changes; nil when the last deadline is over.
  package func nextChange(after now: Instant) -> Instant? { next(after: now)?.course.nextChange(after: now) }
}

extension MonthlyDeadline {
  /// The time in which it can fall; where it has always held, from the beginning of what can be counted.
  package var interval: Interval {
    Interval(
      start: Instant(date: from ?? .earliest, time: .startOfDay),
      notBefore: Instant(date: until, time: closing))
  }

  /// Counts months from year 0.
  private static func number(of date: CivilDate) -> Int { date.year * 12 + date.month - 1 }

  private func date(inMonth number: Int) -> CivilDate {
    let (year, month) = (number / 12, number % 12 + 1)
    return CivilDate(existing: year, month, min(dayOfMonth, CivilDate.dayCount(ofMonth: month, year: year)))
  }
}
