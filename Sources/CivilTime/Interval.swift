/// The time from one moment up to, and without, another.
package struct Interval: Hashable, Sendable {
  package let start: Instant
  /// The first moment that is no longer part of it.
  package let end: Instant

  /// Makes an interval; nil when it would end before it starts. It may be empty.
  package init?(start: Instant, end: Instant) {
    guard start <= end else { return nil }
    self.start = start
    self.end = end
  }

  /// Makes an interval that is empty where the end lies before the start.
  init(start: Instant, notBefore end: Instant) {
    self.start = start
    self.end = max(start, end)
  }

  /// Makes the days from one to another, both included.
  init(from first: CivilDate, through last: CivilDate) {
    self.init(
      start: Instant(date: first, time: .startOfDay), notBefore: Instant(date: last, time: .endOfDay))
  }

  /// Whether nothing lies in it: a single moment.
  package var isEmpty: Bool { start == end }

  package func contains(_ instant: Instant) -> Bool { start <= instant && instant < end }
}
