import Testing

@testable import Markdown

@Suite struct LinkTests {
  @Test(
    "A destination with any other scheme is refused and only its text is shown",
    arguments: [
      "[x](javascript:alert)", "[x](JavaScript:alert)", "[x](jaVaScRiPt:alert)", "[x](<java\tscript:alert>)",
      "[x](&#106;avascript:alert)", "[x](javascript&colon;alert)", "[x](javascript&#58;alert)",
      "[x](&#1;javascript:alert)",
      "[x](&#32;javascript:alert)", "[x](<  javascript:alert>)", "[x](java&NewLine;script:alert)",
      "[x](java&Tab;script:alert)",
      "[x](vbscript:a)", "[x](data:text/html,a)", "[x](file:///etc/passwd)", "[x](blob:a)",
      "[x](ht&Tab;tps://a.b)", "[x](java\\script:a)",
      "[x][y]\n\n[y]: javascript:a", "[x]\n\n[x]: data:a", "[x](feed:javascript:a)", "[x](view-source:a)",
      "[x](数据:a)", "[x](//other.example/a)", "[x](/\\\\other.example/a)", "[x](\\\\\\\\other.example)",
    ])
  func unsafeLinks(text: String) {
    let document = parse(text)
    #expect(document.html() == "<p>x</p>\n")
    #expect(document.findings.map(\.rule.id) == ["markdown/unsafe-link"])
    #expect(document.links.map(\.isUnsafe) == [true])
  }

  @Test(
    "Autolinks and images with such a scheme are refused too",
    arguments: [
      ("<javascript:alert>", "<p>javascript:alert</p>\n"), ("<data:a>", "<p>data:a</p>\n"),
      ("![x](javascript:a)", "<p>x</p>\n"), ("![x](data:image/png;base64,AA)", "<p>x</p>\n"),
      ("![x](https://other.example/a.png)", "<p>x</p>\n"), ("![x](//other.example/a.png)", "<p>x</p>\n"),
      ("[![x](data:a)](javascript:b)", "<p>x</p>\n"), ("[*x*](javascript:a)", "<p><em>x</em></p>\n"),
    ])
  func unsafeOthers(text: String, expected: String) {
    let document = parse(text)
    #expect(document.html() == expected)
    #expect(document.findings.allSatisfy { $0.rule.id == "markdown/unsafe-link" })
    #expect(!document.findings.isEmpty)
  }

  @Test(
    "Allowed destinations stay links",
    arguments: [
      ("[x](a.md)", "a.md"), ("[x](../a/b.zh.md#c)", "../a/b.zh.md#c"), ("[x](/a)", "/a"),
      ("[x](?a=b:c)", "?a=b:c"), ("[x](#a:b)", "#a:b"),
      ("[x](a/b:c)", "a/b:c"), ("[x](mailto:m@a.example)", "mailto:m@a.example"),
      ("[x](tel:+86-531-1)", "tel:+86-531-1"),
      ("[x](MAILTO:m@a.example)", "MAILTO:m@a.example"), ("[x]()", ""),
      ("[x](附件.docx)", "%E9%99%84%E4%BB%B6.docx"), ("[x](#第一节)", "#第一节"),
      ("[x](a\"b'c&d)", "a%22b&#x27;c&amp;d"), ("[x](<a b>)", "a%20b"),
    ])
  func allowed(text: String, href: String) {
    let document = parse(text)
    #expect(document.html() == "<p><a href=\"\(href)\">x</a></p>\n")
    #expect(document.findings.isEmpty)
  }

  @Test(
    "A link to another host says so, one to the site itself does not",
    arguments: [
      ("https://other.example/a", true), ("http://other.example", true),
      ("https://SITE.example/a", false),
      ("https://site.example:8443/a", false), ("http://site.example./", false),
      ("https://site.example.other.example/", true),
      ("https://site.example@other.example/", true), ("https://u:p@site.example/", false), ("/a", false),
      ("a", false),
      ("https://[::1]:80/", true), ("mailto:m@other.example", false), ("https:a", false),
      ("https://site.example?x", false),
    ])
  func external(destination: String, isExternal: Bool) {
    let output = html("[x](\(destination))", HTMLOptions(language: .en, siteHost: "site.example"))
    let expected =
      isExternal
      ? "<a href=\"\(destination.replacing("[", with: "%5B").replacing("]", with: "%5D"))\" class=\"external\" rel=\"external noopener\">x<span class=\"visually-hidden\"> (external site)</span></a>"
      : "<a href=\"\(destination)\">x</a>"
    #expect(output == "<p>\(expected)</p>\n")
  }

  @Test("Without a host of its own, every absolute address leads out of the site")
  func noHost() {
    #expect(
      html("<https://a.example>")
        == "<p><a href=\"https://a.example\" class=\"external\" rel=\"external noopener\">https://a.example<span class=\"visually-hidden\">（站外链接）</span></a></p>\n"
    )
  }

  @Test("Relative destinations can be rewritten, others are left alone")
  func resolved() {
    let options = HTMLOptions(language: .zh, siteHost: "site.example", idPrefix: "p-") { destination in
      destination.hasSuffix(".md") ? "/页/?a&b" : destination == "out" ? "https://other.example/" : nil
    }
    let text = "[x](a.md) [x](b) [x](https://site.example/c.md) ![x](d.md) [x](#e) [x](out)"
    #expect(
      html(text, options) == """
        <p><a href="/%E9%A1%B5/?a&amp;b">x</a> <a href="b">x</a> <a href="https://site.example/c.md">x</a> \
        <img src="/%E9%A1%B5/?a&amp;b" alt="x" loading="lazy"> <a href="#p-e">x</a> \
        <a href="https://other.example/" class="external" rel="external noopener">x<span class="visually-hidden">（站外链接）</span></a></p>

        """)
  }

  @Test("Links and images are listed with destination, title and place")
  func listed() {
    let document = parse("见[甲 *乙*](a.md \"题\")和![丙](b.png)、<m@a.example>。")
    #expect(document.links.map(\.destination) == ["a.md", "b.png", "mailto:m@a.example"])
    #expect(document.links.map(\.title) == ["题", "", ""])
    #expect(document.links.map(\.kind) == [.link, .image, .link])
    #expect(
      document.links.map { document.file.text($0.range) } == [
        "[甲 *乙*](a.md \"题\")", "![丙](b.png)", "<m@a.example>",
      ])
    #expect(document.links.map { document.text(of: $0.node) } == ["甲 乙", "丙", "m@a.example"])
  }

  @Test(
    "An image needs words",
    arguments: [
      ("![](a.png)", 1), ("![ ](a.png)", 1), ("![甲](a.png)", 0), ("![`a`](a.png)", 0),
      ("![*甲*\n乙](a.png)", 0),
    ])
  func alternatives(text: String, count: Int) {
    #expect(rules(text) == Array(repeating: "markdown/image-alt", count: count))
  }

  @Test("An image's words are plain text in one line")
  func alternativeText() {
    #expect(
      html("![a *b* \"c\"\nd `e`  \nf](g.png \"h\")")
        == "<p><img src=\"g.png\" alt=\"a b &quot;c&quot; d e f\" title=\"h\" loading=\"lazy\"></p>\n")
  }
}
