import CivilTime
import Testing

@Suite struct SpanWordingTests {
  @Test(
    "With weekdays every exact day has its own",
    arguments: [
      (
        "2026-06-12/2026-07-14", "2026年6月12日（星期五）至7月14日（星期二）",
        "Friday, 12 June – Tuesday, 14 July 2026"
      ),
      ("2026-06-12", "2026年6月12日（星期五）", "Friday, 12 June 2026"),
      (
        "2025-12-31/2026-01-01", "2025年12月31日（星期三）至2026年1月1日（星期四）",
        "Wednesday, 31 December 2025 – Thursday, 1 January 2026"
      ),
      (
        "2026-07-14 24:00", "2026年7月14日（星期二）24:00（北京时间）",
        "24:00, Tuesday, 14 July 2026 (Beijing Time)"
      ),
      (
        "2026-07-14 17:30", "2026年7月14日（星期二）17:30（北京时间）",
        "17:30, Tuesday, 14 July 2026 (Beijing Time)"
      ),
      (
        "2026-06-12/2026-07-14 17:30", "2026年6月12日（星期五）至7月14日（星期二）17:30（北京时间）",
        "Friday, 12 June to 17:30, Tuesday, 14 July 2026 (Beijing Time)"
      ),
      (
        "2026-07-14 09:00/2026-07-14 17:30", "2026年7月14日（星期二）09:00至17:30（北京时间）",
        "09:00–17:30, Tuesday, 14 July 2026 (Beijing Time)"
      ),
      ("2026-07-late", "2026年7月下旬", "late July 2026"), ("2025-10", "2025年10月", "October 2025"),
      ("2026-06-early/2026-07-late", "2026年6月上旬至7月下旬", "early June to late July 2026"),
    ])
  func weekdays(text: String, zh: String, en: String) throws {
    let span = try TimeSpan(parsing: text)
    #expect(Wording(.zh).span(span, weekdays: true) == zh)
    #expect(Wording(.en).span(span, weekdays: true) == en)
  }

  @Test(arguments: [
    ("2026-07-14 17:30", "2026年7月14日17:30（北京时间）", "17:30, 14 July 2026 (Beijing Time)"),
    ("2026-07-14 24:00", "2026年7月14日24:00（北京时间）", "24:00, 14 July 2026 (Beijing Time)"),
    ("2026-07-15 00:00", "2026年7月15日00:00（北京时间）", "00:00, 15 July 2026 (Beijing Time)"),
    ("2026-06-12", "2026年6月12日（星期五）", "Friday, 12 June 2026"),
    ("2026-07-01/2026-07-03", "2026年7月1日至7月3日", "1–3 July 2026"),
    ("2026-06-30/2026-07-03", "2026年6月30日至7月3日", "30 June – 3 July 2026"),
    ("2025-12-30/2026-01-03", "2025年12月30日至2026年1月3日", "30 December 2025 – 3 January 2026"),
    ("2025-07-01/2026-07-03", "2025年7月1日至2026年7月3日", "1 July 2025 – 3 July 2026"),
    ("2026-07-01/2026-07-01", "2026年7月1日（星期三）", "Wednesday, 1 July 2026"),
    ("2026-07-early", "2026年7月上旬", "early July 2026"), ("2026-07-mid", "2026年7月中旬", "mid-July 2026"),
    ("2026-07-late", "2026年7月下旬", "late July 2026"),
    ("2026-06-early/2026-07-late", "2026年6月上旬至7月下旬", "early June to late July 2026"),
    ("2026-06-mid/2026-07-mid", "2026年6月中旬至7月中旬", "mid-June to mid-July 2026"),
    ("2025-12-late/2026-01-early", "2025年12月下旬至2026年1月上旬", "late December 2025 to early January 2026"),
    ("2026-07-early/2026-07-late", "2026年7月上旬至下旬", "early to late July 2026"),
    ("2026-07-early/2026-07-mid", "2026年7月上旬至中旬", "early to mid-July 2026"),
    ("2026-07-mid/2026-07-late", "2026年7月中旬至下旬", "mid- to late July 2026"),
    ("2026-07-late/2026-07-late", "2026年7月下旬", "late July 2026"),
    (
      "2026-06-12 09:00/2026-07-14 17:30", "2026年6月12日09:00至7月14日17:30（北京时间）",
      "09:00, 12 June to 17:30, 14 July 2026 (Beijing Time)"
    ),
    (
      "2025-12-12 09:00/2026-01-14 17:30", "2025年12月12日09:00至2026年1月14日17:30（北京时间）",
      "09:00, 12 December 2025 to 17:30, 14 January 2026 (Beijing Time)"
    ),
    (
      "2026-07-14 09:00/2026-07-14 17:30", "2026年7月14日09:00至17:30（北京时间）",
      "09:00–17:30, 14 July 2026 (Beijing Time)"
    ),
    (
      "2026-07-14 09:00/2026-07-15 00:00", "2026年7月14日09:00至24:00（北京时间）",
      "09:00–24:00, 14 July 2026 (Beijing Time)"
    ),
    (
      "2026-06-12 00:00/2026-07-14 24:00", "2026年6月12日00:00至7月14日24:00（北京时间）",
      "00:00, 12 June to 24:00, 14 July 2026 (Beijing Time)"
    ),
    (
      "2025-12-12 09:00/2026-01-01 00:00", "2025年12月12日09:00至12月31日24:00（北京时间）",
      "09:00, 12 December to 24:00, 31 December 2025 (Beijing Time)"
    ),
    (
      "2026-06-12/2026-07-14 17:30", "2026年6月12日至7月14日17:30（北京时间）",
      "12 June to 17:30, 14 July 2026 (Beijing Time)"
    ),
    (
      "2026-06-12 09:00/2026-07-14", "2026年6月12日09:00至7月14日（北京时间）",
      "09:00, 12 June to 14 July 2026 (Beijing Time)"
    ),
    ("2026-06-12/2026-07-late", "2026年6月12日至7月下旬", "12 June to late July 2026"),
    ("2026-06-late/2027-01-14", "2026年6月下旬至2027年1月14日", "late June 2026 to 14 January 2027"),
  ])
  func spansSayWhatTheyKnow(text: String, zh: String, en: String) throws {
    let span = try TimeSpan(parsing: text)
    #expect(chinese.span(span) == zh)
    #expect(english.span(span) == en)
  }

  @Test func rangesMayHaveWeekdays() throws {
    let (first, last, next) = (try day("2026-07-13"), try day("2026-07-15"), try day("2027-01-01"))
    #expect(chinese.days(first, last, weekdays: true) == "2026年7月13日（星期一）至7月15日（星期三）")
    #expect(english.days(first, last, weekdays: true) == "Monday, 13 July – Wednesday, 15 July 2026")
    #expect(chinese.days(first, next, weekdays: true) == "2026年7月13日（星期一）至2027年1月1日（星期五）")
    #expect(english.days(first, next, weekdays: true) == "Monday, 13 July 2026 – Friday, 1 January 2027")
    #expect(chinese.days(first, first, weekdays: true) == "2026年7月13日（星期一）")
    #expect(english.days(first, first, weekdays: true) == "Monday, 13 July 2026")
  }

  @Test func aThirdOfAMonthIsNeverADay() throws {
    for year in [2024, 2026] {
      for month in 1...12 {
        for part in MonthPart.allCases {
          let span = TimeSpan.part(try #require(TenDayPart(year: year, month: month, part: part)))
          #expect(!chinese.span(span).contains("日"))
          #expect(chinese.span(span).hasPrefix("\(year)年\(month)月"))
          #expect(english.span(span).filter { $0.isNumber } == "\(year)")
        }
      }
    }
  }

  @Test(
    arguments: [
      (
        25, nil, "2025-10-25", "24:00", "每月25日前，截至2025年10月25日",
        "by the 25th of each month, until 25 October 2025"
      ),
      (
        1, "2025-07-01", "2025-12-31", "24:00", "自2025年7月1日起，每月1日前，截至2025年12月31日",
        "by the 1st of each month, from 1 July 2025 until 31 December 2025"
      ),
      (
        22, nil, "2025-10-25", "17:30", "每月22日17:30前（北京时间），截至2025年10月25日",
        "by 17:30 (Beijing Time) on the 22nd of each month, until 25 October 2025"
      ),
      (
        31, nil, "2025-10-31", "24:00", "每月31日前（当月没有该日的，为当月最后一日），截至2025年10月31日",
        "by the 31st of each month (the last day of a shorter month), until 31 October 2025"
      ),
      (
        28, nil, "2025-10-31", "24:00", "每月28日前，截至2025年10月31日",
        "by the 28th of each month, until 31 October 2025"
      ),
    ] as [(Int, String?, String, String, String, String)])
  func monthlyDeadlinesNameTheirDayAndTheirEnd(
    dayOfMonth: Int, from: String?, until: String, closing: String, zh: String, en: String
  ) throws {
    let deadline = try MonthlyDeadline(
      dayOfMonth: dayOfMonth, from: from.map { try day($0) }, until: day(until),
      closing: #require(TimeOfDay(closing)))
    #expect(chinese.monthly(deadline) == zh)
    #expect(english.monthly(deadline) == en)
  }

  @Test func everyDayOfTheMonthHasItsEnglishOrdinal() throws {
    let endings: [Int: String] = [1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"]
    for number in 1...31 {
      let deadline = try MonthlyDeadline(dayOfMonth: number, until: day("2025-10-31"))
      #expect(
        english.monthly(deadline).hasPrefix("by the \(number)" + (endings[number] ?? "th") + " of each month")
      )
    }
  }
}
