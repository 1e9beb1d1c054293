import Diagnostics
import Naming

/// Checks the names in files against one registry.
package struct NameInspector: Sendable {
  package let checker: Checker

  package init(_ registry: Registry) {
    checker = Checker(registry)
  }

  /// What was found in one or more texts.
  package struct Report: Sendable {
    package var findings: [Finding] = []
    /// How many uses of registered names there are, right or wrong.
    package var seen = 0
    package var right = 0

    package init() {}

    package static func += (left: inout Report, right: Report) {
      left.findings += right.findings
      left.seen += right.seen
      left.right += right.right
    }
  }

  /// Checks a plain text.
  package func inspect(plain file: SourceFile, options: CheckOptions) -> Report {
    var report = Report()
    let result = checker.check(file.bytes, options: options)
    report.seen = result.namesSeen
    report.right = result.namesRight
    report.findings = result.findings.map { found in
      let name = checker.registry.names.first { $0.id == found.nameID }
      return found.finding(at: file.place(found.range), meaning: name)
    }
    return report
  }
}
