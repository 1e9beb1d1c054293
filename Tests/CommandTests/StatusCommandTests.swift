import Foundation
import TestSupport
import Testing

/// `gongshi status`, run at moments around the boundaries of the fixture's periods.
@Suite struct StatusCommandTests {
  private func json(_ folder: TemporaryFolder, _ moment: String) throws -> [String: Any] {
    let result = try Program.gongshi([
      "status", "--root", folder.path, "--as-of", moment, "--format", "json",
    ])
    #expect(result.code == 0, "\(result.errors)")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
  }

  private func periods(_ json: [String: Any]) throws -> [String: [String: Any]] {
    let programme = try #require((json["programmes"] as? [[String: Any]])?.first)
    let periods = try #require(programme["periods"] as? [[String: Any]])
    return Dictionary(uniqueKeysWithValues: periods.map { ($0["id"] as? String ?? "", $0) })
  }

  @Test(
    "States, remaining time and the next change are right one second before, at and after a boundary",
    arguments: [
      ("2026-03-09 23:59:59", "registration", "upcoming", "2026-03-10T00:00:00+08:00"),
      ("2026-03-10 00:00:00", "registration", "open", "2026-03-25T00:00:00+08:00"),
      ("2026-03-10 00:00:01", "registration", "open", "2026-03-25T00:00:00+08:00"),
      ("2026-04-08 23:59:59", "registration", "open", "2026-04-09T00:00:00+08:00"),
      ("2026-04-09 00:00:00", "registration", "closing", "2026-04-10T00:00:00+08:00"),
      ("2026-04-09 23:59:59", "registration", "closing", "2026-04-10T00:00:00+08:00"),
      ("2026-04-09 24:00", "registration", "closed", "2026-04-11T00:00:00+08:00"),
      ("2026-04-19 23:59:59", "fair", "upcoming", "2026-04-20T00:00:00+08:00"),
      ("2026-04-20 00:00:00", "fair", "withdrawn", "2026-04-21T00:00:00+08:00"),
      ("2026-05-01 12:00:00", "fair", "withdrawn", "2026-05-03T00:00:00+08:00"),
      ("2026-05-19 23:59:59", "papers", "open", "2026-05-20T00:00:00+08:00"),
      ("2026-05-20 00:00:00", "papers", "closing", "2026-05-21T00:00:00+08:00"),
      ("2026-05-20 23:59:59", "papers", "closing", "2026-05-21T00:00:00+08:00"),
      ("2026-05-20 24:00", "papers", "closed", "2026-05-21T12:00:00+08:00"),
      ("2026-05-07 17:29:59", "notice-period", "closing", "2026-05-07T17:30:00+08:00"),
      ("2026-05-07 17:30:00", "notice-period", "closed", "2026-05-10T00:00:00+08:00"),
      ("2026-02-27 17:29:59", "materials", "open", "2026-02-27T17:30:00+08:00"),
      ("2026-02-28 17:29:59", "materials", "closing", "2026-02-28T17:30:00+08:00"),
      ("2026-02-28 17:30:00", "materials", "open", "2026-03-02T00:00:00+08:00"),
      ("2026-06-30 17:30:00", "materials", "closed", "2026-07-13T17:30:00+08:00"),
      ("2026-12-31 23:59:59", "new-year", "open", "2027-01-01T00:00:00+08:00"),
      ("2027-01-01 00:00:00", "new-year", "closing", "2027-01-02T00:00:00+08:00"),
    ])
  func boundaries(moment: String, id: String, state: String, next: String) throws {
    let status = try json(try PeriodSite().folder, moment)
    #expect(status["version"] as? Int == 1)
    #expect(status["nextChange"] as? String == next)
    #expect(try periods(status)[id]?["state"] as? String == state)
  }

  @Test("A series of deadlines names its next day and whether it is a rest day")
  func series() throws {
    let site = try PeriodSite()
    let folder = site.folder
    let january = try #require(try periods(try json(folder, "2026-01-31 17:29:59"))["materials"])
    #expect(january["next"] as? String == "2026-01-31")
    #expect(january["endsOnRestDay"] as? Bool == true)
    let february = try #require(try periods(try json(folder, "2026-01-31 17:30"))["materials"])
    // 28 February 2026 is a Saturday that is worked.
    #expect(february["next"] as? String == "2026-02-28")
    #expect(february["endsOnRestDay"] as? Bool == false)
    let over = try #require(try periods(try json(folder, "2026-06-30 17:30"))["materials"])
    #expect(over["next"] is NSNull)
  }

  @Test(
    "A notice period that ended is overdue until a notice concludes it",
    arguments: [
      ("2026-05-07 17:29:59", nil), ("2026-05-07 17:30", 0), ("2026-05-09 17:29:59", 1),
      ("2026-05-09 17:30", 2), ("2026-05-09 23:59:59", 2), ("2026-05-10 00:00", nil),
    ] as [(String, Int?)])
  func overdue(moment: String, days: Int?) throws {
    let site = try PeriodSite()
    try site.makeWinnersReal()
    let status = try json(site.folder, moment)
    let programme = try #require((status["programmes"] as? [[String: Any]])?.first)
    #expect(programme["sampleWinners"] as? Bool == false)
    let overdue = programme["overdueOutcome"] as? [String: Any]
    #expect(overdue?["days"] as? Int == days)
    if days != nil { #expect(overdue?["since"] as? String == "2026-05-07T17:30:00+08:00") }
  }

  @Test(
    "A list of samples is never overdue, as no outcome follows it, and the status says so",
    arguments: ["2026-05-07 17:30", "2026-05-09 17:30", "2026-05-10 00:00"])
  func samples(moment: String) throws {
    let site = try PeriodSite()
    let status = try json(site.folder, moment)
    let programme = try #require((status["programmes"] as? [[String: Any]])?.first)
    #expect(programme["overdueOutcome"] is NSNull)
    #expect(programme["sampleWinners"] as? Bool == true)
    for (language, words) in [
      ("zh", "\n  公示期：名单是示例，不是结果，期满后不需要公布结果。\n"),
      (
        "en",
        "\n  Notice period: the winner list is a sample, not a result; no outcome is due when it ends.\n"
      ),
    ] {
      let text = try Program.gongshi([
        "status", "--root", site.folder.path, "--as-of", moment, "--lang", language,
      ])
      #expect(text.output.contains(words))
      #expect(!text.output.contains("逾期") && !text.output.contains("Overdue"))
    }
  }

  @Test("A programme that has begun and does not run is between two of its stages", arguments: ["zh", "en"])
  func betweenStages(language: String) throws {
    let site = try PeriodSite()
    let text = try Program.gongshi([
      "status", "--root", site.folder.path, "--as-of", "2026-08-01", "--lang", language,
    ])
    let words = language == "zh" ? "（robots-2026）：下一阶段未开始\n" : "(robots-2026): Between stages\n"
    #expect(text.output.contains(words), "\(text.output)")
  }

  @Test("The table says everything in the reader's language", arguments: ["zh", "en"])
  func table(language: String) throws {
    let site = try PeriodSite()
    try site.makeWinnersReal()
    let folder = site.folder
    let result = try Program.gongshi([
      "status", "--root", folder.path, "--as-of", "2026-05-09 08:00", "--lang", language,
    ])
    #expect(result.code == 0)
    #expect(result.errors.isEmpty)
    let expected =
      language == "zh"
      ? [
        "截至2026年5月9日08:00（北京时间）\n", "示例市机器人大赛（robots-2026）：进行中\n",
        "\n  事项           状态      开始              截止              剩余                   计算方法\n",
        "\n  评审           已结束    2026年4月中旬     2026年4月中旬                            没有写明具体日期\n",
        "\n  展示           已撤回    2026-05-01 00:00  2026-05-01 24:00                         当日全天\n",
        "\n  公示期         公示期满  2026-04-30 00:00  2026-05-07 17:30                         3个工作日，首日计入\n",
        "\n  每月报送：下一个截止日2026年5月31日（星期日），休息日\n", "\n  展示：2026年4月20日撤回，场地停用。\n",
        "\n  逾期：公示期满已1天，还没有公布结果", "\n页面下次变化：2026年5月10日00:00（北京时间）\n",
      ]
      : [
        "As of 08:00, 9 May 2026 (Beijing Time)\n", "Fair: 20 April 2026, The venue is closed.\n",
        "Overdue: the notice period ended 1 day ago", "The pages next change at 00:00, 10 May 2026",
      ]
    for part in expected { #expect(result.output.contains(part), "\(part)\n\(result.output)") }
    for line in result.output.split(separator: "\n") { #expect(!line.hasSuffix(" ")) }
  }

  @Test("After the last change there is none to announce")
  func nothingLeft() throws {
    let site = try PeriodSite()
    let folder = site.folder
    #expect(try json(folder, "2027-01-02")["nextChange"] is NSNull)
    let text = try Program.gongshi(["status", "--root", folder.path, "--as-of", "2027-01-02", "--lang", "zh"])
    #expect(text.output.hasSuffix("\n页面不会再变化。\n"))
  }

  @Test("Formats for findings are refused, and content with errors has no status")
  func refusals() throws {
    let site = try PeriodSite()
    let folder = site.folder
    let format = try Program.gongshi(["status", "--root", folder.path, "--format", "sarif"])
    #expect(format.code == 2)
    try FileManager.default.removeItem(atPath: folder.path + "/Content/robots-2026/forms/entry.en.md")
    let broken = try Program.gongshi(["status", "--root", folder.path, "--as-of", "2026-05-09"])
    #expect(broken.code == 1)
    #expect(broken.output.isEmpty)
    #expect(broken.errors.contains("content/missing-translation"))
  }
}
