import Diagnostics
import Testing

@testable import YAML

@Suite struct LimitTests {
  @Test(
    "Nesting deeper than 32 levels is one finding at the level that is too much",
    arguments: ["[", "{a: ", "- ", "? "])
  func depth(opening: String) {
    let (root, findings) = parse(String(repeating: opening, count: 100_000))
    #expect(root == nil)
    #expect(findings.map(\.rule.id) == ["yaml/too-large"])
    #expect(findings.map(\.place.range.lowerBound) == [32 * opening.utf8.count])
  }

  @Test("32 levels are read")
  func allowedDepth() {
    let text = String(repeating: "[", count: 32) + String(repeating: "]", count: 32)
    #expect(parse(text).findings.isEmpty)
    #expect(parse(text).root?.dump == text)
    #expect(parse("[" + text + "]").findings.map(\.rule.id) == ["yaml/too-large"])
  }

  @Test("A text of more than 4 MiB is not read")
  func size() {
    let limit = YAMLDocument.sizeLimit
    let file = SourceFile(path: "a.yml", bytes: [UInt8](repeating: UInt8(ascii: "a"), count: limit + 1))
    #expect(YAMLDocument.parse(file).findings.map(\.rule.id) == ["yaml/too-large"])
    #expect(YAMLDocument.parse(file, in: 0..<limit).findings.isEmpty)
  }

  @Test("More than 200,000 values are one finding")
  func count() {
    let text = String(repeating: "- 1\n", count: YAMLDocument.nodeLimit)
    let (root, findings) = parse(text)
    #expect(root == nil)
    #expect(findings.map(\.rule.id) == ["yaml/too-large"])
    #expect(findings.first?.place.start == Position(line: 200_000, column: 3))
  }

  @Test("A line of a million bytes is read like any other")
  func longLine() throws {
    let (root, findings) = parse("a: " + String(repeating: "公示 ", count: 150_000) + "\nb: 1\n")
    #expect(findings.isEmpty)
    #expect(try #require(root).range == 0..<3 + 150_000 * 7 - 1 + 1 + 1 + 4)
  }

  static let hostileTexts: [(name: String, text: String)] = [
    ("a million letters before a key", String(repeating: "a", count: 1_000_000) + "\nb: 1"),
    ("a key of a million letters", "b: 1\n" + String(repeating: "a", count: 1_000_000) + ": 1\n"),
    ("a million quotes", String(repeating: "\"", count: 999_999)),
    ("tag directives", String(repeating: "%TAG !a! b\n", count: 100_000) + "---\n"),
    ("colons in values", String(repeating: "a: b: ", count: 100_000)),
    ("empty documents", String(repeating: "---\n", count: 100_000)),
    ("aliases", String(repeating: "[a, ", count: 20) + String(repeating: "*a,", count: 99_999)),
    ("equal keys", String(repeating: "a: 1\n", count: 99_999)),
    ("tabs", String(repeating: "\t", count: 500_000) + "]"),
    ("blanks before a tab", "a: |\n" + String(repeating: " ", count: 500_000) + "\tx\n b"),
    ("exclamation marks", String(repeating: "!", count: 500_000)),
    ("a long anchor", "a: &" + String(repeating: "b", count: 500_000)),
    ("tight colons in braces", String(repeating: "{", count: 31) + String(repeating: "a:1,", count: 200_000)),
  ]

  @Test("Hostile texts end in findings of bounded length", arguments: hostileTexts.map(\.name))
  func hostile(name: String) throws {
    let text = try #require(Self.hostileTexts.first { $0.name == name }).text
    let findings = parse(text).findings
    #expect(!findings.isEmpty)
    #expect(findings.allSatisfy { $0.message.zh.utf8.count < 400 && $0.message.en.utf8.count < 400 })
  }
}
