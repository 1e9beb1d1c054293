/// The holidays of one year, as months and days: 204 is 4 February.
///
/// Numbers of this kind follow the calendar's order, so a range may run across months.
struct YearTable: Hashable, Sendable {
  let year: Int
  /// Days off, weekends among them included.
  let holidays: [ClosedRange<Int>]
  /// Saturdays and Sundays that are worked in exchange.
  let workdays: [Int]

  init(_ year: Int, holidays: [ClosedRange<Int>], workdays: [Int]) {
    self.year = year
    self.holidays = holidays
    self.workdays = workdays
  }

  /// Finds what a day of this year is.
  func kind(of date: CivilDate) -> DayKind {
    let number = Self.number(of: date)
    if workdays.contains(number) { return .makeUpWorkday }
    for range in holidays where range.contains(number) { return .holiday }
    return date.weekday.isWeekend ? .weekend : .workday
  }

  static func number(of date: CivilDate) -> Int { date.month * 100 + date.day }
}
