import CCMarkGFM

/// Makes `**“数据要素×”**大赛` bold.
///
/// CommonMark (0.29, section 6.4) lets `**` close only if what stands before it is no punctuation or what
/// stands after it is white space or punctuation; in Chinese there is no space after the quote, so the
/// asterisks would stay. A noncharacter put between the punctuation and the run is neither, so that the run
/// may open and close as between two letters. The mark is taken out of everything that comes back, and its
/// offsets are known, so that no position moves. Only runs with Chinese beside them are touched, and only
/// on the side where the punctuation would forbid what it looks like.
enum FlankingMarks {
  /// Finds the offsets at which a mark is to be put, ascending.
  static func offsets(in text: UnsafeBufferPointer<UInt8>) -> [Int] {
    var offsets: [Int] = []
    var asterisks = Occurrences(of: UInt8(ascii: "*"), in: text)
    while let start = asterisks.next() {
      var end = start + 1
      while end < text.count, text[end] == UInt8(ascii: "*") { end += 1 }
      asterisks.position = end
      if let offset = mark(for: start..<end, in: text) { offsets.append(offset) }
    }
    let entities = entityCarets(in: text)
    return entities.isEmpty ? offsets : (offsets + entities).sorted()
  }

  /// The text with marks at the given offsets.
  static func insert(_ mark: [UInt8], at offsets: [Int], of text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + offsets.count * mark.count)
    var start = 0
    for offset in offsets {
      result.append(contentsOf: text[start..<offset])
      result.append(contentsOf: mark)
      start = offset
    }
    result.append(contentsOf: text[start...])
    return result
  }
}

extension FlankingMarks {
  private typealias Neighbor = (scalar: UInt32, count: Int)

  private static func mark(for run: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let before = UTF8Sequence.before(run.lowerBound, in: text),
      let after = UTF8Sequence.after(run.upperBound, in: text),
      !isSpace(before.scalar), !isSpace(after.scalar), !isEscaped(run.lowerBound, in: text)
    else { return nil }
    switch (isPunctuation(before.scalar), isPunctuation(after.scalar)) {
    case (true, false):
      // Text follows: the run can open but not close, which only an opening bracket makes right.
      guard !CharacterClass.isOpening(before.scalar), !isSyntax(before.scalar) else { return nil }
      return isChinese(before, beside: after.scalar, at: run.lowerBound - before.count, in: text)
        ? run.lowerBound : nil
    case (false, true):
      guard !CharacterClass.isClosing(after.scalar) || isImage(at: run.upperBound, in: text),
        !isSyntax(after.scalar)
      else { return nil }
      return isChinese(after, beside: before.scalar, at: run.upperBound, in: text) ? run.upperBound : nil
    default:
      return nil
    }
  }

  /// Whether the punctuation, or the letter on the run's other side, is Chinese.
  private static func isChinese(
    _ punctuation: Neighbor, beside letter: UInt32, at offset: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    if CharacterClass.isChineseLetter(letter) { return true }
    if punctuation.scalar < 0x80 { return false }
    if CharacterClass.isChinesePunctuation(punctuation.scalar) { return true }
    return hasChineseNearby(offset, in: text)
  }

  /// Whether Chinese stands within eight characters of an offset, in the same line.
  private static func hasChineseNearby(_ offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = offset
    for _ in 0..<8 {
      guard let next = UTF8Sequence.before(index, in: text), next.scalar != 0x0A else { break }
      if CharacterClass.isWide(next.scalar) { return true }
      index -= next.count
    }
    index = offset
    for _ in 0..<8 {
      guard let next = UTF8Sequence.after(index, in: text), next.scalar != 0x0A else { break }
      if CharacterClass.isWide(next.scalar) { return true }
      index += next.count
    }
    return false
  }

  /// An underscore beside the run would change its own role, a backslash makes an escape of what follows it,
  /// and a bar ends a cell.
  private static func isSyntax(_ scalar: UInt32) -> Bool {
    scalar == 0x5F || scalar == 0x5C || scalar == 0x7C
  }

  private static func isImage(at offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    offset + 1 < text.count && text[offset] == UInt8(ascii: "!") && text[offset + 1] == UInt8(ascii: "[")
  }

  private static func isEscaped(_ offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    offset > 0 && text[offset - 1] == UInt8(ascii: "\\")
  }

  private static func isSpace(_ scalar: UInt32) -> Bool {
    cmark_utf8proc_is_space(Int32(bitPattern: scalar)) != 0
  }

  private static func isPunctuation(_ scalar: UInt32) -> Bool {
    cmark_utf8proc_is_punctuation(Int32(bitPattern: scalar)) != 0
  }

  /// Finds a caret that is written as an entity right after a bracket.
  ///
  /// The parser takes `[&#94;x]` for a footnote and then reads beyond the entity's one byte; a mark between
  /// bracket and entity keeps it from that, and the text stays text, as CommonMark has it.
  private static func entityCarets(in text: UnsafeBufferPointer<UInt8>) -> [Int] {
    var offsets: [Int] = []
    for index in Occurrences(of: UInt8(ascii: "&"), in: text) {
      guard index > 0, text[index - 1] == UInt8(ascii: "[") else { continue }
      if isCaretEntity(UnsafeBufferPointer(rebasing: text[(index + 1)...])) { offsets.append(index) }
    }
    return offsets
  }

  private static func isCaretEntity(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if text.starts(with: Array("Hat;".utf8)) { return true }
    guard text.count > 2, text[0] == UInt8(ascii: "#") else { return false }
    let isHexadecimal = text[1] | 0x20 == UInt8(ascii: "x")
    var value = 0
    for byte in text.dropFirst(isHexadecimal ? 2 : 1).prefix(10) {
      if byte == UInt8(ascii: ";") { break }
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, isHexadecimal || digit < 10
      else { return false }
      value = value * (isHexadecimal ? 16 : 10) + digit
    }
    return value == 0x5E
  }
}
