/// One end of what a schedule says: a moment, a day, or a third of a month.
package enum TimePoint: Hashable, Sendable {
  case instant(Instant)
  case day(CivilDate)
  case part(TenDayPart)

  /// From the point's first moment to its last; empty for a moment.
  package var interval: Interval {
    switch self {
    case .instant(let instant): Interval(start: instant, notBefore: instant)
    case .day(let date): Interval(from: date, through: date)
    case .part(let part): Interval(from: part.firstDate, through: part.lastDate)
    }
  }

  /// Whether it names a day or a moment: not so a third of a month.
  package var isExact: Bool {
    if case .part = self { false } else { true }
  }
}
