import Diagnostics
import TestSupport
import Testing

@testable import Markdown

@Suite struct HTMLTests {
  @Test(
    "Raw HTML is shown as text and reported, wherever it stands",
    arguments: [
      ("甲⟦<script>⟧alert(1)⟦</script>⟧乙", "<p>甲&lt;script&gt;alert(1)&lt;/script&gt;乙</p>\n"),
      ("⟦<script>\nalert(1)\n</script>⟧\n", "<p>&lt;script&gt;\nalert(1)\n&lt;/script&gt;</p>\n"),
      ("⟦<div onclick=\"a\">⟧\n", "<p>&lt;div onclick=&quot;a&quot;&gt;</p>\n"),
      ("## ⟦<b>⟧甲⟦</b>⟧", "<h2 id=\"甲\">&lt;b&gt;甲&lt;/b&gt;</h2>\n"),
      ("- ⟦<img src=x onerror=a>⟧", "<ul>\n<li>\n<p>&lt;img src=x onerror=a&gt;</p>\n</li>\n</ul>\n"),
      ("甲 ⟦<?php a ?>⟧", "<p>甲 &lt;?php a ?&gt;</p>\n"),
      ("甲 ⟦<!DOCTYPE a>⟧", "<p>甲 &lt;!DOCTYPE a&gt;</p>\n"),
      ("甲 ⟦<![CDATA[<b>]]>⟧", "<p>甲 &lt;![CDATA[&lt;b&gt;]]&gt;</p>\n"),
      ("[⟦<b>⟧](a)", "<p><a href=\"a\">&lt;b&gt;</a></p>\n"),
      ("⟦<!-- 注 --> <b>文</b>⟧\n", "<p>&lt;!-- 注 --&gt; &lt;b&gt;文&lt;/b&gt;</p>\n"),
    ])
  func rawHTML(marked: String, expected: String) {
    let sample = MarkedText(marked)
    let document = parse(sample.text)
    #expect(document.html() == expected)
    #expect(document.findings.map(\.place.range) == sample.ranges)
    #expect(document.findings.allSatisfy { $0.rule.id == "markdown/raw-html" && $0.severity == .error })
  }

  @Test(
    "No attribute can be broken out of",
    arguments: [
      "[a](\"><script>)", "[a](b \"\\\"><script>\")", "![\"><script>](b)", "![a](\"onerror=a)",
      "``` \"><script>\n```", "## \"><script> {#a}",
      "[^\"><script>]\n\n[^\"><script>]: a", "表：\"><script>\n\n| a |\n|-|", "- [ ] \"><script>",
      "<https://a/\"><script>", "[a](<b\"c>)", "&lt;script&gt;",
      "`<script>`", "\\<script>", "[a]\n\n[a]: <\"><script>", "| <script> |\n|-|\n| `<script>` |",
    ])
  func attributes(text: String) {
    let output = html(text)
    #expect(!output.contains("<script"))
    #expect(wellFormedness(of: output) == nil, "\(output)")
  }

  @Test(
    "A comment leaves no trace but its node",
    arguments: ["甲<!-- 注 -->乙", "<!-- 注\n\n二 -->\n\n甲乙", "甲乙\n\n<!-- 一 -->\n<!-- 注 -->\n", "甲乙 <!---->"])
  func comments(text: String) {
    let document = parse(text)
    #expect(document.html().replacing(" ", with: "") == "<p>甲乙</p>\n")
    #expect(document.findings.isEmpty)
    #expect(!document.comments.isEmpty)
  }

  @Test("Comments are listed with text and place")
  func commentList() {
    let document = parse("甲 <!-- names: off -->\n\n<!--\n一\n二\n-->\n\n<!---->\n")
    #expect(document.comments.map(\.text) == ["names: off", "一\n二", ""])
    #expect(
      document.comments.map { document.file.text($0.range) } == [
        "<!-- names: off -->", "<!--\n一\n二\n-->", "<!---->",
      ])
  }

  @Test("A comment that does not end is reported and hides nothing")
  func unclosedComment() {
    let document = parse("甲\n\n<!-- 注\n\n乙\n")
    #expect(document.findings.map(\.rule.id) == ["markdown/unclosed-comment"])
    #expect(document.html().contains("乙"))
  }

  @Test("Single nodes render without what is around them")
  func singleNodes() {
    let document = parse("## *甲*\n\n- 乙\n- **丙**[^1]\n\n| a | `b` |\n|-|-|\n\n[^1]: 注\n")
    func html(_ kind: Node.Kind) -> [String] {
      document.nodes.indices.filter { document.nodes[$0].kind == kind }.map { index in
        var output: [UInt8] = []
        document.appendHTML(of: index, options: HTMLOptions(language: .zh), to: &output)
        return String(decoding: output, as: UTF8.self)
      }
    }
    #expect(html(.heading) == ["<h2 id=\"甲\"><em>甲</em></h2>\n"])
    #expect(html(.strong) == ["<strong>丙</strong>"])
    #expect(html(.tableCell) == ["a", "<code>b</code>"])
    #expect(html(.item) == ["<p>乙</p>\n", "<p><strong>丙</strong></p>\n"])
    #expect(
      html(.list)[0].hasPrefix("<ul>\n<li>乙</li>\n<li><strong>丙</strong><sup")
        && html(.list)[0].hasSuffix("</section>\n"))
    var output = Array("x".utf8)
    document.appendHTML(options: HTMLOptions(language: .zh), to: &output)
    #expect(output.first == UInt8(ascii: "x"))
  }

  @Test("Two fragments with prefixes share no name")
  func prefixes() {
    let document = parse("## 甲\n\n文[^1]\n\n表：乙\n\n| a | b |\n|-|-|\n| x | 1 |\n| | 2 |\n\n[^1]: 注\n")
    let output = ["p-", "q-"].map { document.html(HTMLOptions(language: .zh, idPrefix: $0)) }.joined()
    let ids = output.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
    #expect(ids.count == 14)
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.hasPrefix("p-") || $0.hasPrefix("q-") })
  }

  @Test("No link stands inside another")
  func nestedLinks() {
    let output = html("[甲 <https://a.example> [^1]](b)\n\n[^1]: 注\n")
    #expect(
      output.hasPrefix(
        "<p><a href=\"b\">甲 https://a.example <sup class=\"footnote-ref\" id=\"fnref_1\">1</sup></a></p>\n"))
  }

  @Test("Whatever the input, elements nest and names are unique", arguments: 0..<40)
  func alwaysWellFormed(seed: Int) {
    var dice = RandomSource(seed: seed + 5000)
    for _ in 0..<100 {
      let text = dice.text(
        of: PositionTests.pieces + ["表：甲\n\n", "<script>", "\"", "\n| | 2 |\n", "# "], upTo: 40)
      let output = html(text)
      #expect(wellFormedness(of: output) == nil, "\(text.debugDescription)\n\(output)")
    }
  }
}
