/// A text as Unicode scalars: compared exactly, cut anywhere, never by what merely looks the same.
struct Text: Hashable, Sendable, ExpressibleByStringLiteral {
  var scalars: [Unicode.Scalar]

  init(_ scalars: some Sequence<Unicode.Scalar>) { self.scalars = Array(scalars) }
  init(_ string: String) { scalars = Array(string.unicodeScalars) }
  init(stringLiteral value: String) { self.init(value) }

  var string: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  var count: Int { scalars.count }
  var isEmpty: Bool { scalars.isEmpty }
  /// Bytes in UTF-8.
  var size: Int { scalars.reduce(0) { $0 + UTF8.width($1) } }
  var first: Unicode.Scalar? { scalars.first }
  var last: Unicode.Scalar? { scalars.last }

  subscript(range: Range<Int>) -> Text { Text(scalars[range.clamped(to: 0..<scalars.count)]) }

  static func + (left: Text, right: Text) -> Text { Text(left.scalars + right.scalars) }
}

extension Text {
  func hasPrefix(_ words: Text) -> Bool { scalars.starts(with: words.scalars) }

  /// Whether some words stand at an offset.
  func has(_ words: Text, at start: Int) -> Bool {
    start >= 0 && start + words.count <= count
      && scalars[start..<start + words.count].elementsEqual(words.scalars)
  }

  func hasSuffix(_ words: Text) -> Bool {
    scalars.count >= words.count && scalars.suffix(words.count).elementsEqual(words.scalars)
  }

  func hasPrefix(anyOf words: [Text]) -> Bool { words.contains { hasPrefix($0) } }
  func has(anyOf words: [Text], at start: Int) -> Bool { words.contains { has($0, at: start) } }
  func hasSuffix(anyOf words: [Text]) -> Bool { words.contains { hasSuffix($0) } }

  /// The first place of some words, from an offset on.
  func range(of words: Text, from start: Int = 0) -> Range<Int>? {
    guard let head = words.first, words.count <= count else { return nil }
    var index = start
    while index + words.count <= count {
      if scalars[index] == head, has(words, at: index) {
        return index..<index + words.count
      }
      index += 1
    }
    return nil
  }

  func contains(_ words: Text) -> Bool { range(of: words) != nil }
  func contains(anyOf words: [Text]) -> Bool { words.contains { contains($0) } }

  /// - Parameter end: where the search ends; nil for the end of the text.
  func firstIndex(of set: SignSet, from start: Int = 0, to end: Int? = nil) -> Int? {
    let end = min(end ?? count, count)
    guard start <= end else { return nil }
    return scalars[start..<end].firstIndex { set.contains($0) }
  }

  func dropFirst(_ number: Int) -> Text { Text(scalars.dropFirst(number)) }
  func dropLast(_ number: Int) -> Text { Text(scalars.dropLast(number)) }

  /// Without what stands for nothing at both ends.
  func trimmed(of set: SignSet = Signs.blanks) -> Text {
    guard let start = scalars.firstIndex(where: { !set.contains($0) }),
      let end = scalars.lastIndex(where: { !set.contains($0) })
    else { return "" }
    return Text(scalars[start...end])
  }

  /// The parts between separators, trimmed; empty ones are left out.
  func split(on set: SignSet) -> [Text] {
    scalars.split { set.contains($0) }.map { Text($0).trimmed() }.filter { !$0.isEmpty }
  }

  func removing(_ set: SignSet) -> Text { Text(scalars.filter { !set.contains($0) }) }
}
