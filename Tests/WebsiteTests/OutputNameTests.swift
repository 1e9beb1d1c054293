import Diagnostics
import Disk
import Testing

@testable import Website

/// What many pages have in common is judged once, and still reported on each of them.
@Suite struct OutputNameTests {
  /// A name that is whole neither in the template nor on the page: a letter is missing where the comment stands.
  private static let damaged = "<p>第三届示例市机器{{! letter }}大赛</p>"

  @Test("A damaged name in the foot is found on every page that has it, with any number of workers")
  func everyPage() async throws {
    let clean = try await findings(foot: "<p>第三届示例市机器人大赛</p>", workers: 2)
    #expect(clean == [])
    let expected = try await findings(foot: Self.damaged, workers: 1)
    #expect(expected.count > 8)
    #expect(Set(expected).count == expected.count)
    #expect(expected.allSatisfy { $0.contains(" Output/") })
    for workers in [2, 3, 8] {
      let found = try await findings(foot: Self.damaged, workers: workers)
      #expect(found == expected)
    }
  }

  @Test("One page alone is found where only its own text is damaged, between pages that are right")
  func onePage() async throws {
    var site = try FixtureSite()
    for path in ["robots-2026/notices/extension.zh.md", "robots-2026/notices/extension.en.md"] {
      let text = String(decoding: site.content[path] ?? [], as: UTF8.self)
      site.content[path] = Array((text + "\n第三届示例市机器人大赛如期举行。\n").utf8)
    }
    #expect(try await site.builder().check().findings.filter { $0.rule.id.hasPrefix("name/") }.isEmpty)
    let path = "robots-2026/notices/extension.zh.md"
    let text = String(decoding: site.content[path] ?? [], as: UTF8.self)
    site.content[path] = Array(text.replacing("机器人大赛如期", with: "机器大赛如期").utf8)
    let findings = try await site.builder().check().findings.filter { $0.rule.id.hasPrefix("name/") }
    #expect(findings.map(\.place.file.path) == ["Content/" + path])
  }

  private func findings(foot: String, workers: Int) async throws -> [String] {
    let site = try FixtureSite()
    let theme = site.theme
    let templates = FileTree(
      paths: theme.paths,
      read: { path throws(FileError) in
        let bytes = try theme.read(path)
        guard path == "layout.mustache" else { return bytes }
        return Array(String(decoding: bytes, as: UTF8.self).replacing("</body>", with: foot + "</body>").utf8)
      })
    let builder = SiteBuilder(
      content: site.tree, templates: templates, options: .init(now: FixtureSite.asOf, workers: workers))
    return try await builder.check().findings.filter { $0.rule.id.hasPrefix("name/") }
      .map { "\($0.rule.id) \($0.place.file.path) \($0.place.range)" }
  }
}
