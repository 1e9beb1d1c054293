import Diagnostics
import JSON

/// The findings of the last check, by file.
struct PublishedFindings {
  private(set) var findings: [String: [Finding]] = [:]

  /// Takes the findings of a check.
  ///
  /// - Returns: the files whose findings the editor has to be told, in byte order: those with some, and those that had
  ///   some before.
  mutating func replace(with new: [Finding]) -> [String] {
    var next: [String: [Finding]] = [:]
    for finding in new { next[finding.place.file.path, default: []].append(finding) }
    let paths = Set(next.keys).union(findings.keys)
    findings = next
    return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The findings of a file whose place touches a range of bytes.
  func touching(_ range: Range<Int>, of path: String) -> [Finding] {
    (findings[path] ?? []).filter {
      $0.place.range.lowerBound <= range.upperBound && range.lowerBound <= $0.place.range.upperBound
    }
  }
}

extension JSONObject {
  /// Writes a member that is a range of an editor.
  mutating func member(_ key: String, _ range: Range<Int>, in index: TextIndex) {
    object(key) { object in
      for (name, offset) in [("start", range.lowerBound), ("end", range.upperBound)] {
        let position = index.position(at: offset)
        object.object(name) {
          $0.member("line", position.line)
          $0.member("character", position.character)
        }
      }
    }
  }

  /// Writes the members of a diagnostic.
  mutating func diagnostic(_ finding: Finding, in index: TextIndex, _ context: DiagnosticContext) {
    member("range", finding.place.range, in: index)
    member("severity", finding.severity == .error ? 1 : 2)
    member("code", finding.rule.id)
    member("source", "gongshi")
    let help = finding.help.map { "\n" + $0[context.language] } ?? ""
    member("message", finding.message[context.language] + help)
    guard !finding.notes.isEmpty else { return }
    array("relatedInformation") { list in
      for note in finding.notes {
        list.object { item in
          item.object("location") { location in
            location.member("uri", context.uri(note.place.file.path))
            location.member("range", note.place.range, in: TextIndex(note.place.file.bytes, context.encoding))
          }
          item.member("message", note.message[context.language])
        }
      }
    }
  }
}

/// What diagnostics need to know besides the finding.
struct DiagnosticContext {
  let root: String
  let language: Language
  let encoding: PositionEncoding

  func uri(_ path: String) -> String { DocumentURI.uri(root + "/" + path) }
}
