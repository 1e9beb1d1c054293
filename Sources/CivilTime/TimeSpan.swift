/// What a schedule item says, exactly as precisely as it says it.
package enum TimeSpan: Hashable, Sendable {
  /// `2026-07-14 17:30`
  case instant(Instant)
  /// `2026-07-14 24:00`: the end of that day, never said as the next day's 00:00.
  case dayEnd(CivilDate)
  /// `2026-06-12`
  case day(CivilDate)
  /// `2026-07-01/2026-07-03`, both included.
  case days(CivilDate, CivilDate)
  /// `2026-07-late`
  case part(TenDayPart)
  /// `2025-10`
  case month(CivilMonth)
  /// `2026-06-early/2026-07-late`, both included.
  case parts(TenDayPart, TenDayPart)
  /// `2026-06-12 09:00/2026-07-14 17:30`
  case instants(Instant, Instant)
  /// `2026-06-12/2026-07-14 17:30`: two ends of different kinds.
  case mixed(TimePoint, TimePoint)

  /// Makes the span between two points.
  package init(from first: TimePoint, to last: TimePoint) {
    switch (first, last) {
    case (.instant(let first), .instant(let last)): self = .instants(first, last)
    case (.day(let first), .day(let last)): self = .days(first, last)
    case (.part(let first), .part(let last)): self = .parts(first, last)
    default: self = .mixed(first, last)
    }
  }
}

extension TimeSpan {
  /// The points between which it lies, twice the same where it names only one.
  package var ends: (first: TimePoint, last: TimePoint) {
    switch self {
    case .instant(let instant): (.instant(instant), .instant(instant))
    case .dayEnd(let date):
      (.instant(Instant(date: date, time: .endOfDay)), .instant(Instant(date: date, time: .endOfDay)))
    case .day(let date): (.day(date), .day(date))
    case .days(let first, let last): (.day(first), .day(last))
    case .part(let part): (.part(part), .part(part))
    case .month(let month): (.month(month), .month(month))
    case .parts(let first, let last): (.part(first), .part(last))
    case .instants(let first, let last): (.instant(first), .instant(last))
    case .mixed(let first, let last): (first, last)
    }
  }

  /// From its first moment up to the first one after it; empty for a single moment.
  package var interval: Interval {
    Interval(start: ends.first.interval.start, notBefore: ends.last.interval.end)
  }

  /// Whether both ends name a day or a moment. A month or a third of one is never shown or counted down as a day.
  package var isExact: Bool { ends.first.isExact && ends.last.isExact }

  /// How its state changes from before it starts until it is over.
  package var course: StateCourse {
    StateCourse(interval, startIsExact: ends.first.isExact, endIsExact: ends.last.isExact)
  }

  /// How its state changes where it is a deadline: open until it is over, whenever it was set.
  package var deadlineCourse: StateCourse {
    StateCourse(deadline: interval.end, isExact: ends.last.isExact)
  }
}

extension TimeSpan: CustomStringConvertible {
  /// The text it is read from, in its shortest form.
  package var description: String {
    switch self {
    case .instant(let instant): Self.text(instant.date, instant.time)
    case .dayEnd(let date): Self.text(date, .endOfDay)
    case .day(let date): date.description
    case .part(let part): part.description
    case .month(let month): month.description
    default: Self.text(ends.first, isEnd: false) + "/" + Self.text(ends.last, isEnd: true)
    }
  }

  private static func text(_ point: TimePoint, isEnd: Bool) -> String {
    switch point {
    case .instant(let instant) where isEnd: text(instant.asEnd.date, instant.asEnd.time)
    case .instant(let instant): text(instant.date, instant.time)
    case .day(let date): date.description
    case .part(let part): part.description
    case .month(let month): month.description
    }
  }

  private static func text(_ date: CivilDate, _ time: TimeOfDay) -> String {
    date.description + " " + time.description
  }
}
