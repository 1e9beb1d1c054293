/// One scalar read from UTF-8 bytes.
struct DecodedScalar {
  var value: UInt32
  /// The number of bytes it takes, at least 1.
  var length: Int
}

/// Decodes the scalar that starts at an offset; an ill-formed byte is U+FFFD with length 1.
@inline(__always)
func decodeScalar(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ end: Int) -> DecodedScalar {
  let first = bytes[offset]
  if first < 0x80 { return DecodedScalar(value: UInt32(first), length: 1) }
  let left = end - offset
  if first >= 0xE0, first < 0xF0, left >= 3 {
    let (second, third) = (bytes[offset + 1], bytes[offset + 2])
    let value = UInt32(first & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
    let isWellFormed = second & 0xC0 == 0x80 && third & 0xC0 == 0x80 && value >= 0x800
    if isWellFormed, value < 0xD800 || value > 0xDFFF { return DecodedScalar(value: value, length: 3) }
  } else if first >= 0xC2, first < 0xE0, left >= 2 {
    let second = bytes[offset + 1]
    if second & 0xC0 == 0x80 {
      return DecodedScalar(value: UInt32(first & 0x1F) << 6 | UInt32(second & 0x3F), length: 2)
    }
  } else if first >= 0xF0, first < 0xF5, left >= 4 {
    let (second, third, fourth) = (bytes[offset + 1], bytes[offset + 2], bytes[offset + 3])
    let high = UInt32(first & 0x07) << 18 | UInt32(second & 0x3F) << 12
    let value = high | UInt32(third & 0x3F) << 6 | UInt32(fourth & 0x3F)
    let isWellFormed = second & 0xC0 == 0x80 && third & 0xC0 == 0x80 && fourth & 0xC0 == 0x80
    if isWellFormed, value >= 0x1_0000, value < 0x11_0000 { return DecodedScalar(value: value, length: 4) }
  }
  return DecodedScalar(value: 0xFFFD, length: 1)
}

extension Array where Element == UInt8 {
  /// The bytes of a range as text; ill-formed UTF-8 becomes U+FFFD.
  func text(_ range: Range<Int>) -> String {
    string(of: Array(self[range.clamped(to: 0..<count)]))
  }
}

// Strings are met here alone: every other way in or out of one is a copy of its own in the module that readers
// load, and brings the code for strings in UTF-16, which only other systems have.

/// The UTF-8 of a text.
@inline(never)
func utf8(of text: String) -> [UInt8] {
  text.utf8.withContiguousStorageIfAvailable { Array($0) } ?? []
}

/// What follows a beginning, nil where the bytes begin otherwise.
@inline(never)
func rest(of bytes: [UInt8], after beginning: [UInt8]) -> [UInt8]? {
  guard bytes.count >= beginning.count else { return nil }
  for index in beginning.indices where bytes[index] != beginning[index] { return nil }
  return Array(bytes[beginning.count...])
}

/// The text of UTF-8; an ill-formed byte becomes U+FFFD.
@inline(never)
func string(of bytes: [UInt8]) -> String {
  if let text = String(validating: bytes, as: UTF8.self) { return text }
  var mended: [UInt8] = []
  bytes.withUnsafeBufferPointer { buffer in
    var offset = 0
    while offset < buffer.count {
      let scalar = decodeScalar(buffer, offset, buffer.count)
      if scalar.length == 1, scalar.value == 0xFFFD {
        mended += [0xEF, 0xBF, 0xBD]
      } else {
        mended += buffer[offset..<(offset + scalar.length)]
      }
      offset += scalar.length
    }
  }
  return String(validating: mended, as: UTF8.self) ?? ""
}

/// The values of a text's scalars.
@inline(never)
func scalarValues(_ text: String) -> [UInt32] {
  var values: [UInt32] = []
  utf8(of: text).withUnsafeBufferPointer { buffer in
    var offset = 0
    while offset < buffer.count {
      let scalar = decodeScalar(buffer, offset, buffer.count)
      values.append(scalar.value)
      offset += scalar.length
    }
  }
  return values
}
