/// The time that is left until a moment, cut down to whole minutes.
package struct Remaining: Hashable, Sendable {
  package let days: Int
  /// 0 to 23.
  package let hours: Int
  /// 0 to 59; all three are 0 in the last minute.
  package let minutes: Int

  /// Measures the time between two moments; nil when the second has come.
  package init?(from now: Instant, to end: Instant) {
    let seconds = now.seconds(until: end)
    guard seconds > 0 else { return nil }
    days = Int(seconds / 86_400)
    hours = Int(seconds / 3_600 % 24)
    minutes = Int(seconds / 60 % 60)
  }
}

/// What a countdown counts down to.
package enum Countdown: Hashable, Sendable {
  case untilOpen(Remaining)
  case untilClosed(Remaining)
}
