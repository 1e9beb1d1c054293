import Testing

@testable import Naming

@Suite struct CorpusTests {
  static let files: [(String, Registry?)] = [
    ("data-elements.tsv", Registries.dataElements), ("robots.tsv", Registries.robots),
    ("sources.tsv", Registries.dataElements), ("english.tsv", Registries.dataElements),
    ("english-robots.tsv", Registries.robots), ("twins.tsv", Registries.twins),
    ("single-faults.tsv", Registries.dataElements), ("single-faults-robots.tsv", Registries.robots),
  ]

  @Test("Every case of the corpus is found or passed as labelled, and fixed as labelled")
  func wholeCorpus() throws {
    var (truePositives, falsePositives, falseNegatives, wrongFixes, count) = (0, 0, 0, 0, 0)
    for (file, registry) in Self.files {
      let checker = Checker(try #require(registry))
      for item in CorpusCase.load(file) {
        count += 1
        let outcome = Outcome(of: item, checker)
        let (found, fixed) = (outcome.rules, outcome.fixed)
        if found == item.rules {
          truePositives += found.count
        } else {
          falsePositives += max(0, found.count - item.rules.count)
          falseNegatives += max(0, item.rules.count - found.count)
          if found.count == item.rules.count {
            falsePositives += 1
            falseNegatives += 1
          }
          Issue.record("\(item.testDescription)\n  expected \(item.rules), found \(outcome.findings)")
        }
        if Array(fixed.utf8) != Array(item.fixed.utf8) {
          wrongFixes += 1
          Issue.record("\(item.testDescription)\n  fixed to \(fixed)\n  expected \(item.fixed)")
        }
      }
    }
    let precision = 100 * Double(truePositives) / Double(max(1, truePositives + falsePositives))
    let recall = 100 * Double(truePositives) / Double(max(1, truePositives + falseNegatives))
    print(
      "names corpus: \(count) cases, precision \(precision) %, recall \(recall) %, wrong fixes \(wrongFixes)")
    #expect(count >= 400)
    #expect(precision == 100)
    #expect(recall == 100)
    #expect(wrongFixes == 0)
  }
}
