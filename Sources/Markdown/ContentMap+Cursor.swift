import CCMarkGFM

/// The cursor's steps over markup. Each fails the map where the content does not read as the tree says.
extension ContentMap {
  /// Steps over a literal that points into the content.
  mutating func pass(_ offset: Int, count: Int) {
    guard isExact else { return }
    if offset != cursor { fail() }
    cursor = offset + count
  }

  /// Whether the content goes on with certain emphasis marks.
  func reads(_ marks: UnsafeBufferPointer<UInt8>) -> Bool {
    guard isExact, let first = marks.first, first == UInt8(ascii: "*") || first == UInt8(ascii: "_") else {
      return false
    }
    return content[min(cursor, content.count)...].starts(with: marks)
  }

  /// Steps over certain bytes.
  mutating func pass(_ text: StaticString) {
    guard isExact else { return }
    for index in 0..<text.utf8CodeUnitCount {
      guard byte(at: cursor) == text.utf8Start[index] else { return fail() }
      cursor += 1
    }
  }

  /// Steps over one or two equal emphasis marks and returns which.
  mutating func passEmphasis(_ mark: UInt8?, count: Int) -> UInt8? {
    guard isExact, let found = byte(at: cursor), mark ?? found == found,
      found == UInt8(ascii: "*") || found == UInt8(ascii: "_"),
      count == 1 || byte(at: cursor + 1) == found
    else {
      fail()
      return nil
    }
    cursor += count
    return found
  }

  /// Steps over a line end, the blanks around it and the backslash that may stand before it.
  mutating func passLineEnd() {
    guard isExact else { return }
    skipBlanks()
    let isEscaped = byte(at: cursor) == UInt8(ascii: "\\")
    if isEscaped { cursor += 1 }
    guard byte(at: cursor) == UInt8(ascii: "\n") else { return fail() }
    cursor += 1
    // Behind a backslash the parser leaves the blanks of the next line in its text.
    if !isEscaped { skipBlanks() }
  }

  /// Steps over a code span and returns what stands between its backticks.
  mutating func passCode() -> Range<Int>? {
    guard isExact else { return nil }
    let opening = runOfBackticks(at: cursor)
    let start = cursor + opening
    var index = start
    while opening > 0, index < content.count {
      guard content[index] == UInt8(ascii: "`") else {
        index += 1
        continue
      }
      let closing = runOfBackticks(at: index)
      if closing == opening {
        cursor = index + closing
        return start..<index
      }
      index += closing
    }
    fail()
    return nil
  }

  /// Steps over a footnote reference and returns its label's offsets.
  mutating func passFootnote() {
    pass("[^")
    while isExact, let next = byte(at: cursor), next != UInt8(ascii: "]") { cursor += 1 }
    pass("]")
  }

  /// Steps over text that was unescaped or put together from several parts.
  mutating func pass(unescaped literal: UnsafeBufferPointer<UInt8>) {
    guard isExact else { return }
    var index = 0
    while index < literal.count {
      guard let next = byte(at: cursor) else { return fail() }
      if next == UInt8(ascii: "\\"), let escaped = byte(at: cursor + 1), escaped == literal[index],
        Punctuation.isASCII(escaped)
      {
        cursor += 2
        index += 1
      } else if next == UInt8(ascii: "&"), let entity = entity(at: cursor),
        literal[index...].starts(with: entity.bytes)
      {
        cursor += entity.length
        index += entity.bytes.count
      } else if next == literal[index] {
        cursor += 1
        index += 1
      } else {
        return fail()
      }
    }
  }

  /// Whether nothing but white space is left.
  var isAtEnd: Bool {
    for index in min(cursor, content.count)..<content.count where content[index] > 0x20 { return false }
    return true
  }

  func byte(at index: Int) -> UInt8? { index < content.count ? content[index] : nil }
}

extension ContentMap {
  private mutating func skipBlanks() {
    while let next = byte(at: cursor), next == 0x20 || next == 0x09 { cursor += 1 }
  }

  private func runOfBackticks(at start: Int) -> Int {
    var index = start
    while byte(at: index) == UInt8(ascii: "`") { index += 1 }
    return index - start
  }

  /// Decodes a character reference; the parser's own table says what it stands for.
  private func entity(at index: Int) -> (bytes: [UInt8], length: Int)? {
    guard let base = content.baseAddress else { return nil }
    var decoded = cmark_strbuf()
    cmark_strbuf_init(cmark_get_default_mem_allocator(), &decoded, 16)
    defer { cmark_strbuf_free(&decoded) }
    let length = houdini_unescape_ent(&decoded, base + index + 1, Int32(content.count - index - 1))
    guard length > 0 else { return nil }
    return (Array(UnsafeBufferPointer(start: decoded.ptr, count: Int(decoded.size))), Int(length) + 1)
  }
}

/// ASCII punctuation as CommonMark (0.29, section 2.1) lists it.
enum Punctuation {
  static func isASCII(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
