/// Prints findings as a list in HTML, each with its place and the line it is about.
package struct HTMLPrinter: Sendable {
  private let language: Language

  package init(_ language: Language) { self.language = language }

  /// Prints findings, sorted by path and position, as one `<ol>`; an empty text for none.
  ///
  /// Everything that comes from a file is escaped.
  package func html(_ findings: [Finding]) -> String {
    guard !findings.isEmpty else { return "" }
    var tables = LineTables(concealing: findings)
    let items = tables.concealment.applied(to: findings).map { item($0, &tables) }
    return "<ol class=\"findings\">\n" + items.joined() + "</ol>\n"
  }

  /// A text as element content or as a quoted attribute value.
  package static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.printable.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension HTMLPrinter {
  private func item(_ finding: Finding, _ tables: inout LineTables) -> String {
    let details = finding.details(language).map { label, text in
      "<p class=\"detail\"><span class=\"label\">\(label[language])</span>\(Self.escaped(text))</p>\n"
    }
    let notes = finding.notes.map { note in
      passage(note.place, label: Note.label, note.message, rule: nil, kind: "note", &tables)
    }
    let head = passage(
      finding.place, label: finding.label, finding.message, rule: finding.rule.id, kind: "message", &tables)
    return "<li class=\"\(finding.severity.rawValue)\">\n" + head + details.joined() + notes.joined()
      + "</li>\n"
  }

  /// A message with its place and the line there, the place marked.
  private func passage(
    _ place: Place, label: Bilingual, _ message: Bilingual, rule: String?, kind: String,
    _ tables: inout LineTables
  ) -> String {
    let table = tables.table(of: place.file)
    let position = table.position(at: place.range.lowerBound)
    let code = rule.map { " <code class=\"rule\">\($0)</code>" } ?? ""
    let path = Self.escaped(place.file.path)
    var html = "<p class=\"place\"><code>\(path):\(position.line):\(position.column)</code></p>\n"
    html +=
      "<p class=\"\(kind)\"><strong class=\"label\">\(label[language])</strong>"
      + Self.escaped(message[language]) + code + "</p>\n"
    let excerpt = Excerpt(of: place, in: table, hiding: tables.concealment.ranges(in: place.file))
    if !excerpt.text.isEmpty {
      // A place without length is marked at its point.
      let mark =
        excerpt.marked.isEmpty
        ? "<mark class=\"point\"></mark>" : "<mark>\(Self.escaped(excerpt.marked))</mark>"
      html +=
        "<pre><span class=\"line\">\(position.line)</span> " + Self.escaped(excerpt.before) + mark
        + Self.escaped(excerpt.after) + "</pre>\n"
    }
    return html
  }
}
