/// Where a period stands at a moment.
package enum PeriodState: String, Hashable, Sendable, CaseIterable {
  /// It has not started.
  case upcoming
  case open
  /// It is open, for its last 24 hours.
  case closing
  case closed
}

/// The moments at which a state changes, and so the state at every moment.
package struct StateCourse: Hashable, Sendable {
  /// When it opens; nil where it always was.
  package let opens: Instant?
  /// When its last 24 hours begin; nil where it has no such hours, as its last day is not exactly known.
  package let closing: Instant?
  /// The first moment after it.
  package let closes: Instant
  /// Whether the opening may be counted down to.
  private let startIsExact: Bool
  /// Whether the end may be counted down to.
  private let endIsExact: Bool

  /// Makes the course of a period. A single moment is upcoming until it comes and then closed.
  package init(_ interval: Interval, startIsExact: Bool = true, endIsExact: Bool = true) {
    opens = interval.start
    closes = interval.end
    closing =
      endIsExact && !interval.isEmpty ? max(interval.start, Self.dayBefore(interval.end)) : nil
    self.startIsExact = startIsExact
    self.endIsExact = endIsExact
  }

  /// Makes the course of a deadline: open until it has passed.
  package init(deadline: Instant, isExact: Bool = true) {
    opens = nil
    closes = deadline
    closing = isExact ? Self.dayBefore(deadline) : nil
    startIsExact = false
    endIsExact = isExact
  }

  private static func dayBefore(_ instant: Instant) -> Instant {
    instant.adding(seconds: -Instant.secondsPerDay) ?? .earliest
  }
}

extension StateCourse {
  package func state(at now: Instant) -> PeriodState {
    if now >= closes { return .closed }
    if let opens, now < opens { return .upcoming }
    if let closing, now >= closing { return .closing }
    return .open
  }

  /// Every moment at which the state changes, in order; from each on the new state holds.
  package var changes: [Instant] {
    var changes: [Instant] = []
    if let opens { changes.append(opens) }
    if let closing, closing != opens { changes.append(closing) }
    if changes.last != closes { changes.append(closes) }
    return changes
  }

  /// Gives the next moment at which the state changes; nil once it is closed.
  package func nextChange(after now: Instant) -> Instant? { changes.first { $0 > now } }

  /// Gives what a countdown shows; nil once it is closed, and before a day that is not exactly known.
  package func countdown(at now: Instant) -> Countdown? {
    switch state(at: now) {
    case .upcoming:
      guard startIsExact, let opens else { return nil }
      return Remaining(from: now, to: opens).map { .untilOpen($0) }
    case .open, .closing:
      return endIsExact ? Remaining(from: now, to: closes).map { .untilClosed($0) } : nil
    case .closed: return nil
    }
  }
}
