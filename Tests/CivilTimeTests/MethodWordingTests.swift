import CivilTime
import Testing

@Suite struct MethodWordingTests {
  @Test(arguments: [
    (
      CountingMethod(),
      """
      公示期3天，自公示当日起算，当日计入，最后一日遇休息日、节假日不顺延（公示另有规定，\
      依《民法典》第二百零四条从其规定）；于最后一日24:00截止（依《民法典》第二百零三条）。
      """,
      """
      The notice period is 3 days: counting starts on the first day, which is counted, and the \
      last day stays even if it is a rest day or public holiday (the notice's own rule, under \
      Article 204 of the Civil Code); the period closes at 24:00 on the last day (Article 203 of \
      the Civil Code).
      """
    ),
    (
      CountingMethod(roll: .nextWorkingDay),
      """
      公示期3天，自公示当日起算，当日计入（公示另有规定，依《民法典》第二百零四条从其规定）；\
      最后一日遇休息日、节假日的，顺延至其后第一个工作日，\
      于最后一日24:00截止（依《民法典》第二百零三条）。\
      工作日以国务院办公厅公布的节假日安排为准。最后一日原为2025年7月27日（星期日），\
      顺延至2025年7月28日（星期一）。
      """,
      """
      The notice period is 3 days: counting starts on the first day, which is counted (the \
      notice's own rule, under Article 204 of the Civil Code); a last day that is a rest day or \
      public holiday gives way to the next working day, and the period closes at 24:00 on the \
      last day (Article 203 of the Civil Code). Working days follow the holiday arrangements \
      published by the General Office of the State Council. The last day moved from Sunday, 27 \
      July 2025 to Monday, 28 July 2025.
      """
    ),
    (
      CountingMethod(firstDay: .notCounted),
      """
      公示期3天，自公示次日起算，公示当日不计入（依《民法典》第二百零一条）；\
      最后一日遇休息日、节假日不顺延（公示另有规定，依《民法典》第二百零四条从其规定）；\
      于最后一日24:00截止（依《民法典》第二百零三条）。
      """,
      """
      The notice period is 3 days: counting starts on the day after the first, which is not \
      counted (Article 201 of the Civil Code); the last day stays even if it is a rest day or \
      public holiday (the notice's own rule, under Article 204 of the Civil Code); the period \
      closes at 24:00 on the last day (Article 203 of the Civil Code).
      """
    ),
    (
      CountingMethod(firstDay: .notCounted, roll: .nextWorkingDay),
      """
      公示期3天，自公示次日起算，公示当日不计入（依《民法典》第二百零一条）；\
      最后一日遇休息日、节假日的，顺延至其后第一个工作日，\
      于最后一日24:00截止（依《民法典》第二百零三条）。\
      工作日以国务院办公厅公布的节假日安排为准。
      """,
      """
      The notice period is 3 days: counting starts on the day after the first, which is not \
      counted (Article 201 of the Civil Code); a last day that is a rest day or public holiday \
      gives way to the next working day, and the period closes at 24:00 on the last day (Article \
      203 of the Civil Code). Working days follow the holiday arrangements published by the \
      General Office of the State Council.
      """
    ),
  ])
  func calendarDaysSayTheirMethod(method: CountingMethod, zh: String, en: String) throws {
    let period = try NoticePeriod(
      start: day("2025-07-25"), count: 3, firstDay: method.firstDay, roll: method.roll
    ).resolve(.builtIn).get()
    #expect(chinese.method(of: period) == zh)
    #expect(english.method(of: period) == en)
  }

  /// A last working day cannot fall on a rest day, so a move is not spoken of.
  @Test(arguments: Roll.allCases)
  func workingDaysSayTheirMethod(roll: Roll) throws {
    let counted = try NoticePeriod(start: day("2025-07-25"), count: 5, unit: .workingDay, roll: roll)
    let notCounted = try NoticePeriod(
      start: day("2025-07-25"), count: 5, unit: .workingDay, firstDay: .notCounted, roll: roll)
    let table = try [
      (
        counted.resolve(.builtIn).get(),
        """
        公示期5个工作日，自公示当日起算，当日为工作日的计入，只计工作日，\
        休息日、节假日不计入（公示另有规定，依《民法典》第二百零四条从其规定）；\
        于最后一日24:00截止（依《民法典》第二百零三条）。\
        工作日以国务院办公厅公布的节假日安排为准。
        """,
        """
        The notice period is 5 working days: counting starts on the first day, which is counted if \
        it is a working day, and only working days are counted (the notice's own rule, under \
        Article 204 of the Civil Code); the period closes at 24:00 on the last day (Article 203 of \
        the Civil Code). Working days follow the holiday arrangements published by the General \
        Office of the State Council.
        """
      ),
      (
        notCounted.resolve(.builtIn).get(),
        """
        公示期5个工作日，自公示次日起算，公示当日不计入（依《民法典》第二百零一条）；只计工作日，\
        休息日、节假日不计入（公示另有规定，依《民法典》第二百零四条从其规定）；\
        于最后一日24:00截止（依《民法典》第二百零三条）。\
        工作日以国务院办公厅公布的节假日安排为准。
        """,
        """
        The notice period is 5 working days: counting starts on the day after the first, which is \
        not counted (Article 201 of the Civil Code); only working days are counted (the notice's \
        own rule, under Article 204 of the Civil Code); the period closes at 24:00 on the last day \
        (Article 203 of the Civil Code). Working days follow the holiday arrangements published by \
        the General Office of the State Council.
        """
      ),
    ]
    for (period, zh, en) in table {
      #expect(chinese.method(of: period) == zh)
      #expect(english.method(of: period) == en)
    }
  }

  @Test func printedDatesSayThatTheyPrevail() throws {
    let (start, end) = (try day("2026-07-13"), try day("2026-07-27"))
    let zh = "公示期为2026年7月13日至7月27日，起止日期由公示载明（公示另有规定，依《民法典》第二百零四条从其规定）；于最后一日24:00截止（依《民法典》第二百零三条）。"
    let en =
      """
      The notice period is 13–27 July 2026: the notice prints both dates (the notice's own rule, \
      under Article 204 of the Civil Code); the period closes at 24:00 on the last day (Article \
      203 of the Civil Code).
      """
    let table: [(NoticePeriod, String, String)] = [
      (NoticePeriod(start: start, printedEnd: end), "", ""),
      (
        NoticePeriod(start: start, printedEnd: end, count: 15),
        "公示载明的15天与此一致：自公示当日起算，当日计入，最后一日遇休息日、节假日不顺延。",
        """
         The stated count of 15 days agrees: counting starts on the first day, which is counted, \
        and the last day stays even if it is a rest day or public holiday.
        """
      ),
      (
        NoticePeriod(start: start, printedEnd: end, count: 16),
        """
        公示另载明16天，如自公示当日起算，当日计入，最后一日遇休息日、节假日不顺延，\
        则应至2026年7月28日（星期二），与载明的截止日期不一致，以载明的日期为准。
        """,
        """
         The stated count of 16 days would end on Tuesday, 28 July 2026, as counting starts on the \
        first day, which is counted, and the last day stays even if it is a rest day or public \
        holiday; the printed dates prevail.
        """
      ),
    ]
    for (period, moreZh, moreEn) in table {
      let period = try period.resolve(.builtIn).get()
      #expect(chinese.method(of: period) == zh + moreZh)
      #expect(english.method(of: period) == en + moreEn)
    }
  }

  @Test func aCountThatCannotBeCheckedSaysSo() throws {
    let period = try NoticePeriod(
      start: day("2027-03-01"), printedEnd: day("2027-03-05"), count: 5, unit: .workingDay
    ).resolve(.builtIn).get()
    #expect(chinese.method(of: period).hasSuffix("。公示另载明5个工作日；尚无2027年的节假日安排，未作核对。"))
    #expect(
      english.method(of: period).hasSuffix(
        """
        . The stated count of 5 working days was not checked: there are no holiday arrangements for \
        2027 yet.
        """
      ))
  }

  @Test func aClosingHourIsNamed() throws {
    let closing = try #require(TimeOfDay("17:30"))
    let period = try NoticePeriod(start: day("2025-07-21"), count: 1, closing: closing).resolve(.builtIn)
      .get()
    #expect(chinese.method(of: period).hasSuffix("；于最后一日17:30停止受理时截止（依《民法典》第二百零三条）。"))
    #expect(
      english.method(of: period).hasSuffix(
        "; the period closes at 17:30 on the last day, when business stops (Article 203 of the Civil Code)."))
    #expect(english.method(of: period).hasPrefix("The notice period is 1 day: "))
  }

  /// Each article stands where it is the ground, and only there.
  @Test func everyCombinationCitesItsGroundsOnce() throws {
    for unit in CountUnit.allCases {
      for firstDay in FirstDay.allCases {
        for roll in Roll.allCases {
          for closing in [nil, TimeOfDay("17:30")] {
            let period = try NoticePeriod(
              start: day("2025-07-21"), count: 5, unit: unit, firstDay: firstDay, roll: roll, closing: closing
            ).resolve(.builtIn).get()
            let (zh, en) = (chinese.method(of: period), english.method(of: period))
            let ownRule =
              firstDay == .counted || unit == .workingDay || roll == .none
            #expect(count("第二百零一条", in: zh) == (firstDay == .notCounted ? 1 : 0))
            #expect(count("第二百零三条", in: zh) == 1)
            #expect(count("第二百零四条", in: zh) == (ownRule ? 1 : 0))
            #expect(count("Article 201", in: en) == (firstDay == .notCounted ? 1 : 0))
            #expect(count("Article 203", in: en) == 1)
            #expect(count("Article 204", in: en) == (ownRule ? 1 : 0))
            #expect(!zh.contains(" "))
            #expect(!zh.contains("00:00"))
            #expect(zh.hasSuffix("。") && en.hasSuffix("."))
            #expect(en.unicodeScalars.allSatisfy { $0.isASCII })
          }
        }
      }
    }
  }

  private func count(_ word: String, in text: String) -> Int {
    text.ranges(of: word).count
  }
}
