import Diagnostics
import Testing

@testable import YAML

@Suite struct RefusalTests {
  @Test(
    "What YAML allows and data does not use is a finding at its place",
    arguments: [
      ("a: ⟪&x⟫ 1\nb: ⟪*x⟫", ["yaml/not-supported", "yaml/not-supported"]),
      ("a: ⟪!甲⟫ 1", ["yaml/syntax"]),
      ("a: ⟪!x⟫ 1\nb: ⟪!!binary⟫ aGk=", ["yaml/not-supported", "yaml/not-supported"]),
      ("a: ⟪!⟫ x", ["yaml/not-supported"]),
      ("a: ⟪!!set⟫ {x}", ["yaml/not-supported"]),
      ("a: ⟪&l⟫ [1]\nb: [⟪&m⟫ 2]", ["yaml/not-supported", "yaml/not-supported"]),
      ("a: 1\n⟪<<⟫: {b: 1}", ["yaml/not-supported"]),
      ("⟪[a]⟫: 1", ["yaml/not-supported"]),
      ("a: {⟪{x}⟫}", ["yaml/not-supported"]),
      ("a: 1\n⟪---⟫\nb: 2", ["yaml/not-supported"]),
      ("a: 1\n...\n⟪b: ⟫2", ["yaml/not-supported"]),
      ("⟪%YAML 1.1⟫\n---\na: 1", ["yaml/not-supported"]),
      ("# x\n...\n⟪%TAG ! x⟫\n---\na: 1", ["yaml/not-supported"]),
      ("a: 1\n⟪%b: 2⟫\n", ["yaml/not-supported"]),
    ])
  func refusals(sample: String, rules: [String]) {
    let marked = Marked(sample)
    let (_, findings) = YAMLDocument.parse(marked.file)
    #expect(findings.map(\.place.range) == marked.ranges)
    #expect(findings.map(\.rule.id) == rules)
  }

  @Test("A quoted << is a key like any other")
  func quotedMergeKey() {
    #expect(parse("\"<<\": 1").findings.isEmpty)
  }

  @Test(
    "A refusal leaves the tree whole unless a value is unknown",
    arguments: [
      ("a: &x 1\nb: 2", "{a: 1, b: 2}"), ("a: !x 1", "{a: 1}"), ("a: 1\n<<: {b: 1}", "{a: 1}"),
      ("a: 1\n---\nb: 2", "{a: 1}"), ("a: *x", nil), ("a: [", nil),
    ])
  func trees(text: String, expected: String?) {
    #expect(parse(text).root?.dump == expected)
  }

  @Test("An alias bomb is refused and never unfolded")
  func aliasBomb() {
    var text = "a: &a [x, x]\n"
    for letter in "bcdefghij" {
      text += "\(letter): &\(letter) [\(Array(repeating: "*a", count: 9).joined(separator: ", "))]\n"
    }
    let (root, findings) = parse(text)
    #expect(root == nil)
    #expect(findings.count == 10 + 9 * 9)
    #expect(findings.allSatisfy { $0.rule.id == "yaml/not-supported" })
  }

  @Test("An exact message for an alias")
  func aliasMessage() {
    let findings = parse("a: *x").findings
    #expect(findings.map(\.line) == ["yaml/not-supported 3..<5 “*x”是 YAML 的别名，这里不支持。"])
    #expect(findings.map(\.message.en) == ["“*x” is a YAML alias, which is not supported."])
  }
}
