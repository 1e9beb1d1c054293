import Diagnostics
import Testing

@testable import Mustache

@Suite struct LimitTests {
  private static let sections = String(repeating: "{{#on}}", count: 31)
  private static let ends = String(repeating: "{{/on}}", count: 31)

  @Test("Templates that insert each other as deep as possible, within as many sections, end")
  func deepRecursion() {
    let text = Self.sections + "x{{>page}}" + Self.ends
    let (output, findings) = Sample(page: text, data: ["on": true]).render()
    #expect(output == String(repeating: "x", count: 65))
    #expect(findings.map(\.rule.id) == ["template/recursion-too-deep"])
  }

  @Test("A chain of many templates is found before it is rendered")
  func longChain() {
    let others = (0..<500).map { index in
      (name: "t\(index)", text: Self.sections + "{{>t\(index + 1)}}" + Self.ends)
    }
    let sample = Sample(page: "{{>t0}}", others: others + [("t500", "x")], data: ["on": true])
    #expect(sample.compile().findings.contains { $0.rule.id == "template/recursion-too-deep" })
    #expect(sample.render(.lenient).findings.map(\.rule.id) == ["template/recursion-too-deep"])
  }

  @Test(
    "Rendering that multiplies without output is stopped", arguments: [TemplateLibrary.Mode.strict, .lenient])
  func work(mode: TemplateLibrary.Mode) {
    var library = Sample(page: "{{#a}}{{>page}}{{/a}}").compile(mode).library
    library.limits.work = 100_000
    var output: [UInt8] = []
    let findings = library.render("page", [["a": [1, 2, 3]]], into: &output)
    #expect(Set(findings.map(\.rule.id)) == ["template/recursion-too-deep", "template/output-too-large"])
    #expect(findings.count == 2)
  }

  @Test("A large page is stopped soon after the limit, counted from where it begins")
  func size() {
    var library = Sample(page: "{{#a}}0123456789{{/a}}").compile().library
    library.limits.bytes = 25
    var output = [UInt8](repeating: 0x20, count: 100)
    let ok = library.render("page", [["a": [1, 2]]], into: &output)
    #expect(ok.isEmpty)
    #expect(output.count == 120)
    let findings = library.render("page", [["a": [1, 2, 3, 4, 5]]], into: &output)
    #expect(findings.map(\.rule.id) == ["template/output-too-large"])
    #expect(findings.map(\.place.text) == ["a"])
    #expect(output.count == 150)
  }

  @Test("Templates that multiply each other compile in little time")
  func doubling() {
    let others = (0..<50).map { index in
      (name: "t\(index)", text: "{{>t\(index + 1)}}<a b=\"{{>t\(index + 1)}}\" href='{{>t\(index + 1)}}'>")
    }
    let sample = Sample(page: "{{>t0}}", others: others + [("t50", "x")])
    var (library, findings) = sample.compile(.strict)
    #expect(findings.allSatisfy { $0.rule.id == "template/split-markup" })
    library.limits.work = 100_000
    var output: [UInt8] = []
    #expect(library.render("page", [[:]], into: &output).map(\.rule.id) == ["template/output-too-large"])
  }
}
