import CivilTime
import Content
import Diagnostics
import Foundation
import Mustache
import Testing

@testable import Website

/// What is dated later than the moment of the build has not happened yet: a correction of one winner on 3 May,
/// the withdrawal of another on 5 May.
@Suite struct WinnerChangeTests {
  private struct Shown {
    let page: String
    let csv: String
    let json: String
    let next: Instant?
  }

  private func shown(at moment: String) async throws -> Shown {
    let model = try await NextChangeTests.scene()
    let scene = Scene(
      site: model.site, addresses: model.addresses, theme: model.theme, now: try #require(Instant(moment)),
      attachments: model.attachments)
    let programme = try #require(scene.programmes["robots-2026"])
    let list = try #require(programme.winners)
    var log = PageLog()
    return Shown(
      page: dump([scene.winnersPage(programme, list, .zh, &log)]),
      csv: String(decoding: scene.csv(list, programme, .zh), as: UTF8.self),
      json: String(decoding: scene.json(list, programme), as: UTF8.self), next: scene.nextChange())
  }

  @Test(arguments: [
    ("2026-05-02 23:59:59", false, false, "2026-05-03 00:00"),
    ("2026-05-03 00:00", true, false, "2026-05-05 00:00"),
    ("2026-05-04 23:59:59", true, false, "2026-05-05 00:00"),
    ("2026-05-05 00:00", true, true, "2026-05-06 17:30"),
  ])
  func `A change is on the page and in the files from its day on`(
    _ moment: String, _ isCorrected: Bool, _ isWithdrawn: Bool, _ next: String
  ) async throws {
    let shown = try await shown(at: moment)
    for text in [shown.page, shown.csv, shown.json] {
      #expect(text.contains("漏字") == isCorrected)
      #expect(text.contains("放弃") == isWithdrawn)
    }
    #expect(shown.json.contains("\"withdrawn\": \(isWithdrawn ? 1 : 0),"))
    #expect(shown.json.contains("\"count\": 2,"))
    #expect(shown.next == Instant(next))
  }

  @Test func `The status knows the moment, and the build warns of what is still hidden`() async throws {
    var site = try FixtureSite()
    try site.overlay(folder: "periods")
    let now = try #require(Instant("2026-05-03 12:00"))
    let (status, findings) = try await site.builder(now: now).status()
    #expect(status?.nextChange == Instant("2026-05-05 00:00"))
    let future = findings.filter { $0.rule.id == "content/change-in-future" }
    #expect(future.map(\.place.start.line) == [9])
    #expect(future.first?.severity == .warning)
    #expect(future.first?.message.zh == "变更日期 2026-05-05 晚于生成网站的日期 2026-05-03，到那一天才显示。")
  }

  @Test func `A winner that is still to be withdrawn counts in the quota until then`() async throws {
    var site = try FixtureSite()
    try site.overlay(folder: "periods")
    let list = "robots-2026/winners.csv"
    let row = "rb-003,service,second,示例：清扫,Sample: Sweeper,示例单位丙,Sample Organisation 03\n"
    site.content[list] = (try #require(site.content[list])) + Array(row.utf8)
    let path = "robots-2026/programme.yml"
    let text = String(decoding: try #require(site.content[path]), as: UTF8.self)
    let limited = text.replacing(#/\{id: second, /#, with: "{id: second, quota: 1, ")
    try #require(limited != text)
    site.content[path] = Array(limited.utf8)
    for (moment, isOver) in [("2026-05-04 23:59:59", true), ("2026-05-05 00:00", false)] {
      let findings = try await site.builder(now: try #require(Instant(moment))).status().findings
      #expect(findings.contains { $0.rule.id == "winners/quota" } == isOver, "\(moment)")
    }
  }

  @Test func `A winner that is still to be withdrawn has scores until then`() async throws {
    var site = try FixtureSite()
    try site.overlay(folder: "scored")
    let scores = "robots-2026/scores.csv"
    let rows = String(decoding: try #require(site.content[scores]), as: UTF8.self)
    site.content[scores] = Array(rows.replacing("rb-002,80,80,80.01\n", with: "").utf8)
    let path = "robots-2026/winners.zh.md"
    let text = String(decoding: try #require(site.content[path]), as: UTF8.self)
    let change = "  - {entry: rb-002, kind: withdrawn, date: 2026-05-05, reason: {zh: 放弃, en: Given up}}\n"
    site.content[path] = Array(
      text.replacing("sample: true\n", with: "sample: true\nchanges:\n" + change).utf8)
    for (moment, isMissing) in [("2026-05-04 23:59:59", true), ("2026-05-05 00:00", false)] {
      let findings = try await site.builder(now: try #require(Instant(moment))).status().findings
      #expect(findings.contains { $0.message.zh == "scores.csv 里没有 rb-002 的得分。" } == isMissing, "\(moment)")
    }
  }
}
