import CivilTime
import Testing

@Suite struct DateWordingTests {
  @Test(arguments: [
    ("2026-07-14", "2026年7月14日", "14 July 2026", "2026年7月14日（星期二）", "Tuesday, 14 July 2026"),
    ("2025-10-05", "2025年10月5日", "5 October 2025", "2025年10月5日（星期日）", "Sunday, 5 October 2025"),
    ("2024-02-29", "2024年2月29日", "29 February 2024", "2024年2月29日（星期四）", "Thursday, 29 February 2024"),
    ("1900-01-01", "1900年1月1日", "1 January 1900", "1900年1月1日（星期一）", "Monday, 1 January 1900"),
    ("2199-12-31", "2199年12月31日", "31 December 2199", "2199年12月31日（星期二）", "Tuesday, 31 December 2199"),
  ])
  func daysAreWrittenWithAndWithoutWeekdays(
    text: String, zh: String, en: String, zhWeekday: String, enWeekday: String
  ) throws {
    let date = try day(text)
    #expect(chinese.date(date) == zh)
    #expect(english.date(date) == en)
    #expect(chinese.dateAndWeekday(date) == zhWeekday)
    #expect(english.dateAndWeekday(date) == enWeekday)
  }

  @Test func everyMonthAndWeekdayHasItsName() throws {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November", "December",
    ]
    for (index, month) in months.enumerated() {
      let date = try #require(CivilDate(year: 2026, month: index + 1, day: 9))
      #expect(english.date(date) == "9 " + month + " 2026")
      #expect(chinese.date(date) == "2026年\(index + 1)月9日")
    }
    #expect(
      Weekday.allCases.map { $0.name(.zh) } == ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"])
    #expect(
      Weekday.allCases.map { $0.name(.en) } == [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
      ])
  }

  @Test(arguments: [
    ("2026-07-14 17:30", "2026年7月14日17:30（北京时间）", "17:30, 14 July 2026 (Beijing Time)"),
    ("2026-07-14 09:05", "2026年7月14日09:05（北京时间）", "09:05, 14 July 2026 (Beijing Time)"),
    ("2026-07-14 17:30:15", "2026年7月14日17:30:15（北京时间）", "17:30:15, 14 July 2026 (Beijing Time)"),
    ("2026-07-15 00:00", "2026年7月15日00:00（北京时间）", "00:00, 15 July 2026 (Beijing Time)"),
  ])
  func momentsNameBeijing(text: String, zh: String, en: String) throws {
    #expect(chinese.instant(try moment(text)) == zh)
    #expect(english.instant(try moment(text)) == en)
  }

  @Test(arguments: [
    ("2026-07-15 00:00", "7月14日24:00（北京时间）", "24:00, 14 July 2026 (Beijing Time)"),
    ("2026-07-14 24:00", "7月14日24:00（北京时间）", "24:00, 14 July 2026 (Beijing Time)"),
    ("2026-01-01 00:00", "12月31日24:00（北京时间）", "24:00, 31 December 2025 (Beijing Time)"),
    ("2024-03-01 00:00", "2月29日24:00（北京时间）", "24:00, 29 February 2024 (Beijing Time)"),
    ("2026-07-14 17:30", "7月14日17:30（北京时间）", "17:30, 14 July 2026 (Beijing Time)"),
    ("2199-12-31 24:00", "12月31日24:00（北京时间）", "24:00, 31 December 2199 (Beijing Time)"),
  ])
  func endsAreNeverMidnightOfTheNextDay(text: String, zh: String, en: String) throws {
    let end = try moment(text)
    #expect(chinese.end(end) == zh)
    #expect(chinese.end(end, year: true) == "\(end.asEnd.date.year)年" + zh)
    #expect(english.end(end) == en)
    #expect(english.end(end, year: true) == en)
  }

  @Test func noDayOfThePeriodTableEndsAtMidnight() throws {
    for offset in 0..<800 {
      let date = try #require(try day("2025-01-01").adding(days: offset))
      let end = try NoticePeriod(start: date, count: 3).resolve(.builtIn).get().interval.end
      for text in [chinese.end(end), english.end(end)] {
        #expect(text.contains("24:00"))
        #expect(!text.contains("00:00"))
      }
    }
  }

  @Test func theDayOfABuildIsNamed() throws {
    #expect(chinese.asOf(try day("2026-07-14")) == "截至2026年7月14日")
    #expect(english.asOf(try day("2026-07-14")) == "as of 14 July 2026")
  }
}
