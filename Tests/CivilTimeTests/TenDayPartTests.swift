import CivilTime
import Testing

@Suite struct TenDayPartTests {
  @Test(arguments: [
    ("2026-07-early", "2026-07-01", "2026-07-10"), ("2026-07-mid", "2026-07-11", "2026-07-20"),
    ("2026-07-late", "2026-07-21", "2026-07-31"), ("2026-06-late", "2026-06-21", "2026-06-30"),
    ("2024-02-late", "2024-02-21", "2024-02-29"), ("2025-02-late", "2025-02-21", "2025-02-28"),
    ("2026-12-late", "2026-12-21", "2026-12-31"), ("1900-01-early", "1900-01-01", "1900-01-10"),
    ("2199-12-late", "2199-12-21", "2199-12-31"),
  ])
  func partsHaveTheirDays(text: String, first: String, last: String) throws {
    let part = try #require(TenDayPart(text))
    #expect(try part.firstDate == day(first))
    #expect(try part.lastDate == day(last))
    #expect(part.description == text)
    #expect(TenDayPart(year: part.year, month: part.month, part: part.part) == part)
  }

  @Test(arguments: [
    "", "2026-07", "2026-07-", "2026-07-middle", "2026-07-Late", "2026-7-late", "2026-07-lat",
    "2026-07-late ",
    "2026-13-late", "2026-00-early", "1899-12-late", "2200-01-early", "2026年7月下旬", "2026-07-下旬",
  ])
  func otherTextsAreNoParts(text: String) {
    #expect(TenDayPart(text) == nil)
  }

  @Test(arguments: [(1899, 12), (2200, 1), (2026, 0), (2026, 13), (Int.max, Int.max)])
  func partsOfMonthsThatDoNotExistAreNil(year: Int, month: Int) {
    #expect(TenDayPart(year: year, month: month, part: .late) == nil)
  }

  @Test func thePartsOfEveryMonthFollowOneAnotherWithoutGaps() throws {
    var next = CivilDate.earliest
    var previous: TenDayPart?
    for year in CivilDate.years {
      for month in 1...12 {
        for part in MonthPart.allCases {
          let tenDays = try #require(TenDayPart(year: year, month: month, part: part))
          try #require(tenDays.firstDate == next)
          if let previous { try #require(previous < tenDays) }
          previous = tenDays
          guard let following = tenDays.lastDate.adding(days: 1) else {
            #expect(tenDays.lastDate == .latest)
            return
          }
          next = following
        }
      }
    }
    Issue.record("the last part does not end with the last day")
  }
}
