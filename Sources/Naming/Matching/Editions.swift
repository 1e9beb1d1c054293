/// How a family writes its editions: 2025年, 第十二届, 2025.
struct EditionShape: Sendable, Hashable {
  /// 第 before the number.
  var isOrdinal: Bool
  /// Chinese digits.
  var isChinese: Bool
  /// 年, 届, 期 or 季; 0 for none.
  var marker: UInt32

  /// Writes an edition in this shape.
  func text(_ value: Int) -> String {
    var parts = isOrdinal ? ["第"] : []
    if !isChinese {
      parts.append(String(value))
    } else if marker == 0x5E74 {
      parts += utf8(of: String(value)).map { Numerals.digits[Int($0) - 0x30] }
    } else {
      parts.append(Numerals.write(value))
    }
    if let scalar = Unicode.Scalar(marker), marker != 0 {
      parts.append(string(of: Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)))
    }
    return joined(parts)
  }
}

/// Gathers the tokens of an edition into one token.
struct EditionReader {
  /// The years that are registered, so that 25年 can be told from a span of time.
  let years: [Int]
  /// Whether any registered edition is written with 第.
  var hasOrdinals = true

  /// Replaces every run of tokens that is an edition by one token.
  func collapse(_ tokens: inout [Token]) {
    var output = 0
    var index = 0
    while index < tokens.count {
      let isStart =
        tokens[index].kind == .digit || tokens[index].code == 0x7B2C
        || (tokens[index].isLetter && Numerals.digit(tokens[index].code) != nil)
      if isStart,
        let run = edition(in: tokens, at: index) ?? (hasOrdinals ? damaged(in: tokens, at: index) : nil)
      {
        var token = tokens[index]
        token.code = Token.edition
        token.kind = .digit
        token.isCross = false
        token.end = tokens[run.end - 1].end
        token.value = run.value
        tokens[output] = token
        index = run.end
      } else {
        if output != index { tokens[output] = tokens[index] }
        index += 1
      }
      output += 1
    }
    // Without an edition nothing is written, so that a copy of the tokens stays one with them.
    if output < tokens.count { tokens.removeLast(tokens.count - output) }
  }
}

extension EditionReader {
  private struct Run {
    var end: Int
    var value: Int
  }

  private func edition(in tokens: [Token], at start: Int) -> Run? {
    let isOrdinal = tokens[start].code == 0x7B2C
    let first = isOrdinal ? start + 1 : start
    guard first < tokens.count else { return nil }
    if !isOrdinal, start > 0, tokens[start - 1].kind == .digit, !tokens[start - 1].isEdition { return nil }
    let isArabic = tokens[first].kind == .digit
    var end = first
    var digits: [Int] = []
    while end < tokens.count, digits.count < 6, isArabic == (tokens[end].kind == .digit),
      !tokens[end].gap.contains(.block) || end == first
    {
      if isArabic {
        digits.append(Int(tokens[end].code) - 0x30)
      } else if let digit = Numerals.digit(tokens[end].code) {
        digits.append(digit)
      } else {
        break
      }
      end += 1
    }
    guard !digits.isEmpty else { return nil }
    let marker = end < tokens.count && !tokens[end].gap.contains(.block) ? tokens[end].code : 0
    if marker == 0x5C4A || (isOrdinal && (marker == 0x671F || marker == 0x5B63)) {
      guard let value = isArabic ? decimal(digits) : Numerals.read(digits) else { return nil }
      // 十二一 is no number that is written so.
      if digits.contains(where: { $0 > 9 }), Numerals.values(of: value) != digits { return nil }
      return value > 0 && value < 1000 ? Run(end: end + 1, value: value) : nil
    }
    guard !isOrdinal, digits.allSatisfy({ $0 < 10 }), let value = decimal(digits) else { return nil }
    if digits.count == 4, value >= 1900, value < 2200 {
      if marker == 0x5E74 { return Run(end: end + 1, value: value) }
      return isArabic ? Run(end: end, value: value) : nil
    }
    if digits.count == 2, isArabic, marker == 0x5E74, years.contains(2000 + value) {
      return Run(end: end + 1, value: 2000 + value)
    }
    return nil
  }

  /// 第 with a number and something else than 届 behind it: an edition of no value.
  private func damaged(in tokens: [Token], at start: Int) -> Run? {
    guard tokens[start].code == 0x7B2C, start + 2 < tokens.count else { return nil }
    let next = tokens[start + 1]
    guard next.kind == .digit || Numerals.digit(next.code) != nil else { return nil }
    for index in (start + 2)..<min(start + 7, tokens.count) {
      if tokens[index].isBreaker || tokens[index].gap.contains(.block) { return nil }
      if tokens[index].code == 0x5C4A { return Run(end: index + 1, value: -1) }
    }
    var end = start + 2
    while end < tokens.count, tokens[end].kind == .digit || Numerals.digit(tokens[end].code) != nil {
      end += 1
    }
    // 第 before a year is a word of its own.
    if next.kind == .digit, end - start == 5 { return nil }
    guard end < tokens.count, !EditionReader.counted.contains(tokens[end].code) else { return nil }
    return Run(end: end, value: -1)
  }

  /// What else is numbered with 第: 第十二条, 第三名.
  private static let counted: [UInt32] = scalarValues("条章节款项次名位个批天年月日季期页版部卷号方类组轮场")

  private func decimal(_ digits: [Int]) -> Int? {
    var value = 0
    for digit in digits { value = value * 10 + digit }
    return value
  }
}
