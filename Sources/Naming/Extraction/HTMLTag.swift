/// The name of an element or attribute in lower case, as a number: its bytes, or a hash of more than eight.
struct MarkupName: Sendable, Hashable {
  private(set) var value: UInt64 = 0
  private var count = 0

  init() {}

  init(_ text: StaticString) {
    for index in 0..<text.utf8CodeUnitCount { append(text.utf8Start[index]) }
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    let lower = HTMLTag.isLetter(byte) ? byte | 0x20 : byte
    // Up to eight bytes nothing is lost; FNV's prime spreads the rest.
    value = count < 8 ? value << 8 | UInt64(lower) : (value ^ UInt64(lower)) &* 0x100_0000_01B3
    count += 1
  }
}

extension MarkupName {
  /// Begins a name with the letters at an offset, where there are so few that they are taken at once.
  ///
  /// - Returns: the offset after them.
  @inline(__always)
  fileprivate mutating func takeLetters(_ source: SourceBytes, at start: Int, before limit: Int) -> Int {
    #if hasFeature(Embedded)
      // What a reader pastes is short, and the module is to be small.
      return start
    #else
      guard start + 8 <= limit else { return start }
      let word = ByteWords.load(source, at: start)
      let letters = ByteWords.count(before: ByteWords.othersThanLetters(in: word))
      guard letters > 0, letters < 8 else { return start }
      let lower = word | ByteWords.ones &* 0x20
      (value, count) = (lower.byteSwapped >> UInt64(64 - 8 * letters), letters)
      return start + letters
    #endif
  }
}

/// A tag or a comment in HTML source.
struct HTMLTag {
  enum Kind { case start, end, comment }

  var kind: Kind
  /// Empty for comments and declarations.
  var name = MarkupName()
  /// What the element does to the prose around it.
  private var flags: UInt8 = 0
  /// Whether it has an attribute with a value.
  var hasValues = false
  /// The offset after it.
  var end: Int

  /// Reads the tag that starts at `<`; nil where it is only a character.
  ///
  /// - Parameter texts: gets the places of the attributes' values that are texts of their own, without their quotes.
  static func read(
    _ source: SourceBytes, at start: Int, before limit: Int, texts: inout [Range<Int>]
  ) -> HTMLTag? {
    guard start + 1 < limit, source[start] == 0x3C else { return nil }
    #if !hasFeature(Embedded)
      if let tag = bare(source, at: start, before: limit) { return tag }
    #endif
    if matches(source, "!--", at: start + 1, limit) {
      var offset = start + 4
      while offset < limit, !matches(source, "-->", at: offset, limit) { offset += 1 }
      return HTMLTag(kind: .comment, end: min(offset + 3, limit))
    }
    let isEnd = source[start + 1] == 0x2F
    var offset = isEnd ? start + 2 : start + 1
    if source[start + 1] == 0x21 || source[start + 1] == 0x3F {
      offset = min(source.next(0x3E, in: offset..<max(offset, limit)), limit)
      return HTMLTag(kind: .comment, end: min(offset + 1, limit))
    }
    guard offset < limit, isLetter(source[offset]) else { return nil }
    var tag = HTMLTag(kind: isEnd ? .end : .start, end: limit)
    offset = tag.name.takeLetters(source, at: offset, before: limit)
    while offset < limit, isLetter(source[offset]) || isDigit(source[offset]) || source[offset] == 0x2D {
      tag.name.append(source[offset])
      offset += 1
    }
    tag.flags = elements.kind(of: tag.name)
    while offset < limit, source[offset] != 0x3E {
      // Most of what is passed over is the space before an attribute.
      offset =
        source[offset] == 0x20 ? offset + 1 : tag.readAttribute(source, at: offset, before: limit, &texts)
    }
    tag.end = min(offset + 1, limit)
    return tag
  }

  #if !hasFeature(Embedded)
    /// Reads a tag of nothing but letters, as most are; nil where there is more to it.
    @inline(__always)
    private static func bare(_ source: SourceBytes, at start: Int, before limit: Int) -> HTMLTag? {
      guard start + 10 <= limit else { return nil }
      let isEnd = source[start + 1] == 0x2F
      let first = isEnd ? start + 2 : start + 1
      var name = MarkupName()
      let end = name.takeLetters(source, at: first, before: limit)
      guard end > first, source[end] == 0x3E else { return nil }
      var tag = HTMLTag(kind: isEnd ? .end : .start, name: name, end: end + 1)
      tag.flags = elements.kind(of: name)
      return tag
    }
  #endif

  /// Reads one attribute, or passes over one byte; returns the offset after it.
  private mutating func readAttribute(
    _ source: SourceBytes, at start: Int, before limit: Int, _ texts: inout [Range<Int>]
  ) -> Int {
    var offset = start
    guard HTMLTag.isLetter(source[offset]) || source[offset] == 0x3A || source[offset] == 0x40 else {
      return offset + 1
    }
    var attribute = MarkupName()
    offset = attribute.takeLetters(source, at: offset, before: limit)
    while offset < limit, !HTMLTag.isSpace(source[offset]), source[offset] != 0x3D, source[offset] != 0x3E,
      source[offset] != 0x2F
    {
      attribute.append(source[offset])
      offset += 1
    }
    var next = offset
    while next < limit, HTMLTag.isSpace(source[next]) { next += 1 }
    guard next < limit, source[next] == 0x3D else { return offset }
    next += 1
    while next < limit, HTMLTag.isSpace(source[next]) { next += 1 }
    guard next < limit else { return next }
    hasValues = true
    let quote = source[next]
    let isQuoted = quote == 0x22 || quote == 0x27
    if isQuoted { next += 1 }
    let begin = next
    if isQuoted {
      next = source.next(quote, in: next..<limit)
    } else {
      while next < limit, !HTMLTag.isSpace(source[next]), source[next] != 0x3E { next += 1 }
    }
    if isText(attribute) { texts.append(begin..<next) }
    return isQuoted ? min(next + 1, limit) : next
  }

  private func isText(_ attribute: MarkupName) -> Bool {
    switch attribute.value {
    case HTMLTag.alt, HTMLTag.title, HTMLTag.label, HTMLTag.placeholder: true
    case HTMLTag.content: name.value == HTMLTag.meta
    default: false
    }
  }

  private static let alt = MarkupName("alt").value
  private static let title = MarkupName("title").value
  private static let label = MarkupName("aria-label").value
  private static let placeholder = MarkupName("placeholder").value
  private static let content = MarkupName("content").value
  private static let meta = MarkupName("meta").value

  static func matches(_ source: SourceBytes, _ text: StaticString, at offset: Int, _ limit: Int) -> Bool {
    guard offset >= 0, offset + text.utf8CodeUnitCount <= limit else { return false }
    for index in 0..<text.utf8CodeUnitCount where source[offset + index] != text.utf8Start[index] {
      return false
    }
    return true
  }

  static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte >= 0x09 && byte <= 0x0D }
}

extension HTMLTag {
  /// Whether the element stands in a line of text.
  var isInline: Bool { flags & HTMLElements.inline != 0 }
  /// Whether the element holds no prose.
  var isSkipped: Bool { flags & HTMLElements.skipped != 0 }
  /// Whether the element holds code that stands in a line of text.
  var isCode: Bool { flags & HTMLElements.code != 0 }
  /// Whether the element forces a line to end.
  var isBreak: Bool { flags & HTMLElements.lineBreak != 0 }
  /// Whether the element is the title of the page.
  var isTitle: Bool { flags & HTMLElements.title != 0 }

  private static let elements = HTMLElements()
}
