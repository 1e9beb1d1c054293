import Diagnostics
import TestSupport
import Testing

@testable import Mustache

/// Broken templates made from whole ones, the same in every run.
@Suite struct RobustnessTests {
  private static let sources =
    (FindingCases.all.filter { $0.rule.id != "template/output-too-large" }.map(\.sample)
      + (LanguageTests.values + LanguageTests.sections + LanguageTests.inserted + LanguageTests.inherited
      + LanguageTests.whitespace).map(\.sample))

  @Test("No broken template stops the program, and every finding lies in its file")
  func mutations() {
    var random = RandomSource(seed: 20_250_901)
    var checked = 0
    for sample in Self.sources {
      for _ in 0..<12 {
        let files = sample.files.map { SourceFile(path: $0.path, bytes: random.mutate($0.bytes)) }
        for mode in [TemplateLibrary.Mode.strict, .lenient] {
          var (library, findings) = TemplateLibrary.compile(files, mode: mode)
          library.limits.work = 100_000
          var output: [UInt8] = []
          findings += library.render("page", [sample.data], into: &output)
          for finding in findings {
            #expect(finding.place.range.upperBound <= finding.place.file.bytes.count)
          }
          checked += 1
        }
      }
    }
    #expect(checked > 2000)
  }

  @Test("A template cut off at any byte has findings in its own text, and none of its tags is lost")
  func prefixes() {
    let whole = Array(
      "{{<l}}{{$a}}\n <a href=\"{{x.y}}\">{{{h}}}</a>{{/a}}{{/l}}{{=| |=}}|#r|\n |>l|\n|/r|<!-- 公示 -->".utf8)
    for count in 0...whole.count {
      let file = SourceFile(path: "Templates/page.mustache", bytes: Array(whole[..<count]))
      let layout = SourceFile(path: "Templates/l.mustache", text: "{{$a}}{{/a}}")
      let (library, compiled) = TemplateLibrary.compile([file, layout])
      var output: [UInt8] = []
      let data: Object = ["x": ["y": "/"], "r": [], "h": .html(HTML([]))]
      let findings = compiled + library.render("page", [data], into: &output)
      #expect(findings.allSatisfy { $0.place.range.upperBound <= count })
      // Cuts between whole tags, or within what is no tag yet.
      #expect(findings.isEmpty == [0, 1, 55, 56, 64, 79, 94].contains(count), "\(count)")
    }
  }

  @Test("No hostile text moves the rest of a page to another part of the HTML")
  func hostile() {
    var random = RandomSource(seed: 7)
    var checked = 0
    for _ in 0..<4000 {
      let page = random.page()
      let (library, findings) = Sample(page: page).compile()
      guard findings.isEmpty else { continue }
      checked += 1
      let states = ["x", "\"'><script> onx=`javascript:</title></textarea>-->"].map { text in
        var output: [UInt8] = []
        _ = library.render("page", [["x": .text(text), "on": true]], into: &output)
        var state = MarkupState.text
        state.feed(output)
        return state
      }
      #expect(states[0].mode == states[1].mode && states[0].element == states[1].element, "\(page)")
    }
    #expect(checked > 200)
  }
}

extension RandomSource {
  /// Some pieces of markup in any order.
  fileprivate mutating func page() -> String {
    let pieces = [
      "{{x}}", "{{x}}", "{{#on}}", "{{/on}}", "<a ", "<p>", "</p>", "<title>", "</title>", "<!--", "-->",
      "href=",
      "title=", "\"", "\"", "'", "'", ">", ">", "/", "on", " ", "<", "<script>", "</script>", "<textarea ",
      "a",
    ]
    return (0..<2 + number(below: 8)).map { _ in pieces[number(below: pieces.count)] }.joined()
  }

  fileprivate mutating func mutate(_ bytes: [UInt8]) -> [UInt8] {
    let pieces = [
      "{{", "}}", "{{#a}}", "{{/a}}", "{{$b}}", "{{/b}}", "{{<page}}", "{{>page}}", "\n", " ", "<a ", "\"",
      "{{=| |=}}",
    ]
    var bytes = bytes
    for _ in 0...number(below: 3) {
      let index = number(below: bytes.count + 1)
      switch number(below: 4) {
      case 0: bytes.insert(contentsOf: pieces[number(below: pieces.count)].utf8, at: index)
      case 1: bytes.removeSubrange(index..<min(bytes.count, index + 1 + number(below: 4)))
      case 2: bytes.insert(UInt8(number(below: 256)), at: index)
      default:
        let end = min(bytes.count, index + number(below: 12))
        bytes.insert(contentsOf: bytes[index..<end], at: number(below: bytes.count + 1))
      }
    }
    return bytes
  }
}
