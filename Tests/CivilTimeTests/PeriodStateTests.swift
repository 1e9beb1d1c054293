import CivilTime
import Testing

@Suite struct PeriodStateTests {
  @Test(
    arguments: [
      // span, moment, state, next change
      ("2026-07-13/2026-07-15", "2026-07-12 23:59:59", PeriodState.upcoming, "2026-07-13 00:00"),
      ("2026-07-13/2026-07-15", "2026-07-13 00:00:00", .open, "2026-07-15 00:00"),
      ("2026-07-13/2026-07-15", "2026-07-13 00:00:01", .open, "2026-07-15 00:00"),
      ("2026-07-13/2026-07-15", "2026-07-14 23:59:59", .open, "2026-07-15 00:00"),
      ("2026-07-13/2026-07-15", "2026-07-15 00:00:00", .closing, "2026-07-15 24:00"),
      ("2026-07-13/2026-07-15", "2026-07-15 00:00:01", .closing, "2026-07-15 24:00"),
      ("2026-07-13/2026-07-15", "2026-07-15 23:59:59", .closing, "2026-07-15 24:00"),
      ("2026-07-13/2026-07-15", "2026-07-15 24:00:00", .closed, nil),
      ("2026-07-13/2026-07-15", "2026-07-16 00:00:01", .closed, nil),
      // A single day has its last 24 hours only.
      ("2026-07-14", "2026-07-13 23:59:59", .upcoming, "2026-07-14 00:00"),
      ("2026-07-14", "2026-07-14 00:00:00", .closing, "2026-07-14 24:00"),
      ("2026-07-14", "2026-07-15 00:00:00", .closed, nil),
      // Hours.
      ("2026-07-14 09:00/2026-07-14 17:30", "2026-07-14 08:59:59", .upcoming, "2026-07-14 09:00"),
      ("2026-07-14 09:00/2026-07-14 17:30", "2026-07-14 09:00:00", .closing, "2026-07-14 17:30"),
      ("2026-07-14 09:00/2026-07-14 17:30", "2026-07-14 17:29:59", .closing, "2026-07-14 17:30"),
      ("2026-07-14 09:00/2026-07-14 17:30", "2026-07-14 17:30:00", .closed, nil),
      ("2026-06-12 09:00/2026-07-14 17:30", "2026-07-13 17:29:59", .open, "2026-07-13 17:30"),
      ("2026-06-12 09:00/2026-07-14 17:30", "2026-07-13 17:30:00", .closing, "2026-07-14 17:30"),
      // A moment.
      ("2026-07-14 17:30", "2026-07-14 17:29:59", .upcoming, "2026-07-14 17:30"),
      ("2026-07-14 17:30", "2026-07-14 17:30:00", .closed, nil),
      // The last 24 hours of a third of a month would name a day.
      ("2026-07-late", "2026-07-20 23:59:59", .upcoming, "2026-07-21 00:00"),
      ("2026-07-late", "2026-07-21 00:00:00", .open, "2026-07-31 24:00"),
      ("2026-07-late", "2026-07-31 23:59:59", .open, "2026-07-31 24:00"),
      ("2026-07-late", "2026-08-01 00:00:00", .closed, nil),
      ("2026-07-12/2026-07-late", "2026-07-31 12:00:00", .open, "2026-07-31 24:00"),
      ("2026-06-late/2026-07-14", "2026-07-14 12:00:00", .closing, "2026-07-14 24:00"),
      // The ends of time.
      ("1900-01-01", "1900-01-01 00:00:00", .closing, "1900-01-01 24:00"),
      ("1900-01-01 00:00/1900-01-01 09:00", "1900-01-01 00:00:00", .closing, "1900-01-01 09:00"),
      ("2199-12-31", "2199-12-31 23:59:59", .closing, "2199-12-31 24:00"),
      ("2199-12-31", "2199-12-31 24:00:00", .closed, nil),
    ] as [(String, String, PeriodState, String?)])
  func periodsChangeStateToTheSecond(span: String, now: String, state: PeriodState, next: String?) throws {
    let course = try TimeSpan(parsing: span).course
    let now = try moment(now)
    #expect(course.state(at: now) == state)
    #expect(try course.nextChange(after: now) == next.map { try moment($0) })
  }

  @Test(
    arguments: [
      ("2026-07-14 17:30", "1990-01-01 00:00:00", PeriodState.open, "2026-07-13 17:30"),
      ("2026-07-14 17:30", "2026-07-13 17:29:59", .open, "2026-07-13 17:30"),
      ("2026-07-14 17:30", "2026-07-13 17:30:00", .closing, "2026-07-14 17:30"),
      ("2026-07-14 17:30", "2026-07-14 17:30:00", .closed, nil),
      ("2026-07-14", "2026-07-13 23:59:59", .open, "2026-07-14 00:00"),
      ("2026-07-14", "2026-07-14 23:59:59", .closing, "2026-07-14 24:00"),
      ("2026-07-14 24:00", "2026-07-14 23:59:59", .closing, "2026-07-14 24:00"),
      ("2026-07-14 24:00", "2026-07-15 00:00:00", .closed, nil),
      ("2026-07-late", "2026-07-31 23:59:59", .open, "2026-07-31 24:00"),
      ("2026-07-late", "2026-08-01 00:00:00", .closed, nil),
      ("1900-01-01 09:00", "1900-01-01 00:00:00", .closing, "1900-01-01 09:00"),
    ] as [(String, String, PeriodState, String?)])
  func deadlinesAreOpenUntilTheyPass(span: String, now: String, state: PeriodState, next: String?) throws {
    let course = try TimeSpan(parsing: span).deadlineCourse
    let now = try moment(now)
    #expect(course.state(at: now) == state)
    #expect(try course.nextChange(after: now) == next.map { try moment($0) })
  }

  @Test(arguments: [
    "2026-07-13/2026-07-15", "2026-07-14", "2026-07-14 17:30", "2026-07-14 09:00/2026-07-14 17:30",
    "2026-07-14 17:30/2026-07-15 17:30", "2026-07-mid", "2026-07-early/2026-07-15", "2026-07-12 24:00",
  ])
  func betweenTwoChangesNothingChangesAndAtEachSomethingDoes(text: String) throws {
    let span = try TimeSpan(parsing: text)
    for course in [span.course, span.deadlineCourse] {
      let changes = course.changes
      #expect(changes == Set(changes).sorted())
      var now = try moment("2026-06-30 00:00")
      var seen: [Instant] = []
      let last = try moment("2026-08-02 00:00")
      while now < last {
        let next = try #require(now.adding(seconds: 1_800))
        #expect(course.nextChange(after: now) == changes.first { $0 > now })
        if course.state(at: now) != course.state(at: next) { seen.append(next) }
        now = next
      }
      #expect(seen == changes)
      for change in changes {
        let before = try #require(change.adding(seconds: -1))
        #expect(course.state(at: before) != course.state(at: change))
        #expect(course.nextChange(after: before) == change)
      }
    }
  }

  @Test(
    arguments: [
      // span, moment, days, hours and minutes until it opens, the same until it closes
      ("2026-07-13/2026-07-15", "2026-07-10 22:30", [2, 1, 30], nil),
      ("2026-07-13/2026-07-15", "2026-07-13 00:00", nil, [3, 0, 0]),
      ("2026-07-13/2026-07-15", "2026-07-15 23:59:01", nil, [0, 0, 0]),
      ("2026-07-13/2026-07-15", "2026-07-16 00:00", nil, nil),
      ("2026-07-late", "2026-07-20 12:00", nil, nil), ("2026-07-late", "2026-07-22 12:00", nil, nil),
      ("2026-07-12/2026-07-late", "2026-07-11 12:00", [0, 12, 0], nil),
      ("2026-07-12/2026-07-late", "2026-07-13 12:00", nil, nil),
      ("2026-06-late/2026-07-14", "2026-06-20 12:00", nil, nil),
      ("2026-06-late/2026-07-14", "2026-07-14 12:00", nil, [0, 12, 0]),
    ] as [(String, String, [Int]?, [Int]?)])
  func onlyExactEndsAreCountedDownTo(span: String, now: String, opens: [Int]?, closes: [Int]?) throws {
    let countdown = try TimeSpan(parsing: span).course.countdown(at: moment(now))
    switch countdown {
    case .untilOpen(let left): #expect([left.days, left.hours, left.minutes] == opens)
    case .untilClosed(let left): #expect([left.days, left.hours, left.minutes] == closes)
    case nil: #expect(opens == nil && closes == nil)
    }
  }

  @Test(
    arguments: [
      ("2026-07-14 17:30", "2026-07-14 17:30", nil), ("2026-07-14 17:30", "2026-07-14 17:30:01", nil),
      ("2026-07-14 17:30", "2026-07-14 17:29:59", [0, 0, 0]),
      ("2026-07-14 17:30", "2026-07-14 17:29:01", [0, 0, 0]),
      ("2026-07-14 17:30", "2026-07-14 17:29:00", [0, 0, 1]),
      ("2026-07-14 17:30", "2026-07-14 16:30:01", [0, 0, 59]),
      ("2026-07-14 17:30", "2026-07-14 16:30:00", [0, 1, 0]),
      ("2026-07-14 17:30", "2026-07-13 17:30:01", [0, 23, 59]),
      ("2026-07-14 17:30", "2026-07-13 17:30:00", [1, 0, 0]),
      ("2026-07-14 17:30", "2026-07-11 12:15:30", [3, 5, 14]),
      ("2199-12-31 24:00", "1900-01-01 00:00", [109_573, 0, 0]),
    ] as [(String, String, [Int]?)])
  func remainingTimeIsCutDownToWholeMinutes(end: String, now: String, expected: [Int]?) throws {
    let left = Remaining(from: try moment(now), to: try moment(end))
    #expect(left.map { [$0.days, $0.hours, $0.minutes] } == expected)
  }

  @Test func statesHaveStableNames() {
    #expect(PeriodState.allCases.map { $0.rawValue } == ["upcoming", "open", "closing", "closed"])
  }
}
