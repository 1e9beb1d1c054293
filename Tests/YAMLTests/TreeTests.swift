import Diagnostics
import Testing

@testable import YAML

@Suite struct TreeTests {
  @Test(
    "A text is read into the tree it describes",
    arguments: [
      ("title: 公告", "{title: 公告}"),
      ("a: 1\nb:\n  - x\n  - \"y\"\n", "{a: 1, b: [x, \"y\"]}"),
      ("a: [1, {b: c}]", "{a: [1, {b: c}]}"),
      ("a:\nb: ~\nc: null\n", "{a: , b: ~, c: null}"),
      ("yes: no\ncode: 0123\nday: 2025-06-01", "{yes: no, code: 0123, day: 2025-06-01}"),
      ("a: |\n  x\n  y\n", "{a: \"x\ny\n\"}"),
      ("a: 'it''s'\nb: \"\\u516c\"", "{a: \"it's\", b: \"公\"}"),
      ("---\na: 1\n...\n# end\n", "{a: 1}"),
      ("- 1\n-\n- - 2", "[1, , [2]]"),
      ("a：b", "a：b"),
    ])
  func trees(text: String, expected: String) {
    let (root, findings) = parse(text)
    #expect(findings.map(\.line) == [])
    #expect(root?.dump == expected)
  }

  @Test(
    "A text without any value has no root and no finding",
    arguments: ["", "\n\n", "# only a comment\n", "\u{FEFF}", "  \r\n", "---\n...\n"])
  func empty(text: String) {
    let (root, findings) = parse(text)
    #expect(root == nil || root?.isNull == true)
    #expect(findings.isEmpty)
  }

  @Test(
    "Only an unquoted empty value, ~ and null stand for nothing",
    arguments: [
      ("a:", true), ("a: ~", true), ("a: null", true), ("a: ''", false), ("a: 'null'", false),
      ("a: \"~\"", false), ("a: NULL", false), ("a: []", false),
    ])
  func nulls(text: String, expected: Bool) throws {
    guard case .mapping(let pairs) = try #require(parse(text).root).content else {
      Issue.record("no mapping")
      return
    }
    #expect(pairs.map(\.value.isNull) == [expected])
  }

  @Test("The first of several equal keys stands, and each later one is a finding with a note at the first")
  func duplicates() {
    let sample = Marked("⟪a⟫: 1\nb: 2\n⟪a⟫: 3\n\"⟪⟫a\": 4\n")
    let (root, findings) = YAMLDocument.parse(sample.file)
    #expect(root?.dump == "{a: 1, b: 2}")
    #expect(findings.map(\.rule.id) == ["yaml/duplicate-key", "yaml/duplicate-key"])
    #expect(findings.first?.place.range == sample.ranges[1])
    #expect(findings.flatMap { $0.notes.map(\.place.range) } == [sample.ranges[0], sample.ranges[0]])
    #expect(findings.first?.message.zh == "“a”重复了。")
  }

  @Test("Keys are compared as bytes, not as equivalent characters")
  func keysAreBytes() {
    let (root, findings) = parse("e\u{301}: 1\n\u{E9}: 2\n")
    #expect(findings.isEmpty)
    #expect(root?.dump.utf8.count == "{e\u{301}: 1, \u{E9}: 2}".utf8.count)
  }
}
