import CivilTime
import Testing

@Suite struct TimetableTests {
  @Test(arguments: [
    "robots-2026 programme", "robots-2026/registration schedule 2026-06-12/2026-07-14",
    "a/b deadline 2026-07-14 24:00", "a/b schedule 2026-07-14 17:30", "a schedule 2026-07-late",
    "a schedule 2026-06-early/2026-07-late", "a schedule 2025-10",
    "a/notice-period notice 2026-08-03/2026-08-05 17:30", "a/b withdrawn 2026-07-20 schedule 2026-08-01",
    "a/b withdrawn 2026-07-20 deadline monthly 25 until 2026-10-25 rest 2026-07-25",
    "a/b schedule monthly 25 until 2025-10-25",
    "a/b deadline monthly 31 from 2025-01-01 until 2025-12-31 at 17:30 rest 2025-05-31 2025-08-31",
    "a programme\na/b schedule 2026-07-14\na/c deadline 2026-07-15\nd programme", "",
  ])
  func whatIsWrittenIsRead(text: String) {
    let (timetable, unreadable) = Timetable.read(text)
    #expect(timetable.description == text)
    #expect(unreadable == [])
    #expect(timetable.entries.count == text.split(separator: "\n").count)
  }

  @Test(arguments: [
    "a", "a ", " programme", "a programme ", "a programme b", "a  programme", "a agenda 2026-07-14",
    "a withdrawn", "a withdrawn 2026-07-20", "a withdrawn schedule 2026-07-14",
    "a withdrawn 2026-07-20 programme",
    "a schedule withdrawn 2026-07-20 2026-07-14", "a schedule", "a schedule ", "a schedule 2026-02-30",
    "a schedule  2026-07-14", "a schedule 2026-07-14 ",
    "a schedule monthly", "a schedule monthly 25", "a schedule monthly 25 until",
    "a schedule monthly 25 until ",
    "a schedule monthly 25 until 2025-10-32", "a schedule monthly 32 until 2025-10-25",
    "a schedule monthly -5 until 2025-10-25", "a schedule monthly +5 until 2025-10-25",
    "a schedule monthly 99999999999999999999 until 2025-10-25",
    "a schedule monthly 4294967321 until 2025-10-25", "a schedule monthly 25 from until 2025-10-25",
    "a schedule monthly 25 until 2025-10-25 at", "a schedule monthly 25 until 2025-10-25 at 25:00",
    "a schedule monthly 25 until 2025-10-25 at 00:00", "a schedule monthly 25 until 2025-10-25 rest",
    "a schedule monthly 25 until 2025-10-25 rest 2025-05-25 x",
    "a schedule monthly 25 until 2025-10-25 from 2025-01-01",
    "a schedule monthly 25 until 2025-10-25  rest 2025-05-25",
    "a schedule monthly 25 from 2025-11-01 until 2025-10-25", "\u{0}", "中 日程 2026-07-14",
  ])
  func aLineThatCannotBeReadIsNamedAndTheOthersStay(line: String) {
    let (timetable, unreadable) = Timetable.read("a programme\n\n" + line + "\nb programme\n")
    #expect(timetable.description == "a programme\nb programme")
    #expect(unreadable == [3])
  }

  @Test(arguments: ["registration", "final-2", "2026", "a"])
  func idsAreLettersDigitsAndHyphens(id: String) {
    #expect(Timetable.isID(id))
  }

  @Test(arguments: ["", "a b", "a/b", "A", "报名", "a\t", "a\n"])
  func otherTextsAreNoIDs(id: String) {
    #expect(!Timetable.isID(id))
  }

  @Test(
    arguments: [
      // start, count, unit, first day, roll, closing, the line's span
      ("2025-09-26", 3, CountUnit.workingDay, FirstDay.counted, Roll.none, nil, "2025-09-26/2025-09-29"),
      ("2025-09-29", 5, .workingDay, .notCounted, .none, nil, "2025-09-29/2025-10-13"),
      ("2026-02-13", 3, .calendarDay, .notCounted, .nextWorkingDay, "17:30", "2026-02-13/2026-02-24 17:30"),
      ("2026-07-14", 1, .calendarDay, .counted, .none, nil, "2026-07-14/2026-07-14"),
    ] as [(String, Int, CountUnit, FirstDay, Roll, String?, String)])
  func aNoticePeriodIsCarriedAsTheDaysItLeadsTo(
    start: String, count: Int, unit: CountUnit, first: FirstDay, roll: Roll, closing: String?, span: String
  ) throws {
    let closing = closing.flatMap { TimeOfDay($0) }
    let period = try NoticePeriod(
      start: day(start), count: count, unit: unit, firstDay: first, roll: roll, closing: closing
    ).resolve(.builtIn).get()
    let entry = Timetable.Entry(id: "a/notice-period", period)
    #expect(entry.description == "a/notice-period notice " + span)
    #expect(period.span.course == period.course)
    #expect(Timetable.read(entry.description).timetable.entries == [entry])
  }

  @Test func aMonthlyDeadlineCarriesTheRestDaysThatAreKnown() throws {
    let deadline = try MonthlyDeadline(dayOfMonth: 25, until: day("2027-02-25"))
    let entry = try Timetable.Entry(id: "a/b", deadline, since: day("2026-05-26"), calendar: .builtIn)
    #expect(
      entry.description
        == "a/b schedule monthly 25 until 2027-02-25 rest 2026-07-25 2026-09-25 2026-10-25")
    let unknown = try Timetable.Entry(id: "a/b", deadline, since: day("2027-01-01"), calendar: .builtIn)
    #expect(unknown.description == "a/b schedule monthly 25 until 2027-02-25")
  }
}
