import Diagnostics
import Documents
import Naming

extension NameInspector {
  /// Checks the paragraphs of a Word or PDF document.
  ///
  /// The document is shown as one text with a paragraph a line, so that a finding's line is the number of its
  /// paragraph; its message says where in the document that is. Nothing in a document is mended.
  package func inspect(_ document: DocumentText, path: String, options: CheckOptions) -> Report {
    var bytes: [UInt8] = []
    var parts: [(range: Range<Int>, part: DocumentText.Part)] = []
    for part in document.parts {
      let start = bytes.count
      // A line break inside a paragraph must not shift the lines of those that follow.
      bytes += part.text.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }
      parts.append((start..<bytes.count, part))
      bytes.append(UInt8(ascii: "\n"))
    }
    let file = SourceFile(path: path, bytes: bytes)
    var report = Report()
    var seen: [String] = []
    for (range, part) in parts {
      var options = options
      options.isTitle = part.kind == .title
      options.fullNamesBefore = seen
      let marks = part.runBoundaries.map { Mark(offset: $0, kind: .markup) }
      let result = checker.check(part.text, marks: marks, options: options)
      report.seen += result.namesSeen
      report.right += result.namesRight
      report.findings += result.findings.map { found in
        let place = file.place(
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

extension Finding {
  /// The same finding with the place in the document before its message.
  fileprivate func saying(_ place: Bilingual) -> Finding {
    Finding(
      rule, at: self.place, zh: "\(place.zh)：\(message.zh)", en: "\(place.en): \(message.en)", help: help,
      expected: expected, notes: notes, fix: fix, name: name)
  }
}
