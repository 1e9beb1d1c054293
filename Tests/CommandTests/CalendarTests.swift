import Foundation
import TestSupport
import Testing

/// The calendars and data for other programs, read by other programs.
@Suite struct CalendarTests {
  private func check(_ folder: TemporaryFolder, _ base: String) throws {
    let result = try Program.run(
      Tools.python,
      [Program.root.path + "/Tests/Tools/check_calendars.py", folder.path + "/Output", base])
    #expect(result.code == 0, "\(result.output.suffix(4000))\(result.errors)")
    #expect(result.output.hasSuffix(" 0 problems\n"))
  }

  @Test(
    "The site's calendars are what iCalendar asks and say what schedule.json says",
    .enabled(if: Tools.areInstalled))
  func realSite() throws {
    let folder = try TemporaryFolder()
    let build = try Program.gongshi([
      "build", "--root", Program.root.path, "--output", folder.path + "/Output", "--as-of", "2026-07-01",
    ])
    #expect(build.code == 0, "\(build.errors)")
    try check(folder, "https://gongshi.example.org/")
  }

  @Test(
    "Every kind of time has its event, before and after a withdrawal",
    .enabled(if: Tools.areInstalled), arguments: ["2026-04-19 23:59:59", "2026-04-20"])
  func everyKind(moment: String) throws {
    let site = try PeriodSite()
    let folder = try TemporaryFolder()
    let build = try Program.gongshi([
      "build", "--root", site.folder.path, "--output", folder.path + "/Output", "--as-of", moment,
    ])
    #expect(build.code == 0, "\(build.errors)")
    try check(folder, "https://sample.example.org/")
    let calendar = try String(
      contentsOfFile: folder.path + "/Output/en/robots-2026/schedule.ics", encoding: .utf8)
    #expect(calendar.contains("STATUS:CANCELLED") == (moment == "2026-04-20"))
    #expect(calendar.contains("SUMMARY:Withdrawn: Fair: ") == (moment == "2026-04-20"))
  }

  @Test("Structured data is one block of JSON that parses, in a page that names its calendar")
  func structuredData() throws {
    let folder = try TemporaryFolder()
    let build = try Program.gongshi([
      "build", "--root", Program.root.path, "--output", folder.path + "/Output", "--as-of", "2026-07-01",
    ])
    #expect(build.code == 0, "\(build.errors)")
    for (prefix, name) in [
      ("", "报名和提交作品"), ("en/", "Registration and submission of entries"),
    ] {
      let page = try String(
        contentsOfFile: folder.path + "/Output/\(prefix)weifang-2026/index.html", encoding: .utf8)
      let parts = page.components(separatedBy: "<script type=\"application/ld+json\">")
      // The event, and the way to the page.
      #expect(parts.count == 3)
      let text = try #require(parts.dropFirst().first?.components(separatedBy: "</script>").first)
      let event = try #require(
        try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
      #expect(event["@type"] as? String == "Event")
      #expect(event["startDate"] as? String == "2026-06-12")
      // The sample's notice period is no event.
      #expect(event["endDate"] as? String == "2026-07-14")
      let parts1 = try #require(event["subEvent"] as? [[String: Any]])
      #expect(parts1.map { $0["name"] as? String } == [name])
      #expect(page.contains("href=\"/\(prefix)weifang-2026/schedule.ics\""))
      #expect(page.contains("href=\"/weifang-2026/schedule.json\""))
    }
  }

  @Test("The feed says when things are")
  func feed() throws {
    let folder = try TemporaryFolder()
    let build = try Program.gongshi([
      "build", "--root", Program.root.path, "--output", folder.path + "/Output", "--as-of", "2026-11-21",
    ])
    #expect(build.code == 0, "\(build.errors)")
    let zh = try String(contentsOfFile: folder.path + "/Output/feed.xml", encoding: .utf8)
    #expect(zh.contains("报名和提交作品：2026年6月12日至7月14日"))
    #expect(zh.contains("公示期：2026年8月3日（星期一）至8月10日（星期一），截止于2026年8月10日24:00（北京时间）"))
    let en = try String(contentsOfFile: folder.path + "/Output/en/feed.xml", encoding: .utf8)
    #expect(en.contains("Review of entries: late July 2026"))
  }
}
