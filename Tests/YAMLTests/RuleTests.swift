import Diagnostics
import Testing

@testable import YAML

@Suite struct RuleTests {
  static let cases: [(rule: String, text: String)] = [
    ("text/control-character", "a: \u{1}"), ("yaml/duplicate-key", "a: 1\na: 2"),
    ("yaml/missing-key", "b: 1"),
    ("yaml/not-supported", "a: *b"), ("yaml/out-of-range", "a: x\nn: 99"), ("yaml/syntax", "a: ["),
    ("yaml/too-large", String(repeating: "[", count: 99)), ("yaml/unknown-key", "a: 1\nc: 1"),
    ("yaml/unknown-value", "a: x\nlevel: village"), ("yaml/wrong-type", "a: [1]"),
  ]

  @Test("Every rule is produced by a case of its own")
  func produced() {
    let malformed = YAMLDocument.parse(SourceFile(path: "a.yml", bytes: [0xFF])).findings
    #expect(malformed.map(\.rule.id) == ["text/encoding"])
    for (rule, text) in Self.cases {
      let findings = decode(text) { fields in
        _ = (fields.string("a"), fields.optionalInt("n", in: 1...9), fields.has("b"))
        let level: Located<Level>? = fields.optionalChoice("level")
        #expect(level == nil)
      }
      #expect(findings.map(\.rule.id) == [rule])
    }
    let ids = Self.cases.map(\.rule) + ["text/encoding"]
    #expect(ids.sorted() == yamlRules.map(\.id).sorted())
  }

  @Test("Every rule is stated in both languages", arguments: yamlRules.map(\.id))
  func stated(id: String) throws {
    let rule = try #require(yamlRules.first { $0.id == id })
    #expect(rule.statement.zh.hasSuffix("。"))
    #expect(rule.statement.en.hasSuffix("."))
    #expect(rule.severity == .error)
  }
}
