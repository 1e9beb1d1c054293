/// Something wrong at a place: a value, never thrown.
package struct Finding: Sendable {
  package let rule: Rule
  package let place: Place
  /// What is wrong here, most specific words first.
  package let message: Bilingual
  /// What to write instead, nil where only the author can know.
  package let help: Bilingual?
  /// The exact text that should stand at the place, nil where it is not certain.
  package let expected: String?
  /// The replacement that can be made without asking the author, nil where there is none.
  package let fix: Fix?
  /// The nearest text that could stand at the place, to be offered and never taken for certain; nil where there is
  /// none.
  package let suggestion: String?
  /// The id of the registered name the finding is about, nil where it is about none.
  package let name: String?
  /// Other places that matter, such as the earlier of two duplicates.
  package let notes: [Note]

  /// Makes a finding; one with a fix expects what the fix writes, unless told otherwise.
  package init(
    _ rule: Rule, at place: Place, zh: String, en: String, help: Bilingual? = nil,
    expected: String? = nil, notes: [Note] = [], fix: Fix? = nil, name: String? = nil,
    suggestion: String? = nil
  ) {
    self.rule = rule
    self.place = place
    message = Bilingual(zh: zh, en: en).shortened
    self.help = help?.shortened
    self.expected = expected ?? fix?.replacement
    self.fix = fix
    self.name = name
    self.suggestion = suggestion
    self.notes = notes
  }

  package var severity: Severity { rule.severity }
}

/// A change that sets a finding right: its place is replaced.
package struct Fix: Sendable, Hashable {
  package let replacement: String

  package init(_ replacement: String) { self.replacement = replacement }
}

/// A second place that explains a finding.
package struct Note: Sendable {
  package let place: Place
  package let message: Bilingual

  package init(at place: Place, zh: String, en: String) {
    self.place = place
    message = Bilingual(zh: zh, en: en).shortened
  }
}

extension Finding {
  /// Sorts findings by path, position, rule and wording, so that equal input prints equal reports.
  package static func inOrder(_ findings: [Finding]) -> [Finding] {
    findings.sorted { left, right in
      if left.place.file.path != right.place.file.path {
        return left.place.file.path.utf8.lexicographicallyPrecedes(right.place.file.path.utf8)
      }
      let (a, b) = (left.place.range, right.place.range)
      if a.lowerBound != b.lowerBound { return a.lowerBound < b.lowerBound }
      if a.upperBound != b.upperBound { return a.upperBound < b.upperBound }
      if left.rule.id != right.rule.id { return left.rule.id < right.rule.id }
      return left.message.en.utf8.lexicographicallyPrecedes(right.message.en.utf8)
    }
  }
}

extension Sequence<Finding> {
  /// Whether any finding is an error.
  package var hasErrors: Bool { contains { $0.severity == .error } }
}
