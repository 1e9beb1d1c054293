import CivilTime
import Diagnostics
import Foundation
import Mustache
import Testing

@testable import Content
@testable import Website

/// What changed about a notice: read, checked, shown, and told to feeds.
@Suite struct ChangeTests {
  private static let good = [
    ("2026-03-05", "correction", "false"), ("2026-03-05", "clarification", "false"),
    ("2026-04-01", "extension", "true"),
  ]

  private func yaml(_ changes: [(String, String, String)]) -> String {
    "changes:\n"
      + changes.map { date, kind, affects in
        """
          - date: \(date)
            kind: \(kind)
            what: {zh: 内容\(date)\(kind)。, en: What \(date) \(kind).}
            reason: {zh: 原因。, en: Why.}
            affects-period: \(affects)

        """
      }.joined()
  }

  private func site(_ extra: String) throws -> FixtureSite {
    var site = try FixtureSite()
    let path = "robots-2026/notice.zh.md"
    let text = String(decoding: try #require(site.content[path]), as: UTF8.self)
    site.content[path] = Array(
      text.replacing("published: 2026-03-02\n", with: "published: 2026-03-02\n" + extra).utf8)
    return site
  }

  private func findings(_ extra: String) async throws -> [Finding] {
    try await FinderTests.scene(try site(extra).tree).findings
  }

  @Test("Changes in their order have no findings")
  func valid() async throws {
    #expect(lines(try await findings(yaml(Self.good))) == [])
  }

  @Test(
    "What is wrong with a change is found at its place",
    arguments: [
      (
        [("2026-04-01", "extension", "true"), ("2026-03-05", "outcome", "false")], "content/change-order", 11
      ),
      ([("2026-03-01", "correction", "false")], "content/change-order", 6),
      ([("2026-04-29", "correction", "false")], "content/change-in-future", 6),
      ([("2026-04", "correction", "false")], "content/day-needed", 6),
      ([("2026-02-30", "correction", "false")], "content/wrong-date", 6),
      ([("2026-04-02", "amendment", "false")], "yaml/unknown-value", 7),
      ([("2026-04-02", "correction", "maybe")], "yaml/wrong-type", 10),
    ])
  func wrong(changes: [(String, String, String)], rule: String, line: Int) async throws {
    let found = try await findings(yaml(changes))
    #expect(found.count == 1, "\(lines(found))")
    #expect(found.first?.place.start.line == line, "\(lines(found))")
    #expect(found.first?.rule.id == rule, "\(lines(found))")
  }

  @Test("A change needs what and why in both languages")
  func incomplete() async throws {
    let text = "changes:\n  - date: 2026-04-01\n    kind: correction\n    what: {zh: 内容。}\n"
    #expect(try await findings(text).count == 2)
  }

  @Test("The notice shows its changes, the newest first, and has a page of them")
  func shown() async throws {
    let scene = try await FinderTests.scene(try site(yaml(Self.good)).tree).scene
    let jobs = PageList(scene).jobs
    let job = try #require(
      jobs.first { $0.address.path == "robots-2026/notice/changes/" && $0.language == .en })
    var log = PageLog()
    let text = printed(job.data(scene, &log))
    let newest = try #require(text.range(of: "What 2026-04-01 extension."))
    let oldest = try #require(text.range(of: "What 2026-03-05 correction."))
    #expect(newest.lowerBound < oldest.lowerBound)
    #expect(text.contains("change-3"))
    let notice = try #require(jobs.first { $0.address.path == "robots-2026/notice/" && $0.language == .en })
    #expect(printed(notice.data(scene, &log)).contains("/en/robots-2026/notice/changes/"))
    #expect(!jobs.contains { $0.address.path == "robots-2026/notices/extension/changes/" })
  }

  @Test("A change to come is not shown yet, and pages change when it comes")
  func toCome() async throws {
    let tree = try site(yaml(Self.good)).tree
    let scene = try await FinderTests.scene(tree, "2026-03-31 23:00").scene
    let notice = try #require(scene.programmes["robots-2026"]?.notice)
    #expect(scene.changes(of: notice).map(\.kind) == [.correction, .clarification])
    #expect(try #require(scene.nextChange()) <= #require(Instant("2026-04-01 00:00")))
  }

  @Test("Feeds have an entry for every change and date the notice by the last one")
  func feeds() async throws {
    let scene = try await FinderTests.scene(try site(yaml(Self.good)).tree).scene
    let atom = String(decoding: scene.atomFeed(.en), as: UTF8.self)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(scene.jsonFeed(.en))) as? [String: Any])
    let items = try #require(json["items"] as? [[String: Any]])
    for number in 1...3 {
      let link = "https://sample.example.org/en/robots-2026/notice/changes/#change-\(number)"
      #expect(atom.contains("<id>\(link)</id>"))
      #expect(items.contains { $0["id"] as? String == link })
    }
    let notice = try #require(
      items.first { $0["url"] as? String == "https://sample.example.org/en/robots-2026/notice/" })
    #expect(notice["date_modified"] as? String == "2026-04-01T00:00:00+08:00")
    #expect(notice["date_published"] as? String == "2026-03-02T00:00:00+08:00")
    let dates = items.compactMap { $0["date_published"] as? String }
    #expect(dates == dates.sorted(by: >))
    #expect(Set(items.compactMap { $0["id"] as? String }).count == items.count)
  }
}
