/// Well-formed UTF-8 sequences (Unicode 16, table 3-7), read from raw bytes.
enum UTF8Sequence {
  /// The length of the sequence that begins at a lead byte of 0x80 or above; nil where it is ill-formed.
  static func length(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    let lead = bytes[index]
    let left = bytes.count - index
    if lead >= 0xE1, lead < 0xF0, lead != 0xED {
      return left > 2 && continues(bytes[index + 1]) && continues(bytes[index + 2]) ? 3 : nil
    }
    switch lead {
    case 0xC2...0xDF:
      return left > 1 && continues(bytes[index + 1]) ? 2 : nil
    case 0xE0, 0xED:
      guard left > 2, continues(bytes[index + 1]), continues(bytes[index + 2]) else { return nil }
      // Overlong forms begin below E0 A0, surrogates at ED A0.
      return (bytes[index + 1] >= 0xA0) == (lead == 0xE0) ? 3 : nil
    case 0xF0...0xF4:
      guard left > 3, continues(bytes[index + 1]), continues(bytes[index + 2]), continues(bytes[index + 3])
      else { return nil }
      if lead == 0xF0 { return bytes[index + 1] >= 0x90 ? 4 : nil }
      if lead == 0xF4 { return bytes[index + 1] < 0x90 ? 4 : nil }
      return 4
    default:
      return nil
    }
  }

  /// The scalar of a well-formed sequence.
  static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at index: Int, count: Int) -> UInt32 {
    let lead = UInt32(bytes[index])
    func tail(_ offset: Int) -> UInt32 { UInt32(bytes[index + offset] & 0x3F) }
    switch count {
    case 1: return lead
    case 2: return (lead & 0x1F) << 6 | tail(1)
    case 3: return (lead & 0x0F) << 12 | tail(1) << 6 | tail(2)
    default: return (lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3)
    }
  }

  /// The scalar that begins at an offset of well-formed text, and its length; nil at the end.
  static func after(_ index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (scalar: UInt32, count: Int)? {
    guard index < bytes.count else { return nil }
    let lead = bytes[index]
    let count = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard index + count <= bytes.count else { return nil }
    return (scalar(in: bytes, at: index, count: count), count)
  }

  /// The scalar that ends before an offset of well-formed text, and its length; nil at the beginning.
  static func before(_ index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (scalar: UInt32, count: Int)? {
    var start = index - 1
    while start > 0, continues(bytes[start]) { start -= 1 }
    guard start >= 0 else { return nil }
    return (scalar(in: bytes, at: start, count: index - start), index - start)
  }

  private static func continues(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
