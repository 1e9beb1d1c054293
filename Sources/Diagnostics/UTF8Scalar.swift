/// Reads the scalar that begins at an offset in UTF-8 (The Unicode Standard, table 3-7).
///
/// - Parameter end: the offset the text ends at.
/// - Returns: the scalar and its length in bytes; nil and 1 where no well-formed scalar begins.
package func decodeScalar(
  at index: Int, in bytes: [UInt8], end: Int
) -> (scalar: Unicode.Scalar?, length: Int) {
  let first = bytes[index]
  if first < 0x80 { return (Unicode.Scalar(first), 1) }
  let length: Int
  var second: ClosedRange<UInt8> = 0x80...0xBF
  switch first {
  case 0xC2...0xDF: length = 2
  case 0xE0: (length, second) = (3, 0xA0...0xBF)
  case 0xED: (length, second) = (3, 0x80...0x9F)
  case 0xE1...0xEF: length = 3
  case 0xF0: (length, second) = (4, 0x90...0xBF)
  case 0xF4: (length, second) = (4, 0x80...0x8F)
  case 0xF1...0xF3: length = 4
  default: return (nil, 1)
  }
  guard index + length <= end, second.contains(bytes[index + 1]) else { return (nil, 1) }
  var value = UInt32(first & (0x7F >> UInt8(length)))
  for offset in 1..<length {
    guard bytes[index + offset] & 0xC0 == 0x80 else { return (nil, 1) }
    value = value << 6 | UInt32(bytes[index + offset] & 0x3F)
  }
  return (Unicode.Scalar(value), length)
}

/// Finds where the scalar before an offset begins, or the byte before it where none ends there.
///
/// - Parameter start: the offset the text starts at, less than `index`.
func scalarStart(before index: Int, in bytes: [UInt8], start: Int) -> Int {
  var candidate = index - 1
  while candidate >= start, index - candidate <= 4 {
    if bytes[candidate] & 0xC0 != 0x80 {
      return decodeScalar(at: candidate, in: bytes, end: index).length == index - candidate
        ? candidate : index - 1
    }
    candidate -= 1
  }
  return index - 1
}

extension Unicode.Scalar {
  /// The number of the scalar as `U+2028`.
  package var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
