/// How many findings there are of each severity.
package struct Summary: Sendable, Hashable {
  package let errors: Int
  package let warnings: Int

  package init(_ findings: some Sequence<Finding>) {
    var (errors, warnings) = (0, 0)
    for finding in findings {
      switch finding.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      }
    }
    self.errors = errors
    self.warnings = warnings
  }

  /// The summary in words: “2 个错误，1 个警告”.
  package var text: Bilingual {
    if errors == 0, warnings == 0 { return Bilingual(zh: "没有发现问题", en: "no problems found") }
    return Bilingual(
      zh: "\(errors) 个错误，\(warnings) 个警告",
      en: "\(errors) error\(errors == 1 ? "" : "s"), \(warnings) warning\(warnings == 1 ? "" : "s")")
  }
}
