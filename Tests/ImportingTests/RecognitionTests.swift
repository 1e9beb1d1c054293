import CivilTime
import Testing

@testable import Importing

@Suite struct RecognitionTests {
  @Test(
    "Times are read as exactly as they are written",
    arguments: [
      ("6月12日，报名", "2026-06-12"), ("4月28日-6月30日", "2026-04-28/2026-06-30"),
      ("2027年3月1日至30日", "2027-03-01/2027-03-30"),
      ("7月下旬", "2026-07-late"), ("8月上旬到9月中旬", "2026-08-early/2026-09-mid"), ("10月举办", "2026-10"),
      ("2026.6.15", "2026-06-15"),
      ("6 月 15 日 17:30", "2026-06-15 17:30"), ("7月14日（星期二）下午5时", "2026-07-14 17:00"),
      ("2026年12月20日—1月10日", "2026-12-20/2027-01-10"),
      ("7月底前", "2026-07-late"), ("3月1日-4月15日17:30", "2026-03-01/2026-04-15 17:30"),
    ])
  func times(text: String, when: String) throws {
    let time = try #require(FoundTime.all(in: Text(text)).first)
    #expect(time.text(year: 2026) == when)
  }

  @Test("A time that does not exist is said to be wrong", arguments: ["2月30日", "13月1日", "6月9日-6月1日"])
  func wrongTimes(text: String) {
    #expect(FoundTime.all(in: Text(text)).allSatisfy { $0.text(year: 2026) == nil })
  }

  @Test("A line of the schedule with an impossible day is reported and left out")
  func impossible() {
    let found = recognized("关于举办示例大赛的通知\n\n一、赛程安排\n\n2026年2月30日，报名截止。")
    #expect(found.events.isEmpty)
    #expect(found.doubts.map(\.zh) == ["时间“2026年2月30日”不存在或前后颠倒，没有写进日程。"])
  }

  @Test(
    "The notice period is the number of days that 公示 stands before",
    arguments: [
      ("公示期为5天，供监督。", 5, CountUnit.calendarDay, false), ("名单公示 3 个工作日。", 3, .workingDay, false),
      ("公示时间不少于7日。", 7, .calendarDay, true),
      ("公示期：五个工作日", 5, .workingDay, false),
    ])
  func period(text: String, count: Int, unit: CountUnit, isLeast: Bool) throws {
    let period = try #require(NoticePeriodFinder.find(in: blocks(text)))
    #expect(period.count == count && period.unit == unit && period.isLeast == isLeast)
  }

  @Test(
    "Days and other numbers near 公示 are no notice period",
    arguments: ["公示7月13日开始。", "公示后，3天内领取。", "公示第2批名单。"])
  func noPeriod(text: String) {
    #expect(NoticePeriodFinder.find(in: blocks(text)) == nil)
  }

  @Test(
    "Awards are found with their numbers",
    arguments: [
      ("设一、二、三等奖及特色单项奖。", ["一等奖", "二等奖", "三等奖", "特色单项奖"], [nil, nil, nil, nil]),
      ("设特等奖1名，一、二等奖各2名，优秀组织奖若干。", ["特等奖", "一等奖", "二等奖", "优秀组织奖"], [1, 2, 2, nil]),
      ("设金奖1个、银奖2个，获奖者可获奖励。", ["金奖", "银奖"], [1, 2]),
    ] as [(String, [String], [Int?])])
  func awards(text: String, titles: [String], quotas: [Int?]) {
    let awards = AwardFinder.find(in: blocks("一、奖项设置\n\n" + text))
    #expect(awards.map(\.title.string) == titles)
    #expect(awards.map(\.quota) == quotas)
    #expect(
      awards.filter { !$0.isRanked }.map(\.title.string)
        == titles.filter { $0.contains("单项") || $0.contains("组织") })
  }

  @Test("Topics and the section behind them are told apart where one number fits both")
  func ambiguous() throws {
    let text = """
      关于举办示例大赛的通知

      一、要求

      二、赛题指南

      赛道一：甲赛道

      一、第一个方向

      说明。

      二、第二个方向

      说明。

      三、标识管理要求

      使用规范名称。
      """
    let found = recognized(text)
    #expect(found.tracks.map { $0.topics.map(\.title.string) } == [["第一个方向", "第二个方向"]])
    #expect(found.doubts.count == 1)
    #expect(try #require(found.sections.first?.region).range.upperBound == 7)
  }

  @Test("A notice without tracks has none")
  func noTracks() {
    #expect(recognized("关于报送材料的通知\n\n请各赛道负责人于7月1日前报送。赛道一共三条。").tracks.isEmpty)
  }

  @Test(
    "Numbers of documents get their right brackets", arguments: ["示发〔2026〕3号", "示发[2026]3号", "示发（2026）第3号"])
  func numbers(text: String) {
    #expect(DocumentNumber.whole(Text(text))?.string.hasPrefix("示发〔2026〕") == true)
  }

  @Test("The name, its short form and the kind come from the title where no section gives them")
  func names() {
    let found = recognized("第三届市民摄影大赛报名公告\n\n第三届市民摄影大赛（以下简称“摄影大赛”）即日启动。")
    #expect(found.name?.full == "第三届市民摄影大赛")
    #expect(found.name?.short == "摄影大赛")
    #expect(found.kind == .competition)
    #expect(recognized("关于征集典型案例的通知\n\n正文。").kind == .solicitation)
  }

  @Test("The bodies of a list are told from the verb and the word that end it")
  func lists() {
    #expect(Bodies.list("市数据局、市教育局联合主办")?.map(\.string) == ["市数据局", "市教育局"])
    #expect(Bodies.list("示例数据公司、示例协会等")?.map(\.string) == ["示例数据公司", "示例协会"])
    #expect(Bodies.list("市数据局、数据赋能") == nil)
  }

  @Test("A topic whose number leaves others out is a topic all the same, and is reported")
  func gaps() {
    let found = recognized(
      "关于举办示例大赛的通知\n\n赛道一：甲赛道\n\n2. 第二个方向\n\n说明。\n\n4. 第四个方向\n\n说明。\n\n1. 条目。\n\n赛道二：乙赛道\n\n1. 方向")
    #expect(found.tracks.map { $0.topics.map(\.title.string) } == [["第二个方向", "第四个方向"], ["方向"]])
    #expect(found.doubts.map(\.en).filter { $0.contains("would follow") }.count == 2)
  }

  @Test("Landlines are contacts; mobile, masked and document numbers are none")
  func phones() {
    #expect(
      ContactFinder.landlines("电话：0536-5578199，51707654，138****8204，13800000000，2026015号").map(\.string) == [
        "0536-5578199", "51707654", "2026015",
      ])
    #expect(ContactFinder.landlines("电话/传真：6145250/6145693").map(\.string) == ["6145250"])
  }
}
