import Diagnostics
import Documents
import Naming

extension NameInspector {
  /// Checks the paragraphs of a Word or PDF document.
  ///
  /// The document is shown as one text with a paragraph a line, so that a finding's line is the number of its
  /// paragraph; its message says where in the document that is. Nothing in a document is mended.
  package func inspect(_ document: DocumentText, path: String, options: CheckOptions) -> Report {
    let lines = DocumentLines(document, path: path)
    var report = Report()
    var seen: [String] = []
    for (range, part) in lines.parts {
      var options = options
      options.isTitle = part.kind == .title
      options.fullNamesBefore = seen
      let marks = part.runBoundaries.map { Mark(offset: $0, kind: .markup) }
      let result = checker.check(part.text, marks: marks, options: options)
      report.seen += result.namesSeen
      report.right += result.namesRight
      report.findings += result.findings.map { found in
        let place = lines.file.place(
          range.lowerBound + found.range.lowerBound..<range.lowerBound + found.range.upperBound)
        let name = checker.registry.names.first { $0.id == found.nameID }
        return found.finding(at: place, meaning: name, isFixable: false).saying(part.place)
      }
      if result.namesRight > 0 { seen += fullNames(in: part.text) }
    }
    return report
  }

  /// The ids of the registered names whose full form stands in a text.
  private func fullNames(in text: [UInt8]) -> [String] {
    let string = String(decoding: text, as: UTF8.self)
    return checker.registry.names.filter { string.contains($0.zh) }.map(\.id)
  }
}
