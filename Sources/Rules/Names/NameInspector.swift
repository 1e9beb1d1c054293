import CivilTime
import Diagnostics
import Naming

/// Checks the names in files against one registry.
package struct NameInspector: Sendable {
  package let checker: Checker
  /// The day against which the dates of suppressions are measured.
  let today: CivilDate?
  private let memory: NameMemory?

  /// - Parameter remembers: whether many texts will come that have much in common, as the pages of a site do.
  package init(_ registry: Registry, today: CivilDate? = nil, remembers: Bool = false) {
    checker = Checker(registry)
    self.today = today
    memory = remembers ? NameMemory() : nil
  }

  /// What was found in one or more texts.
  package struct Report: Sendable {
    package var findings: [Finding] = []
    /// How many uses of registered names there are, right or wrong.
    package var seen = 0
    package var right = 0
    /// Wrong uses that a suppression lets stand.
    package var suppressed: Set<Use> = []

    package init() {}

    package static func += (left: inout Report, right: Report) {
      left.findings += right.findings
      left.seen += right.seen
      left.right += right.right
      left.suppressed.formUnion(right.suppressed)
    }
  }

  /// A wrong use wherever it stands: in the source, and again on the pages made from it.
  package struct Use: Sendable, Hashable {
    let rule: String
    let seen: [UInt8]

    init(_ finding: NameFinding) {
      rule = finding.rule.rawValue
      // A line end of the source may be a space on the page.
      seen = finding.seen.utf8.filter { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D }
    }
  }

  /// Checks the prose of a file.
  package func inspect(
    _ file: SourceFile, as format: TextFormat, options: CheckOptions
  ) -> Report {
    let (result, findings) = look(at: file, as: format, options: options)
    var report = Report()
    report.seen = result.namesSeen
    report.right = result.namesRight
    report.suppressed = Set(result.suppressed.map(Use.init))
    report.findings = findings.map(\.finding) + result.suppressionProblems.map { finding($0, file) }
    return report
  }

  /// Checks a text that was made from others, and gives each finding with the use it is about.
  package func uses(
    in file: SourceFile, as format: TextFormat, options: CheckOptions
  ) -> [(use: Use, finding: Finding)] {
    look(at: file, as: format, options: options).findings
  }

  private func look(
    at file: SourceFile, as format: TextFormat, options: CheckOptions
  ) -> (result: PageResult, findings: [(use: Use, finding: Finding)]) {
    let day = today.map { Suppression.Day(year: $0.year, month: $0.month, day: $0.day) }
    let bytes = file.bytes
    let result =
      memory?.use { memory in
        // Of many texts few have findings: their places are looked for then.
        let text = ExtractedText(bytes, as: format, keepsPlaces: false)
        return checker.check(text, options: options, today: day, remembering: &memory) {
          ExtractedText(bytes, as: format)
        }
      } ?? checker.check(ExtractedText(bytes, as: format), options: options, today: day)
    let findings = result.findings.map { found in
      let name = checker.registry.names.first { $0.id == found.finding.nameID }
      let place = file.place(found.source)
      return (
        Use(found.finding), found.finding.finding(at: place, meaning: name, isFixable: found.isFixable)
      )
    }
    return (result, findings)
  }

  /// Mends what has exactly one remedy and leaves every other byte as it is.
  ///
  /// - Returns: the new bytes, and what is still wrong with them.
  package func mend(
    _ file: SourceFile, as format: TextFormat, options: CheckOptions
  ) -> (file: SourceFile, count: Int, report: Report) {
    var file = file
    var count = 0
    // One remedy may bring out another fault of the same name; three rounds are ample, more would be a loop.
    for _ in 0..<3 {
      let report = inspect(file, as: format, options: options)
      let fixes = report.findings.compactMap { finding in
        finding.fix.map { (range: finding.place.range, text: Array($0.replacement.utf8)) }
      }.sorted { $0.range.lowerBound < $1.range.lowerBound }
      if fixes.isEmpty { return (file, count, report) }
      var bytes: [UInt8] = []
      var done = 0
      for fix in fixes where fix.range.lowerBound >= done {
        bytes += file.bytes[done..<fix.range.lowerBound] + fix.text
        done = fix.range.upperBound
        count += 1
      }
      bytes += file.bytes[done...]
      file = SourceFile(path: file.path, bytes: bytes)
    }
    return (file, count, inspect(file, as: format, options: options))
  }
}

extension NameInspector {
  private func finding(_ problem: SuppressionProblem, _ file: SourceFile) -> Finding {
    let (zh, en) = problem.message
    let help: Bilingual? = if case .unused = problem { Bilingual(zh: "删去它。", en: "Delete it.") } else { nil }
    return Finding(
      SuppressionRules.suppression, at: file.place(problem.suppression.source), zh: zh, en: en, help: help)
  }
}

/// The rule about suppressions.
package enum SuppressionRules {
  package static let suppression = Rule(
    SuppressionProblem.ruleID, .warning,
    zh: "豁免写明理由，可以写期限；没有用处或过期的要删去。",
    en: "A suppression gives its reason and may give a date; one that is of no use or has expired is deleted."
  )
}
