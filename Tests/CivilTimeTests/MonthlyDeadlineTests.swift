import CivilTime
import Testing

@Suite struct MonthlyDeadlineTests {
  @Test(
    arguments: [
      // day, from, until, since, dates
      (
        25, "2025-07-01", "2025-10-25", "2025-07-01",
        ["2025-07-25", "2025-08-25", "2025-09-25", "2025-10-25"]
      ),
      (25, "2025-07-26", "2025-10-24", "2025-01-01", ["2025-08-25", "2025-09-25"]),
      (25, nil, "2025-10-25", "2025-09-25", ["2025-09-25", "2025-10-25"]),
      (25, nil, "2025-10-25", "2025-09-26", ["2025-10-25"]), (25, nil, "2025-10-25", "2025-10-26", []),
      (25, "2025-12-01", "2026-02-28", "1900-01-01", ["2025-12-25", "2026-01-25", "2026-02-25"]),
      (
        31, "2025-12-31", "2026-04-30", "2025-12-31",
        ["2025-12-31", "2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"]
      ),
      (30, "2024-02-01", "2024-03-30", "2024-02-01", ["2024-02-29", "2024-03-30"]),
      (1, "2199-11-01", "2199-12-31", "2199-11-02", ["2199-12-01"]),
    ] as [(Int, String?, String, String, [String])])
  func deadlinesFallOnTheirDayOfEveryMonth(
    dayOfMonth: Int, from: String?, until: String, since: String, expected: [String]
  ) throws {
    let deadline = try MonthlyDeadline(
      dayOfMonth: dayOfMonth, from: from.map { try day($0) }, until: day(until))
    #expect(try deadline.dates(since: day(since)).map { $0.description } == expected)
  }

  @Test(
    arguments: [
      ("2025-01-01 00:00", "2025-07-25"), ("2025-07-25 23:59:59", "2025-07-25"),
      ("2025-07-25 24:00", "2025-08-25"), ("2025-08-25 12:00", "2025-08-25"),
      ("2025-10-25 23:59:59", "2025-10-25"),
      ("2025-10-25 24:00", nil), ("2199-12-31 24:00", nil),
    ] as [(String, String?)])
  func theNextDeadlineIsTheFirstThatIsNotOver(now: String, expected: String?) throws {
    let deadline = try MonthlyDeadline(dayOfMonth: 25, from: day("2025-07-01"), until: day("2025-10-25"))
    let next = deadline.next(after: try moment(now))
    #expect(next?.date.description == expected)
    if let next { #expect(next.end == Instant(date: next.date, secondOfDay: 86_400)) }
  }

  @Test func aDeadlineWithAnHourIsOverAtThatHour() throws {
    let deadline = try MonthlyDeadline(
      dayOfMonth: 25, until: day("2025-10-25"), closing: #require(TimeOfDay("17:30")))
    #expect(try deadline.next(after: moment("2025-09-25 17:29:59"))?.end == moment("2025-09-25 17:30"))
    #expect(try deadline.next(after: moment("2025-09-25 17:30"))?.end == moment("2025-10-25 17:30"))
    let last = try #require(deadline.next(after: moment("2025-10-24 17:30")))
    #expect(try last.course.state(at: moment("2025-10-24 17:29:59")) == .open)
    #expect(try last.course.state(at: moment("2025-10-24 17:30")) == .closing)
    #expect(try last.course.state(at: moment("2025-10-25 17:30")) == .closed)
  }

  @Test(
    arguments: [
      // 25 October 2025 is a Saturday, 25 September 2026 the Mid-Autumn Festival, 28 September 2025 a worked
      // Sunday.
      (25, "2025-10-25", true), (25, "2026-09-25", true), (28, "2025-09-28", false),
      (25, "2025-09-25", false),
      (25, "2023-10-25", nil),
    ] as [(Int, String, Bool?)])
  func aDeadlineOnARestDayIsMarkedAndStays(dayOfMonth: Int, date: String, rests: Bool?) throws {
    let deadline = try MonthlyDeadline(dayOfMonth: dayOfMonth, until: day(date))
    let next = try #require(deadline.next(after: moment(date + " 00:00")))
    #expect(try next.date == day(date))
    #expect(next.isRestDay(in: .builtIn) == rests)
  }

  @Test(
    arguments: [
      ("2025-06-01 00:00", PeriodState.open, "2025-09-25 00:00"),
      ("2025-09-24 23:59:59", .open, "2025-09-25 00:00"), ("2025-09-25 00:00", .closing, "2025-09-25 24:00"),
      ("2025-09-25 23:59:59", .closing, "2025-09-25 24:00"), ("2025-09-25 24:00", .open, "2025-10-25 00:00"),
      ("2025-10-25 12:00", .closing, "2025-10-25 24:00"), ("2025-10-25 24:00", .closed, nil),
    ] as [(String, PeriodState, String?)])
  func theStateIsThatOfTheNextDeadline(now: String, state: PeriodState, next: String?) throws {
    let deadline = try MonthlyDeadline(dayOfMonth: 25, from: day("2025-09-01"), until: day("2025-10-25"))
    #expect(try deadline.state(at: moment(now)) == state)
    #expect(try deadline.nextChange(after: moment(now)) == next.map { try moment($0) })
  }

  @Test func deadlinesThatCannotBeSayWhy() throws {
    let until = try day("2025-10-25")
    for number in [0, 32, -1, .max, .min] {
      #expect(throws: MonthlyDeadlineError.noSuchDay(number)) {
        try MonthlyDeadline(dayOfMonth: number, until: until)
      }
    }
    #expect(throws: MonthlyDeadlineError.endsBeforeStart) {
      try MonthlyDeadline(dayOfMonth: 25, from: day("2025-10-26"), until: until)
    }
    #expect(throws: MonthlyDeadlineError.neverFalls) {
      try MonthlyDeadline(dayOfMonth: 26, from: day("2025-10-01"), until: until)
    }
    #expect(throws: MonthlyDeadlineError.neverFalls) {
      try MonthlyDeadline(dayOfMonth: 2, until: day("1900-01-01"))
    }
    #expect(throws: MonthlyDeadlineError.closesAtZero) {
      try MonthlyDeadline(dayOfMonth: 25, until: until, closing: .startOfDay)
    }
  }
}
