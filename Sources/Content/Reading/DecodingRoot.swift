import Diagnostics
import YAML

extension Decoding {
  /// Parses the file, or a part of it, and opens its mapping; what is wrong with the text itself is reported.
  func root(of what: Bilingual, in range: Range<Int>? = nil) -> Fields? {
    let (root, findings) = YAMLDocument.parse(file, in: range)
    for finding in findings { report(finding) }
    // A text that cannot be parsed has no keys to miss.
    if root == nil, !findings.isEmpty { return nil }
    return fields(root, of: what, at: range ?? 0..<0)
  }
}

extension Fields {
  func choice<Choice: RawRepresentable & CaseIterable>(_ key: String, as type: Choice.Type) -> Located<
    Choice
  >?
  where Choice.RawValue == String {
    choice(key)
  }

  func optionalChoice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, as type: Choice.Type
  ) -> Located<Choice>? where Choice.RawValue == String {
    optionalChoice(key)
  }
}
