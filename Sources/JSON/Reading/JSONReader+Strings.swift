extension JSONReader {
  /// Reads a string from its quote to the other.
  mutating func string() throws(JSONProblem) -> [UInt8] {
    var text: [UInt8] = []
    index += 1
    while true {
      let start = index
      while next >= 0x20, next != UInt8(ascii: "\""), next != UInt8(ascii: "\\") { index += 1 }
      text += bytes[start..<index]
      switch next {
      case UInt8(ascii: "\""):
        index += 1
        return text
      case UInt8(ascii: "\\"): try escape(into: &text)
      default: throw problem(.controlCharacter)
      }
    }
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONProblem) {
    let start = index
    index += 1
    let byte = next
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      index += 1
      var value = try hexadecimal(from: start)
      // A high surrogate and a low one are one character.
      if 0xD800...0xDBFF ~= value, next == UInt8(ascii: "\\"), index + 1 < bytes.count,
        bytes[index + 1] == UInt8(ascii: "u")
      {
        index += 2
        let low = try hexadecimal(from: start)
        if 0xDC00...0xDFFF ~= low { value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00) }
      }
      guard let scalar = Unicode.Scalar(value) else {
        throw JSONProblem(kind: .loneSurrogate, range: start..<index)
      }
      UTF8.encode(scalar, into: { text.append($0) })
      return
    default:
      throw index < bytes.count
        ? JSONProblem(kind: .badEscape, range: start..<index + 1) : problem(.badEscape)
    }
    index += 1
  }

  /// Reads four hexadecimal digits.
  private mutating func hexadecimal(from start: Int) throws(JSONProblem) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      let byte = next
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 + UInt32(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 + UInt32(byte - UInt8(ascii: "a") + 10)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 + UInt32(byte - UInt8(ascii: "A") + 10)
      default:
        throw index < bytes.count ? JSONProblem(kind: .badEscape, range: start..<index) : problem(.badEscape)
      }
      index += 1
    }
    return value
  }
}
