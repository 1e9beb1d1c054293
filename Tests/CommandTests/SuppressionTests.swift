import Foundation
import Testing

/// A comment beside a text lets a wrong name stand, with a reason and perhaps for a time.
@Suite struct SuppressionTests {
  static let wrong = "第3届示例市机器人大赛"

  /// A file of each kind that has comments, with a place for one.
  static let files: [(name: String, text: @Sendable (String) -> String)] = [
    ("a.md", { "## 一\n\n<!-- \($0) -->\n来信说“\(wrong)”。\n\n二\n" }),
    ("a.html", { "<p>一</p><!-- \($0) --><p>来信说“\(wrong)”。</p>" }),
    ("a.yml", { "a: 一\n# \($0)\nb: 来信说\(wrong)。\n" }),
  ]

  static let comments: [(comment: String, findings: [String])] = [
    ("gongshi-ignore name/variant: 引自来信", []),
    ("gongshi-ignore *: 引自来信", []),
    ("gongshi-ignore name/variant: 引自来信; until 2026-04-28", []),
    ("gongshi-ignore name/variant: 引自来信; until 2026-04-27", ["name/variant", "names/suppression"]),
    ("gongshi-ignore name/variant", ["name/variant", "names/suppression"]),
    ("gongshi-ignore name/split: 引自来信", ["name/variant", "names/suppression"]),
    ("一般的注释", ["name/variant"]),
  ]

  @Test(
    "It holds for its rule and until its day; one that does not is reported", arguments: files.map(\.name))
  func names(name: String) throws {
    let site = try NamesSite()
    let file = try #require(Self.files.first { $0.name == name })
    for (comment, expected) in Self.comments {
      let path = try site.write(name, file.text(comment))
      let result = try site.names([path, "--format", "json"])
      let rules = try result.items().compactMap { $0["rule"] as? String }.sorted()
      #expect(rules == expected, "\(comment): \(result.output)")
      #expect(result.code == (expected.contains("name/variant") ? 1 : 0))
    }
  }

  @Test("One that suppresses nothing is reported, and says to delete it", arguments: files.map(\.name))
  func unused(name: String) throws {
    let site = try NamesSite()
    let file = try #require(Self.files.first { $0.name == name })
    let text = file.text("gongshi-ignore name/variant: 引自来信").replacing(Self.wrong, with: "第三届示例市机器人大赛")
    let result = try site.names([try site.write(name, text)])
    #expect(result.code == 0)
    #expect(result.errors.contains("This suppression suppresses nothing."), "\(result.errors)")
    #expect(result.errors.contains("Delete it."))
  }

  @Test("A suppressed use is not mended")
  func fix() throws {
    let site = try NamesSite()
    for (name, text) in Self.files {
      let text = text("gongshi-ignore name/variant: 引自来信")
      let path = try site.write(name, text)
      #expect(try site.names([path, "--fix"]).code == 0)
      #expect(try site.bytes(name) == Array(text.utf8))
    }
  }

  @Test("It holds for one paragraph")
  func extent() throws {
    let site = try NamesSite()
    let text = "<!-- gongshi-ignore name/variant: 引自来信 -->\n\(Self.wrong)\n\n\(Self.wrong)\n"
    let result = try site.names([try site.write("a.md", text), "--format", "json"])
    #expect(try result.findings() == ["name/variant a.md:4:1"])
  }

  @Test("A CSV file has no comments, so nothing in it is one")
  func csv() throws {
    let site = try NamesSite()
    let text = "# gongshi-ignore name/variant: 引自来信\n\(Self.wrong)\n"
    #expect(
      try site.names([try site.write("a.csv", text), "--format", "json"]).findings() == [
        "name/variant a.csv:2:1"
      ])
  }

  @Test("A site is published with what a suppression lets stand, and without the comment")
  func build() throws {
    let site = try NamesSite()
    let notice = "Content/robots-2026/notice.zh.md"
    let text = String(decoding: try site.bytes(notice), as: UTF8.self)
    let quotation = "来信把比赛写成“\(Self.wrong)”。\n"
    let english = "Content/robots-2026/notice.en.md"
    let other =
      String(decoding: try site.bytes(english), as: UTF8.self) + "\nA letter called it the 3rd of its kind.\n"
    try site.write(english, other)
    try site.write(notice, text + "\n" + quotation)
    #expect(try site.gongshi("build").code == 1)
    #expect(try site.gongshi("check", ["--format", "json"]).items().count == 1)
    let comment = "<!-- gongshi-ignore name/variant: 引自来信; until 2026-12-31 -->"
    try site.write(notice, text + "\n\(comment)\n" + quotation)
    let result = try site.gongshi("build")
    #expect(result.code == 0, "\(result.errors)")
    #expect(!result.errors.contains("name"), "\(result.errors)")
    let page = String(decoding: try site.bytes("Output/robots-2026/notice/index.html"), as: UTF8.self)
    #expect(page.contains(Self.wrong))
    #expect(!page.contains("gongshi-ignore"))
    try site.write(
      notice, text + "\n<!-- gongshi-ignore name/variant: 引自来信; until 2026-04-01 -->\n" + quotation)
    let expired = try site.gongshi("check", ["--format", "json"])
    #expect(expired.code == 1)
    #expect(
      try expired.items().compactMap { $0["rule"] as? String } == ["names/suppression", "name/variant"])
    // Only that use is let through on the pages: the same mistake elsewhere is an error of its own.
    try site.write(notice, text + "\n\(comment)\n" + quotation)
    try site.write(english, other + "\n“\(Self.wrong)”\n")
    #expect(try site.gongshi("build").code == 1)
  }

  @Test("In a data file and in a template it holds too, on every page made from them")
  func dataAndTemplates() throws {
    let site = try NamesSite()
    let path = "Content/robots-2026/programme.yml"
    let programme = String(decoding: try site.bytes(path), as: UTF8.self).replacing(
      "en: A sample contest with two tracks.",
      with: "en: The 3rd sample contest has two tracks.")
    let line = "summary: {zh: 两条赛道的示例比赛。"
    #expect(programme.contains(line))
    let quoting = "summary: {zh: 两条赛道的示例比赛，曾名\(Self.wrong)。"
    try site.write(path, programme.replacing(line, with: quoting))
    #expect(try site.gongshi("check", ["--format", "json"]).items().count == 1)
    try site.write(
      path, programme.replacing(line, with: "# gongshi-ignore name/variant: 曾用名\n" + quoting))
    let result = try site.gongshi("check")
    #expect(result.code == 0, "\(result.errors)")
    let template = "Templates/home.mustache"
    let home = String(decoding: try site.bytes(template), as: UTF8.self)
    try site.write(
      template, home.replacing("{{/content}}", with: "<p>\(Self.wrong)<!-- x --></p>{{/content}}"))
    #expect(try site.gongshi("check").code == 1)
    try site.write(
      template,
      home.replacing(
        "{{/content}}",
        with: "<!-- gongshi-ignore name/variant: 曾用名 --><p>\(Self.wrong)</p>{{/content}}"))
    let mended = try site.gongshi("check")
    #expect(mended.code == 0, "\(mended.errors)")
  }

  @Test("explain says how to write one")
  func explain() throws {
    let result = try Program.gongshi(["explain", "names/suppression"])
    #expect(result.code == 0)
    #expect(result.output.contains("<!-- gongshi-ignore name/variant:"))
    #expect(result.output.contains("; until 2027-01-01"))
  }
}
