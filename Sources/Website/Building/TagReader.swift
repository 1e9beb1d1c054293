import Naming

/// Passes over the tags of a finished page and knows whether its text may be marked.
struct TagReader {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// The element with `translate="no"` that is open, and how many of its kind are open inside it.
  private var marked: (name: Slice<Bytes>, depth: Int)?

  var isMarked: Bool { marked != nil }

  /// Where the text of a page begins, nil where it has no `<body>`.
  static func body(of page: Bytes) -> Int? {
    var index = 0
    while let start = page.next(UInt8(ascii: "<"), UInt8(ascii: "b"), from: index) {
      if has(page, "<body", at: start) { return start }
      index = start + 1
    }
    return nil
  }

  /// Passes over the tag or comment at an offset, and over the content of elements that hold no prose.
  ///
  /// - Returns: the offset after it; the end of the page where it is not closed.
  mutating func skip(_ page: Bytes, from start: Int) -> Int {
    if Self.has(page, "<!--", at: start) {
      return min(page.count, Self.start(of: "-->", in: page, from: start + 4) + 3)
    }
    let isClosing = start + 1 < page.count && page[start + 1] == UInt8(ascii: "/")
    let nameStart = start + (isClosing ? 2 : 1)
    var nameEnd = nameStart
    while nameEnd < page.count, isLetter(page[nameEnd]) { nameEnd += 1 }
    // A bare "<" is text.
    if nameEnd == nameStart { return start + 1 }
    let name = page[nameStart..<nameEnd]
    let end = tagEnd(page, from: nameEnd)
    note(name, isClosing: isClosing, attributes: Bytes(rebasing: page[nameEnd..<end]))
    // None of them is shorter.
    if !isClosing, name.count >= 5, Self.withoutProse.contains(where: { $0.elementsEqual(name) }) {
      return page.next(UInt8(ascii: "<"), UInt8(ascii: "/"), from: end) ?? page.count
    }
    return end
  }
}

extension TagReader {
  private static let withoutProse = ["script", "style", "textarea", "option"].map { Array($0.utf8) }
  private static let void = ["br", "hr", "img", "input", "wbr"].map { Array($0.utf8) }

  private mutating func note(_ name: Slice<Bytes>, isClosing: Bool, attributes: Bytes) {
    if let open = marked {
      guard open.name.elementsEqual(name) else { return }
      let depth = open.depth + (isClosing ? -1 : 1)
      marked = depth == 0 ? nil : (open.name, depth)
    } else if !isClosing, attributes.count > 14, Self.hold(attributes),
      !Self.void.contains(where: { $0.elementsEqual(name) })
    {
      marked = (name, 1)
    }
  }

  /// The offset after the `>` that ends a tag; one inside a quoted value does not.
  private func tagEnd(_ page: Bytes, from start: Int) -> Int {
    var index = start
    while index < page.count {
      switch page[index] {
      case UInt8(ascii: ">"): return index + 1
      case let quote where quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"):
        index = page.next(quote, in: index + 1..<page.count) + 1
      default: index += 1
      }
    }
    return page.count
  }

  /// The offset of the next occurrence of a text, or the end of the page.
  private static func start(of text: StaticString, in page: Bytes, from start: Int) -> Int {
    var index = start
    while index < page.count, !has(page, text, at: index) { index += 1 }
    return min(index, page.count)
  }

  private static func has(_ page: Bytes, _ text: StaticString, at index: Int) -> Bool {
    guard index + text.utf8CodeUnitCount <= page.count else { return false }
    for offset in 0..<text.utf8CodeUnitCount where page[index + offset] != text.utf8Start[offset] {
      return false
    }
    return true
  }

  /// Whether attributes hold `translate="no"`.
  private static func hold(_ attributes: Bytes) -> Bool {
    var index = 0
    while let start = attributes.next(UInt8(ascii: "t"), UInt8(ascii: "r"), from: index) {
      if has(attributes, "translate=\"no\"", at: start) { return true }
      index = start + 1
    }
    return false
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
      || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
  }
}
