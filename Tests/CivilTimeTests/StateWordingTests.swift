import CivilTime
import Testing

@Suite struct StateWordingTests {
  @Test(arguments: [
    (StateSubject.schedule, PeriodState.upcoming, "未开始", "Not started"),
    (.schedule, .open, "进行中", "Open"), (.schedule, .closing, "即将截止", "Closing soon"),
    (.schedule, .closed, "已结束", "Closed"), (.notice, .upcoming, "公示未开始", "Notice period not started"),
    (.notice, .open, "公示中", "On public notice"),
    (.notice, .closing, "公示即将期满", "Notice period ending soon"),
    (.notice, .closed, "公示期满", "Notice period ended"), (.deadline, .upcoming, "未截止", "Open"),
    (.deadline, .open, "未截止", "Open"), (.deadline, .closing, "即将截止", "Closing soon"),
    (.deadline, .closed, "已截止", "Closed"),
  ])
  func statesAreWords(subject: StateSubject, state: PeriodState, zh: String, en: String) {
    #expect(chinese.state(state, of: subject) == zh)
    #expect(english.state(state, of: subject) == en)
  }

  @Test(arguments: [
    ("2026-07-17 22:30", "3天5小时", "3 days 5 hours"), ("2026-07-15 18:30", "1天1小时", "1 day 1 hour"),
    ("2026-07-16 18:29", "2天", "2 days"), ("2026-07-15 17:30", "1天", "1 day"),
    ("2026-07-15 17:29:59", "23小时59分钟", "23 hours 59 minutes"),
    ("2026-07-14 22:31", "5小时1分钟", "5 hours 1 minute"), ("2026-07-14 18:30", "1小时", "1 hour"),
    ("2026-07-14 18:29:59", "59分钟", "59 minutes"), ("2026-07-14 17:32", "2分钟", "2 minutes"),
    ("2026-07-14 17:31:59", "1分钟", "1 minute"), ("2026-07-14 17:31", "1分钟", "1 minute"),
    ("2026-07-14 17:30:59", "不到1分钟", "less than a minute"),
    ("2026-07-14 17:30:01", "不到1分钟", "less than a minute"),
  ])
  func remainingTimeHasItsTwoLargestUnits(end: String, zh: String, en: String) throws {
    let left = try #require(try Remaining(from: moment("2026-07-14 17:30"), to: moment(end)))
    #expect(chinese.remaining(left) == "还剩" + zh)
    #expect(english.remaining(left) == en + " left")
    #expect(chinese.countdown(.untilClosed(left)) == "还剩" + zh)
    #expect(english.countdown(.untilClosed(left)) == en + " left")
    #expect(chinese.countdown(.untilOpen(left)) == "距开始还有" + zh)
    #expect(english.countdown(.untilOpen(left)) == "opens in " + en)
  }

  @Test(arguments: [
    (DayKind.workday, "工作日", "working day"), (.weekend, "休息日", "weekend"),
    (.holiday, "节假日", "public holiday"), (.makeUpWorkday, "调休工作日", "make-up working day"),
  ])
  func kindsOfDaysAreWords(kind: DayKind, zh: String, en: String) {
    #expect(chinese.dayKind(kind) == zh)
    #expect(english.dayKind(kind) == en)
  }

  @Test func aRestDayIsMarked() {
    #expect(chinese.restDay == "休息日")
    #expect(english.restDay == "rest day")
  }
}
