/// Marks the full registered names in a finished page as text that no program translates.
///
/// Only the text of `<body>` is marked, never an attribute, and never twice: what already stands in an
/// element with `translate="no"` stays as it is.
struct NameMarking: Sendable {
  /// UTF-8 as it stands in HTML, longest first.
  private let names: [[UInt8]]
  /// Whether a byte begins a name.
  private let begins: [Bool]

  private static let before = Array("<span translate=\"no\">".utf8)
  private static let after = Array("</span>".utf8)

  init(_ texts: [String]) {
    var names = texts.filter { !$0.isEmpty }.map(escaped)
    names.sort { $0.count != $1.count ? $0.count > $1.count : $0.lexicographicallyPrecedes($1) }
    var begins = [Bool](repeating: false, count: 256)
    for name in names { begins[Int(name[0])] = true }
    self.names = names
    self.begins = begins
  }

  /// The page with every name marked.
  func mark(_ page: [UInt8]) -> [UInt8] {
    guard !names.isEmpty, let body = TagReader.body(of: page) else { return page }
    var result: [UInt8] = []
    result.reserveCapacity(page.count + 2048)
    var copied = 0
    var tags = TagReader()
    var index = body
    while index < page.count {
      let byte = page[index]
      if byte == UInt8(ascii: "<") {
        index = tags.skip(page, from: index)
      } else if begins[Int(byte)], !tags.isMarked, let length = match(page, at: index) {
        result += page[copied..<index]
        result += Self.before
        result += page[index..<index + length]
        result += Self.after
        index += length
        copied = index
      } else {
        index += 1
      }
    }
    return result + page[copied...]
  }
}

extension NameMarking {
  /// The length of the longest name that stands at an offset; a number that only ends like a year is none.
  private func match(_ page: [UInt8], at index: Int) -> Int? {
    if isDigit(page[index]), index > 0, isDigit(page[index - 1]) { return nil }
    for name in names where index + name.count <= page.count {
      var length = 0
      while length < name.count, page[index + length] == name[length] { length += 1 }
      if length == name.count { return length }
    }
    return nil
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
