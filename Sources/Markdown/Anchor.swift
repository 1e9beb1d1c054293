/// Names that headings get from their text: short, readable in an address, the same in every build.
enum Anchor {
  /// The length of a name in Unicode scalars, before a number is added to it.
  private static let limit = 40

  /// Makes a name of a text: letters, digits and Han characters stay, Latin in lower case; every other run
  /// becomes a hyphen.
  ///
  /// - Returns: nil where nothing of the text can stay.
  static func name(of text: [UInt8]) -> [UInt8]? {
    var name: [UInt8] = []
    var count = 0
    var gap = false
    text.withUnsafeBufferPointer { bytes in
      var index = 0
      while count < limit, let next = UTF8Sequence.after(index, in: bytes) {
        if isKept(next.scalar) {
          if gap, !name.isEmpty {
            name.append(UInt8(ascii: "-"))
            count += 1
          }
          gap = false
          if count < limit { append(bytes[index..<index + next.count], to: &name) }
          count += 1
        } else {
          gap = true
        }
        index += next.count
      }
    }
    if name.last == UInt8(ascii: "-") { name.removeLast() }
    return name.isEmpty ? nil : name
  }

  /// Whether a byte may stand in an anchor that an author writes.
  static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}

extension Anchor {
  private static func isKept(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return isPlain(UInt8(scalar)) && scalar != 0x2D }
    if scalar >= 0x4E00, scalar <= 0x9FFF { return true }
    guard let properties = Unicode.Scalar(scalar)?.properties else { return false }
    return properties.isAlphabetic || properties.generalCategory == .decimalNumber
  }

  private static func append(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, to name: inout [UInt8]) {
    for byte in bytes {
      name.append(byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte)
    }
  }
}
