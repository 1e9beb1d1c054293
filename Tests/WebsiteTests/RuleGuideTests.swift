import Diagnostics
import Naming
import Rules
import Testing

@testable import Website

/// Every example of a guide is a test of the engine, with the made-up registry beside the guides.
@Suite struct RuleGuideTests {
  @Test("Every rule about names has a guide, in the same order") func complete() {
    #expect(RuleGuide.names.map(\.rule.id) == NameRules.all.map(\.id))
    for guide in RuleGuide.names { #expect((3...6).contains(guide.examples.count), "\(guide.rule.id)") }
  }

  @Test("The registry of the examples loads") func registry() {
    #expect(SampleNames.compiled().problems.isEmpty)
    #expect(SampleNames.compiled().registry != nil)
  }

  @Test("The wrong text breaks exactly its rule, the right one none", arguments: Example.checked)
  func examples(_ example: Example) throws {
    let registry = try #require(SampleNames.compiled().registry)
    #expect(example.broken(example.wrong, registry) == [example.rule], "\(example.wrong)")
    #expect(example.broken(example.right, registry) == [], "\(example.right)")
  }

  @Test(
    "Where the engine offers a certain fix, it is the right text of the example", arguments: Example.checked)
  func fixes(_ example: Example) throws {
    let registry = try #require(SampleNames.compiled().registry)
    guard example.use == .text || example.use == .title,
      let found = example.findings(example.wrong, registry).first, found.isCertain,
      let expected = found.expected
    else { return }
    let bytes = Array(example.wrong.utf8)
    let fixed =
      Array(bytes[..<found.range.lowerBound]) + Array(expected.utf8) + Array(bytes[found.range.upperBound...])
    #expect(String(decoding: fixed, as: UTF8.self) == example.right)
  }

  @Test(
    "Both languages of a guide say something, and the English needs no Chinese", arguments: RuleGuide.names)
  func languages(_ guide: RuleGuide) {
    var texts = [guide.title, guide.why] + guide.asks + guide.remedy + guide.examples.map(\.note)
    texts += guide.examples.compactMap(\.use.label)
    for example in guide.examples where example.language == nil { texts += [example.wrong, example.right] }
    for text in texts {
      #expect(hasChinese(text.zh), "\(text.zh)")
      #expect(!text.en.isEmpty && !hasChinese(text.en), "\(text.en)")
    }
    #expect(!guide.asks.isEmpty && !guide.remedy.isEmpty)
  }
}

/// An example with the rule it belongs to.
struct Example: Sendable, CustomTestStringConvertible {
  let rule: String
  let use: RuleExample.Use
  let wrong: String
  let right: String

  var testDescription: String { "\(rule): \(wrong)" }

  /// Those that are text; images are compared byte by byte elsewhere.
  static let checked = RuleGuide.names.flatMap { guide in
    guide.examples.compactMap { example -> Example? in
      if example.use == .image { return nil }
      return Example(
        rule: guide.rule.id, use: example.use, wrong: example.wrong.zh, right: example.right.zh)
    }
  }

  func findings(_ text: String, _ registry: Registry) -> [NameFinding] {
    let checker = Checker(registry)
    if use == .fileName {
      let found = checker.checkFileName(
        text, pattern: SampleNames.fileNameID, organization: SampleNames.organizers[0])
      return found.map { [$0] } ?? []
    }
    var options = CheckOptions()
    if use == .title { options.isTitle = true }
    if use == .opening { options.needsFullNameFirst = true }
    if case .page(let name) = use { options.pageName = name }
    if use == .markdown || use == .list {
      let extracted = ExtractedText(Array(text.utf8), as: use == .list ? .plain : .markdown)
      return checker.check(extracted, options: options).findings.map(\.finding)
    }
    return checker.check(Array(text.utf8), options: options).findings
  }

  func broken(_ text: String, _ registry: Registry) -> [String] {
    findings(text, registry).map(\.rule.rawValue)
  }
}

/// Whether a text has a Chinese character.
func hasChinese(_ text: String) -> Bool {
  text.unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) }
}
