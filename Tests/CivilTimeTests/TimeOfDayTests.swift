import CivilTime
import Testing

@Suite struct TimeOfDayTests {
  @Test(arguments: [
    ("00:00", 0, "00:00"), ("09:05", 32_700, "09:05"), ("17:30", 63_000, "17:30"),
    ("17:30:00", 63_000, "17:30"), ("17:30:15", 63_015, "17:30:15"), ("23:59:59", 86_399, "23:59:59"),
    ("24:00", 86_400, "24:00"), ("24:00:00", 86_400, "24:00"),
  ])
  func timesAreReadAndWritten(text: String, second: Int, written: String) throws {
    let time = try #require(TimeOfDay(text))
    #expect(time.secondOfDay == second)
    #expect(time.description == written)
    #expect(TimeOfDay(hour: time.hour, minute: time.minute, second: time.second) == time)
  }

  @Test(arguments: [
    "", "9:00", "09", "09:0", "0900", "24:01", "24:00:01", "25:00", "23:60", "23:59:60", "-1:00", "17：30",
    "17:30 ", " 17:30", "17:30:", "17:30:1", "17:30:15.5", "5pm", "下午5时",
  ])
  func otherTextsAreNoTimes(text: String) {
    #expect(TimeOfDay(text) == nil)
  }

  @Test(arguments: [(24, 1, 0), (24, 0, 1), (-1, 0, 0), (0, -1, 0), (0, 0, 60), (0, 60, 0), (Int.max, 0, 0)])
  func timesThatNoClockShowsAreNil(hour: Int, minute: Int, second: Int) {
    #expect(TimeOfDay(hour: hour, minute: minute, second: second) == nil)
  }

  @Test func timesSortWithinTheDay() throws {
    #expect(TimeOfDay.startOfDay < TimeOfDay.endOfDay)
    #expect(try #require(TimeOfDay("17:29:59")) < #require(TimeOfDay("17:30")))
  }
}
