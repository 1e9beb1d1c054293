/// The text of some UTF-8 for a message, cut after 40 scalars.
func quoted(_ text: [UInt8]) -> String {
  var count = 0
  for (index, byte) in text.enumerated() where byte & 0xC0 != 0x80 {
    if count == 40 { return String(decoding: text[..<index], as: UTF8.self) + "…" }
    count += 1
  }
  return String(decoding: text, as: UTF8.self)
}

/// A key as a part of a JSON pointer (RFC 6901, section 3).
func escapedForPointer(_ key: [UInt8]) -> String {
  var result: [UInt8] = []
  for byte in key {
    switch byte {
    case UInt8(ascii: "~"): result += [UInt8(ascii: "~"), UInt8(ascii: "0")]
    case UInt8(ascii: "/"): result += [UInt8(ascii: "~"), UInt8(ascii: "1")]
    default: result.append(byte)
    }
  }
  return String(decoding: result, as: UTF8.self)
}

func joined(_ texts: [String], _ separator: String) -> String {
  var result = ""
  for (index, text) in texts.enumerated() {
    if index > 0 { result += separator }
    result += text
  }
  return result
}
