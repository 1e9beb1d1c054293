import Diagnostics
import Disk
import Testing

@testable import Content

@Suite struct AddressTests {
  /// A site of two pages, enough for links to lead somewhere.
  private func book() async throws -> AddressBook {
    let page = { (title: String) in "---\ntitle: \(title)\n---\n\nText.\n" }
    let tree = FileTree([
      "site.yml": """
      title: {zh: 站, en: Site}
      description: {zh: 站, en: Site}
      base-url: https://a.example.org/
      publisher: {zh: 站, en: Site}
      programmes: []
      """,
      "pages/about.zh.md": page("关于"), "pages/about.en.md": page("About"),
      "pages/help.zh.md": page("帮助"), "pages/help.en.md": page("Help"),
    ])
    let (site, findings) = await ContentLoader(tree: tree, workers: 1).load()
    #expect(findings.map(\.message.en) == [])
    return AddressBook(try #require(site))
  }

  @Test(
    "Links name files, places, or things outside",
    arguments: [
      ("help.zh.md", .page(stem: "pages/help", .zh, anchor: nil)),
      ("./help.en.md#top", .page(stem: "pages/help", .en, anchor: "top")),
      ("../pages/help.zh.md", .page(stem: "pages/help", .zh, anchor: nil)),
      ("/pages/help.zh.md", .page(stem: "pages/help", .zh, anchor: nil)),
      ("#here", .anchor("here")),
      ("https://example.org/a#b", .outside),
      ("mailto:a@example.org", .outside),
      ("//example.org/", .outside),
      ("halp.zh.md", .nowhere("pages/halp.zh.md")),
      ("../../etc/passwd", .nowhere("../../etc/passwd")),
      ("help", .nowhere("pages/help")),
    ] as [(String, AddressBook.Target)])
  func targets(link: String, expected: AddressBook.Target) async throws {
    #expect(try await book().target(of: link, from: "Content/pages/about.zh.md") == expected)
  }

  @Test(
    "An address is lower-case letters, digits and hyphens",
    arguments: [
      ("how-to-enter", true), ("01-a", true), ("a", true), ("-a", false), ("a-", false), ("A", false),
      ("报名", false),
      ("a.b", false), ("", false), ("..", false), ("a b", false),
    ])
  func slugs(text: String, expected: Bool) {
    #expect(isSlug(text) == expected)
  }
}
