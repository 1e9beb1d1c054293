/// The attribute values of an SVG file that draw, or that bring in other images.
///
/// Read byte by byte rather than as XML, so that a file no parser would take is looked at too. Linear.
struct SVGAttributes {
  struct Reference {
    /// Where the value stands in the file.
    let range: Range<Int>
    let value: ArraySlice<UInt8>
  }

  /// The values of `href`, whatever their prefix, and of `src`.
  private(set) var references: [Reference] = []
  /// The coordinates of shapes that are long enough to be those of one drawing only.
  private(set) var drawings: [ArraySlice<UInt8>] = []

  init(_ bytes: [UInt8]) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "<"), Self.stands("<!--", at: index, in: bytes) {
        index += 4
        while index < bytes.count, !Self.stands("-->", at: index, in: bytes) { index += 1 }
      } else if byte == UInt8(ascii: "=") {
        index = read(bytes, equals: index)
      } else {
        index += 1
      }
    }
  }
}

extension SVGAttributes {
  /// Bytes of coordinates that are not the same by chance.
  private static let significant = 24

  /// Reads the value after an equals sign.
  ///
  /// - Returns: the offset at which to go on.
  private mutating func read(_ bytes: [UInt8], equals: Int) -> Int {
    var start = equals + 1
    while start < bytes.count, Self.isSpace(bytes[start]) { start += 1 }
    guard start < bytes.count, bytes[start] == UInt8(ascii: "\"") || bytes[start] == UInt8(ascii: "'") else {
      return start
    }
    guard let end = bytes[(start + 1)...].firstIndex(of: bytes[start]) else { return bytes.count }
    let value = bytes[(start + 1)..<end]
    switch Self.name(bytes, before: equals) {
    case "href", "src": references.append(Reference(range: (start + 1)..<end, value: value))
    case "d", "points": if value.count >= Self.significant { drawings.append(value) }
    default: break
    }
    return end + 1
  }

  /// The local name of the attribute whose equals sign stands at an offset.
  private static func name(_ bytes: [UInt8], before equals: Int) -> String {
    var end = equals
    while end > 0, isSpace(bytes[end - 1]) { end -= 1 }
    var start = end
    // Longer names are of no interest.
    while start > 0, end - start < 8, bytes[start - 1] | 0x20 >= 0x61, bytes[start - 1] | 0x20 <= 0x7A {
      start -= 1
    }
    return String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
  }

  private static func stands(_ text: StaticString, at offset: Int, in bytes: [UInt8]) -> Bool {
    guard offset + text.utf8CodeUnitCount <= bytes.count else { return false }
    return (0..<text.utf8CodeUnitCount).allSatisfy { bytes[offset + $0] == text.utf8Start[$0] }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
