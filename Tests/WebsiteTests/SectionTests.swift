import Disk
import Foundation
import Testing

@testable import Website

/// Pages of the site itself that lie in a folder of their own.
@Suite struct SectionTests {
  private func site(ownTheme: Bool = true) throws -> FixtureSite {
    var site = try FixtureSite()
    if ownTheme { try site.useOwnTheme() }
    try site.overlay(folder: "sections")
    return site
  }

  private func page(_ path: String) async throws -> String {
    try await site().build { output, report in
      #expect(lines(report.findings) == [])
      return try String(contentsOfFile: "\(output)/\(path)index.html", encoding: .utf8)
    }
  }

  @Test("They stand below the page that bears the folder's name, without the number that orders them")
  func addresses() async throws {
    try await site(ownTheme: false).build { output, report in
      #expect(lines(report.findings) == [])
      #expect(report.isPublished)
      for path in [
        "services", "services/first", "services/second", "services/report-2026", "en/services/first",
      ] {
        #expect(FileManager.default.fileExists(atPath: "\(output)/\(path)/index.html"), "\(path)")
      }
      #expect(!FileManager.default.fileExists(atPath: output + "/services/02-first"))
      #expect(!FileManager.default.fileExists(atPath: output + "/first"))
    }
  }

  @Test("Links name their files and lead to their addresses, in the language of the page")
  func links() async throws {
    #expect(try await page("en/services/").contains("<a href=\"/en/services/first/\">first step</a>"))
    #expect(try await page("services/second/").contains("<a href=\"/services/\">办事指南</a>"))
  }

  @Test("The page of a folder is in the footer and not in the main menu; one without is in the menu")
  func menu() async throws {
    let page = try await page("about/")
    let parts = page.components(separatedBy: "<footer")
    let link = "<a href=\"/services/\">办事指南</a>"
    #expect(parts.count == 2 && !parts[0].contains(link) && parts[1].contains(link))
    #expect(parts[0].contains("<a href=\"/about/\" aria-current=\"page\">"))
    #expect(!page.contains("guide.") && !page.contains("programme-menu"))
  }

  @Test("Every page of a folder has its menu, in order, and leads to its neighbours and to the page above")
  func section() async throws {
    let page = try await page("services/second/")
    let menu = try #require(page.range(of: "<nav class=\"programme-menu\" aria-label=\"办事指南\">"))
    let items = page[menu.upperBound...].components(separatedBy: "</nav>")[0]
      .matches(of: try Regex("<li><a href=\"([^\"]+)\"( aria-current=\"page\")?>"))
    #expect(
      items.map { $0.output[1].substring.map(String.init) } == [
        "/services/first/", "/services/second/", "/services/report-2026/",
      ])
    #expect(items.map { $0.output[2].substring != nil } == [false, true, false])
    #expect(page.contains("<a href=\"/services/first/\" rel=\"prev\">"))
    #expect(page.contains("<a href=\"/services/report-2026/\" rel=\"next\">"))
    let crumbs = page.components(separatedBy: "<nav class=\"breadcrumbs\"")[1].components(
      separatedBy: "</nav>")[0]
    #expect(crumbs.contains("<a href=\"/services/\">办事指南</a>"))
  }

  @Test("The first page of a folder has none before it, and the last none after it")
  func ends() async throws {
    #expect(!(try await page("services/first/").contains("rel=\"prev\"")))
    #expect(!(try await page("services/report-2026/").contains("rel=\"next\"")))
  }

  @Test("Code can be reached by the keyboard, to be scrolled")
  func code() async throws {
    var site = try site()
    for language in ["zh", "en"] {
      site.append("\n```sh\ngongshi build\n```\n", to: "pages/services.\(language).md")
    }
    try await site.build { output, report in
      #expect(lines(report.findings) == [])
      let page = try String(contentsOfFile: output + "/services/index.html", encoding: .utf8)
      #expect(page.contains("<pre tabindex=\"0\"><code class=\"language-sh\">gongshi build\n</code></pre>"))
    }
  }
}
