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
  promise(!contains(output, "=javascript:"), "data became a script")
  promise(!contains(output, "\"javascript:"), "data became a script")
}

private func contains(_ bytes: [UInt8], _ text: String) -> Bool {
  let wanted = Array(text.utf8)
  guard bytes.count >= wanted.count else { return false }
  return (0...bytes.count - wanted.count).contains { bytes[$0..<$0 + wanted.count].elementsEqual(wanted) }
}
