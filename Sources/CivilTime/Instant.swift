/// A moment, kept as seconds of UTC and read in Beijing Time (+08:00, the whole year).
///
/// It lies between 1900-01-01 00:00 and 2199-12-31 24:00, both included.
package struct Instant: Hashable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  package let secondsSinceEpoch: Int64

  /// Makes a moment of UTC seconds; nil outside 1900 to 2199.
  package init?(secondsSinceEpoch seconds: Int64) {
    guard seconds >= Self.earliest.secondsSinceEpoch, seconds <= Self.latest.secondsSinceEpoch else {
      return nil
    }
    secondsSinceEpoch = seconds
  }

  /// Makes a moment of a day in Beijing.
  ///
  /// - Parameter secondOfDay: 0 to 86,400, the last being 24:00; anything else is held to these.
  package init(date: CivilDate, secondOfDay: Int) {
    self.init(date: date, time: TimeOfDay(clamping: secondOfDay))
  }

  /// Makes a moment of a day in Beijing; 24:00 is the next day's 00:00.
  package init(date: CivilDate, time: TimeOfDay) {
    secondsSinceEpoch = Self.seconds(before: date) + Int64(time.secondOfDay) - Self.offset
  }

  /// Reads `2026-07-14 17:30` or `2026-07-14T17:30`, either with `:SS`, the second also with `+08:00` or `Z`.
  ///
  /// `24:00` is the end of the day. Nil for any other text and for moments that do not exist.
  package init?(_ text: String) {
    var reader = TextReader(text)
    do {
      self = try reader.instant().instant
    } catch {
      return nil
    }
    guard reader.isAtEnd else { return nil }
  }

  package static let earliest = Instant(date: .earliest, time: .startOfDay)
  package static let latest = Instant(date: .latest, time: .endOfDay)
  static let secondsPerDay: Int64 = 86_400
  /// Seconds by which Beijing Time is ahead of UTC.
  static let offset: Int64 = 8 * 3_600
}

extension Instant: Comparable {
  package static func < (left: Instant, right: Instant) -> Bool {
    left.secondsSinceEpoch < right.secondsSinceEpoch
  }
}

extension Instant {
  /// The day in Beijing. The very last instant gives 2200-01-01, the one date beyond the range.
  package var date: CivilDate {
    let first = CivilDate.earliest.daysSinceEpoch
    return CivilDate(countable: first + Int(secondsSinceStart / Self.secondsPerDay))
  }

  /// The time on Beijing's clocks, never 24:00.
  package var time: TimeOfDay { TimeOfDay(clamping: Int(secondsSinceStart % Self.secondsPerDay)) }

  package var hour: Int { time.hour }
  package var minute: Int { time.minute }
  package var second: Int { time.second }

  /// The day and time to print where something ends: midnight is 24:00 of the day that it closes.
  package var asEnd: (date: CivilDate, time: TimeOfDay) {
    guard time == .startOfDay, let dayBefore = date.adding(days: -1) else { return (date, time) }
    return (dayBefore, .endOfDay)
  }

  /// The form of ISO 8601 with the offset, `2026-07-14T17:30:00+08:00`.
  package var iso: String {
    date.description + "T" + twoDigits(hour) + ":" + twoDigits(minute) + ":" + twoDigits(second) + "+08:00"
  }

  /// Gives the moment so many seconds later, or earlier where negative; nil outside 1900 to 2199.
  package func adding(seconds: Int64) -> Instant? {
    let (sum, overflow) = secondsSinceEpoch.addingReportingOverflow(seconds)
    return overflow ? nil : Instant(secondsSinceEpoch: sum)
  }

  /// Counts the seconds from this moment to another, negative where that is earlier.
  package func seconds(until other: Instant) -> Int64 { other.secondsSinceEpoch - secondsSinceEpoch }

  /// Seconds since 1900-01-01 00:00 in Beijing: never negative, so that division rounds down.
  private var secondsSinceStart: Int64 {
    secondsSinceEpoch + Self.offset - Self.seconds(before: .earliest)
  }

  /// Counts the seconds from the start of 1970 to the start of a day, on the same clock.
  private static func seconds(before date: CivilDate) -> Int64 {
    // Three centuries of seconds cannot overflow, and the check would need a multiplication in 128 bits,
    // which WebAssembly without a runtime library does not have.
    Int64(date.daysSinceEpoch) &* secondsPerDay
  }
}
