import Diagnostics
import Foundation
import Testing

@testable import Website

/// What is doubtful about a period says how it was read.
@Suite struct PeriodMistakeTests {
  @Test("A count that disagrees shows both readings, the method that would fit, and where the count stands")
  func bothReadings() async throws {
    var site = try FixtureSite()
    try site.overlay(folder: "warnings/count-disagrees")
    let finding = try #require(try await site.builder().check().findings.first)
    #expect(finding.message.zh == "公示载明截止于2026年4月30日（星期四），按3天计算则截止于2026年4月29日（星期三）。")
    #expect(
      finding.message.en
        == "The notice prints Thursday, 30 April 2026 as the last day, while 3 days lead to Wednesday, 29 April 2026."
    )
    #expect(finding.help?.en.contains("first-day: not-counted") == true)
    #expect(finding.notes.map(\.place.text) == ["3"])
    #expect(finding.place.text == "2026-04-30")
  }

  @Test("A count outside the tables names the file to extend, and that file settles it")
  func extendedTables() async throws {
    var site = try FixtureSite()
    try site.overlay(folder: "mistakes/outside-tables")
    let finding = try #require(
      try await site.builder().check().findings.first { $0.rule.id == "period/outside-tables" })
    #expect(finding.help?.zh.contains("Content/holidays.yml") == true)
    #expect(finding.help?.en.contains("Content/holidays.yml") == true)
    site.content["holidays.yml"] = Array(
      """
      years:
        - year: 2027
          holidays: [2027-01-01/2027-01-03, 2027-04-27]
          workdays: []
      """.utf8)
    let (scene, findings) = try await site.builder().scene()
    #expect(findings.filter { $0.rule.id.hasPrefix("period/") || $0.rule.id == "content/holidays" }.isEmpty)
    // Monday 26 April, not the holiday of the 27th, then Wednesday and Thursday.
    let last = scene?.timelines["robots-2026"]?.notice?.lastDay.description
    #expect(last == "2027-04-29")
  }

  @Test("A year of holidays.yml takes the place of the built-in one")
  func amendedYear() async throws {
    var site = try FixtureSite()
    site.content["holidays.yml"] = Array(
      "years:\n  - {year: 2026, holidays: [2026-04-28], workdays: [2026-05-09]}\n".utf8)
    let scene = try #require(try await site.builder().scene().scene)
    #expect(scene.calendar.years == [2024, 2025, 2026])
    #expect(scene.calendar.isWorkingDay(.init("2026-04-28")!) == false)
    #expect(scene.calendar.isWorkingDay(.init("2026-10-01")!) == true)
  }
}
