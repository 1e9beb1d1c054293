/// Prints findings for people, each with the line it is about and carets under the place.
package struct TextPrinter: Sendable {
  private let language: Language
  private let isColored: Bool

  /// - Parameter isColored: whether the text goes to a terminal that shows colours.
  package init(_ language: Language, isColored: Bool = false) {
    self.language = language
    self.isColored = isColored
  }

  /// Prints findings, sorted by path and position, and a line that counts them.
  package func text(_ findings: [Finding]) -> String {
    var tables = LineTables(concealing: findings)
    var result = ""
    for finding in tables.concealment.applied(to: findings) {
      append(finding, to: &result, &tables)
      result += "\n"
    }
    let summary = Summary(findings)
    let color: Paint = summary.errors > 0 ? .error : summary.warnings > 0 ? .warning : .bold
    return result + paint(summary.text[language], color) + "\n"
  }
}

extension TextPrinter {
  private func append(_ finding: Finding, to result: inout String, _ tables: inout LineTables) {
    let color = Paint(finding.severity)
    let label = finding.label
    let message = paint(finding.message[language].printable, .bold)
    let rule = paint("[\(finding.rule.id)]", .faint)
    let headline = paint(label[language], color) + message + " " + rule
    let gutter = append(finding.place, headline, color, to: &result, &tables)
    let margin = String(repeating: " ", count: gutter) + " = "
    for (label, text) in finding.details(language) {
      result += paint(margin, .faint)
      result += label[language]
      result += text.printable
      result += "\n"
    }
    for note in finding.notes {
      let label = paint(Note.label[language], .note)
      append(note.place, label + note.message[language].printable, .note, to: &result, &tables)
    }
  }

  /// Appends a headline with its place and the excerpt under it.
  ///
  /// - Returns: the columns that the number of the line takes.
  @discardableResult
  private func append(
    _ place: Place, _ headline: String, _ color: Paint, to result: inout String, _ tables: inout LineTables
  ) -> Int {
    let table = tables.table(of: place.file)
    let position = table.position(at: place.range.lowerBound)
    let number = String(position.line)
    let width = number.utf8.count
    result += "\(place.file.path.printable):\(number):\(position.column): \(headline)\n"
    let excerpt = Excerpt(of: place, in: table, hiding: tables.concealment.ranges(in: place.file))
    guard !excerpt.text.isEmpty else { return width }
    let blank = String(repeating: " ", count: width)
    let carets = String(repeating: "^", count: excerpt.width)
    result += paint(number + " | ", .faint) + excerpt.text + "\n"
    result += paint(blank + " | ", .faint) + String(repeating: " ", count: excerpt.indent)
    result += paint(carets, color) + "\n"
    return width
  }

  private func paint(_ text: String, _ color: Paint) -> String { isColored ? color(text) : text }
}
