import JSON

/// Prints findings for programs: the stable, versioned form of `--format json`.
package struct JSONPrinter: Sendable {
  /// How many registered names a run has seen, and how many of them were right.
  package struct NameCount: Sendable {
    package let seen: Int
    package let right: Int

    package init(seen: Int, right: Int) {
      self.seen = seen
      self.right = right
    }
  }

  private let language: Language

  /// - Parameter language: the language of `message` and `help`; `messages` has both.
  package init(_ language: Language) { self.language = language }

  /// Prints findings as one object in UTF-8, sorted by path and position.
  ///
  /// - Parameter names: counts for the summary, nil where names were not checked.
  package func bytes(_ findings: [Finding], names: NameCount? = nil) -> [UInt8] {
    var tables = LineTables(concealing: findings)
    var writer = JSONWriter(.indented)
    let summary = Summary(findings)
    writer.object { report in
      report.member("version", 1)
      report.object("summary") {
        $0.member("errors", summary.errors)
        $0.member("warnings", summary.warnings)
        if let names {
          $0.member("namesSeen", names.seen)
          $0.member("namesRight", names.right)
        }
      }
      report.array("findings") { array in
        for finding in tables.concealment.applied(to: findings) {
          array.object { write(finding, to: &$0, &tables) }
        }
      }
    }
    return writer.bytes
  }
}

extension JSONPrinter {
  private func write(_ finding: Finding, to object: inout JSONObject, _ tables: inout LineTables) {
    object.member("rule", finding.rule.id)
    object.member("severity", finding.severity.rawValue)
    write(finding.place, to: &object, &tables)
    object.member("name", ifPresent: finding.name)
    object.member("text", tables.concealment.text(of: finding.place))
    object.member("expected", ifPresent: finding.expected)
    write(finding.message, to: &object)
    object.member("help", ifPresent: finding.help?[language])
    object.array("notes") { notes in
      for note in finding.notes {
        notes.object {
          write(note.place, to: &$0, &tables)
          write(note.message, to: &$0)
        }
      }
    }
    if let fix = finding.fix {
      object.object("fix") { $0.member("replacement", fix.replacement) }
    }
  }

  /// Writes a place; lines and columns count from 1, columns in Unicode scalars.
  private func write(_ place: Place, to object: inout JSONObject, _ tables: inout LineTables) {
    let table = tables.table(of: place.file)
    let start = table.position(at: place.range.lowerBound)
    let end = table.position(at: place.range.upperBound)
    object.member("file", place.file.path)
    object.member("line", start.line)
    object.member("column", start.column)
    object.member("endLine", end.line)
    object.member("endColumn", end.column)
  }

  private func write(_ message: Bilingual, to object: inout JSONObject) {
    object.member("message", message[language])
    object.object("messages") {
      $0.member("zh", message.zh)
      $0.member("en", message.en)
    }
  }
}
