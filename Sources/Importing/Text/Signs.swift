/// The characters that Chinese official texts are cut at.
enum Signs {
  /// Blanks, with U+3000, the ideographic space, and what web pages leave behind.
  static let blanks: SignSet = [
    " ", "\t", "\n", "\r", "\u{3000}", "\u{A0}", "\u{2028}", "\u{2029}", "\u{0B}", "\u{0C}",
  ]
  /// What ends a sentence, or an introduction to what follows.
  static let ends: SignSet = ["。", "！", "？", "；", "：", "!", "?", ";", ":"]
  static let closers: SignSet = ["”", "’", "）", ")", "》", "」", "』", "】", "〕"]
  static let openers: SignSet = ["“", "‘", "（", "(", "《", "「", "『", "【", "〔"]
  static let commas: SignSet = ["，", "、", ",", "—", "-"]
  static let colons: SignSet = ["：", ":"]
  static let listed: SignSet = ["、", "，", ",", "；", ";"]

  /// Characters that stand for nothing on paper, such as control characters and marks of direction; content refuses
  /// them. Blanks are none.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D: false
    case 0...0x1F, 0x7F...0x9F, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F,
      0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }

  /// Han characters of the blocks that notices use.
  static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x4E00...0x9FFF).contains(scalar.value) || (0x3400...0x4DBF).contains(scalar.value)
      || (0xF900...0xFAFF).contains(scalar.value) || (0x20000...0x3FFFD).contains(scalar.value)
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
