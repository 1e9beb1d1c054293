import Diagnostics

@testable import Markdown

/// Parses a text as the body of a file.
func parse(_ text: String) -> Document {
  Document.parse(SourceFile(path: "page.zh.md", text: text))
}

/// Parses a text and renders it.
func html(_ text: String, _ options: HTMLOptions = HTMLOptions(language: .zh)) -> String {
  parse(text).html(options)
}

/// The rules that a text breaks, in the order of their places.
func rules(_ text: String) -> [String] {
  parse(text).findings.map(\.rule.id)
}

extension Document {
  func html(_ options: HTMLOptions = HTMLOptions(language: .zh)) -> String {
    var output: [UInt8] = []
    appendHTML(options: options, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// The source text of all nodes of a kind.
  func sources(of kind: Node.Kind) -> [String] {
    nodes.filter { $0.kind == kind }.map { file.text($0.range) }
  }
}

/// A text in which ⟦ and ⟧ mark a place; they are no part of it.
struct MarkedText {
  var text = ""
  var ranges: [Range<Int>] = []

  init(_ marked: String) {
    var starts: [Int] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": starts.append(text.utf8.count)
      case "⟧": if let start = starts.popLast() { ranges.append(start..<text.utf8.count) }
      default: text.unicodeScalars.append(scalar)
      }
    }
    ranges.sort { ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound) }
  }
}
