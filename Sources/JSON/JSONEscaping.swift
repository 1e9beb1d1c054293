/// Escapes the text of JSON strings (RFC 8259, section 7).
///
/// Escaped are the quote, the backslash, every control character (C0, DEL, C1) and the line separators U+2028
/// and U+2029, which are line ends in older JavaScript; everything else stands as it is.
enum JSONEscaping {
  /// Appends well-formed UTF-8 with its escapes.
  static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var done = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte < 0x7F {
        index += 1
        continue
      }
      let scalar = escapedScalar(at: index, in: text)
      if let value = scalar.value {
        bytes.append(contentsOf: text[done..<index])
        appendEscape(value, to: &bytes)
        done = index + scalar.length
      }
      index += scalar.length
    }
    bytes.append(contentsOf: text[done...])
  }
}

extension JSONEscaping {
  /// The number of the scalar at an index if it is one that is escaped, and its length in bytes.
  private static func escapedScalar(
    at index: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> (value: UInt32?, length: Int) {
    let byte = text[index]
    if byte <= 0x7F { return (UInt32(byte), 1) }
    if byte == 0xC2, text[index + 1] < 0xA0 { return (UInt32(text[index + 1]), 2) }
    if byte == 0xE2, text[index + 1] == 0x80, text[index + 2] & 0xFE == 0xA8 {
      return (0x2000 + UInt32(text[index + 2] & 0x3F), 3)
    }
    return (nil, byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4)
  }

  private static func appendEscape(_ value: UInt32, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\\"))
    switch value {
    case 0x22: bytes.append(UInt8(ascii: "\""))
    case 0x5C: bytes.append(UInt8(ascii: "\\"))
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    default:
      bytes.append(UInt8(ascii: "u"))
      for shift in stride(from: 12, through: 0, by: -4) {
        let digit = UInt8(value >> UInt32(shift) & 0xF)
        bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
  }
}
