import Diagnostics
import Testing

@testable import Mustache

/// A text whose ranges are marked by ‹ and ›, which are not part of it.
struct Marked {
  private(set) var bytes: [UInt8] = []
  /// Byte ranges, in the order of their ends.
  private(set) var ranges: [Range<Int>] = []

  init(_ text: String) {
    var starts: [Int] = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case "‹": starts.append(bytes.count)
      case "›": ranges.append((starts.popLast() ?? 0)..<bytes.count)
      default: bytes += Array(String(Character(scalar)).utf8)
      }
    }
  }
}

/// A page with the templates it inserts; the marks show where its findings are expected.
struct Sample: Sendable, CustomTestStringConvertible {
  let page: String
  var others: [(name: String, text: String)] = []
  var data: Object = [:]

  var testDescription: String { page }

  var files: [SourceFile] {
    ([("page", page)] + others).map { name, text in
      SourceFile(path: "Templates/\(name).mustache", bytes: Marked(text).bytes)
    }
  }

  /// The marked places, by path and position.
  var marks: [String] {
    ([("page", page)] + others).flatMap { name, text in
      let file = SourceFile(path: "Templates/\(name).mustache", bytes: Marked(text).bytes)
      return Marked(text).ranges.map { describe(file.place($0)) }
    }.sorted()
  }

  func compile(_ mode: TemplateLibrary.Mode = .strict) -> (library: TemplateLibrary, findings: [Finding]) {
    TemplateLibrary.compile(files, mode: mode)
  }

  /// Compiles and renders the page.
  func render(_ mode: TemplateLibrary.Mode = .strict) -> (output: String, findings: [Finding]) {
    let (library, findings) = compile(mode)
    var output: [UInt8] = []
    let problems = library.render("page", [data], into: &output)
    return (String(decoding: output, as: UTF8.self), findings + problems)
  }
}

/// A place as `path:line:column-line:column`.
func describe(_ place: Place) -> String {
  let (start, end) = (place.start, place.end)
  return "\(place.file.path):\(start.line):\(start.column)-\(end.line):\(end.column)"
}
