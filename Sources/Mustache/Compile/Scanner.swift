import Diagnostics

/// Cuts a template into text and tags.
struct Scanner {
  let file: SourceFile
  private(set) var tokens: [Token] = []
  private(set) var findings: [Finding] = []

  private let bytes: [UInt8]
  private var position: Int
  private var opening = Array("{{".utf8)
  private var closing = Array("}}".utf8)

  init(_ file: SourceFile) {
    self.file = file
    bytes = file.bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  mutating func scan() {
    while let start = find(opening, from: position) {
      appendText(position..<start)
      position = start
      guard scanTag(at: start) else { break }
    }
    appendText(position..<bytes.count)
  }
}

extension Scanner {
  /// Reads one tag; false where neither this tag nor any later one can end.
  private mutating func scanTag(at start: Int) -> Bool {
    var inner = start + opening.count
    while inner < bytes.count, bytes[inner].isWhitespace { inner += 1 }
    guard inner < bytes.count else { return reportUnclosed(start, end: bytes.count) }
    switch bytes[inner] {
    case UInt8(ascii: "!"):
      guard let end = find(closing, from: inner + 1) else { return reportUnclosed(start, end: bytes.count) }
      tokens.append(Token(.comment, range: start..<end + closing.count))
      position = end + closing.count
      return true
    case UInt8(ascii: "="): return scanDelimiters(from: start, content: inner + 1)
    case UInt8(ascii: "{"):
      return scanNamed(.raw, from: start, content: inner + 1, end: [UInt8(ascii: "}")] + closing)
    case let sigil:
      let kind = Self.kinds[sigil]
      return scanNamed(
        kind ?? .variable, from: start, content: kind == nil ? inner : inner + 1, end: closing)
    }
  }

  private static let kinds: [UInt8: Token.Kind] = [
    UInt8(ascii: "#"): .section, UInt8(ascii: "^"): .inverted, UInt8(ascii: "/"): .close,
    UInt8(ascii: ">"): .partial, UInt8(ascii: "<"): .parent, UInt8(ascii: "$"): .block,
    UInt8(ascii: "&"): .raw,
  ]

  private mutating func scanNamed(
    _ kind: Token.Kind, from start: Int, content: Int, end: [UInt8]
  ) -> Bool {
    guard let contentEnd = findEnd(end, from: content, tag: start) else { return position > start }
    var token = Token(kind, range: start..<contentEnd + end.count, name: trim(content..<contentEnd))
    if kind == .partial || kind == .parent || kind == .close,
      bytes[token.name].first == UInt8(ascii: "*")
    {
      token.isDynamic = true
      token.name = trim(token.name.lowerBound + 1..<token.name.upperBound)
    }
    if !hasUsableName(token) {
      findings.append(.badName(token, in: file))
      if !token.opens, kind != .close { token.kind = .unusable }
    }
    tokens.append(token)
    position = token.range.upperBound
    return true
  }

  /// A name is one run of bytes without whitespace; a key's dotted name has no empty part.
  private func hasUsableName(_ token: Token) -> Bool {
    let name = bytes[token.name]
    guard !name.isEmpty, !name.contains(where: \.isWhitespace) else { return false }
    switch token.kind {
    case .variable, .raw, .section, .inverted: break
    default: guard token.isDynamic, token.kind != .close else { return true }
    }
    let parts = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return name.elementsEqual([UInt8(ascii: ".")]) || !parts.contains(where: \.isEmpty)
  }

  /// Reads `{{=<% %>=}}`.
  private mutating func scanDelimiters(from start: Int, content: Int) -> Bool {
    let end = [UInt8(ascii: "=")] + closing
    guard let contentEnd = findEnd(end, from: content, tag: start) else { return position > start }
    let range = trim(content..<contentEnd)
    tokens.append(Token(.delimiters, range: start..<contentEnd + end.count))
    position = contentEnd + end.count
    let parts = bytes[range].split(whereSeparator: \.isWhitespace)
    if parts.count == 2, !bytes[range].contains(UInt8(ascii: "=")) {
      opening = Array(parts[0])
      closing = Array(parts[1])
    } else {
      findings.append(.badDelimiters(file.place(range.isEmpty ? start..<position : range)))
    }
    return true
  }

  /// Finds the end of a tag that starts at `tag`.
  ///
  /// A tag that another one interrupts is reported, and reading goes on at the inner one; nil then, with
  /// `position` after `tag`, or at it where no tag can end any more.
  private mutating func findEnd(_ end: [UInt8], from start: Int, tag: Int) -> Int? {
    let canNest = opening != closing
    var index = start
    while index < bytes.count {
      if matches(end, at: index) { return index }
      if canNest, matches(opening, at: index) {
        _ = reportUnclosed(tag, end: index)
        appendText(tag..<index)
        position = index
        return nil
      }
      index += 1
    }
    _ = reportUnclosed(tag, end: bytes.count)
    return nil
  }

  private mutating func reportUnclosed(_ start: Int, end: Int) -> Bool {
    let line = file.lineRange(at: start)
    let range = trim(start..<max(start + 1, min(end, line.upperBound)))
    findings.append(.unclosedTag(file.place(range), closing: String(decoding: closing, as: UTF8.self)))
    return false
  }
}

extension Scanner {
  /// Adds text line by line.
  private mutating func appendText(_ range: Range<Int>) {
    var lower = range.lowerBound
    for index in range where bytes[index] == UInt8(ascii: "\n") {
      tokens.append(Token(.text, range: lower..<index + 1))
      lower = index + 1
    }
    if lower < range.upperBound { tokens.append(Token(.text, range: lower..<range.upperBound)) }
  }

  private func find(_ pattern: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + pattern.count <= bytes.count {
      if matches(pattern, at: index) { return index }
      index += 1
    }
    return nil
  }

  private func matches(_ pattern: [UInt8], at index: Int) -> Bool {
    guard index + pattern.count <= bytes.count else { return false }
    for offset in pattern.indices where bytes[index + offset] != pattern[offset] { return false }
    return true
  }

  private func trim(_ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, bytes[lower].isWhitespace { lower += 1 }
    while upper > lower, bytes[upper - 1].isWhitespace { upper -= 1 }
    return lower..<upper
  }
}
