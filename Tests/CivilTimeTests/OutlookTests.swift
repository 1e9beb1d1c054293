import CivilTime
import Testing

@Suite struct OutlookTests {
  private static let programme = """
    p programme
    p/registration schedule 2026-06-12/2026-07-14
    p/review schedule 2026-07-late
    p/final schedule 2026-08-10
    p/notice-period notice 2026-08-12/2026-08-14
    q programme
    p/registration/first deadline 2030-01-01
    pq/other schedule 2030-01-01
    """

  @Test(
    arguments: [
      // moment, state and words of the programme, roles of its four stages
      ("2026-06-11 23:59:59", PeriodState.upcoming, "Not started", "next - - -"),
      ("2026-06-12 00:00", .open, "Open", "current next - -"),
      ("2026-07-14 12:00", .closing, "Closing soon", "current next - -"),
      ("2026-07-15 00:00", .upcoming, "Between stages", "- next - -"),
      ("2026-07-31 12:00", .open, "Open", "- current next -"),
      ("2026-08-01 00:00", .upcoming, "Between stages", "- - next -"),
      ("2026-08-10 00:00", .closing, "Closing soon", "- - current next"),
      ("2026-08-14 23:59:59", .closing, "Closing soon", "- - - current"),
      ("2026-08-15 00:00", .closed, "Closed", "- - - last"),
    ])
  func aProgrammeIsWhatItsStagesAre(
    now: String, state: PeriodState, words: String, roles: String
  ) throws {
    let timetable = Timetable.read(Self.programme).timetable
    let standings = try timetable.outlook(at: moment(now)).standings
    #expect(standings[0].state == state)
    #expect(english.state(of: .programme, standings[0]) == words)
    #expect(standings[1...4].map { $0.role?.rawValue ?? "-" }.joined(separator: " ") == roles)
    // Without stages it is over; a date below a stage and another programme's stage are none.
    #expect(standings[5].state == .closed && standings[5].hasBegun)
    #expect(standings[6].role == nil && standings[7].role == nil)
    #expect(standings[0].countdown == nil)
  }

  @Test func betweenTwoStagesAProgrammeHasWordsInBothLanguages() {
    #expect(chinese.programme(.upcoming, hasBegun: true) == "下一阶段未开始")
    #expect(english.programme(.upcoming, hasBegun: true) == "Between stages")
    #expect(chinese.programme(.upcoming, hasBegun: false) == "未开始")
    #expect(chinese.programme(.open, hasBegun: true) == "进行中")
  }

  @Test(arguments: [
    ("p programme", "下一阶段未开始", "Between stages"), ("p schedule 2026-07-14", "即将截止", "Closing soon"),
    ("p notice 2026-07-14", "公示即将期满", "Notice period not started"),
    ("p deadline 2026-07-14", "即将截止", "Closing soon"),
  ])
  func theLongestWordsOfAStateAreKnown(line: String, zh: String, en: String) {
    let kind = Timetable.read(line).timetable.entries[0].kind
    #expect(chinese.longestState(of: kind) == zh)
    #expect(english.longestState(of: kind) == en)
  }

  @Test(
    arguments: [
      // moment, within the second, countdown, tick, change
      ("2026-07-10 22:30:00", false, "opens in 2 days 1 hour", "2026-07-10 23:00", "2026-07-13 00:00"),
      ("2026-07-12 00:00:00", false, "opens in 1 day", "2026-07-12 00:00", "2026-07-13 00:00"),
      ("2026-07-12 00:00:00", true, "opens in 23 hours 59 minutes", "2026-07-12 00:01", "2026-07-13 00:00"),
      ("2026-07-11 23:59:59", true, "opens in 1 day", "2026-07-12 00:00", "2026-07-13 00:00"),
      ("2026-07-12 23:59:59", true, "opens in less than a minute", "2026-07-13 00:00", "2026-07-13 00:00"),
      ("2026-07-14 23:59:59", true, "1 day left", "2026-07-15 00:00", "2026-07-15 00:00"),
      ("2026-07-15 23:58:00", false, "2 minutes left", "2026-07-15 23:58", "2026-07-15 24:00"),
      ("2026-07-15 23:58:00", true, "1 minute left", "2026-07-15 23:59", "2026-07-15 24:00"),
      ("2026-07-15 23:58:01", false, "1 minute left", "2026-07-15 23:59", "2026-07-15 24:00"),
      ("2026-07-15 23:59:59", true, "less than a minute left", "2026-07-15 24:00", "2026-07-15 24:00"),
      ("2026-07-16 00:00:00", false, "", "2026-07-16 24:00", nil),
      ("2026-07-16 00:00:00", true, "", "2026-07-16 24:00", nil),
    ] as [(String, Bool, String, String, String?)])
  func aCountdownHoldsUpToItsTick(
    now: String, withinSecond: Bool, countdown: String, tick: String, change: String?
  ) throws {
    let timetable = Timetable.read("a schedule 2026-07-13/2026-07-15").timetable
    let outlook = try timetable.outlook(at: moment(now), withinSecond: withinSecond)
    #expect(outlook.standings[0].countdown.map { english.countdown($0) } ?? "" == countdown)
    #expect(try outlook.nextTick == moment(tick))
    #expect(try outlook.nextChange == change.map { try moment($0) })
  }

  @Test func everyCountdownReadsTheSameUntilItsTickAndDifferentlyAfter() throws {
    let timetable = Timetable.read("a schedule 2026-07-13/2026-07-15 17:30").timetable
    func words(_ now: Instant) -> String? {
      let standing = timetable.outlook(at: now, withinSecond: true).standings[0]
      return standing.countdown.map { english.countdown($0) }
    }
    var now = try moment("2026-07-11 20:30")
    let last = try moment("2026-07-15 17:30")
    var changes = 0
    while now < last {
      let outlook = timetable.outlook(at: now, withinSecond: true)
      let end = min(outlook.nextTick, outlook.nextChange ?? outlook.nextTick)
      #expect(end > now)
      // All through the second before, it reads the same.
      let before = try #require(end.adding(seconds: -1))
      #expect(words(before) == words(now))
      if words(end) != words(now) { changes += 1 } else { #expect(end.time == .startOfDay) }
      now = end
    }
    #expect(now == last)
    // Hours up to the last day before either end, then minutes.
    #expect(changes == 4 + 1_440 + 42 + 1_440)
  }

  @Test(
    arguments: [
      // moment, state and words of the stage, state of the programme, change
      ("2026-07-14 12:00", "open", "Open", "open", "2026-07-15 00:00"),
      ("2026-07-14 23:59:59", "open", "Open", "open", "2026-07-15 00:00"),
      ("2026-07-15 00:00:00", "withdrawn", "Withdrawn", "upcoming", "2026-08-01 00:00"),
      ("2026-08-01 00:00:00", "withdrawn", "Withdrawn", "closing", "2026-08-01 24:00"),
      ("2026-08-02 00:00:00", "withdrawn", "Withdrawn", "closed", nil),
    ] as [(String, String, String, String, String?)])
  func whatIsWithdrawnHasNoOtherStateFromThatDayOn(
    now: String, state: String, words: String, programme: String, change: String?
  ) throws {
    let timetable = Timetable.read(
      """
      p programme
      p/registration withdrawn 2026-07-15 schedule 2026-07-13/2026-07-20
      p/second schedule 2026-08-01
      """
    ).timetable
    let outlook = try timetable.outlook(at: moment(now))
    let report = try timetable.report(at: moment(now), withinSecond: false, wording: english)
    let lines = report.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(lines[1][1] == programme)
    #expect(lines[2][1] == state)
    #expect(lines[2][3] == words)
    #expect(lines[2][2] == (state == "open" ? "current" : ""))
    #expect(lines[2][4].isEmpty == (state == "withdrawn"))
    #expect(try outlook.nextChange == change.map { try moment($0) })
  }

  @Test(
    arguments: [
      ("2025-05-25 23:59:59", "2025-05-25", true, "Closing soon", "2025-05-25 24:00"),
      ("2025-05-26 00:00:00", "2025-06-25", false, "Open", "2025-06-25 00:00"),
      ("2025-10-25 23:59:59", "2025-10-25", true, "Closing soon", "2025-10-25 24:00"),
      ("2025-10-26 00:00:00", nil, false, "Closed", nil),
    ] as [(String, String?, Bool, String, String?)])
  func aMonthlyDeadlineNamesItsNextDay(
    now: String, next: String?, isRestDay: Bool, words: String, change: String?
  ) throws {
    let line = "a/b schedule monthly 25 until 2025-10-25 rest 2025-05-25 2025-10-25"
    let timetable = Timetable.read(line).timetable
    let outlook = try timetable.outlook(at: moment(now))
    #expect(outlook.standings[0].next?.description == next)
    #expect(outlook.standings[0].isRestDay == isRestDay)
    #expect(english.state(of: timetable.entries[0].kind, outlook.standings[0]) == words)
    #expect(try outlook.nextChange == change.map { try moment($0) })
  }

  @Test func theReportHasALineForTheMomentAndOneForEachEntry() throws {
    let timetable = Timetable.read(
      "p programme\np/m schedule monthly 25 until 2025-10-25 rest 2025-10-25\np/n notice 2025-10-27"
    ).timetable
    let now = try moment("2025-10-25 12:00")
    #expect(
      timetable.report(at: now, withinSecond: false, wording: chinese) == """
        2025年10月25日\t2025-10-25T12:00:00+08:00\t1761408000\t1761364800
        p\tclosing\t\t即将截止\t\t\t
        p/m\tclosing\tcurrent rest-day\t即将截止\t还剩12小时\t2025-10-25\t2025年10月25日（星期六）
        p/n\tupcoming\tnext\t公示未开始\t距开始还有1天12小时\t\t
        """)
    #expect(
      timetable.report(at: now, withinSecond: true, wording: english) == """
        25 October 2025\t2025-10-25T12:00:00+08:00\t1761408000\t1761364860
        p\tclosing\t\tClosing soon\t\t\t
        p/m\tclosing\tcurrent rest-day\tClosing soon\t11 hours 59 minutes left\t2025-10-25\tSaturday, 25 October 2025
        p/n\tupcoming\tnext\tNotice period not started\topens in 1 day 11 hours\t\t
        """)
  }

  @Test func theEndsOfTimeAreNoEndOfTheProgram() {
    let timetable = Timetable.read("a schedule 2199-12-31\nb schedule 1900-01-01").timetable
    for now in [Instant.earliest, .latest] {
      for withinSecond in [false, true] {
        let outlook = timetable.outlook(at: now, withinSecond: withinSecond)
        #expect(outlook.standings.count == 2)
        #expect(outlook.nextTick >= now)
        #expect(!timetable.report(at: now, withinSecond: withinSecond, wording: english).isEmpty)
      }
    }
  }
}
