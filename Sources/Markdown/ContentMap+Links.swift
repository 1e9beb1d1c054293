/// The part of a link after its text: `(destination "title")`, `[label]` or nothing.
extension ContentMap {
  /// Steps over what follows the closing bracket of a link or image.
  mutating func passLinkTail() {
    guard isExact else { return }
    if let end = inlineTail(from: cursor) ?? label(from: cursor) { cursor = end }
  }

  /// Steps over `<address>`, whose text takes no escapes.
  mutating func passAutolink() {
    pass("<")
    while isExact, let next = byte(at: cursor), next != UInt8(ascii: ">") { cursor += 1 }
    pass(">")
  }

  /// The end of `(destination "title")` (CommonMark 0.29, section 6.6).
  private func inlineTail(from start: Int) -> Int? {
    guard byte(at: start) == UInt8(ascii: "(") else { return nil }
    guard var index = destination(from: spaces(from: start + 1)) else { return nil }
    let afterSpaces = spaces(from: index)
    if afterSpaces > index, let title = title(from: afterSpaces) {
      index = spaces(from: title)
    } else {
      index = afterSpaces
    }
    return byte(at: index) == UInt8(ascii: ")") ? index + 1 : nil
  }

  private func destination(from start: Int) -> Int? {
    guard byte(at: start) == UInt8(ascii: "<") else { return bareDestination(from: start) }
    var index = start + 1
    while let next = byte(at: index) {
      switch next {
      case UInt8(ascii: ">"): return index + 1
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "<"), UInt8(ascii: "\n"): return nil
      default: index += 1
      }
    }
    return nil
  }

  private func bareDestination(from start: Int) -> Int? {
    var index = start
    var depth = 0
    while let next = byte(at: index) {
      switch next {
      case UInt8(ascii: "\\"): index += byte(at: index + 1).map(Punctuation.isASCII) == true ? 2 : 1
      case UInt8(ascii: "("):
        depth += 1
        index += 1
      case UInt8(ascii: ")"):
        if depth == 0 { return index }
        depth -= 1
        index += 1
      case 0x20, 0x09...0x0D: return index
      default: index += 1
      }
    }
    return nil
  }

  private func title(from start: Int) -> Int? {
    guard let opening = byte(at: start) else { return nil }
    let closing: UInt8
    switch opening {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): closing = opening
    case UInt8(ascii: "("): closing = UInt8(ascii: ")")
    default: return nil
    }
    var index = start + 1
    while let next = byte(at: index) {
      if next == closing { return index + 1 }
      index += next == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  private func label(from start: Int) -> Int? {
    guard byte(at: start) == UInt8(ascii: "[") else { return nil }
    var index = start + 1
    while let next = byte(at: index), next != UInt8(ascii: "[") {
      if next == UInt8(ascii: "]") { return index + 1 }
      index += next == UInt8(ascii: "\\") && byte(at: index + 1).map(Punctuation.isASCII) == true ? 2 : 1
    }
    return nil
  }

  private func spaces(from start: Int) -> Int {
    var index = start
    while let next = byte(at: index), next == 0x20 || (next >= 0x09 && next <= 0x0D) { index += 1 }
    return index
  }
}
