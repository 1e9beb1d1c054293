import CivilTime
import Testing

@Suite struct CivilDateTests {
  /// Walks through three centuries one day at a time, by the rules as a schoolbook has them.
  @Test func everyDayAgreesWithCountingOnFingers() throws {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var (year, month, dayOfMonth) = (1900, 1, 1)
    var number = -25_567
    var weekday = 1
    var yesterday: CivilDate?
    var wrong: [String] = []
    var walked = 0
    while year < 2200 {
      let text = "\(year)-\(month < 10 ? "0" : "")\(month)-\(dayOfMonth < 10 ? "0" : "")\(dayOfMonth)"
      let date = CivilDate(year: year, month: month, day: dayOfMonth)
      let agrees =
        date != nil && date?.daysSinceEpoch == number && date?.weekday.rawValue == weekday
        && CivilDate(daysSinceEpoch: number) == date && date?.description == text
        && CivilDate(text) == date && date?.year == year && date?.month == month
        && date?.day == dayOfMonth && (yesterday == nil || yesterday?.adding(days: 1) == date)
      if !agrees { wrong.append(text) }
      yesterday = date
      number += 1
      walked += 1
      weekday = weekday == 7 ? 1 : weekday + 1
      let leap = (year % 4 == 0 && year % 100 != 0) || year == 2000
      let length = month == 2 && leap ? 29 : lengths[month - 1]
      dayOfMonth += 1
      if dayOfMonth > length { (month, dayOfMonth) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    #expect(wrong == [])
    #expect(walked == 109_573)
    #expect(number == CivilDate.latest.daysSinceEpoch + 1)
  }

  @Test(arguments: [
    ("1900-01-01", Weekday.monday), ("1949-10-01", .saturday), ("1970-01-01", .thursday),
    ("2000-01-01", .saturday), ("2000-02-29", .tuesday), ("2024-02-29", .thursday),
    ("2025-10-25", .saturday), ("2026-07-14", .tuesday), ("2100-02-28", .sunday),
    ("2100-03-01", .monday), ("2199-12-31", .tuesday),
  ])
  func knownDaysHaveTheirWeekdays(text: String, weekday: Weekday) throws {
    #expect(try day(text).weekday == weekday)
  }

  @Test(arguments: [
    (1899, 12, 31), (2200, 1, 1), (1900, 2, 29), (2100, 2, 29), (2025, 2, 29), (2026, 2, 30), (2026, 4, 31),
    (2026, 6, 31), (2026, 9, 31), (2026, 11, 31), (2026, 1, 32), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0),
    (2026, -1, 1), (2026, 1, -1), (0, 0, 0), (Int.max, 1, 1), (Int.min, 1, 1), (2026, Int.max, 1),
    (2026, 1, Int.max), (2026, Int.min, Int.min),
  ])
  func daysThatDoNotExistAreNil(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    "", "2026", "2026-07", "2026-7-14", "2026-07-1", "26-07-14", "2026-07-144", "2026-07-14 ", " 2026-07-14",
    "2026/07/14", "2026.07.14", "20260714", "2026-07-14T00:00", "2026-07-14\n", "2026-07-14\0", "+2026-07-14",
    "-026-07-14", "2026--7-14", "2026-+7-14", "２０２６-07-14", "2026年7月14日", "2026−07−14", "2026-07-32",
    "2026-00-10", "2026-13-01", "2025-02-29", "1899-12-31", "2200-01-01", "0000-00-00", "abcd-ef-gh",
    "2026-07-early", "٢٠٢٦-07-14",
  ])
  func otherTextsAreNoDates(text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test(arguments: [
    (1900, false), (1904, true), (2000, true), (2024, true), (2025, false), (2026, false), (2028, true),
    (2096, true), (2100, false), (2196, true),
  ])
  func leapYearsFollowGregory(year: Int, isLeap: Bool) {
    #expect(CivilDate.isLeap(year) == isLeap)
    #expect((CivilDate(year: year, month: 2, day: 29) != nil) == isLeap)
    #expect(CivilDate.dayCount(ofMonth: 2, year: year) == (isLeap ? 29 : 28))
  }

  @Test(arguments: [
    ("2024-02-28", 1, "2024-02-29"), ("2024-02-29", 1, "2024-03-01"), ("2025-02-28", 1, "2025-03-01"),
    ("2025-12-31", 1, "2026-01-01"), ("2026-01-01", -1, "2025-12-31"), ("2024-02-29", 366, "2025-03-01"),
    ("2026-07-14", 0, "2026-07-14"), ("1900-01-01", 109_572, "2199-12-31"),
    ("2199-12-31", -109_572, "1900-01-01"),
  ])
  func addingDaysCrossesMonthsAndYears(from: String, days: Int, to: String) throws {
    #expect(try day(from).adding(days: days) == day(to))
    #expect(try day(from).days(until: day(to)) == days)
  }

  @Test(arguments: [
    ("2199-12-31", 1), ("1900-01-01", -1), ("2026-07-14", Int.max), ("2026-07-14", Int.min),
    ("1950-01-01", Int.min), ("2026-07-14", 109_572),
  ])
  func addingDaysBeyondTheYearsIsNil(from: String, days: Int) throws {
    #expect(try day(from).adding(days: days) == nil)
  }

  @Test func dayNumbersBeyondTheYearsAreNil() {
    #expect(CivilDate(daysSinceEpoch: 0)?.description == "1970-01-01")
    #expect(CivilDate(daysSinceEpoch: CivilDate.latest.daysSinceEpoch + 1) == nil)
    #expect(CivilDate(daysSinceEpoch: CivilDate.earliest.daysSinceEpoch - 1) == nil)
    #expect(CivilDate(daysSinceEpoch: .max) == nil)
    #expect(CivilDate(daysSinceEpoch: .min) == nil)
  }

  @Test(arguments: [
    ("2026-07-14", "2026-07-15"), ("2026-07-31", "2026-08-01"), ("2025-12-31", "2026-01-01"),
    ("2026-02-28", "2026-10-01"),
  ])
  func datesSortByTheCalendar(earlier: String, later: String) throws {
    #expect(try day(earlier) < day(later))
    #expect(try !(day(later) < day(earlier)))
  }

  @Test(arguments: [("2024-02-03", 29), ("2025-02-03", 28), ("2026-04-30", 30), ("2026-12-01", 31)])
  func aMonthEndsOnItsLastDay(text: String, last: Int) throws {
    let date = try day(text)
    #expect(date.endOfMonth == CivilDate(year: date.year, month: date.month, day: last))
  }

  @Test func onlySaturdayAndSundayAreTheWeekend() {
    #expect(Weekday.allCases.filter { $0.isWeekend } == [.saturday, .sunday])
    #expect(Weekday.allCases.map { $0.rawValue } == Array(1...7))
  }
}
