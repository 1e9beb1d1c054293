import Diagnostics
import Foundation
import Testing

@testable import Website

/// What is wrong in a winner list says what to write instead.
@Suite struct WinnerMistakeTests {
  @Test(
    "An organiser is recognised by its abbreviation, and the finding says who it is and where that is written"
  )
  func organizer() async throws {
    let findings = try await findings("winner-organizer")
    let finding = try #require(findings.first { $0.place.text == "市科技局" })
    #expect(finding.message.zh == "“市科技局”（即“示例市科技局”）是本次比赛的主办单位，不能获奖。")
    #expect(finding.notes.map(\.place.text) == ["示例市科技局"])
    #expect(finding.notes.map(\.place.file.path) == ["Content/names.yml"])
  }

  @Test("An abbreviation of one unit is answered with its name, one of two with both")
  func abbreviations() async throws {
    let findings = try await findings("winner-unit-name")
    #expect(
      findings.map(\.expected) == ["Sample City Robot Institute", "示例市机器人研究所", nil, "示例市机器人研究所"])
    #expect(findings[2].help?.zh == "它可以指：示例市机器人研究所、示例县机器人研究所。写明是哪一家。")
  }

  @Test("An empty English cell takes the names of registered units")
  func filled() async throws {
    var site = try FixtureSite()
    try site.overlay(mistake: "winner-unit-name")
    let scene = try #require(try await site.builder().scene().scene)
    let entry = try #require(scene.programmes["robots-2026"]?.winners?.entries.last)
    #expect(entry.organization.en == "Sample City Robot Institute; Sample County Robot Institute")
    #expect(entry.organization.zh == "示例市机器人研究所；示例县机器人研究所")
  }

  @Test("A withdrawn entry breaks no quota, repeats no project and may be anybody's")
  func withdrawn() async throws {
    for kind in ["winner-organizer", "winner-quota", "winner-duplicate"] {
      var site = try FixtureSite()
      try site.overlay(mistake: kind)
      let path = "robots-2026/winners.zh.md"
      let ids = ["rb-001", "rb-002", "rb-003", "rb-004", "rb-005"]
      let changes = ids.map {
        "  - {entry: \($0), kind: withdrawn, date: 2026-04-28, reason: {zh: 撤回, en: Withdrawn}}\n"
      }
      let text = String(decoding: site.content[path]!, as: UTF8.self)
      site.content[path] = Array(
        text.replacing("sample: true\n", with: "sample: true\nchanges:\n" + changes.joined()).utf8)
      let report = try await site.builder().check()
      #expect(!report.findings.contains { $0.rule.id.hasPrefix("winners/") }, "\(kind)")
    }
  }

  private func findings(_ kind: String) async throws -> [Finding] {
    var site = try FixtureSite()
    try site.overlay(mistake: kind)
    return try await site.builder().check().findings
  }
}
