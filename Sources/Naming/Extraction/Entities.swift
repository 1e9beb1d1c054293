/// Character references of HTML, as far as names and prose around them use them.
enum Entities {
  /// Decodes the reference that starts at an ampersand.
  ///
  /// - Returns: its character and the offset after it; nil where there is none.
  static func decode(_ source: SourceBytes, at start: Int, before end: Int) -> (
    scalar: Unicode.Scalar, end: Int
  )? {
    guard start + 2 < end, source[start] == 0x26 else { return nil }
    var offset = start + 1
    let limit = min(end, start + 32)
    while offset < limit, source[offset] != 0x3B {
      let byte = source[offset]
      let isName = byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte == 0x23
      guard isName else { return nil }
      offset += 1
    }
    guard offset < limit else { return nil }
    let name = source[(start + 1)..<offset]
    guard let scalar = name.first == 0x23 ? number(name.dropFirst()) : named(name) else { return nil }
    return (scalar, offset + 1)
  }

  /// A character in UTF-8.
  static func bytes(of scalar: Unicode.Scalar) -> [UInt8] {
    Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  private static func number(_ digits: Slice<SourceBytes>) -> Unicode.Scalar? {
    let isHex = digits.first.map { $0 | 0x20 == 0x78 } ?? false
    let rest = isHex ? digits.dropFirst() : digits
    guard !rest.isEmpty, rest.count <= 8 else { return nil }
    var value: UInt32 = 0
    for byte in rest {
      let digit: UInt32
      switch byte {
      case 0x30...0x39: digit = UInt32(byte) - 0x30
      case 0x41...0x46 where isHex: digit = UInt32(byte) - 0x37
      case 0x61...0x66 where isHex: digit = UInt32(byte) - 0x57
      default: return nil
      }
      value = value &* (isHex ? 16 : 10) &+ digit
      if value > 0x10_FFFF { return nil }
    }
    return Unicode.Scalar(value)
  }

  private static func named(_ name: Slice<SourceBytes>) -> Unicode.Scalar? {
    // No name in the table is longer, and eight bytes fit a word.
    guard name.count <= 8 else { return nil }
    var key: UInt64 = 0
    for byte in name { key = key << 8 | UInt64(byte) }
    for entry in table where entry.key == key { return Unicode.Scalar(entry.value) }
    return nil
  }

  /// The names as words of their bytes.
  private static let table: [(key: UInt64, value: UInt32)] = names.map { name, value in
    var key: UInt64 = 0
    for index in 0..<name.utf8CodeUnitCount { key = key << 8 | UInt64(name.utf8Start[index]) }
    return (key, value)
  }

  private static var names: [(StaticString, UInt32)] {
    [
      ("amp", 0x26), ("lt", 0x3C), ("gt", 0x3E), ("quot", 0x22), ("apos", 0x27), ("nbsp", 0xA0),
      ("times", 0xD7), ("ldquo", 0x201C), ("rdquo", 0x201D), ("lsquo", 0x2018), ("rsquo", 0x2019),
      ("sbquo", 0x201A), ("bdquo", 0x201E), ("laquo", 0xAB), ("raquo", 0xBB), ("mdash", 0x2014),
      ("ndash", 0x2013), ("hellip", 0x2026), ("middot", 0xB7), ("bull", 0x2022), ("ensp", 0x2002),
      ("emsp", 0x2003), ("thinsp", 0x2009), ("zwnj", 0x200C), ("zwj", 0x200D), ("shy", 0xAD),
      ("lrm", 0x200E), ("rlm", 0x200F), ("Tab", 0x09), ("NewLine", 0x0A), ("lpar", 0x28), ("rpar", 0x29),
      ("num", 0x23), ("ast", 0x2A), ("copy", 0xA9), ("sup2", 0xB2),
    ]
  }
}
