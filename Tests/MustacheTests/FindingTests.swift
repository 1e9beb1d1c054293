import Diagnostics
import Testing

@testable import Mustache

@Suite struct FindingTests {
  @Test("A mistake is found at its place", arguments: FindingCases.all)
  func mistakes(example: FindingCases.Example) {
    let (_, findings) = example.sample.render()
    #expect(findings.map { describe($0.place) }.sorted() == example.sample.marks)
    #expect(findings.map(\.rule.id) == Array(repeating: example.rule.id, count: findings.count))
    #expect(findings.first?.expected == example.expected)
  }

  @Test("Each rule has a case that breaks it, and an id of its own", arguments: mustacheRules)
  func coverage(rule: Rule) {
    #expect(FindingCases.all.contains { $0.rule.id == rule.id && !$0.sample.marks.isEmpty })
    #expect(mustacheRules.filter { $0.id == rule.id }.count == 1)
    #expect(rule.id.hasPrefix("template/"))
  }

  @Test("Every finding is worded in both languages and says what to write", arguments: FindingCases.all)
  func wording(example: FindingCases.Example) {
    for finding in example.sample.render().findings {
      #expect(finding.message.zh.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
      #expect(finding.message.zh.hasSuffix("。"))
      #expect(finding.message.en.hasSuffix("."))
      #expect(!finding.message.en.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
      #expect(finding.help != nil)
    }
  }

  @Test("A closing tag's finding points to the opening tag")
  func notes() {
    let findings = Sample(page: "{{#items}}\n{{/itmes}}").compile().findings
    #expect(findings.flatMap(\.notes).map { describe($0.place) } == ["Templates/page.mustache:1:1-1:11"])
  }

  @Test("Each mistake is reported once, also in a loop, and rendering goes on")
  func once() {
    let sample = Sample(
      page: "{{#rows}}[{{nmae}}|{{x.y}}|{{name}}]{{/rows}}{{zzz}}",
      data: ["rows": [["name": "a"], ["name": "b"]], "x": "X"])
    let (output, findings) = sample.render()
    #expect(output == "[||a][||b]")
    #expect(findings.map(\.place.text) == ["nmae", "y", "zzz"])
    #expect(findings.map(\.expected) == ["name", nil, nil])
  }

  @Test("All mistakes of all files come in one run, by path and position")
  func together() {
    let sample = Sample(page: "{{#a}}{{>x}}{{/b}}", others: [("card", "{{}}<a href={{u}}>{{")])
    let findings = sample.compile().findings
    #expect(
      findings.map(\.rule.id) == [
        "template/bad-name", "template/unquoted-attribute", "template/unclosed-tag",
        "template/missing-partial", "template/mismatched-close",
      ])
  }

  @Test("Lenient mode passes over everything but broken tags", arguments: FindingCases.data)
  func lenient(example: FindingCases.Example) {
    #expect(example.sample.render(.lenient).findings.isEmpty)
  }

  @Test("An unknown template is a finding")
  func unknownTemplate() {
    let (library, _) = Sample(page: "x").compile()
    #expect(library.contains("page"))
    #expect(!library.contains("pge"))
    var output: [UInt8] = Array("kept".utf8)
    let findings = library.render("pge", [], into: &output)
    #expect(findings.map(\.rule.id) == ["template/missing-partial"])
    #expect(findings.map(\.expected) == ["page"])
    #expect(output == Array("kept".utf8))
  }

  @Test("Ill-formed UTF-8 is found at its bytes")
  func illFormed() {
    let file = SourceFile(path: "Templates/page.mustache", bytes: [0x61, 0xE5, 0x85, 0x62, 0x00, 0x63])
    let findings = TemplateLibrary.compile([file]).findings
    #expect(findings.map(\.place.range) == [1..<3, 4..<5])
    #expect(findings.map(\.rule.id) == ["template/encoding", "template/encoding"])
  }
}
