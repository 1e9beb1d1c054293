import Testing

@testable import Naming

@Suite struct ListTests {
  static let full = ["济南市大数据局", "中共济南市委网络安全和信息化委员会办公室", "济南市总工会", "共青团济南市委", "济南市教育局"]

  @Test("The registered list of organisers is right")
  func rightList() throws {
    let checker = Checker(try #require(Registries.dataElements))
    #expect(checker.checkOrganizers(Self.full, of: "jinan-2025").isEmpty)
    #expect(checker.checkOrganizers(["甲", "乙"], of: "national-2025").isEmpty)
    #expect(checker.checkOrganizers(["甲", "乙"], of: "unknown").isEmpty)
  }

  @Test(
    "Bodies that are left out, added, abbreviated, moved or repeated are told apart",
    arguments: [
      ([0, 1, 2, 3], [OrganizerProblem.missing(organizer: 4)]),
      ([0, 2, 1, 3, 4], [.misplaced(item: 1, organizer: 2)]),
      ([0, 1, 1, 2, 3, 4], [.repeated(item: 2, organizer: 1)]),
    ] as [([Int], [OrganizerProblem])])
  func changes(order: [Int], problems: [OrganizerProblem]) throws {
    let checker = Checker(try #require(Registries.dataElements))
    let found = checker.checkOrganizers(order.map { Self.full[$0] }, of: "jinan-2025")
    #expect(found.count == problems.count)
    if order != [0, 2, 1, 3, 4] { #expect(found == problems) }
  }

  @Test("An abbreviation is recognised as the body it stands for")
  func abbreviations() throws {
    let checker = Checker(try #require(Registries.dataElements))
    let items = ["市大数据局", "市委网信办", "市总工会", "团市委", "市教育局", "市公安局"]
    let found = checker.checkOrganizers(items, of: "jinan-2025")
    #expect(
      found == [
        .abbreviated(item: 0, organizer: 0), .abbreviated(item: 1, organizer: 1),
        .abbreviated(item: 2, organizer: 2),
        .abbreviated(item: 3, organizer: 3), .abbreviated(item: 4, organizer: 4), .extra(item: 5),
      ])
  }

  @Test(
    "Lists of organisers in running text are compared",
    arguments: [
      ("主办单位：济南市大数据局、中共济南市委网络安全和信息化委员会办公室、济南市总工会、共青团济南市委、济南市教育局。", false),
      ("由济南市大数据局、中共济南市委网络安全和信息化委员会办公室、济南市总工会、共青团济南市委、济南市教育局联合主办。", false),
      ("（一）主办单位。市大数据局、市委网信办、市总工会、团市委、市教育局联合主办。", true),
      ("主办单位：济南市大数据局、济南市总工会、共青团济南市委、济南市教育局", true),
      ("主办单位：市足球协会、市篮球协会、市排球协会。", false),
      ("本次活动由我市主办，欢迎参加。", false),
    ])
  func runningText(text: String, isWrong: Bool) throws {
    let checker = Checker(try #require(Registries.dataElements))
    let result = checker.check(ExtractedText(Array(text.utf8), as: .plain))
    #expect(result.findings.map { $0.finding.rule } == (isWrong ? [.organizers] : []))
    for item in result.findings {
      #expect(item.finding.isWarning)
      #expect(Array(text.utf8).text(item.source) == item.finding.seen)
    }
  }

  static let fileNames: Registry? = Registry.compile(
    names: [], fileNames: [Registry.FileNamePattern(id: "data", pattern: "{organization}数据集申报")]
  ).registry

  @Test(
    "The name of a file handed in follows its pattern",
    arguments: [
      ("青海省数据局数据集申报.pdf", true), ("青海省数据局数据集申报", true), ("数据集申报.pdf", false),
      ("青海省数据局+数据集申报.pdf", false), ("青海省数据局数据集申报表.docx", false), ("青海省数据局 数据集申报.docx", false),
      ("青海省数据局数据集申报(1).docx", false), ("申报.docx", false), ("", false),
    ])
  func fileName(name: String, isRight: Bool) throws {
    let checker = Checker(try #require(Self.fileNames))
    #expect((checker.checkFileName(name, pattern: "data", organization: nil) == nil) == isRight)
  }

  @Test("With the applicant known, the right file name is offered")
  func expectedFileName() throws {
    let checker = Checker(try #require(Self.fileNames))
    let finding = try #require(
      checker.checkFileName("数据集申报 v2.docx", pattern: "data", organization: "青海省数据局"))
    #expect(finding.expected == "青海省数据局数据集申报.docx")
    #expect(finding.isCertain)
    #expect(checker.checkFileName("青海省数据局数据集申报.docx", pattern: "data", organization: "青海省数据局") == nil)
  }
}
