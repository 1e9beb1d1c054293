import Glibc

/// Web and mail addresses in running text.
enum Addresses {
  /// The addresses of a text, in its order; they do not overlap.
  static func read(_ bytes: [UInt8]) -> [Fact] {
    var facts: [Fact] = []
    guard mayHold(bytes) else { return facts }
    var index = 0
    while index < bytes.count {
      let end: Int?
      switch bytes[index] {
      case UInt8(ascii: ":"): end = web(bytes, colon: index, after: facts.last?.range.upperBound ?? 0, &facts)
      case UInt8(ascii: "@"): end = mail(bytes, sign: index, after: facts.last?.range.upperBound ?? 0, &facts)
      default: end = nil
      }
      index = end ?? index + 1
    }
    return facts
  }

  /// An address without what makes no difference: case of the host aside, a slash at the end.
  static func normal(_ text: String) -> String {
    var text = text
    for prefix in ["mailto:", "tel:"] where text.hasPrefix(prefix) { text.removeFirst(prefix.utf8.count) }
    if text.hasSuffix("/") { text.removeLast() }
    return text
  }
}

extension Addresses {
  /// Whether there is an at sign or a slash, as in few texts.
  private static func mayHold(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return false }
      return memchr(base, 0x40, bytes.count) != nil || memchr(base, 0x2F, bytes.count) != nil
    }
  }

  private static func web(_ bytes: [UInt8], colon: Int, after limit: Int, _ facts: inout [Fact]) -> Int? {
    guard bytes[colon...].starts(with: "://".utf8) else { return nil }
    var start = colon
    while start > limit, colon - start < 10, isLetterOrDigit(bytes[start - 1]) { start -= 1 }
    var end = colon + 3
    while end < bytes.count, isInAddress(bytes[end]) { end += 1 }
    while end > colon + 3, ".,;:!?)'".utf8.contains(bytes[end - 1]) { end -= 1 }
    guard start < colon, end > colon + 3 else { return nil }
    facts.append(fact(bytes, start..<end))
    return end
  }

  private static func mail(_ bytes: [UInt8], sign: Int, after limit: Int, _ facts: inout [Fact]) -> Int? {
    var start = sign
    while start > limit, sign - start < 64, isInMailbox(bytes[start - 1]) { start -= 1 }
    var end = sign + 1
    while end < bytes.count, isLetterOrDigit(bytes[end]) || bytes[end] == 0x2D || bytes[end] == 0x2E {
      end += 1
    }
    while end > sign + 1, bytes[end - 1] == 0x2E || bytes[end - 1] == 0x2D { end -= 1 }
    guard start < sign, bytes[sign..<end].contains(0x2E) else { return nil }
    facts.append(fact(bytes, start..<end))
    return end
  }

  private static func fact(_ bytes: [UInt8], _ range: Range<Int>) -> Fact {
    Fact(.address(normal(String(decoding: bytes[range], as: UTF8.self))), range: range)
  }

  private static func isInAddress(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !"\"<>()[]{}|\\^`".utf8.contains(byte)
  }

  private static func isInMailbox(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || "._%+-".utf8.contains(byte)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 97 < 26 || byte &- 48 < 10
  }
}
