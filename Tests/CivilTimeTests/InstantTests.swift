import CivilTime
import Testing

@Suite struct InstantTests {
  @Test(arguments: [
    ("2026-07-14 17:30", 1_784_021_400, "2026-07-14T17:30:00+08:00"),
    ("2026-07-14T17:30", 1_784_021_400, "2026-07-14T17:30:00+08:00"),
    ("2026-07-14T17:30+08:00", 1_784_021_400, "2026-07-14T17:30:00+08:00"),
    ("2026-07-14T09:30Z", 1_784_021_400, "2026-07-14T17:30:00+08:00"),
    ("2026-07-14 17:30:15", 1_784_021_415, "2026-07-14T17:30:15+08:00"),
    ("2026-07-14T17:30:15+08:00", 1_784_021_415, "2026-07-14T17:30:15+08:00"),
    ("2026-07-14T09:30:15Z", 1_784_021_415, "2026-07-14T17:30:15+08:00"),
    ("2026-07-14T16:00Z", 1_784_044_800, "2026-07-15T00:00:00+08:00"),
    ("2026-07-14T24:00Z", 1_784_073_600, "2026-07-15T08:00:00+08:00"),
    ("2026-07-14 24:00", 1_784_044_800, "2026-07-15T00:00:00+08:00"),
    ("2026-07-14T24:00:00+08:00", 1_784_044_800, "2026-07-15T00:00:00+08:00"),
    ("2025-12-31 24:00", 1_767_196_800, "2026-01-01T00:00:00+08:00"),
    ("1970-01-01 08:00", 0, "1970-01-01T08:00:00+08:00"),
    ("1970-01-01 00:00", -28_800, "1970-01-01T00:00:00+08:00"),
    ("1969-12-31 23:59:59", -28_801, "1969-12-31T23:59:59+08:00"),
    ("1900-01-01 00:00", -2_209_017_600, "1900-01-01T00:00:00+08:00"),
    ("1900-01-01T00:00Z", -2_208_988_800, "1900-01-01T08:00:00+08:00"),
    ("2199-12-31 24:00", 7_258_089_600, "2200-01-01T00:00:00+08:00"),
    ("2199-12-31T16:00Z", 7_258_089_600, "2200-01-01T00:00:00+08:00"),
    // Clocks that were set forward in the summers of 1986 to 1991 stay at +08:00 here.
    ("1988-07-01 12:00", 583_732_800, "1988-07-01T12:00:00+08:00"),
  ])
  func momentsAreReadInBeijing(text: String, seconds: Int64, iso: String) throws {
    let instant = try moment(text)
    #expect(instant.secondsSinceEpoch == seconds)
    #expect(instant.iso == iso)
    #expect(Instant(secondsSinceEpoch: seconds) == instant)
  }

  @Test(arguments: [
    "", "2026-07-14", "2026-07-14 ", "2026-07-14T", "2026-07-14 9:00", "2026-07-14 09", "2026-07-14  09:00",
    "2026-07-14 09:00Z", "2026-07-14 09:00+08:00", "2026-07-14T09:00+09:00", "2026-07-14T09:00-08:00",
    "2026-07-14T09:00+0800", "2026-07-14T09:00+08", "2026-07-14T09:00 +08:00", "2026-07-14T09:00z",
    "2026-07-14t09:00", "2026-07-14T09:00ZZ", "2026-07-14T09:00:00.5", "2026-07-14 24:01",
    "2026-07-14 24:00:01", "2026-07-14 25:00", "2026-07-14 23:60", "2026-07-14 23:59:60",
    "2026-02-29 09:00", "1899-12-31T23:00Z", "2199-12-31T16:00:01Z", "2199-12-31T17:00Z", "2200-01-01 00:00",
    "2026-07-14 17:30 ", " 2026-07-14 17:30", "2026-07-14　17:30", "2026年7月14日17:30",
  ])
  func otherTextsAreNoMoments(text: String) {
    #expect(Instant(text) == nil)
  }

  @Test func everyHourOfTwoYearsSurvivesWritingAndReading() throws {
    var wrong: [Int64] = []
    let start = try moment("2023-12-31 00:00")
    for hour in 0..<(24 * 733) {
      let seconds = start.secondsSinceEpoch + Int64(hour) * 3_600 + 59
      let instant = try #require(Instant(secondsSinceEpoch: seconds))
      let same =
        Instant(instant.iso) == instant && Instant(date: instant.date, time: instant.time) == instant
        && instant.hour == hour % 24 && instant.minute == 0 && instant.second == 59
        && instant.date.daysSinceEpoch == start.date.daysSinceEpoch + hour / 24
      if !same { wrong.append(seconds) }
    }
    #expect(wrong == [])
  }

  @Test func momentsBeyondTheYearsAreNil() throws {
    let (first, last) = (Instant.earliest.secondsSinceEpoch, Instant.latest.secondsSinceEpoch)
    #expect(Instant(secondsSinceEpoch: first) != nil)
    #expect(Instant(secondsSinceEpoch: first - 1) == nil)
    #expect(Instant(secondsSinceEpoch: last) != nil)
    #expect(Instant(secondsSinceEpoch: last + 1) == nil)
    #expect(Instant(secondsSinceEpoch: .min) == nil)
    #expect(Instant(secondsSinceEpoch: .max) == nil)
    #expect(Instant.latest.adding(seconds: 1) == nil)
    #expect(Instant.earliest.adding(seconds: .min) == nil)
    #expect(try moment("2026-07-14 17:30").adding(seconds: .max) == nil)
  }

  @Test(arguments: [
    (0, "2026-07-14T00:00:00+08:00"), (63_000, "2026-07-14T17:30:00+08:00"),
    (86_399, "2026-07-14T23:59:59+08:00"), (86_400, "2026-07-15T00:00:00+08:00"),
    (-1, "2026-07-14T00:00:00+08:00"), (86_401, "2026-07-15T00:00:00+08:00"),
    (Int.max, "2026-07-15T00:00:00+08:00"), (Int.min, "2026-07-14T00:00:00+08:00"),
  ])
  func secondsOfADayAreHeldToTheDay(second: Int, iso: String) throws {
    #expect(Instant(date: try day("2026-07-14"), secondOfDay: second).iso == iso)
  }

  @Test(arguments: [
    ("2026-07-14 24:00", "2026-07-14", "24:00"), ("2026-07-15 00:00", "2026-07-14", "24:00"),
    ("2026-07-15 00:00:01", "2026-07-15", "00:00:01"), ("2026-07-14 17:30", "2026-07-14", "17:30"),
    ("2026-01-01 00:00", "2025-12-31", "24:00"), ("2199-12-31 24:00", "2199-12-31", "24:00"),
    // Nothing comes before the first day.
    ("1900-01-01 00:00", "1900-01-01", "00:00"),
  ])
  func anEndAtMidnightIs24OfTheDayBefore(text: String, date: String, time: String) throws {
    let end = try moment(text).asEnd
    #expect(try end.date == day(date))
    #expect(end.time.description == time)
  }

  @Test func momentsSortByTime() throws {
    #expect(try moment("2026-07-14 17:29:59") < moment("2026-07-14 17:30"))
    #expect(try moment("2026-07-14 24:00") == moment("2026-07-15 00:00"))
    #expect(try moment("2026-07-14 09:00").seconds(until: moment("2026-07-14 08:59")) == -60)
  }

  @Test func anIntervalHasItsStartAndNotItsEnd() throws {
    let (start, end) = (try moment("2026-07-14 09:00"), try moment("2026-07-14 17:30"))
    let interval = try #require(Interval(start: start, end: end))
    #expect(interval.contains(start))
    #expect(try interval.contains(moment("2026-07-14 17:29:59")))
    #expect(!interval.contains(end))
    #expect(try !interval.contains(moment("2026-07-14 08:59:59")))
    #expect(!interval.isEmpty)
    #expect(Interval(start: end, end: start) == nil)
    #expect(try #require(Interval(start: start, end: start)).isEmpty)
  }
}
