import CivilTime
import Testing

@Suite struct TimeSpanTests {
  @Test(arguments: [
    // text, start, end, exact
    ("2026-07-14 17:30", "2026-07-14 17:30", "2026-07-14 17:30", true),
    ("2026-07-14 24:00", "2026-07-14 24:00", "2026-07-14 24:00", true),
    ("2026-06-12", "2026-06-12 00:00", "2026-06-12 24:00", true),
    ("2026-07-01/2026-07-03", "2026-07-01 00:00", "2026-07-03 24:00", true),
    ("2026-07-01/2026-07-01", "2026-07-01 00:00", "2026-07-01 24:00", true),
    ("2025-12-15/2026-01-03", "2025-12-15 00:00", "2026-01-03 24:00", true),
    ("2026-07-late", "2026-07-21 00:00", "2026-07-31 24:00", false),
    ("2026-06-early/2026-07-late", "2026-06-01 00:00", "2026-07-31 24:00", false),
    ("2026-07-mid/2026-07-mid", "2026-07-11 00:00", "2026-07-20 24:00", false),
    ("2026-06-12 09:00/2026-07-14 17:30", "2026-06-12 09:00", "2026-07-14 17:30", true),
    ("2026-06-12 09:00/2026-07-14 24:00", "2026-06-12 09:00", "2026-07-15 00:00", true),
    ("2026-06-12/2026-07-14 17:30", "2026-06-12 00:00", "2026-07-14 17:30", true),
    ("2026-06-12 09:00/2026-07-14", "2026-06-12 09:00", "2026-07-14 24:00", true),
    ("2026-07-14 17:30/2026-07-14", "2026-07-14 17:30", "2026-07-14 24:00", true),
    ("2026-06-12/2026-07-late", "2026-06-12 00:00", "2026-07-31 24:00", false),
    ("2026-06-late/2026-07-14", "2026-06-21 00:00", "2026-07-14 24:00", false),
    ("2026-07-late/2026-07-22", "2026-07-21 00:00", "2026-07-22 24:00", false),
    ("2026-06-12 09:00/2026-07-mid", "2026-06-12 09:00", "2026-07-20 24:00", false),
    ("2199-12-31", "2199-12-31 00:00", "2199-12-31 24:00", true),
    ("1900-01-early", "1900-01-01 00:00", "1900-01-10 24:00", false),
  ])
  func spansKeepWhatTheyAreToldAndSayItAgain(text: String, start: String, end: String, isExact: Bool) throws {
    let span = try TimeSpan(parsing: text)
    #expect(try span.interval.start == moment(start))
    #expect(try span.interval.end == moment(end))
    #expect(span.isExact == isExact)
    #expect(span.description == text)
    #expect(try TimeSpan(parsing: span.description) == span)
  }

  @Test func everyFormHasItsCase() throws {
    let (first, last) = (try day("2026-07-01"), try day("2026-07-03"))
    let (early, late) = (try #require(TenDayPart("2026-06-early")), try #require(TenDayPart("2026-07-late")))
    let (opening, closing) = (try moment("2026-06-12 09:00"), try moment("2026-07-14 17:30"))
    let table: [(String, TimeSpan)] = [
      ("2026-07-14 17:30", .instant(closing)), ("2026-07-14T17:30:00+08:00", .instant(closing)),
      ("2026-07-14T09:30Z", .instant(closing)), ("2026-07-01 24:00", .dayEnd(first)),
      ("2026-07-01T24:00+08:00", .dayEnd(first)), ("2026-07-01", .day(first)),
      ("2026-07-02 00:00", .instant(try moment("2026-07-02 00:00"))),
      ("2026-07-01/2026-07-03", .days(first, last)), ("2026-07-late", .part(late)),
      ("2026-06-early/2026-07-late", .parts(early, late)),
      ("2026-06-12 09:00/2026-07-14 17:30", .instants(opening, closing)),
      ("2026-07-01/2026-07-14T17:30", .mixed(.day(first), .instant(closing))),
      ("2026-06-12 09:00/2026-07-03", .mixed(.instant(opening), .day(last))),
      ("2026-06-early/2026-07-03", .mixed(.part(early), .day(last))),
      ("2026-06-12 09:00/2026-07-late", .mixed(.instant(opening), .part(late))),
    ]
    for (text, expected) in table {
      #expect(try TimeSpan(parsing: text) == expected, "\(text)")
    }
  }

  @Test(arguments: [
    ("", TimeSpanError.unreadable(0..<0)), (" ", .unreadable(0..<1)), ("/", .unreadable(0..<0)),
    ("2026-07-01/", .unreadable(11..<11)), ("/2026-07-01", .unreadable(0..<0)),
    ("2026-07-01/2026-07-02/2026-07-03", .unreadable(11..<32)), ("2026/07/14", .unreadable(0..<4)),
    ("2026-07-01 / 2026-07-03", .unreadable(0..<11)), ("2026-07-01–2026-07-03", .unreadable(0..<23)),
    ("2026-7-14", .unreadable(0..<9)), ("2026-07-14 17", .unreadable(0..<13)),
    ("2026-07-14 9:00", .unreadable(0..<15)), ("2026-07-14 17:30 ", .unreadable(0..<17)),
    ("2026-07-14 17:30Z", .unreadable(0..<17)), ("2026-07-14T17:30+09:00", .unreadable(0..<22)),
    ("2026-07-later", .unreadable(0..<13)), ("2026-07-LATE", .unreadable(0..<12)),
    ("2026年7月下旬", .unreadable(0..<17)), ("7月25日", .unreadable(0..<9)), ("明天", .unreadable(0..<6)),
    ("2026-07-14\u{0}", .unreadable(0..<11)), ("2026-07-01/7-03", .unreadable(11..<15)),
    ("2026-02-29", .noSuchDate(0..<10)), ("2026-06-31", .noSuchDate(0..<10)),
    ("2026-13-late", .noSuchDate(0..<12)), ("2026-02-30 09:00", .noSuchDate(0..<16)),
    ("2026-07-01/2026-07-32", .noSuchDate(11..<21)), ("2026-07-14 24:01", .noSuchTime(0..<16)),
    ("2026-07-14 25:00", .noSuchTime(0..<16)), ("2026-07-14T17:60Z", .noSuchTime(0..<17)),
    ("2026-07-01/2026-07-03 17:60", .noSuchTime(11..<27)), ("1899-12-31", .outOfRange(0..<10)),
    ("2200-01-01 09:00", .outOfRange(0..<16)), ("2200-01-early", .outOfRange(0..<13)),
    ("2199-12-31T23:00Z", .outOfRange(0..<17)), ("2026-07-01/2226-07-03", .outOfRange(11..<21)),
    ("2026-07-03/2026-07-01", .endsBeforeStart), ("2026-07-late/2026-07-mid", .endsBeforeStart),
    ("2026-07-14 17:30/2026-07-14 17:30", .endsBeforeStart),
    ("2026-07-14 17:30/2026-07-14 09:00", .endsBeforeStart),
    ("2026-07-14 24:00/2026-07-14", .endsBeforeStart), ("2026-07-14/2026-07-13 24:00", .endsBeforeStart),
    ("2026-07-22/2026-07-mid", .endsBeforeStart), ("2026-07-late/2026-07-20", .endsBeforeStart),
  ])
  func otherTextsAreNoSpansAndSayWhere(text: String, error: TimeSpanError) {
    #expect(throws: error) { try TimeSpan(parsing: text) }
  }

  @Test func longTextsAreReadToTheirEndOnly() {
    let text = String(repeating: "2026-07-01/", count: 20_000)
    #expect(throws: TimeSpanError.unreadable(11..<220_000)) { try TimeSpan(parsing: text) }
  }

  @Test func aSpanMadeBackwardsIsEmptyAndNotATrap() throws {
    let span = TimeSpan.days(try day("2026-07-03"), try day("2026-07-01"))
    #expect(span.interval.isEmpty)
    #expect(try span.interval.start == moment("2026-07-03 00:00"))
    #expect(span.course.state(at: span.interval.start) == .closed)
  }

  @Test func twoPointsOfOneKindMakeASpanOfThatKind() throws {
    let (first, last) = (try day("2026-07-01"), try day("2026-07-03"))
    let part = try #require(TenDayPart("2026-07-late"))
    let now = try moment("2026-07-14 17:30")
    #expect(TimeSpan(from: .day(first), to: .day(last)) == .days(first, last))
    #expect(TimeSpan(from: .part(part), to: .part(part)) == .parts(part, part))
    #expect(TimeSpan(from: .instant(now), to: .instant(now)) == .instants(now, now))
    #expect(TimeSpan(from: .day(first), to: .part(part)) == .mixed(.day(first), .part(part)))
  }

  @Test func twoSpansWithTheSameBytesAreOneAndOthersAreNot() throws {
    #expect(try TimeSpan(parsing: "2026-07-14 24:00") != TimeSpan(parsing: "2026-07-15 00:00"))
    #expect(try TimeSpan(parsing: "2026-07-14") != TimeSpan(parsing: "2026-07-14/2026-07-14"))
  }
}
