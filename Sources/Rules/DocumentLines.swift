import Diagnostics
import Documents

/// A document as one text with a paragraph a line, so that a finding's line is the number of its paragraph.
struct DocumentLines {
  let file: SourceFile
  /// The paragraphs and where they stand in the text, in order.
  let parts: [(range: Range<Int>, part: DocumentText.Part)]

  init(_ document: DocumentText, path: String) {
    var bytes: [UInt8] = []
    var parts: [(range: Range<Int>, part: DocumentText.Part)] = []
    for part in document.parts {
      let start = bytes.count
      // A line break inside a paragraph must not shift the lines of those that follow.
      bytes += part.text.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }
      parts.append((start..<bytes.count, part))
      bytes.append(UInt8(ascii: "\n"))
    }
    file = SourceFile(path: path, bytes: bytes)
    self.parts = parts
  }

  /// Findings in the text, in its order, each with the place in the document before its message.
  func saying(_ findings: [Finding]) -> [Finding] {
    var index = 0
    return findings.map { finding in
      while index + 1 < parts.count, parts[index].range.upperBound < finding.place.range.upperBound {
        index += 1
      }
      return parts.isEmpty ? finding : finding.saying(parts[index].part.place)
    }
  }
}

extension Finding {
  /// The same finding with the place in the document before its message.
  func saying(_ place: Bilingual) -> Finding {
    Finding(
      rule, at: self.place, zh: "\(place.zh)：\(message.zh)", en: "\(place.en): \(message.en)", help: help,
      expected: expected, notes: notes, fix: fix, name: name)
  }
}
