import Diagnostics
import Testing

@testable import Markdown

@Suite struct RuleTests {
  /// One text for every rule that a body can break.
  static let samples: [(String, String)] = [
    ("markdown/encoding", "甲\0乙"), ("markdown/control-character", "甲\u{1}"),
    ("markdown/invisible-character", "甲\u{200B}"),
    ("markdown/too-large", String(repeating: "a", count: Limits.bodyBytes + 1)),
    ("markdown/too-complex", String(repeating: ">", count: 200)),
    ("markdown/raw-html", "<b>甲</b>"), ("markdown/unclosed-comment", "<!-- 甲"),
    ("markdown/unsafe-link", "[甲](javascript:a)"),
    ("markdown/image-alt", "![](a.png)"), ("markdown/title-in-body", "# 甲"),
    ("markdown/heading-level", "### 甲"), ("markdown/anchor", "## 甲 {#乙}"),
    ("markdown/duplicate-anchor", "## 甲 {#a}\n## 乙 {#a}"),
    ("markdown/ragged-table", "| a | b |\n|-|-|\n| 1 |"),
    ("markdown/undefined-footnote", "甲[^1]"), ("markdown/unused-footnote", "甲\n\n[^1]: 乙"),
    ("markdown/duplicate-footnote", "甲[^1]\n\n[^1]: 乙\n\n[^1]: 丙"),
  ]

  @Test("Every rule is broken by its sample, and by no more than it", arguments: samples.map(\.0))
  func produced(rule: String) throws {
    let text = try #require(RuleTests.samples.first { $0.0 == rule }?.1)
    #expect(Set(rules(text)) == [rule])
  }

  @Test("Every rule has a sample, a name of its own and both languages")
  func listed() {
    let names = markdownRules.map(\.id)
    #expect(Set(names).count == names.count)
    #expect(Set(names) == Set(RuleTests.samples.map(\.0) + ["markdown/unclosed-front-matter"]))
    for rule in markdownRules {
      #expect(rule.id.hasPrefix("markdown/"))
      #expect(rule.statement.zh.hasSuffix("。") && rule.statement.en.hasSuffix("."))
    }
  }

  @Test(
    "Every finding speaks both languages, says what to do and stands in the body", arguments: samples.map(\.0)
  )
  func wording(rule: String) throws {
    let text = try #require(RuleTests.samples.first { $0.0 == rule }?.1)
    let front = "---\na: b\n---\n"
    let file = SourceFile(path: "a.md", text: front + text)
    let findings = Document.parse(file, from: front.utf8.count).findings
    #expect(findings.map(\.rule.id).contains(rule))
    for finding in findings {
      #expect(finding.message.zh.hasSuffix("。") && finding.message.en.hasSuffix("."))
      #expect(finding.message.zh.unicodeScalars.contains { CharacterClass.isChineseLetter($0.value) })
      #expect(!finding.message.en.unicodeScalars.contains { CharacterClass.isChinesePunctuation($0.value) })
      #expect(finding.help != nil)
      #expect(finding.place.range.lowerBound >= front.utf8.count)
      #expect(!finding.place.range.isEmpty)
    }
  }

  @Test("Findings come in the order of their places")
  func order() {
    let findings = parse("甲[^1] <b> ![](a) [乙](data:a)\n\n# 丙\n\n#### 丁\n").findings
    #expect(findings.count == 6)
    #expect(findings.map(\.place.range.lowerBound) == findings.map(\.place.range.lowerBound).sorted())
  }

  @Test("Parsing in many tasks at once gives the same document every time")
  func parallel() async {
    let text = TableTests.rubric + "\n\n- [ ] 甲[^1]\n\n**“乙”**丙\n\n[^1]: 丁\n"
    let expected = parse(text).dump()
    await withTaskGroup(of: String.self) { group in
      for _ in 0..<200 { group.addTask { parse(text).dump() } }
      for await dump in group { #expect(dump == expected) }
    }
  }
}
