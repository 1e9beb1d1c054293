/// Passes over the tags of a finished page and knows whether its text may be marked.
struct TagReader {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// The element with `translate="no"` that is open, and how many of its kind are open inside it.
  private var marked: (name: Slice<Bytes>, depth: Int)?

  var isMarked: Bool { marked != nil }

  /// Where the text of a page begins, nil where it has no `<body>`.
  static func body(of page: Bytes) -> Int? {
    let tag = Array("<body".utf8)
    var index = 0
    while index + tag.count <= page.count {
      if page[index] == tag[0], page[index..<index + tag.count].elementsEqual(tag) { return index }
      index += 1
    }
    return nil
  }

  /// Passes over the tag or comment at an offset, and over the content of elements that hold no prose.
  ///
  /// - Returns: the offset after it; the end of the page where it is not closed.
  mutating func skip(_ page: Bytes, from start: Int) -> Int {
    if has(page, "<!--", at: start) {
      return min(page.count, self.start(of: "-->", in: page, from: start + 4) + 3)
    }
    let isClosing = has(page, "</", at: start)
    let nameStart = start + (isClosing ? 2 : 1)
    var nameEnd = nameStart
    while nameEnd < page.count, isLetter(page[nameEnd]) { nameEnd += 1 }
    // A bare "<" is text.
    if nameEnd == nameStart { return start + 1 }
    let name = page[nameStart..<nameEnd]
    let end = tagEnd(page, from: nameEnd)
    note(name, isClosing: isClosing, attributes: page[nameEnd..<end])
    // None of them is shorter.
    if !isClosing, name.count >= 5, Self.withoutProse.contains(where: { $0.elementsEqual(name) }) {
      return self.start(of: "</", in: page, from: end)
    }
    return end
  }
}

extension TagReader {
  private static let withoutProse = ["script", "style", "textarea", "option"].map { Array($0.utf8) }
  private static let void = ["br", "hr", "img", "input", "wbr"].map { Array($0.utf8) }
  private static let attribute = Array("translate=\"no\"".utf8)

  private mutating func note(_ name: Slice<Bytes>, isClosing: Bool, attributes: Slice<Bytes>) {
    if let open = marked {
      guard open.name.elementsEqual(name) else { return }
      let depth = open.depth + (isClosing ? -1 : 1)
      marked = depth == 0 ? nil : (open.name, depth)
    } else if !isClosing, attributes.count > Self.attribute.count, contains(attributes, Self.attribute),
      !Self.void.contains(where: { $0.elementsEqual(name) })
    {
      marked = (name, 1)
    }
  }

  /// The offset after the `>` that ends a tag; one inside a quoted value does not.
  private func tagEnd(_ page: Bytes, from start: Int) -> Int {
    var quote: UInt8?
    var index = start
    while index < page.count {
      let byte = page[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      }
      index += 1
    }
    return page.count
  }

  /// The offset of the next occurrence of a text, or the end of the page.
  private func start(of text: StaticString, in page: Bytes, from start: Int) -> Int {
    var index = start
    while index < page.count, !has(page, text, at: index) { index += 1 }
    return min(index, page.count)
  }

  private func has(_ page: Bytes, _ text: StaticString, at index: Int) -> Bool {
    guard index + text.utf8CodeUnitCount <= page.count else { return false }
    for offset in 0..<text.utf8CodeUnitCount where page[index + offset] != text.utf8Start[offset] {
      return false
    }
    return true
  }

  private func contains(_ bytes: Slice<Bytes>, _ part: [UInt8]) -> Bool {
    guard bytes.count >= part.count else { return false }
    for start in bytes.startIndex...(bytes.endIndex - part.count)
    where bytes[start] == part[0] && bytes[start..<start + part.count].elementsEqual(part) {
      return true
    }
    return false
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
      || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
  }
}
