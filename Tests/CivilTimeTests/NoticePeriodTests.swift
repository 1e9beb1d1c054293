import CivilTime
import Testing

@Suite struct NoticePeriodTests {
  static let methods = [
    CountingMethod(), CountingMethod(roll: .nextWorkingDay),
    CountingMethod(firstDay: .notCounted, roll: .nextWorkingDay), CountingMethod(unit: .workingDay),
    CountingMethod(unit: .workingDay, firstDay: .notCounted),
  ]

  /// Last days by: counted first day, the same rolled, Civil Code 201 and 203, working days with the first
  /// counted, working days with the first not counted.
  @Test(arguments: [
    ("2025-07-21", Weekday.monday, 5, ["07-25", "07-25", "07-28", "07-25", "07-28"]),
    ("2025-07-23", .wednesday, 5, ["07-27", "07-28", "07-28", "07-29", "07-30"]),
    ("2025-07-25", .friday, 3, ["07-27", "07-28", "07-28", "07-29", "07-30"]),
    ("2025-09-26", .friday, 3, ["09-28", "09-28", "09-29", "09-29", "09-30"]),
    ("2025-09-29", .monday, 5, ["10-03", "10-09", "10-09", "10-11", "10-13"]),
    ("2026-02-13", .friday, 3, ["02-15", "02-24", "02-24", "02-24", "02-25"]),
    ("2024-02-08", .thursday, 3, ["02-10", "02-18", "02-18", "02-18", "02-19"]),
    ("2026-04-30", .thursday, 3, ["05-02", "05-06", "05-06", "05-07", "05-08"]),
  ])
  func periodsEndWhereTheirMethodSays(start: String, weekday: Weekday, count: Int, ends: [String]) throws {
    let first = try day(start)
    #expect(first.weekday == weekday)
    #expect(ends.count == Self.methods.count)
    for (method, end) in zip(Self.methods, ends) {
      let period = try NoticePeriod(
        start: first, count: count, unit: method.unit, firstDay: method.firstDay, roll: method.roll
      ).resolve(.builtIn).get()
      #expect(try period.lastDay == day(start.prefix(5) + end), "\(method)")
      #expect(period.method == method)
      #expect(try period.interval.start == moment(start + " 00:00"))
      #expect(try period.interval.end == moment(start.prefix(5) + end + " 24:00"))
      #expect(period.closing == .endOfDay)
    }
  }

  @Test(arguments: [
    ("2025-07-25", 3, "2025-07-27"), ("2025-09-29", 5, "2025-10-03"), ("2026-02-13", 3, "2026-02-15"),
  ])
  func aLastDayThatMovedSaysFromWhere(start: String, count: Int, movedFrom: String) throws {
    let period = try NoticePeriod(start: day(start), count: count, roll: .nextWorkingDay).resolve(.builtIn)
      .get()
    #expect(period.origin == .counted(movedFrom: try day(movedFrom)))
    let unmoved = try NoticePeriod(start: day(start), count: count).resolve(.builtIn).get()
    #expect(unmoved.origin == .counted(movedFrom: nil))
  }

  @Test func theFirstDayIsShownEvenWhereItIsNotCounted() throws {
    let period = try NoticePeriod(start: day("2025-07-21"), count: 5, firstDay: .notCounted).resolve(.builtIn)
      .get()
    #expect(try period.course.state(at: moment("2025-07-20 23:59:59")) == .upcoming)
    #expect(try period.course.state(at: moment("2025-07-21 00:00")) == .open)
    #expect(try period.course.state(at: moment("2025-07-26 00:00")) == .closing)
    #expect(try period.course.state(at: moment("2025-07-26 23:59:59")) == .closing)
    #expect(try period.course.state(at: moment("2025-07-26 24:00")) == .closed)
    #expect(period.lengthInDays == 6)
  }

  @Test func aPeriodOfWorkingDaysMayStartOnARestDay() throws {
    for firstDay in FirstDay.allCases {
      let period = try NoticePeriod(
        start: day("2025-07-26"), count: 1, unit: .workingDay, firstDay: firstDay
      ).resolve(.builtIn).get()
      #expect(period.lastDay.description == "2025-07-28")
    }
  }

  @Test func aClosingHourEndsTheLastDay() throws {
    let closing = try #require(TimeOfDay("17:30"))
    let period = try NoticePeriod(start: day("2025-07-21"), count: 3, closing: closing).resolve(.builtIn)
      .get()
    #expect(try period.interval.end == moment("2025-07-23 17:30"))
    #expect(try period.course.state(at: moment("2025-07-22 17:29:59")) == .open)
    #expect(try period.course.state(at: moment("2025-07-22 17:30")) == .closing)
    #expect(try period.course.state(at: moment("2025-07-23 17:30")) == .closed)
  }

  @Test(
    arguments: [
      ("2026-07-13", "2026-07-27", 15, ResolvedPeriod.CountCheck.agrees),
      ("2026-07-13", "2026-07-27", nil, .noCount),
      ("2026-07-13", "2026-07-13", 1, .agrees),
    ] as [(String, String, Int?, ResolvedPeriod.CountCheck)])
  func aPrintedEndThatTheCountReachesAgrees(
    start: String, end: String, count: Int?, check: ResolvedPeriod.CountCheck
  ) throws {
    let period = try NoticePeriod(start: day(start), printedEnd: day(end), count: count).resolve(.builtIn)
      .get()
    #expect(period.origin == .printed(check))
    #expect(try period.lastDay == day(end))
    #expect(period.count == count)
  }

  @Test(
    arguments: [
      // 15 days to a day that is reached without the first; with working days; with a move; by no method.
      ("2025-12-15", "2025-12-30", 15, "2025-12-29", CountingMethod(firstDay: .notCounted)),
      (
        "2025-07-21", "2025-07-28", 5, "2025-07-25",
        CountingMethod(firstDay: .notCounted, roll: .nextWorkingDay)
      ),
      ("2025-07-25", "2025-07-28", 3, "2025-07-27", CountingMethod(firstDay: .notCounted)),
      ("2025-09-29", "2025-10-09", 5, "2025-10-03", CountingMethod(roll: .nextWorkingDay)),
      ("2025-07-23", "2025-07-29", 5, "2025-07-27", CountingMethod(unit: .workingDay)),
      ("2025-07-23", "2025-07-30", 5, "2025-07-27", CountingMethod(unit: .workingDay, firstDay: .notCounted)),
      ("2026-07-13", "2026-07-30", 15, "2026-07-27", nil),
    ] as [(String, String, Int, String, CountingMethod?)])
  func aPrintedEndPrevailsAndTheOtherReadingIsKept(
    start: String, end: String, count: Int, counted: String, fits: CountingMethod?
  ) throws {
    let period = try NoticePeriod(start: day(start), printedEnd: day(end), count: count).resolve(.builtIn)
      .get()
    #expect(try period.lastDay == day(end))
    #expect(try period.interval.end == moment(end + " 24:00"))
    #expect(try period.origin == .printed(.disagrees(counted: day(counted), fits: fits)))
  }

  @Test func aPrintedEndIsNeverMoved() throws {
    let period = try NoticePeriod(
      start: day("2025-07-25"), printedEnd: day("2025-07-27"), count: 3, roll: .nextWorkingDay
    ).resolve(.builtIn).get()
    #expect(period.lastDay.description == "2025-07-27")
    #expect(
      try period.origin == .printed(.disagrees(counted: day("2025-07-28"), fits: CountingMethod())))
  }

  @Test(arguments: [
    (0, CountUnit.calendarDay, PeriodProblem.countNotPositive(0)),
    (-5, .workingDay, .countNotPositive(-5)), (5, .workingDay, .outsideTables(year: 2027)),
    (.max, .calendarDay, .beyondRange),
  ])
  func aPrintedEndStandsWhereTheCountCannotBeFollowed(
    count: Int, unit: CountUnit, problem: PeriodProblem
  ) throws {
    let period = try NoticePeriod(
      start: day("2027-03-01"), printedEnd: day("2027-03-05"), count: count, unit: unit
    ).resolve(.builtIn).get()
    #expect(period.lastDay.description == "2027-03-05")
    #expect(period.origin == .printed(.unchecked(problem)))
  }

  @Test func periodsWithoutAnEndSayWhy() throws {
    let start = try day("2026-12-30")
    let late = try day("2199-12-31")
    let table: [(NoticePeriod, PeriodProblem)] = [
      (NoticePeriod(start: start), .noEnd),
      (NoticePeriod(start: start, printedEnd: try day("2026-12-29")), .endsBeforeStart),
      (NoticePeriod(start: start, printedEnd: try day("2026-12-29"), count: 5), .endsBeforeStart),
      (NoticePeriod(start: start, count: 0), .countNotPositive(0)),
      (NoticePeriod(start: start, count: .min), .countNotPositive(.min)),
      (NoticePeriod(start: start, count: .max), .beyondRange),
      (NoticePeriod(start: start, count: .max, firstDay: .notCounted, roll: .nextWorkingDay), .beyondRange),
      (NoticePeriod(start: start, count: .max, unit: .workingDay), .outsideTables(year: 2027)),
      (NoticePeriod(start: start, count: 3, unit: .workingDay), .outsideTables(year: 2027)),
      (NoticePeriod(start: start, count: 3, roll: .nextWorkingDay), .outsideTables(year: 2027)),
      (NoticePeriod(start: try day("2023-12-29"), count: 1, unit: .workingDay), .outsideTables(year: 2023)),
      (NoticePeriod(start: late, count: 2), .beyondRange),
      (NoticePeriod(start: late, count: 1, firstDay: .notCounted), .beyondRange),
      (NoticePeriod(start: start, count: 2, closing: .startOfDay), .closesAtZero),
      (NoticePeriod(start: start, printedEnd: start, closing: .startOfDay), .closesAtZero),
    ]
    for (period, problem) in table {
      #expect(period.resolve(.builtIn) == .failure(problem))
    }
  }

  @Test func countsThatNeedNoTableNeedNoTable() throws {
    let period = NoticePeriod(start: try day("2030-01-01"), count: 5)
    #expect(try period.resolve(.empty).get().lastDay == day("2030-01-05"))
    // 2026-12-31 is a working day of a known year: the move never looks at the next one.
    let known = NoticePeriod(start: try day("2026-12-30"), count: 2, roll: .nextWorkingDay)
    #expect(try known.resolve(.builtIn).get().lastDay == day("2026-12-31"))
  }

  @Test func aYearThatABureauAddsIsCounted() throws {
    var calendar = WorkingCalendar.builtIn
    #expect(calendar.add(year: 2027, holidays: [try day("2027-01-01")], workdays: []) == [])
    let period = NoticePeriod(start: try day("2026-12-30"), count: 3, unit: .workingDay)
    #expect(try period.resolve(calendar).get().lastDay == day("2027-01-04"))
  }

  /// Compares with a count that looks at every day by itself.
  @Test func everyStartOfTheBuiltInYearsEndsWhereWalkingEnds() throws {
    let calendar = WorkingCalendar.builtIn
    func works(_ date: CivilDate) throws -> Bool { try #require(calendar.isWorkingDay(date) as Bool?) }
    var start = try day("2024-01-01")
    var wrong: [String] = []
    while start < (try day("2026-11-01")) {
      for method in Self.methods + [CountingMethod(firstDay: .notCounted)] {
        for count in [1, 3, 5, 7, 15] {
          var counted = 0
          var date = try #require(start.adding(days: -1))
          repeat {
            date = try #require(date.adding(days: 1))
            if date == start, method.firstDay == .notCounted { continue }
            if try method.unit == .calendarDay || works(date) { counted += 1 }
          } while counted < count
          while try method.roll == .nextWorkingDay && !works(date) {
            date = try #require(date.adding(days: 1))
          }
          let found = try method.lastDay(from: start, count: count, calendar: calendar).get().lastDay
          if found != date { wrong.append("\(start) \(count) \(method)") }
        }
      }
      start = try #require(start.adding(days: 1))
    }
    #expect(wrong == [])
  }
}
