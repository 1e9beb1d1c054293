import Diagnostics
import Markdown
import Mustache
import TestSupport
import YAML

@Sendable func fuzzYAML(_ bytes: [UInt8]) {
  let (root, findings) = YAMLDocument.parse(SourceFile(path: "a.yml", bytes: bytes))
  promiseSound(findings)
  if let root { promise(root.range.upperBound <= bytes.count, "a node stands outside its file") }
}

@Sendable func fuzzMarkdown(_ bytes: [UInt8]) {
  let document = Document.parse(SourceFile(path: "a.md", bytes: bytes))
  promiseSound(document.findings)
  var html: [UInt8] = []
  document.appendHTML(options: HTMLOptions(language: .zh), to: &html)
  let text = String(validating: html, as: UTF8.self)
  promise(text != nil, "the HTML is no UTF-8")
  if let problem = text.flatMap(wellFormedness) { fatalError(problem) }
}

/// A template of any text over data that would break out of it: where nothing is found, nothing breaks out.
@Sendable func fuzzMustache(_ bytes: [UInt8]) {
  let hostile = "\"'><zq onzq=zq>&"
  let data: Object = [
    "a": .text(hostile), "b": .list([.object(["c": .text(hostile)]), .object(["c": .int(2)])]),
    "html": .html(HTML(trusted: "<b>markup</b>")), "url": .text("javascript:zq"), "no": .missing,
  ]
  let files = [
    SourceFile(path: "Templates/page.mustache", bytes: bytes),
    SourceFile(path: "Templates/part.mustache", text: "<p>{{a}}</p>"),
    SourceFile(path: "Templates/frame.mustache", text: "<main>{{$x}}{{/x}}</main>"),
  ]
  let (library, findings) = TemplateLibrary.compile(files)
  promiseSound(findings)
  var output: [UInt8] = []
  let more = library.render("page", [data], into: &output)
  promiseSound(more)
  guard findings.isEmpty, more.isEmpty, !contains(bytes, "zq") else { return }
  promise(!contains(output, "<zq"), "data became a tag")
  for tag in tags(output) {
    promise(!contains(tag, "=javascript:"), "data became a script")
    promise(!contains(tag, "\"javascript:") && !contains(tag, "'javascript:"), "data became a script")
  }
}

/// What a browser takes for start tags: `<` before anything but a letter is text, and so is all of a comment (WHATWG
/// HTML, section 13.2.5.6). What it takes for the text of a title or a script is looked at like the rest.
private func tags(_ page: [UInt8]) -> [[UInt8]] {
  var tags: [[UInt8]] = []
  var index = 0
  while index < page.count {
    guard page[index] == UInt8(ascii: "<"), index + 1 < page.count else {
      index += 1
      continue
    }
    if page[index...].starts(with: "<!--".utf8) {
      while index < page.count, !page[index...].starts(with: "-->".utf8) { index += 1 }
      continue
    }
    index += 1
    guard (0x61...0x7A).contains(page[index] | 0x20) else { continue }
    let start = index
    var quote: UInt8?
    while index < page.count, quote != nil || page[index] != UInt8(ascii: ">") {
      if let open = quote {
        if page[index] == open { quote = nil }
      } else if page[index] == UInt8(ascii: "\"") || page[index] == UInt8(ascii: "'") {
        quote = page[index]
      }
      index += 1
    }
    tags.append(Array(page[start..<index]))
  }
  return tags
}

private func contains(_ bytes: [UInt8], _ text: String) -> Bool {
  let wanted = Array(text.utf8)
  guard bytes.count >= wanted.count else { return false }
  return (0...bytes.count - wanted.count).contains { bytes[$0..<$0 + wanted.count].elementsEqual(wanted) }
}
