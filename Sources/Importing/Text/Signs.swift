/// The characters that Chinese official texts are cut at.
enum Signs {
  /// Blanks, with U+3000, the ideographic space, and what web pages leave behind.
  static let blanks: Set<Unicode.Scalar> = [
    " ", "\t", "\n", "\r", "\u{3000}", "\u{A0}", "\u{FEFF}", "\u{200B}",
  ]
  /// What ends a sentence, or an introduction to what follows.
  static let ends: Set<Unicode.Scalar> = ["。", "！", "？", "；", "：", "!", "?", ";", ":"]
  static let closers: Set<Unicode.Scalar> = ["”", "’", "）", ")", "》", "」", "』", "】", "〕"]
  static let openers: Set<Unicode.Scalar> = ["“", "‘", "（", "(", "《", "「", "『", "【", "〔"]
  static let commas: Set<Unicode.Scalar> = ["，", "、", ",", "—", "-"]
  static let colons: Set<Unicode.Scalar> = ["：", ":"]
  static let listed: Set<Unicode.Scalar> = ["、", "，", ",", "；", ";"]

  /// Han characters of the blocks that notices use.
  static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x4E00...0x9FFF).contains(scalar.value) || (0x3400...0x4DBF).contains(scalar.value)
      || scalar == "〇"
  }

  /// Han characters and the punctuation that goes with them.
  static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
    isHan(scalar) || (0x3001...0x303F).contains(scalar.value) || (0xFF01...0xFF5E).contains(scalar.value)
      || "“”‘’—…×·".unicodeScalars.contains(scalar)
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value) || (0xFF10...0xFF19).contains(scalar.value)
  }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x41...0x5A).contains(scalar.value) || (0x61...0x7A).contains(scalar.value)
  }

  static func digit(_ scalar: Unicode.Scalar) -> Int? {
    guard isDigit(scalar) else { return nil }
    return Int(scalar.value & 0xF)
  }
}

extension Text {
  /// Whether a sentence, or an introduction to what follows, ends here; closing signs after the end do not matter.
  var isEnded: Bool {
    let core = scalars.last { !Signs.closers.contains($0) && !Signs.blanks.contains($0) }
    return core.map { Signs.ends.contains($0) || $0 == "…" } ?? false
  }

  /// Whether a bracket or quotation mark is open at the end.
  var isOpen: Bool {
    var depth = 0
    for scalar in scalars {
      if Signs.openers.contains(scalar) { depth += 1 }
      if Signs.closers.contains(scalar), depth > 0 { depth -= 1 }
    }
    return depth > 0
  }
}
