import CCMarkGFM
import Glibc

/// Where the content of one block stands in the text, and how far the inline nodes have come through it.
///
/// The parser joins the lines of a block without their prefixes and then counts columns in ways that go
/// wrong behind tabs, in tables and in later lines. What it does keep is the joined content, into which the
/// literals of its nodes point. This map ties every line of that content to the text, byte for byte; the
/// cursor then moves over the content as the nodes do, and every node has to begin where the one before it
/// ended. Where that does not hold, the map is no longer exact and the caller falls back to the block.
struct ContentMap {
  private(set) var content = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  /// Stretches of content that stand in the text without a gap.
  private var pieces: [(content: Int, text: Int)] = []
  private var current = 0
  /// Whether the map and every node so far agree with the text.
  private(set) var isExact = false
  /// The offset in the content up to which nodes have been seen.
  var cursor = 0

  /// The offset in the text of an offset in the content.
  mutating func start(_ offset: Int) -> Int {
    guard isExact else { return 0 }
    while current + 1 < pieces.count, pieces[current + 1].content <= offset { current += 1 }
    while current > 0, pieces[current].content > offset { current -= 1 }
    return pieces[current].text + offset - pieces[current].content
  }

  /// The offset in the text at which something ends that ends at an offset in the content.
  mutating func end(_ offset: Int) -> Int {
    offset > 0 ? start(offset - 1) + 1 : start(offset)
  }

  /// The offset of a literal in the content; nil where it stands elsewhere.
  func offset(of literal: UnsafePointer<UInt8>, count: Int) -> Int? {
    guard let base = content.baseAddress, literal >= base else { return nil }
    let offset = literal - base
    return offset + count <= content.count ? offset : nil
  }

  mutating func fail() { isExact = false }
}

extension ContentMap {
  /// Loads a block of whole lines, the first of which is not before a given one.
  ///
  /// - Parameters:
  ///   - column: the offset in the first line at which the block begins.
  ///   - last: the last line that may be the first; link definitions before it are no content.
  /// - Returns: the lines that hold the content; nil where it was not found.
  mutating func loadLines(
    of node: UnsafePointer<cmark_node>, in body: Body, first: Int, column: Int, last: Int
  ) -> ClosedRange<Int>? {
    reset(node)
    let start = body.line(first).lowerBound + column
    if let end = match(body, from: first, requiring: start) { return first...end }
    for line in first...max(first, min(last, first + 64)) where line > first {
      if let end = match(body, from: line, requiring: nil) { return line...end }
    }
    return nil
  }

  /// Loads a heading that begins with number signs.
  mutating func loadHeading(of node: UnsafePointer<cmark_node>, in body: Body, from start: Int) {
    reset(node)
    let line = body.line(Int(node.pointee.start_line))
    var index = start
    while index < line.upperBound, isBlank(body.text[index]) { index += 1 }
    guard index + content.count <= line.upperBound, isEqual(0, content.count, body, index) else { return }
    pieces.append((0, index))
    isExact = true
  }

  /// Loads a table cell, in which `\|` has become `|`.
  mutating func loadCell(of node: UnsafePointer<cmark_node>, in body: Body, range: Range<Int>) {
    reset(node)
    pieces.append((0, range.lowerBound))
    var index = range.lowerBound
    for offset in 0..<content.count {
      if index + 1 < range.upperBound, body.text[index] == UInt8(ascii: "\\"),
        body.text[index + 1] == UInt8(ascii: "|"), content[offset] == UInt8(ascii: "|")
      {
        index += 1
        pieces.append((offset, index))
      }
      guard index < range.upperBound, body.text[index] == content[offset] else { return }
      index += 1
    }
    isExact = index == range.upperBound
  }

  private mutating func reset(_ node: UnsafePointer<cmark_node>) {
    content = UnsafeBufferPointer(start: node.pointee.content.ptr, count: Int(node.pointee.content.size))
    pieces.removeAll(keepingCapacity: true)
    current = 0
    cursor = 0
    isExact = false
  }

  /// Ties the lines of the content to successive lines of the text.
  ///
  /// - Returns: the last line, nil where they differ.
  private mutating func match(_ body: Body, from first: Int, requiring start: Int?) -> Int? {
    pieces.removeAll(keepingCapacity: true)
    var offset = 0
    var number = first
    while offset < content.count {
      let next = lineEnd(from: offset)
      var lead = offset
      while lead < next, isBlank(content[lead]) { lead += 1 }
      var line = body.line(number)
      // Only a paragraph that was split off a table ends without a line end, and without blanks before it.
      if next == content.count {
        line = line.lowerBound..<max(line.lowerBound, body.trimmed(line).upperBound)
      }
      let position = line.upperBound - (next - lead)
      guard position >= line.lowerBound, isEqual(lead, next - lead, body, position),
        pieces.isEmpty && start != nil ? position == start : isPrefix(line.lowerBound..<position, body)
      else { return nil }
      pieces.append((lead, position))
      offset = next + 1
      number += 1
    }
    isExact = !pieces.isEmpty
    return isExact ? number - 1 : nil
  }

  private func lineEnd(from offset: Int) -> Int {
    guard let base = content.baseAddress, let found = memchr(base + offset, 0x0A, content.count - offset)
    else { return content.count }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Whether a stretch holds nothing but what containers put before a continued line.
  private func isPrefix(_ range: Range<Int>, _ body: Body) -> Bool {
    for index in range where !isBlank(body.text[index]) && body.text[index] != UInt8(ascii: ">") {
      return false
    }
    return true
  }

  private func isEqual(_ offset: Int, _ count: Int, _ body: Body, _ index: Int) -> Bool {
    guard count > 0, let content = content.baseAddress, let text = body.text.baseAddress else {
      return count == 0
    }
    return memcmp(content + offset, text + index, count) == 0
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
