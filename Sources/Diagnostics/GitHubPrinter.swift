/// Prints findings as the workflow commands by which GitHub marks lines of a change.
package struct GitHubPrinter: Sendable {
  private let language: Language

  package init(_ language: Language) { self.language = language }

  /// Prints one command on a line for each finding, sorted by path and position.
  ///
  /// Columns count Unicode scalars; they are left out where a finding spans lines, since GitHub refuses them there.
  package func text(_ findings: [Finding]) -> String {
    var tables = LineTables(concealing: findings)
    return tables.concealment.applied(to: findings).map { command(for: $0, &tables) + "\n" }.joined()
  }
}

extension GitHubPrinter {
  private func command(for finding: Finding, _ tables: inout LineTables) -> String {
    let table = tables.table(of: finding.place.file)
    let start = table.position(at: finding.place.range.lowerBound)
    let end = table.position(at: finding.place.range.upperBound)
    var properties = ["file=\(property(finding.place.file.path))", "line=\(start.line)"]
    if start.line == end.line { properties.append("col=\(start.column)") }
    properties.append("endLine=\(end.line)")
    if start.line == end.line { properties.append("endColumn=\(end.column)") }
    properties.append("title=\(property(finding.rule.id))")
    let data = lines(of: finding, &tables).map(escaped).joined(separator: "%0A")
    return "::\(finding.severity.rawValue) \(properties.joined(separator: ","))::\(data)"
  }

  /// The message, the help and the notes.
  private func lines(of finding: Finding, _ tables: inout LineTables) -> [String] {
    var result = [finding.message[language]]
    if let help = finding.help { result.append(help[language]) }
    for note in finding.notes {
      let position = tables.table(of: note.place.file).position(at: note.place.range.lowerBound)
      result.append("\(note.place.file.path):\(position.line):\(position.column): \(note.message[language])")
    }
    return result
  }

  /// A text on one line, without what ends a command or moves the cursor of a log.
  private func escaped(_ text: String) -> String {
    text.replacing(by: ["%": "%25", "\r": "%0D", "\n": "%0A"]).printable
  }

  /// The value of a property, without what ends it.
  private func property(_ text: String) -> String {
    text.replacing(by: ["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"]).printable
  }
}

extension String {
  fileprivate func replacing(by escapes: [Unicode.Scalar: String]) -> String {
    var result = ""
    for scalar in unicodeScalars {
      if let escape = escapes[scalar] { result += escape } else { result.unicodeScalars.append(scalar) }
    }
    return result
  }
}
