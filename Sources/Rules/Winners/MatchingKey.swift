/// What is left of a name or a title when differences that mean nothing are taken away: blanks, full-width
/// and half-width forms, upper and lower case.
struct MatchingKey: Hashable {
  let bytes: [UInt8]

  init(_ text: String) {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      // Blanks: space, tab, line ends, no-break and ideographic space, and those of zero width.
      case 0x09...0x0D, 0x20, 0xA0, 0x3000, 0x200B...0x200D, 0x2060, 0xFEFF: continue
      case 0x41...0x5A: result.append(UInt8(scalar.value + 0x20))
      case 0xFF01...0xFF5E:
        let plain = UInt8(scalar.value - 0xFEE0)
        result.append((0x41...0x5A).contains(plain) ? plain + 0x20 : plain)
      default: result += String(scalar).utf8
      }
    }
    bytes = result
  }
}
