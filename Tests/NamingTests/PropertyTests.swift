import TestSupport
import Testing

@testable import Naming

@Suite struct PropertyTests {
  static let subjects: [(Registry?, [String])] = [
    (Registries.dataElements, ["{J}", "{W}"]), (Registries.robots, ["{H}"]),
  ]

  @Test("No edit of a name leads to a fix that is not the name", arguments: ["{J}", "{W}", "{H}"])
  func noWrongFix(name: String) throws {
    let registry = name == "{H}" ? Registries.robots : Registries.dataElements
    let checker = Checker(try #require(registry))
    let exact = Array(CorpusCase.expand(name).unicodeScalars)
    let letters = Array("x2人年赛”\"（·省分东市选 一，".unicodeScalars)
    var certain = 0
    for place in exact.indices {
      for letter in letters {
        for isInserted in [false, true] where !(isInserted && place == 0) {
          var scalars = exact
          if isInserted { scalars.insert(letter, at: place) } else { scalars[place] = letter }
          let text = "参加" + String(String.UnicodeScalarView(scalars)) + "的团队"
          let result = checker.check(Array(text.utf8))
          let hasFix =
            !result.findings.isEmpty && result.findings.allSatisfy { $0.isCertain && $0.expected != nil }
          guard hasFix else { continue }
          certain += 1
          let right = "参加" + CorpusCase.expand(name) + "的团队"
          #expect(Array(result.applied(to: text).utf8) == Array(right.utf8), "\(text)")
        }
      }
    }
    #expect(certain > 100)
  }

  @Test("A fix makes its finding disappear and creates none, over the whole corpus")
  func fixes() throws {
    for (file, registry) in CorpusTests.files {
      let checker = Checker(try #require(registry))
      for item in CorpusCase.load(file) where !item.options.isTitle {
        let outcome = Outcome(of: item, checker)
        let again = Outcome(of: item, checker, text: outcome.fixed)
        let rest = Outcome(of: item, checker, text: again.fixed)
        #expect(
          rest.findings == again.findings, "\(item.testDescription)\n\(outcome.fixed)\n\(again.findings)")
        #expect(again.findings.count <= outcome.findings.count)
        #expect((Array(outcome.fixed.utf8) == Array(item.text.utf8)) == (again.findings == outcome.findings))
        if item.format == nil {
          let bytes = Array(item.text.utf8)
          for finding in outcome.findings { #expect(bytes.text(finding.range) == finding.seen) }
        }
      }
    }
  }

  @Test("Random bytes do no harm and give equal results twice", arguments: 1...40)
  func noise(seed: Int) throws {
    var generator = RandomSource(seed: seed + 5000)
    let pieces = Array(CorpusCase.expand("{J}{WQ}{H}{EJ}济南赛区").utf8)
    for (registry, _) in Self.subjects {
      let checker = Checker(try #require(registry))
      var bytes: [UInt8] = []
      while bytes.count < 3000 {
        let start = Int(generator.next() % UInt64(pieces.count))
        let length = Int(generator.next() % 60)
        bytes += pieces[start..<min(pieces.count, start + length)]
        if generator.next() % 3 == 0 { bytes.append(UInt8(truncatingIfNeeded: generator.next())) }
      }
      let result = checker.check(bytes)
      #expect(result.findings == checker.check(bytes).findings)
      for finding in result.findings { #expect(bytes.text(finding.range) == finding.seen) }
    }
  }
}
