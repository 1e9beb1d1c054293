import CivilTime
import Testing

@Suite struct WorkingCalendarTests {
  @Test func everyDayOfTheBuiltInYearsIsWhatTheNoticesSay() throws {
    #expect(WorkingCalendar.builtIn.years == HolidayLists.all.map { $0.year })
    for list in HolidayLists.all {
      let holidays = Set(list.holidays)
      let workdays = Set(list.workdays)
      var date = try #require(CivilDate(year: list.year, month: 1, day: 1))
      var wrong: [String] = []
      var found = (holidays: 0, workdays: 0)
      while date.year == list.year {
        let text = String(date.description.dropFirst(5))
        let expected: DayKind =
          if workdays.contains(text) {
            .makeUpWorkday
          } else if holidays.contains(text) {
            .holiday
          } else {
            date.weekday.isWeekend ? .weekend : .workday
          }
        if WorkingCalendar.builtIn.kind(of: date) != expected { wrong.append(text) }
        if expected == .holiday { found.holidays += 1 }
        if expected == .makeUpWorkday { found.workdays += 1 }
        date = try #require(date.adding(days: 1))
      }
      #expect(wrong == [])
      #expect(found == (list.holidays.count, list.workdays.count))
    }
  }

  @Test(arguments: [
    ("2026-02-13", DayKind.workday, true), ("2026-02-14", .makeUpWorkday, true),
    ("2026-02-15", .holiday, false), ("2026-02-23", .holiday, false), ("2026-02-24", .workday, true),
    ("2026-07-18", .weekend, false), ("2025-02-01", .holiday, false), ("2025-01-26", .makeUpWorkday, true),
    ("2024-12-31", .workday, true), ("2026-12-31", .workday, true),
  ])
  func aDayHasItsKind(text: String, kind: DayKind, isWorkingDay: Bool) throws {
    #expect(WorkingCalendar.builtIn.kind(of: try day(text)) == kind)
    #expect(WorkingCalendar.builtIn.isWorkingDay(try day(text)) == isWorkingDay)
  }

  @Test(arguments: ["2023-12-31", "2027-01-01", "1900-01-01", "2199-12-31"])
  func aDayOutsideTheTablesIsUnknown(text: String) throws {
    let date = try day(text)
    #expect(WorkingCalendar.builtIn.kind(of: date) == nil)
    #expect(WorkingCalendar.builtIn.isWorkingDay(date) == nil)
    #expect(!WorkingCalendar.builtIn.covers(date.year))
    #expect(WorkingCalendar.empty.isWorkingDay(try day("2026-07-14")) == nil)
  }

  @Test func aYearCanBeAddedAndReplaced() throws {
    var calendar = WorkingCalendar.builtIn
    let holiday = try day("2027-01-01")
    let worked = try day("2027-01-03")
    #expect(calendar.add(year: 2027, holidays: [holiday], workdays: [worked]) == [])
    #expect(calendar.kind(of: holiday) == .holiday)
    #expect(calendar.kind(of: worked) == .makeUpWorkday)
    #expect(calendar.kind(of: try day("2027-01-02")) == .weekend)
    #expect(calendar.kind(of: try day("2027-01-04")) == .workday)
    #expect(calendar.kind(of: try day("2026-02-14")) == .makeUpWorkday)
    #expect(calendar.add(year: 2023, holidays: [], workdays: []) == [])
    #expect(calendar.add(year: 2027, holidays: [], workdays: []) == [])
    #expect(calendar.kind(of: holiday) == .workday)
    #expect(calendar.years == [2023, 2024, 2025, 2026, 2027])
    #expect(WorkingCalendar.builtIn.years == [2024, 2025, 2026])
  }

  @Test func aWrongTableIsNamedInFullAndNotAdded() throws {
    var calendar = WorkingCalendar.builtIn
    let (first, second) = (try day("2027-01-01"), try day("2027-01-02"))
    let (stray, monday) = (try day("2026-01-01"), try day("2027-01-04"))
    let problems = calendar.add(
      year: 2027, holidays: [first, second, first, stray], workdays: [second, monday, monday, stray])
    #expect(
      problems == [
        .repeated(first), .otherYear(stray), .contradictory(second), .notAWeekend(monday), .repeated(monday),
        .notAWeekend(monday), .otherYear(stray), .contradictory(stray), .notAWeekend(stray),
      ])
    #expect(calendar == .builtIn)
    for year in [1899, 2200, .max, .min] {
      #expect(calendar.add(year: year, holidays: [], workdays: []) == [.yearOutOfRange(year)])
    }
    #expect(calendar == .builtIn)
  }
}
