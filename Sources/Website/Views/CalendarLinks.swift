import Content
import Diagnostics
import Mustache

extension Scene {
  /// Where a programme's times are offered to calendars and other programs.
  func calendarLinks(_ programme: Programme, _ language: Language) -> Value {
    .object([
      "ics": .text(url(Address(programme.address.path + Self.calendarFile), language)),
      "json": .text(basePath + programme.address.path + Self.scheduleFile),
    ])
  }
}
