/// Takes off the marks of Markdown and HTML that converters leave in a text.
enum Markup {
  static func removed(from text: Text) -> Text {
    unwrapped(withoutTags(withoutEmphasis(text)))
  }

  /// `**strong**` in pairs; the stars of a masked number stay.
  private static func withoutEmphasis(_ text: Text) -> Text {
    guard text.contains("**") else { return text }
    let scalars = text.scalars
    var runs: [Int] = []
    var index = 0
    while index < scalars.count {
      var end = index
      while end < scalars.count, scalars[end] == "*" { end += 1 }
      if end - index == 2 { runs.append(index) }
      index = max(end, index + 1)
    }
    guard !runs.isEmpty, runs.count.isMultiple(of: 2) else { return text }
    let marks = Set(runs.flatMap { [$0, $0 + 1] })
    return Text(scalars.enumerated().filter { !marks.contains($0.offset) }.map(\.element))
  }

  /// Check boxes become ☐ and ☑, line breaks blanks; other tags go, addresses in angle brackets stay.
  private static func withoutTags(_ text: Text) -> Text {
    guard text.contains("<") else { return text }
    var result: [Unicode.Scalar] = []
    var index = 0
    // Behind the last bracket that closes nothing is a tag, however many open.
    let last = text.scalars.lastIndex(of: ">") ?? 0
    while index < text.count {
      guard text.scalars[index] == "<", index < last, let close = text.firstIndex(of: [">"], from: index)
      else {
        result.append(text.scalars[index])
        index += 1
        continue
      }
      let inner = text[(index + 1)..<close]
      if inner.hasPrefix("input ") {
        result.append(inner.contains("checked") ? "☑" : "☐")
      } else if inner.hasPrefix("br") {
        result.append(" ")
      } else if !isTag(inner) {
        result += text.scalars[index...close]
      }
      index = close + 1
    }
    return Text(result)
  }

  /// The words of the tags that converters write.
  private static let tags: Set<String> = [
    "b", "i", "u", "p", "span", "div", "strong", "em", "sup", "sub", "font", "a",
  ]

  private static func isTag(_ inner: Text) -> Bool {
    let name = inner.scalars.drop { $0 == "/" }.prefix { Signs.isLetter($0) }
    return tags.contains(Text(name).string.lowercased())
  }

  /// `<https://…>` without its brackets.
  private static func unwrapped(_ text: Text) -> Text {
    guard text.contains("<http") else { return text }
    var result: [Unicode.Scalar] = []
    var isInside = false
    for (index, scalar) in text.scalars.enumerated() {
      if scalar == "<", text.has("http", at: index + 1) {
        isInside = true
      } else if scalar == ">", isInside {
        isInside = false
      } else {
        result.append(scalar)
      }
    }
    return Text(result)
  }
}
