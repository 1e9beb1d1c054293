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

  package init(_ id: String, _ severity: Severity = .error, zh: String, en: String) {
    self.id = id
    self.severity = severity
    statement = Bilingual(zh: zh, en: en)
  }
}
