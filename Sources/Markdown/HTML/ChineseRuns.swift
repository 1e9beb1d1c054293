/// Finds Chinese words in the text of another language, so that they can be marked as Chinese.
enum ChineseRuns {
  /// The next run at or after an offset, as byte offsets; nil when no Chinese letter is left.
  ///
  /// A run is what stands between two blanks and holds a Chinese letter, without the quotes, brackets and
  /// full stops of the sentence around it: `2025年“数据要素×”大赛`, `济数字〔2025〕10号`.
  static func next(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int>? {
    guard let letter = firstLetter(in: text, from: start) else { return nil }
    var lower = letter
    while lower > start, !isBlank(text[lower - 1]) { lower -= 1 }
    var upper = letter
    while upper < text.count, !isBlank(text[upper]) { upper += 1 }
    while let (scalar, count) = UTF8Sequence.after(lower, in: text), lower < letter, isAround(scalar) {
      lower += count
    }
    while let (scalar, count) = UTF8Sequence.before(upper, in: text), isAround(scalar) { upper -= count }
    return lower..<upper
  }

  private static func firstLetter(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    let raw = UnsafeRawBufferPointer(text)
    var index = start
    while index < text.count {
      // Eight bytes of ASCII at a time.
      if index + 8 <= text.count,
        raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        index += 8
        continue
      }
      // Chinese letters begin with E2 BA or above; almost every byte of English text ends here.
      guard text[index] >= 0xE2, let (scalar, count) = UTF8Sequence.after(index, in: text) else {
        index += 1
        continue
      }
      if CharacterClass.isChineseLetter(scalar) { return index }
      index += count
    }
    return nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n")
  }

  /// Whether a character at the edge of a run belongs to the sentence around it.
  private static func isAround(_ scalar: UInt32) -> Bool {
    if scalar >= 0x80 { return CharacterClass.isSharedPunctuation(scalar) }
    return !(0x30...0x39).contains(scalar) && !(0x41...0x5A).contains(scalar & 0x5F)
  }
}

extension HTMLRenderer {
  /// Writes a text; on an English page, Chinese in it is marked so that it is read and set as Chinese
  /// (WCAG 2.2, success criterion 3.1.2).
  mutating func writeText(_ text: UnsafeBufferPointer<UInt8>) {
    guard options.language == .en else { return out.writeEscaped(text) }
    var done = 0
    while let run = ChineseRuns.next(in: text, from: done) {
      out.writeEscaped(UnsafeBufferPointer(rebasing: text[done..<run.lowerBound]))
      out.write("<span lang=\"zh-CN\" translate=\"no\">")
      out.writeEscaped(UnsafeBufferPointer(rebasing: text[run]))
      out.write("</span>")
      done = run.upperBound
    }
    out.writeEscaped(UnsafeBufferPointer(rebasing: text[done...]))
  }
}
