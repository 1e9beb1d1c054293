/// Raw HTML: what of it is a comment.
enum RawHTML {
  /// Whether a piece of HTML consists of comments alone, or begins one that does not end.
  static func flags(of html: UnsafeBufferPointer<UInt8>) -> Node.Flags {
    var rest = skipSpace(html[...])
    guard rest.starts(with: Array("<!--".utf8)) else { return [] }
    while rest.starts(with: Array("<!--".utf8)) {
      guard let end = end(of: rest) else { return .unclosed }
      rest = skipSpace(rest[end...])
    }
    return rest.isEmpty ? .comment : []
  }

  /// The first tag of a piece of HTML, for a message: at most forty bytes, without line ends.
  static func firstTag(of html: some Collection<UInt8>) -> String {
    var tag: [UInt8] = []
    for byte in html {
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: " ") {
        if tag.isEmpty { continue }
        break
      }
      tag.append(byte)
      if byte == UInt8(ascii: ">") || tag.count == 40 { break }
    }
    if tag.last != UInt8(ascii: ">") { tag.append(UInt8(ascii: ">")) }
    return String(decoding: tag, as: UTF8.self)
  }
}

extension RawHTML {
  private typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

  private static func end(of comment: Bytes) -> Int? {
    var index = comment.startIndex + 2
    while index + 3 <= comment.endIndex {
      if comment[index] == UInt8(ascii: "-"), comment[index + 1] == UInt8(ascii: "-"),
        comment[index + 2] == UInt8(ascii: ">")
      {
        return index + 3
      }
      index += 1
    }
    return nil
  }

  private static func skipSpace(_ bytes: Bytes) -> Bytes {
    bytes.drop { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) }
  }
}
