import Disk
import Foundation
import Testing

@testable import Website

/// The site of the repository with a theme of a few lines: nothing about the look comes from the program.
@Suite struct SecondThemeTests {
  /// What the program writes into texts, for every theme to style; `Templates/DESIGN.md` lists it.
  private static let markup: Set<String> = [
    "align-center", "align-right", "external", "footnotes", "heading-number", "table-scroll", "task-list",
    "visually-hidden",
  ]

  @Test("The real content builds with it, at the same addresses but for the pages it has no template for")
  func addresses() async throws {
    let (own, second) = (try await build(ownTheme: true), try await build(ownTheme: false))
    #expect(second.pages > 100)
    #expect(Set(second.texts.keys).isSubset(of: own.texts.keys))
    let optional = ["complaint", "compare", "archive", "search", "api", "changes", "ledger"]
    let missing = Set(own.texts.keys).subtracting(second.texts.keys)
    #expect(
      missing.allSatisfy { path in path.split(separator: "/").contains { optional.contains(String($0)) } })
  }

  @Test("Its pages have no class, no style and no script but the theme's and those of texts")
  func noLook() async throws {
    var seen: Set<String> = []
    for (path, page) in try await build(ownTheme: false).texts {
      let body = try #require(page.components(separatedBy: "<main>").last)
      for match in body.matches(of: try Regex(" class=\"([^\"]*)\"")) {
        let classes = (match.output[1].substring ?? "").split(separator: " ").map(String.init)
        seen.formUnion(classes.filter { !$0.hasPrefix("language-") })
      }
      #expect(body.firstMatch(of: try Regex("\\sstyle=|<style|<script")) == nil, "\(path)")
    }
    #expect(seen.subtracting(Self.markup) == [])
    #expect(seen.contains("table-scroll"))
  }

  private func build(ownTheme: Bool) async throws -> (pages: Int, texts: [String: String]) {
    let root = FixtureSite.fixtures.deletingLastPathComponent().deletingLastPathComponent()
    let theme = ownTheme ? root : FixtureSite.fixtures.appending(path: "site")
    let builder = SiteBuilder(
      content: try Folder(root.appending(path: "Content").path).tree(),
      templates: try Folder(theme.appending(path: "Templates").path).tree(),
      options: .init(now: .init("2026-07-01 12:00")!))
    let folder = FileManager.default.temporaryDirectory.appending(path: "gongshi-\(UUID().uuidString)").path
    defer { removeTree(folder) }
    let report = try await builder.build(to: folder + "/Output")
    #expect(report.isPublished, "\(report.findings.map(\.message.en))")
    let tree = try Folder(folder + "/Output").tree()
    var texts: [String: String] = [:]
    for path in tree.paths where path.hasSuffix(".html") {
      texts[path] = String(decoding: try tree.read(path), as: UTF8.self)
    }
    return (report.pages, texts)
  }
}
