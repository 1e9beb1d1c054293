import Testing

@testable import Importing

@Suite struct TextTests {
  @Test(
    "Chinese numerals are read as numbers",
    arguments: [
      ("一", 1), ("十", 10), ("十二", 12), ("二十", 20), ("九十九", 99), ("一百零三", 103), ("二〇二六", 2026), ("〇", 0),
    ])
  func numerals(text: String, value: Int) {
    #expect(Numerals.value(Text(text).scalars) == value)
  }

  @Test(
    "A marker is told from what only looks like one",
    arguments: [
      ("一、赛事名称", Marker.Style.chinese, 1), ("十二、其他", .chinese, 12), ("（三）参赛方式", .bracketedChinese, 3),
      ("(一) 请申报单位", .bracketedChinese, 1), ("3. 参赛项目", .arabic, 3), ("10．基于", .arabic, 10),
      ("（2）解决方案", .bracketedArabic, 2),
      ("第二章 组织", .chapter, 2), ("③说明", .circled, 3), ("- 一项", .bullet, 0),
    ])
  func markers(text: String, style: Marker.Style, number: Int) throws {
    let marker = try #require(Marker(Text(text)))
    #expect(marker.style == style && marker.number == number)
  }

  @Test(
    "These are no markers",
    arguments: ["2026年6月15日", "3.5亿元", "2026.6.15", "一等奖3名", "（以下简称大赛）", "第三届大赛", "十分重要", "-5度", "", "1"])
  func noMarkers(text: String) {
    #expect(Marker(Text(text)) == nil)
  }

  @Test(
    "Stray blanks go, and those that mean something stay",
    arguments: [
      ("2026 年“数据要素×”大赛山东分赛 潍坊市选拔赛", "2026年“数据要素×”大赛山东分赛潍坊市选拔赛"),
      ("济 南 市 总 工 会", "济南市总工会"), ("数据赋能 乘数而上", "数据赋能 乘数而上"), ("探索 AI for Science 模式", "探索 AI for Science 模式"),
      ("联系人：某 联系电话：1234567", "联系人：某 联系电话：1234567"), ("示例市数据局 示例市教育局", "示例市数据局 示例市教育局"),
      ("申报日期： 年 月 日", "申报日期： 年 月 日"), ("　　首行缩进", "首行缩进"), ("⼤数据\u{200B}⼈才 \u{202E}", "大数据人才"),
    ])
  func spacing(text: String, cleaned: String) {
    #expect(Spacing.cleaned(Text(text)).string == cleaned)
  }

  @Test(
    "Bodies are told from other words",
    arguments: [
      ("潍坊市大数据局", true), ("中国人民银行潍坊市分行", true), ("市委网信办", true), ("共青团济南市委", true), ("示例大学", true),
      ("联合举办", false), ("数据赋能", false), ("参赛单位、参赛项目", false), ("局", false),
    ])
  func bodies(text: String, isBody: Bool) {
    #expect(Bodies.isBody(Text(text)) == isBody)
  }

  @Test(
    "A short form stands for a full name when its characters follow each other there",
    arguments: [
      ("市委网信办", "中共潍坊市委网络安全和信息化委员会办公室", true), ("团市委", "共青团济南市委", true), ("市教育局", "济南市教育局", true),
      ("市科技局", "济南市教育局", false), ("示例省教育厅", "示例省教育厅办公室", false),
    ])
  func shortForms(short: String, full: String, fits: Bool) {
    #expect(Bodies.isShort(Text(short), of: Text(full)) == fits)
  }

  @Test("Text that was cut, spaced and numbered in another way is still found")
  func coverage() {
    let coverage = Coverage([Text("促进农业生产数智化水平提升"), Text("局")])
    #expect(coverage.holds("1. 促进农业生产 数智化水平提升。") == false)
    #expect(coverage.holds("促进农业生产 数智化\n水平提升。"))
    #expect(coverage.holds("（局）"))
    #expect(!coverage.holds("促进农业发展"))
  }
}
