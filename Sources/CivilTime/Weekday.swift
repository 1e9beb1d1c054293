/// A day of the week, numbered as in ISO 8601: Monday is 1, Sunday 7.
package enum Weekday: Int, Hashable, Sendable, CaseIterable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// Whether this is Saturday or Sunday, whatever the holiday tables make of the day.
  package var isWeekend: Bool { self == .saturday || self == .sunday }

  /// Makes the weekday so many days after a Monday; 0 to 6.
  init(ordinal: Int) {
    switch ordinal {
    case 0: self = .monday
    case 1: self = .tuesday
    case 2: self = .wednesday
    case 3: self = .thursday
    case 4: self = .friday
    case 5: self = .saturday
    default: self = .sunday
    }
  }
}
