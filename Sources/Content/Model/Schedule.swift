import CivilTime
import Diagnostics

/// One line of a programme's schedule, exactly as precise as its source.
package struct ScheduleItem: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case registration
    case submission
    case preliminary
    case review
    case final
    case recommendation
    case divisionFinal = "division-final"
    case nationalFinal = "national-final"
  }

  package enum When: Sendable {
    case span(TimeSpan)
    case monthly(MonthlyDeadline)
  }

  /// The id under which the times of a programme have its notice period; no item's own.
  package static let noticeID = "notice-period"

  package let id: String
  package let title: Bilingual
  package let kind: Kind
  package let when: When
  /// The section of the source that says so.
  package let source: Bilingual
  package let note: Bilingual?
  /// Nil for an item that stands.
  package let withdrawn: Withdrawal?
  package let place: Place
}

extension ScheduleItem {
  /// Whether it is a deadline, which is open until it has passed: the day or the moment by which something is
  /// to be handed in. A range opens on its first day.
  package var isDeadline: Bool {
    guard kind == .submission, case .span(let span) = when else { return false }
    return switch span {
    case .instant, .dayEnd, .day: true
    case .days, .part, .month, .parts, .instants, .mixed: false
    }
  }
}

extension ScheduleItem.When {
  /// From its first moment to the end of its last; a series without a beginning has only the end.
  package var interval: (start: Instant, end: Instant) {
    switch self {
    case .span(let span): return (span.interval.start, span.interval.end)
    case .monthly(let deadline):
      let end = Instant(date: deadline.until, time: deadline.closing)
      return (deadline.from.map { Instant(date: $0, time: .startOfDay) } ?? end, end)
    }
  }
}

/// That something announced does not take place.
package struct Withdrawal: Sendable {
  /// The day from whose 00:00 on it is withdrawn.
  package let date: CivilDate
  package let reason: Bilingual
}

/// How long winners are shown and how the days are counted.
package struct NoticeRule: Sendable {
  package let count: Int
  package let unit: CountUnit
  package let firstDay: FirstDay
  package let roll: Roll
  /// The hour at which the last day closes; nil for 24:00.
  package let closing: TimeOfDay?
  package let source: Bilingual
  /// Of the count.
  package let place: Place
}
