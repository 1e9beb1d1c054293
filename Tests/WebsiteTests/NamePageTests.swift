import Disk
import Foundation
import Rules
import Testing

@testable import Website

/// The pages of names and of the rules about them.
@Suite struct NamePageTests {
  @Test("The page of a name has its rule, its forms, its organisers in order and its examples")
  func namePage() async throws {
    let (zh, en) = try await pages("names/robots-2026")
    for part in [
      "第三届示例市机器人大赛", "名称要写全称。", "机器人大赛", "示例市科技局", "<li><span translate=\"no\">第三届示例市机器人大赛</span>组委会</li>",
    ] {
      #expect(zh.contains(part), "\(part)")
    }
    #expect(zh.contains("<ol><li><span lang=\"zh-CN\">示例市科技局</span> 示例市科技局</li><li>"))
    #expect(en.contains("Third Sample City Robot Contest"))
    #expect(en.contains("Write the name in full."))
  }

  @Test("A wrong example leads to the rule it breaks")
  func reason() async throws {
    let (zh, en) = try await pages("names/robots-2026")
    #expect(zh.contains("<li>第3届示例市机器人大赛 <a href=\"/rules/name-variant/\">"))
    #expect(en.contains("<a href=\"/en/rules/name-variant/\">"))
  }

  @Test("Every rule about names has a page with all its examples", arguments: RuleGuide.names.map(\.slug))
  func rulePage(slug: String) async throws {
    let guide = try #require(RuleGuide.names.first { $0.slug == slug })
    let (zh, en) = try await pages("rules/" + slug)
    #expect(zh.contains(guide.rule.statement.zh))
    #expect(en.contains(guide.rule.statement.en))
    let (listZh, listEn) = try await pages("rules")
    #expect(listZh.contains("href=\"/rules/\(slug)/\""))
    #expect(listEn.contains("href=\"/en/rules/\(slug)/\""))
    for example in guide.examples {
      #expect(zh.contains(example.note.zh))
      #expect(zh.contains(escaped(example.wrong.zh)), "\(example.wrong.zh)")
      #expect(en.contains(escaped(example.right.en)))
    }
  }

  @Test("The names page and the site map lead to them")
  func links() async throws {
    let (names, _) = try await pages("names")
    #expect(names.contains("<a href=\"/names/robots-2026/\">"))
    let (map, _) = try await pages("sitemap")
    for path in ["/names/robots-2026/", "/rules/", "/rules/name-variant/"] {
      #expect(map.contains("<a href=\"\(path)\">"), "\(path)")
    }
  }

  @Test("A theme without their templates has no such pages")
  func otherTheme() async throws {
    let site = try FixtureSite()
    let paths = site.theme.paths.filter {
      !["name.mustache", "rule.mustache", "rules.mustache"].contains($0)
    }
    let theme = FileTree(paths: paths, read: site.theme.read)
    let builder = SiteBuilder(content: site.tree, templates: theme, options: .init(now: FixtureSite.asOf))
    let report = try await builder.check()
    #expect(lines(report.findings) == [])
    #expect(report.pages == 30)
  }

  private func pages(_ path: String) async throws -> (zh: String, en: String) {
    try await FixtureSite().build { output, report in
      #expect(lines(report.findings) == [])
      return (
        try String(contentsOfFile: "\(output)/\(path)/index.html", encoding: .utf8),
        try String(contentsOfFile: "\(output)/en/\(path)/index.html", encoding: .utf8)
      )
    }
  }

  private func escaped(_ text: String) -> String {
    text.replacingOccurrences(of: "\"", with: "&quot;")
  }
}
