/// A day of the Gregorian calendar from 1900-01-01 to 2199-12-31, tied to no clock and no time zone.
///
/// One value lies beyond: the last second of 2199 ends on 2200-01-01, and only ``Instant/date`` gives it.
package struct CivilDate: Hashable, Sendable {
  package let year: Int
  /// 1 to 12.
  package let month: Int
  /// 1 to 31.
  package let day: Int

  /// Makes a date; nil when it does not exist or lies outside 1900 to 2199.
  package init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(year), 1...12 ~= month, day >= 1,
      day <= Self.dayCount(ofMonth: month, year: year)
    else { return nil }
    self.init(existing: year, month, day)
  }

  /// Reads `2026-07-14`, strictly; nil for any other text and for dates that do not exist.
  package init?(_ text: String) {
    var reader = TextReader(text)
    do {
      self = try reader.date()
    } catch {
      return nil
    }
    guard reader.isAtEnd else { return nil }
  }

  /// Makes a date the caller knows to exist.
  init(existing year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }
}

extension CivilDate: Comparable {
  package static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CivilDate: CustomStringConvertible {
  /// The form of ISO 8601, `2026-07-14`.
  package var description: String { "\(year)-\(twoDigits(month))-\(twoDigits(day))" }
}

extension CivilDate {
  /// The years this module can count.
  package static let years = 1900...2199

  package static let earliest = CivilDate(existing: 1900, 1, 1)
  package static let latest = CivilDate(existing: 2199, 12, 31)

  /// Whether a year has a 29 February.
  package static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The length of a month in days; 0 for a month that is not 1 to 12.
  package static func dayCount(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: isLeap(year) ? 29 : 28
    default: 0
    }
  }

  package var weekday: Weekday {
    // 1900-01-01 was a Monday.
    Weekday(ordinal: (daysSinceEpoch - CivilDate.earliest.daysSinceEpoch) % 7)
  }
}

/// Writes 7 as `07`; for numbers from 0 to 99.
func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
