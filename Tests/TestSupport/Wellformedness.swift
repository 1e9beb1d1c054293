/// What is wrong with the nesting, the names or the escapes of a fragment; nil where nothing is.
package func wellFormedness(of html: String) -> String? {
  var checker = FragmentChecker()
  // A mark that combines would make one character with the bracket before it.
  let html = html.unicodeScalars.map { $0.isASCII ? String($0) : "u" + String($0.value, radix: 16) }.joined()
  // The first piece stands before any tag.
  for (place, piece) in html.split(separator: "<", omittingEmptySubsequences: false).enumerated() {
    if let problem = checker.read(String(piece), isTag: place > 0) { return problem }
  }
  return checker.open.isEmpty ? nil : "open: \(checker.open)"
}

private struct FragmentChecker {
  private static let empty: Set<String> = ["br", "hr", "img", "input"]
  private static let blocks: Set<String> = [
    "p", "div", "ul", "ol", "table", "blockquote", "pre", "section", "h1", "h2", "h3", "h4", "h5", "h6",
  ]
  var open: [String] = []
  private var names: Set<String> = []

  mutating func read(_ piece: String, isTag: Bool) -> String? {
    var text = piece[...]
    if isTag {
      guard let end = piece.firstIndex(of: ">") else { return "stray < before \(piece)" }
      text = piece[piece.index(after: end)...]
      if let problem = readTag(String(piece[..<end])) { return problem }
    }
    if text.contains(">") { return "stray > in \(text)" }
    return badReference(in: String(text))
  }

  private mutating func readTag(_ tag: String) -> String? {
    if tag.hasPrefix("/") {
      let last = open.popLast()
      return last == String(tag.dropFirst()) ? nil : "\(tag) ends \(last ?? "nothing")"
    }
    let name = String(tag.prefix { $0 != " " })
    // Values are in quotes, so that every second part of the tag is one.
    let parts = tag.dropFirst(name.count).split(separator: "\"", omittingEmptySubsequences: false)
    guard !parts.count.isMultiple(of: 2) else { return "quotes in \(tag)" }
    for (place, part) in parts.enumerated() {
      if !place.isMultiple(of: 2) {
        if parts[place - 1] == " id=", !names.insert(String(part)).inserted { return "twice: \(part)" }
      } else if !part.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x2D || $0 == 0x3D || ($0 >= 0x61 && $0 <= 0x7A) }
      ) {
        return "attribute \(part)"
      }
    }
    return nest(name) ?? badReference(in: tag)
  }

  private mutating func nest(_ name: String) -> String? {
    if FragmentChecker.blocks.contains(name),
      open.contains(where: { ["p", "label", "caption", "a"].contains($0) })
    {
      return "\(name) in \(open)"
    }
    if name == "a", open.contains("a") { return "a in a" }
    if !FragmentChecker.empty.contains(name) { open.append(name) }
    return nil
  }

  private func badReference(in text: String) -> String? {
    for rest in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst()
    where !["amp;", "lt;", "gt;", "quot;", "#x27;"].contains(where: { rest.hasPrefix($0) }) {
      return "stray & before \(rest)"
    }
    return nil
  }
}
