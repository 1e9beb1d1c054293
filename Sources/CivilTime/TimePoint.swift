/// One end of what a schedule says: a moment, a day, a month or a third of one.
package enum TimePoint: Hashable, Sendable {
  case instant(Instant)
  case day(CivilDate)
  case part(TenDayPart)
  case month(CivilMonth)

  /// From the point's first moment to its last; empty for a moment.
  package var interval: Interval {
    switch self {
    case .instant(let instant): Interval(start: instant, notBefore: instant)
    case .day(let date): Interval(from: date, through: date)
    case .part(let part): Interval(from: part.firstDate, through: part.lastDate)
    case .month(let month): Interval(from: month.firstDate, through: month.lastDate)
    }
  }

  /// Whether it names a day or a moment: not so a month or a third of one.
  package var isExact: Bool {
    switch self {
    case .instant, .day: true
    case .part, .month: false
    }
  }
}
