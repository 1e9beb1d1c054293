import CivilTime
import Content
import Diagnostics

/// One event of a calendar file, in one language.
struct CalendarEvent: Sendable {
  /// Unique in the world and the same for good: RFC 7986, section 5.3.
  let uid: String
  /// When the content that says this was published; never when the file was made.
  let stamp: Instant
  /// Counts the changes: later notices, and a withdrawal.
  let sequence: Int
  let time: CalendarTime
  let recurrence: String?
  let summary: String
  let description: String
  let address: String
  let isExact: Bool
  let isCancelled: Bool
  /// Whether something must be done before it is over.
  let isDeadline: Bool

  func write(to calendar: inout CalendarWriter) {
    calendar.component("VEVENT") { event in
      event.property("UID", text: uid)
      event.property("DTSTAMP", stamp.basicUTC)
      event.property("LAST-MODIFIED", stamp.basicUTC)
      event.property("SEQUENCE", "\(sequence)")
      time.write(to: &event)
      if let recurrence { event.property("RRULE", recurrence) }
      event.property("SUMMARY", text: summary)
      event.property("DESCRIPTION", text: description)
      event.property("URL", address)
      event.property("STATUS", isCancelled ? "CANCELLED" : isExact ? "CONFIRMED" : "TENTATIVE")
      // A period of weeks does not take up anybody's time.
      event.property("TRANSP", "TRANSPARENT")
      guard isDeadline, isExact, !isCancelled else { return }
      event.component("VALARM") { alarm in
        alarm.property("ACTION", "DISPLAY")
        alarm.property(time.trigger.name, time.trigger.value)
        alarm.property("DESCRIPTION", text: summary)
      }
    }
  }
}

extension MonthlyDeadline {
  /// The recurrence rule of the series (RFC 5545, section 3.3.10).
  ///
  /// In a month without the day the deadline falls on the last one, so the rule takes the last of the days
  /// from the 28th on that the month has.
  var recurrence: String {
    var rule = "FREQ=MONTHLY"
    if dayOfMonth > 28 {
      rule += ";BYMONTHDAY=" + (28...dayOfMonth).map { "\($0)" }.joined(separator: ",") + ";BYSETPOS=-1"
    } else {
      rule += ";BYMONTHDAY=\(dayOfMonth)"
    }
    // The limit has the type of the start: a date, or a moment of UTC.
    let last = closing == .endOfDay ? until.basic : Instant(date: until, time: closing).basicUTC
    return rule + ";UNTIL=" + last
  }
}
