/// A time on a day's clock from 00:00 to 24:00, the end of the day.
package struct TimeOfDay: Hashable, Sendable {
  /// 0 to 86,400.
  package let secondOfDay: Int

  /// Makes a time; nil when no clock shows it. 24:00 is the only time with hour 24; there are no leap seconds.
  package init?(hour: Int, minute: Int, second: Int = 0) {
    guard 0...24 ~= hour, 0...59 ~= minute, 0...59 ~= second else { return nil }
    let total = hour * 3_600 + minute * 60 + second
    guard total <= Self.secondsPerDay else { return nil }
    secondOfDay = total
  }

  /// Reads `17:30` or `17:30:15`, strictly; nil for any other text.
  package init?(_ text: String) {
    var reader = TextReader(text)
    do {
      self = try reader.timeOfDay()
    } catch {
      return nil
    }
    guard reader.isAtEnd else { return nil }
  }

  /// Makes a time of seconds since the day began, held to 0 to 86,400.
  init(clamping secondOfDay: Int) {
    self.secondOfDay = min(max(secondOfDay, 0), Self.secondsPerDay)
  }

  package static let startOfDay = TimeOfDay(clamping: 0)
  /// 24:00.
  package static let endOfDay = TimeOfDay(clamping: secondsPerDay)
  static let secondsPerDay = 86_400

  /// 0 to 24.
  package var hour: Int { secondOfDay / 3_600 }
  package var minute: Int { secondOfDay / 60 % 60 }
  package var second: Int { secondOfDay % 60 }
}

extension TimeOfDay: Comparable {
  package static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.secondOfDay < right.secondOfDay }
}

extension TimeOfDay: CustomStringConvertible {
  /// `17:30`, or `17:30:15` where there are seconds.
  package var description: String {
    let minutes = twoDigits(hour) + ":" + twoDigits(minute)
    return second == 0 ? minutes : minutes + ":" + twoDigits(second)
  }
}
