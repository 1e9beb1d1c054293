extension String {
  /// The text as a terminal may show it: one line, tabs and line ends as blanks, and U+FFFD for control
  /// characters and for those that change the direction of the text around them.
  var printable: String {
    guard mayHoldOthers, unicodeScalars.contains(where: { $0.printable != $0 }) else { return self }
    var result = UnicodeScalarView()
    result.append(contentsOf: unicodeScalars.map(\.printable))
    return String(result)
  }
}

extension String {
  /// Whether a byte is one with which something else than a printable scalar may begin.
  private var mayHoldOthers: Bool {
    // C2 begins U+0080, D8 U+061C, E2 U+200E.
    utf8.contains { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xD8 || $0 == 0xE2 }
  }
}

extension Unicode.Scalar {
  /// What stands for the scalar on a terminal.
  var printable: Unicode.Scalar {
    switch value {
    case 0x20...0x7E: self
    case 0x09, 0x0A, 0x0D: " "
    case 0x00...0x1F, 0x7F...0x9F: "\u{FFFD}"
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: self
    }
  }
}
