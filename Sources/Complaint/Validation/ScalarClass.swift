/// Classes of Unicode scalars, as ranges that the validation and the patterns of the schema share.
package enum ScalarClass {
  /// What no line of a text holds: control characters, line separators, and what changes the direction of text
  /// or marks the order of bytes.
  package static var controls: [ClosedRange<UInt32>] {
    [0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF...0xFEFF]
  }

  /// The same for a text of several lines, which may have tabs and line ends.
  package static var controlsBetweenLines: [ClosedRange<UInt32>] {
    [
      0x00...0x08, 0x0B...0x0C, 0x0E...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF...0xFEFF,
    ]
  }

  /// What a text neither begins nor ends with.
  package static var blanks: [ClosedRange<UInt32>] {
    [
      0x09...0x0A, 0x0D...0x0D, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200B, 0x205F...0x2060,
      0x3000...0x3000,
    ]
  }

  /// What the name of a file never holds on one system or another.
  package static var notInFileNames: [UInt8] { Array("/\\:*?\"<>|".utf8) }
}

extension Unicode.Scalar {
  func isOne(of ranges: [ClosedRange<UInt32>]) -> Bool {
    for range in ranges where range.contains(value) { return true }
    return false
  }
}
