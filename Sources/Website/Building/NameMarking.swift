import Naming

/// Marks the full registered names in a finished page as text that no program translates.
///
/// Only the text of `<body>` is marked, never an attribute, and never twice: what already stands in an
/// element with `translate="no"` stays as it is.
struct NameMarking: Sendable {
  /// UTF-8 as it stands in HTML.
  private let names: NameList

  private static let before = Array("<span translate=\"no\">".utf8)
  private static let after = Array("</span>".utf8)

  init(_ names: [String]) {
    self.names = NameList(names.map(escaped))
  }

  /// The page with every name marked, the longest that stands at a place.
  func mark(_ page: [UInt8]) -> [UInt8] {
    names.isEmpty ? page : page.withUnsafeBufferPointer(mark)
  }
}

extension NameMarking {
  private func mark(_ page: TagReader.Bytes) -> [UInt8] {
    guard let body = TagReader.body(of: page) else { return Array(page) }
    var result: [UInt8] = []
    result.reserveCapacity(page.count + 2048)
    var copied = 0
    var tags = TagReader()
    // Names are rare: from one to the next only tags are looked at, and none behind the last.
    var index = body
    var tag = body
    var start = names.next(in: page, from: body)
    while start < page.count {
      if tag < index { tag = page.next(UInt8(ascii: "<"), in: index..<page.count) }
      if tag < start {
        index = tags.skip(page, from: tag)
        if index > start { start = names.next(in: page, from: index) }
        continue
      }
      index = start + 1
      if !tags.isMarked, !continuesNumber(page, start), let length = names.match(page, at: start) {
        result += page[copied..<start]
        result += Self.before
        result += page[start..<start + length]
        result += Self.after
        index = start + length
        copied = index
      }
      start = names.next(in: page, from: index)
    }
    result += page[copied...]
    return result
  }

  /// Whether a digit follows another: 12026 only ends like a year.
  private func continuesNumber(_ page: TagReader.Bytes, _ index: Int) -> Bool {
    index > 0 && isDigit(page[index]) && isDigit(page[index - 1])
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }
}

private func escaped(_ text: String) -> [UInt8] {
  text.utf8.flatMap { byte -> [UInt8] in
    switch byte {
    case UInt8(ascii: "&"): Array("&amp;".utf8)
    case UInt8(ascii: "<"): Array("&lt;".utf8)
    case UInt8(ascii: ">"): Array("&gt;".utf8)
    case UInt8(ascii: "\""): Array("&quot;".utf8)
    default: [byte]
    }
  }
}
