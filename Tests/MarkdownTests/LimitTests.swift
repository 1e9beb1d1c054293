import Diagnostics
import TestSupport
import Testing

@testable import Markdown

/// Inputs that have made Markdown parsers slow or exhausted their stack. A test that does not end has failed.
@Suite struct LimitTests {
  private static func times(_ count: Int, _ piece: String) -> String {
    String(repeating: piece, count: count / piece.utf8.count)
  }

  private static let size = 200_000

  static let refused: [(String, String)] = [
    ("quotations", times(size, ">")), ("quotations with blanks", times(size, "> ") + "a"),
    ("bullets", times(size, "* ") + "a"),
    ("numbers", times(size, "1. ") + "a"), ("bullets and quotations", times(size, "- > ") + "a"),
    ("tabs", times(size, ">\t")),
    (
      "indented lists and blank lines",
      (0..<2000).map { String(repeating: "  ", count: $0) + "- a\n" }.joined() + times(20_000_000 / 16, "\n")
    ),
    ("columns", "a\n" + times(size, "-|") + "\n"),
    ("long header", times(size, "|a") + "\n" + times(size, "|-\n")),
    ("delimiter rows", times(size, "a\n|-|-\n")),
    ("cells to be filled in", times(1000, "|a") + "\n" + times(1000, "|-") + "\n" + times(size, "|\n")),
    ("images in brackets", times(size, "![[]()")), ("linked images", times(2 * size, "![[a](b)")),
    ("instructions", times(2 * size, "x<?")),
    ("declarations", times(2 * size, "x<!A ")), ("character data", times(10 * size, "x<![CDATA[")),
    ("definitions used again", "[a]: " + times(size, "x") + "\n\n" + times(size, "[a]")),
    ("strong in strong", times(2000, "**a ") + times(2000, "b**")),
    ("links in emphasis", times(2000, "*a [") + "b" + times(4000, "](c) d*")),
    ("brackets too many to hold", times(Limits.marks + 1, "[")),
    ("line ends too many to hold", times(2 * Limits.marks + 2, "甲\n\n\n\n\n")),
    ("brackets in brackets", times(2000, "![") + "a" + times(4000, "](b)")),
  ]

  @Test("What would take too long or nest too deep is refused with a finding", arguments: refused.map(\.0))
  func refuses(name: String) throws {
    // The texts are no arguments themselves: they would be printed.
    let text = try #require(LimitTests.refused.first { $0.0 == name }?.1)
    let document = parse(text)
    #expect(document.findings.map(\.rule.id).contains("markdown/too-complex"), "\(name)")
    #expect(document.nodes.count == 1)
    #expect(document.html() == "")
  }

  static let parsed: [(String, String)] = [
    ("brackets", times(size, "[")), ("images", times(size, "![")), ("closing brackets", times(size, "]")),
    ("matched brackets", times(size / 2, "[") + "a" + times(size / 2, "]")),
    ("link openings", times(size, "[a](")), ("link openings with address", times(size, "[a](<b")),
    ("titles", times(size, "[a](b \"")),
    ("backticks", (1...600).map { String(repeating: "`", count: $0) + "e" }.joined()),
    ("code spans", times(size, "`a``b`")),
    ("asterisks", times(size, "*")), ("openers", times(size, "*a ")), ("closers", times(size, "a* ")),
    ("openers of two lengths", times(size, "*a **a ")),
    ("closers without openers", times(size, "a**")), ("Chinese emphasis", times(size, "**“甲”**乙")),
    ("Chinese openers", times(size, "甲**“")),
    ("Chinese closers", times(size, "”**甲")), ("underscores", times(size, "_")),
    ("underscored words", times(size, "a_")), ("mixed marks", times(size, "*a_ ")),
    ("less-than signs", times(size, "<")), ("tag openings", times(size, "<a ")),
    ("attribute openings", times(size, "<a b=\"")), ("ampersands", times(size, "&")),
    ("references", times(size, "&amp;")), ("backslashes", times(size, "\\")),
    ("hard breaks", times(size, "a\\\n")), ("number signs", times(size, "#")),
    ("hyphens", times(size, "-")), ("tildes", times(size, "~")), ("bars", times(900, "|")),
    ("blank lines", times(size, "\n")), ("spaces", times(size, " ") + "a"),
    ("fences", times(size, "```\n")), ("setext underlines", times(size, "a\n===\n\n")),
    ("headings", times(size, "## 甲\n")), ("many paragraphs", times(size, "甲\n\n")),
    (
      "footnotes", (0..<5000).map { "[^\($0)]: a\n" }.joined() + "\n" + (0..<5000).map { "[^\($0)]" }.joined()
    ), ("footnote openings", times(size, "[^")),
    ("unknown footnotes", times(size, "[^a] ")), ("one footnote often", times(size, "[^a] ") + "\n\n[^a]: b"),
    ("definitions", (0..<8000).map { "[\($0)]: a\n" }.joined()),
    ("emphasis across lines", times(size, "*a\nb* ")), ("comments", times(size, "a<!--b-->")),
    ("comment openings", times(size, "a<!--")),
    ("rows", "|甲|乙|\n|-|-|\n" + times(size, "||x|\n")),
    ("continued rows", "|甲|乙|\n|-|-|\n|a|b|\n" + times(size, "||x|\n")), ("tasks", times(size, "- [ ] a\n")),
    ("lines of one paragraph", times(size, "甲\n")), ("lazy lines", "> a\n" + times(size, "b\n")),
    ("anchors", times(size, "## a {#b}\n")),
  ]

  @Test("What merely looks dangerous is parsed, and nothing of it is lost", arguments: parsed.map(\.0))
  func parses(name: String) throws {
    let text = try #require(LimitTests.parsed.first { $0.0 == name }?.1)
    let document = parse(text)
    #expect(!document.findings.map(\.rule.id).contains("markdown/too-complex"), "\(name)")
    #expect(document.nodes[0].range.upperBound == text.utf8.count)
    let output = document.html()
    let letters = text.unicodeScalars.reduce(0) { $0 + ($1 == "甲" ? 1 : 0) }
    if text.contains("甲"), !text.contains("##") {
      #expect(output.unicodeScalars.reduce(0) { $0 + ($1 == "甲" ? 1 : 0) } == letters, "\(name)")
    }
    if output.utf8.count < 500_000 { #expect(wellFormedness(of: output) == nil) }
  }

  @Test("Ordinary nesting and wide tables are far from the limits")
  func ordinary() {
    let list = (0..<20).map { String(repeating: "  ", count: $0) + "- 第\($0)层\n" }.joined()
    #expect(parse(list).findings.isEmpty)
    let columns = 60
    let row = "|" + String(repeating: " 甲 |", count: columns) + "\n"
    let table =
      row + "|" + String(repeating: "---|", count: columns) + "\n" + String(repeating: row, count: 3000)
    #expect(parse(table).findings.isEmpty)
    #expect(parse(table).tables[0].rows.count == 3000)
    #expect(parse(String(repeating: "- ", count: 40) + "\n").findings.isEmpty)
  }
}
