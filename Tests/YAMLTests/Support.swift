import Diagnostics

@testable import YAML

/// A sample whose marked parts, `⟪…⟫`, are taken out and remembered as byte ranges.
struct Marked {
  let file: SourceFile
  let ranges: [Range<Int>]

  init(_ sample: String) {
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    var starts: [Int] = []
    for scalar in sample.unicodeScalars {
      switch scalar {
      case "⟪": starts.append(bytes.count)
      case "⟫": if let start = starts.popLast() { ranges.append(start..<bytes.count) }
      default: bytes += Array(String(scalar).utf8)
      }
    }
    file = SourceFile(path: "a.yml", bytes: bytes)
    self.ranges = ranges
  }
}

/// Parses a text.
func parse(_ text: String) -> (root: Node?, findings: [Finding]) {
  YAMLDocument.parse(SourceFile(path: "a.yml", text: text))
}

/// Decodes a text as the mapping of a notice and returns what was found on the way.
func decode(_ text: String, _ body: (Fields) -> Void) -> [Finding] {
  let file = SourceFile(path: "a.yml", text: text)
  let (root, findings) = YAMLDocument.parse(file)
  let decoding = Decoding(file)
  if findings.isEmpty, let fields = decoding.fields(root, of: notice, at: 0..<0) {
    body(fields)
    fields.end()
  }
  return findings + decoding.findings
}

let notice = Bilingual(zh: "公告", en: "the notice")

extension Finding {
  /// The rule, the place and the message on one line, for exact comparisons.
  var line: String {
    "\(rule.id) \(place.range.lowerBound)..<\(place.range.upperBound) \(message.zh)"
  }

  /// The rule and the text it is about.
  var brief: String { "\(rule.id) |\(place.text)|" }
}

extension Node {
  /// The tree on one line: quoted texts in quotes, lists in brackets, mappings in braces.
  var dump: String {
    switch content {
    case .scalar(let text, quoted: true): "\"\(text)\""
    case .scalar(let text, quoted: false): text
    case .sequence(let items): "[" + items.map(\.dump).joined(separator: ", ") + "]"
    case .mapping(let pairs):
      "{" + pairs.map { "\($0.key.dump): \($0.value.dump)" }.joined(separator: ", ") + "}"
    }
  }

  /// Every range of the tree, the outer ones after the inner ones, as the markers are closed.
  var ranges: [Range<Int>] {
    switch content {
    case .scalar: [range]
    case .sequence(let items): items.flatMap(\.ranges) + [range]
    case .mapping(let pairs): pairs.flatMap { $0.key.ranges + $0.value.ranges } + [range]
    }
  }
}
