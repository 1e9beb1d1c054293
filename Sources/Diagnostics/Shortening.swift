extension Bilingual {
  /// Scalars of a message at most; what it quotes may be a whole file.
  static let longest = 2_000

  /// The text with its middle left out where it is longer than anybody reads.
  var shortened: Bilingual {
    // A scalar is at least one byte.
    if zh.utf8.count <= Bilingual.longest, en.utf8.count <= Bilingual.longest { return self }
    return Bilingual(zh: Bilingual.shortened(zh), en: Bilingual.shortened(en))
  }
}

extension Bilingual {
  /// Most of what stays is the beginning, where the quotation begins; the end says what is wrong with it.
  private static func shortened(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let tailLength = longest / 4
    guard
      let headEnd = scalars.index(
        scalars.startIndex, offsetBy: longest - tailLength, limitedBy: scalars.endIndex),
      let tailStart = scalars.index(scalars.endIndex, offsetBy: -tailLength, limitedBy: headEnd)
    else { return text }
    // A number that is cut in two would no longer be known for one that must not be shown.
    var head = scalars[..<headEnd]
    while let last = head.last, isWordPart(last) { head.removeLast() }
    let tail = scalars[tailStart...].drop(while: isWordPart)
    return String(head) + "…" + String(tail)
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
