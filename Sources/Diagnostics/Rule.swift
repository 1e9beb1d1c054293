/// How much a finding weighs: an error stops a build, a warning does not.
package enum Severity: String, Sendable {
  case error
  case warning
}

/// Something that content must satisfy, stated once and cited by every finding that rests on it.
package struct Rule: Sendable {
  /// The permanent identifier, `area/name`.
  package let id: String
  package let severity: Severity
  /// The rule in one sentence: what must hold, not what went wrong.
  package let statement: Bilingual
  /// Whether what breaks the rule is personal, so that reports quote no more than its ends.
  package let concealsText: Bool

  package init(
    _ id: String, _ severity: Severity = .error, concealsText: Bool = false, zh: String, en: String
  ) {
    self.id = id
    self.severity = severity
    self.concealsText = concealsText
    statement = Bilingual(zh: zh, en: en)
  }
}
