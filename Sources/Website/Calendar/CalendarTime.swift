import CivilTime

/// When a calendar event takes place, in the two forms that iCalendar has.
enum CalendarTime: Hashable, Sendable {
  /// Whole days, both included.
  case days(CivilDate, CivilDate)
  /// From one moment to another, which is the same for a single moment.
  case moments(Instant, Instant)

  init(_ span: TimeSpan) {
    let interval = span.interval
    if case .dayEnd(let date) = span {
      self = .days(date, date)
    } else {
      self.init(interval)
    }
  }

  /// Whole days where the interval starts and ends at midnight.
  init(_ interval: Interval) {
    let last = interval.end.asEnd
    if !interval.isEmpty, interval.start.time == .startOfDay, last.time == .endOfDay {
      self = .days(interval.start.date, last.date)
    } else {
      self = .moments(interval.start, interval.end)
    }
  }

  /// A deadline on a day: the day, or the moment at which it closes.
  init(deadline date: CivilDate, closing: TimeOfDay) {
    let instant = Instant(date: date, time: closing)
    self = closing == .endOfDay ? .days(date, date) : .moments(instant, instant)
  }
}

extension CalendarTime {
  static let zone = "Asia/Shanghai"

  /// Writes `DTSTART` and `DTEND`; the end is the first moment or day after it.
  func write(to calendar: inout CalendarWriter) {
    switch self {
    case .days(let first, let last):
      calendar.property("DTSTART;VALUE=DATE", first.basic)
      calendar.property("DTEND;VALUE=DATE", (last.adding(days: 1) ?? last).basic)
    case .moments(let start, let end):
      calendar.property("DTSTART;TZID=" + Self.zone, start.basic)
      if start != end { calendar.property("DTEND;TZID=" + Self.zone, end.basic) }
    }
  }

  var start: Instant {
    switch self {
    case .days(let first, _): Instant(date: first, time: .startOfDay)
    case .moments(let start, _): start
    }
  }

  /// The trigger of an alarm that rings a day before it is over: 24 hours before a moment, and at 9 in the
  /// morning of the day before a whole day, as midnight wakes people.
  var trigger: (name: String, value: String) {
    switch self {
    case .days: ("TRIGGER;RELATED=END", "-P1DT15H")
    case .moments(let start, let end) where start == end: ("TRIGGER", "-P1D")
    case .moments: ("TRIGGER;RELATED=END", "-P1D")
    }
  }
}

extension CivilDate {
  /// `20260714`
  var basic: String { description.split(separator: "-").joined() }
}

extension Instant {
  /// `20260714T173000`, on Beijing's clocks.
  var basic: String { date.basic + "T" + Self.digits(hour) + Self.digits(minute) + Self.digits(second) }

  /// `20260714T093000Z`
  var basicUTC: String {
    // What Beijing's clocks show eight hours earlier is UTC.
    (adding(seconds: -8 * 3_600) ?? .earliest).basic + "Z"
  }

  private static func digits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
