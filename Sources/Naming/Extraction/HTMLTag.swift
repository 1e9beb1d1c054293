/// A tag or a comment in HTML source.
struct HTMLTag {
  struct Attribute {
    var name: [UInt8]
    /// The value's place in the source, without its quotes.
    var value: Range<Int>
  }

  enum Kind { case start, end, comment }

  var kind: Kind
  /// In lower case; empty for comments and declarations.
  var name: [UInt8] = []
  var attributes: [Attribute] = []
  /// The offset after it.
  var end: Int

  /// Reads the tag that starts at `<`; nil where it is only a character.
  static func read(_ source: [UInt8], at start: Int, before limit: Int) -> HTMLTag? {
    guard start + 1 < limit, source[start] == 0x3C else { return nil }
    if matches(source, "!--", at: start + 1, limit) {
      var offset = start + 4
      while offset < limit, !matches(source, "-->", at: offset, limit) { offset += 1 }
      return HTMLTag(kind: .comment, end: min(offset + 3, limit))
    }
    let isEnd = source[start + 1] == 0x2F
    var offset = isEnd ? start + 2 : start + 1
    if source[start + 1] == 0x21 || source[start + 1] == 0x3F {
      while offset < limit, source[offset] != 0x3E { offset += 1 }
      return HTMLTag(kind: .comment, end: min(offset + 1, limit))
    }
    guard offset < limit, isLetter(source[offset]) else { return nil }
    var tag = HTMLTag(kind: isEnd ? .end : .start, end: limit)
    while offset < limit, isLetter(source[offset]) || isDigit(source[offset]) || source[offset] == 0x2D {
      tag.name.append(isLetter(source[offset]) ? source[offset] | 0x20 : source[offset])
      offset += 1
    }
    while offset < limit, source[offset] != 0x3E {
      offset = tag.readAttribute(source, at: offset, before: limit)
    }
    tag.end = min(offset + 1, limit)
    return tag
  }

  /// Reads one attribute, or passes over one byte; returns the offset after it.
  private mutating func readAttribute(_ source: [UInt8], at start: Int, before limit: Int) -> Int {
    var offset = start
    guard HTMLTag.isLetter(source[offset]) || source[offset] == 0x3A || source[offset] == 0x40 else {
      return offset + 1
    }
    var name: [UInt8] = []
    while offset < limit, !HTMLTag.isSpace(source[offset]), source[offset] != 0x3D, source[offset] != 0x3E,
      source[offset] != 0x2F
    {
      name.append(HTMLTag.isLetter(source[offset]) ? source[offset] | 0x20 : source[offset])
      offset += 1
    }
    var next = offset
    while next < limit, HTMLTag.isSpace(source[next]) { next += 1 }
    guard next < limit, source[next] == 0x3D else { return offset }
    next += 1
    while next < limit, HTMLTag.isSpace(source[next]) { next += 1 }
    guard next < limit else { return next }
    let quote = source[next]
    if quote == 0x22 || quote == 0x27 {
      let begin = next + 1
      next = begin
      while next < limit, source[next] != quote { next += 1 }
      attributes.append(Attribute(name: name, value: begin..<next))
      return min(next + 1, limit)
    }
    let begin = next
    while next < limit, !HTMLTag.isSpace(source[next]), source[next] != 0x3E { next += 1 }
    attributes.append(Attribute(name: name, value: begin..<next))
    return next
  }

  static func matches(_ source: [UInt8], _ text: StaticString, at offset: Int, _ limit: Int) -> Bool {
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
  var isInline: Bool { HTMLTag.has(HTMLTag.inline, name) }
  /// Whether the element holds no prose.
  var isSkipped: Bool { HTMLTag.has(HTMLTag.skipped, name) }
  /// Whether the element holds code that stands in a line of text.
  var isCode: Bool { HTMLTag.has(HTMLTag.code, name) }

  func isNamed(_ text: String) -> Bool { spells(text, name) }

  private static func has(_ words: [String], _ name: [UInt8]) -> Bool {
    for word in words where spells(word, name) { return true }
    return false
  }

  private static var inline: [String] {
    [
      "a", "abbr", "b", "bdi", "bdo", "cite", "data", "del", "dfn", "em", "font", "i", "ins", "label", "mark",
      "q",
      "ruby", "s", "small", "span", "strong", "sub", "sup", "time", "u", "wbr", "img", "br", "big", "tt",
      "svg", "use",
      "code", "kbd", "samp", "var", "input", "button",
    ]
  }
  private static var skipped: [String] {
    ["script", "style", "template", "noscript", "pre", "textarea", "svg", "math"]
  }
  private static var code: [String] { ["code", "kbd", "samp", "var"] }
}
