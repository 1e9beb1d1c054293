import CivilTime
import Content

/// A programme's schedule and notice period, computed for one moment.
///
/// Pages carry the same times as a ``Timetable``, from which a browser computes them again with the same code.
struct Timeline: Sendable {
  struct Entry: Sendable {
    let item: ScheduleItem
    let time: Timetable.Entry
    let standing: Standing
    /// When the item begins, for sorting.
    let start: Instant
    let end: Instant

    var state: PeriodState { standing.state }
    /// The next date of a recurring deadline.
    var next: CivilDate? { standing.next }
    /// Set where the item is withdrawn by now.
    var withdrawn: Withdrawal? { standing.isWithdrawn ? item.withdrawn : nil }
    /// The next dates of a recurring deadline, at most twelve, each as a time of its own.
    var comingDates: [(date: CivilDate, time: Timetable.Entry)] {
      guard case .monthly(let deadline) = item.when, let next else { return [] }
      return deadline.dates(since: next).prefix(12).map { date in
        let span: TimeSpan =
          deadline.closing == .endOfDay ? .day(date) : .instant(Instant(date: date, time: deadline.closing))
        return (date, Timetable.Entry(id: time.id + "/" + date.description, .span(span, .deadline)))
      }
    }
    var isMonthly: Bool { if case .monthly = item.when { true } else { false } }
  }

  /// A notice period, and where it stands.
  struct Notice: Sendable {
    let period: ResolvedPeriod
    let time: Timetable.Entry
    let standing: Standing
  }

  let entries: [Entry]
  let noticePeriod: Notice?
  /// The programme as a whole: something of it open, something to come, or all over.
  let programme: (time: Timetable.Entry, standing: Standing)
  let timetable: Timetable
  /// The next moment at which any state changes; nil when none will.
  let nextChange: Instant?

  var notice: ResolvedPeriod? { noticePeriod?.period }
  var state: PeriodState { programme.standing.state }
}

extension Timeline {
  init(_ programme: Programme, _ calendar: WorkingCalendar, now: Instant) {
    let times = programme.schedule.map { Self.time($0, of: programme.id, calendar, now) }
    var period: ResolvedPeriod?
    if let stated = programme.winners?.period, case .success(let resolved) = stated.resolve(calendar) {
      period = resolved
    }
    let notice = period.map { Timetable.Entry(id: programme.id + "/" + ScheduleItem.noticeID, $0) }
    let whole = Timetable.Entry(id: programme.id, .programme)
    timetable = Timetable([whole] + times + [notice].compactMap { $0 })
    let outlook = timetable.outlook(at: now)
    let standings = outlook.standings
    nextChange = outlook.nextChange
    self.programme = (whole, standings[0])
    entries = programme.schedule.indices.map { index in
      let item = programme.schedule[index]
      let interval = item.when.interval
      return Entry(
        item: item, time: times[index], standing: standings[index + 1], start: interval.start,
        end: interval.end)
    }
    if let period, let notice, let standing = standings.last {
      noticePeriod = Notice(period: period, time: notice, standing: standing)
    } else {
      noticePeriod = nil
    }
  }

  private static func time(
    _ item: ScheduleItem, of programme: String, _ calendar: WorkingCalendar, _ now: Instant
  ) -> Timetable.Entry {
    let id = programme + "/" + item.id
    let withdrawn = item.withdrawn?.date
    switch item.when {
    case .span(let span):
      return Timetable.Entry(
        id: id, .span(span, item.isDeadline ? .deadline : .schedule), withdrawn: withdrawn)
    case .monthly(let deadline):
      // From the next deadline on, so that the text changes only when a state does.
      let next = deadline.next(after: now)?.date ?? deadline.until
      return Timetable.Entry(id: id, deadline, since: next, calendar: calendar, withdrawn: withdrawn)
    }
  }
}

extension ScheduleItem {
  /// How its state changes; nil for a recurring deadline, each of whose days has a course of its own.
  var course: StateCourse? {
    guard case .span(let span) = when else { return nil }
    return isDeadline ? span.deadlineCourse : span.course
  }
}
