import CivilTime
import Content

/// A programme's schedule and notice period, computed for one moment.
struct Timeline: Sendable {
  struct Entry: Sendable {
    let item: ScheduleItem
    let state: PeriodState
    /// The next date of a recurring deadline.
    let next: CivilDate?
    /// When the item begins, for sorting.
    let start: Instant
    let end: Instant
    /// Set where the item is withdrawn by now.
    let withdrawn: Withdrawal?

    var isMonthly: Bool { if case .monthly = item.when { true } else { false } }
  }

  let entries: [Entry]
  let notice: ResolvedPeriod?
  let noticeState: PeriodState?
  /// What the programme as a whole is doing: something of it open, something to come, or all over.
  let state: PeriodState
}

extension Timeline {
  init(_ programme: Programme, _ calendar: WorkingCalendar, now: Instant) {
    entries = programme.schedule.map { item in
      let withdrawn = item.withdrawn.flatMap { $0.start <= now ? $0 : nil }
      switch item.when {
      case .span(let span):
        let interval = span.interval
        return Entry(
          item: item, state: span.course.state(at: now), next: nil, start: interval.start, end: interval.end,
          withdrawn: withdrawn)
      case .monthly(let deadline):
        // A series is open until its last date is over; each of its dates closes on its own.
        let end = Instant(date: deadline.until, time: deadline.closing)
        let start = deadline.from.map { Instant(date: $0, time: .startOfDay) }
        let next = deadline.next(after: now)
        let state = deadline.state(at: now)
        return Entry(
          item: item, state: state, next: next?.date, start: start ?? end, end: end, withdrawn: withdrawn)
      }
    }
    var notice: ResolvedPeriod?
    if let period = programme.winners?.period, case .success(let resolved) = period.resolve(calendar) {
      notice = resolved
    }
    self.notice = notice
    noticeState = notice?.course.state(at: now)
    let states = entries.filter { $0.withdrawn == nil }.map(\.state) + [noticeState].compactMap { $0 }
    state =
      states.contains(.closing)
      ? .closing : states.contains(.open) ? .open : states.contains(.upcoming) ? .upcoming : .closed
  }
}
