/// A word, a number or a mark of English text.
struct EnglishUnit: Sendable {
  enum Kind: UInt8, Sendable { case word, number, quote, cross, mark, stop }

  var kind: Kind
  /// The folded scalars of a word or number.
  var text: [UInt32]
  /// Token indices.
  var lower: Int
  var upper: Int

  /// Joins tokens into words and marks.
  static func units(of tokens: [Token]) -> [EnglishUnit] {
    var units: [EnglishUnit] = []
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      var end = index + 1
      if token.gap.contains(.block) || token.code == Token.opaque || token.code > 0x2E80 && token.isLetter {
        units.append(EnglishUnit(kind: .stop, text: [], lower: index, upper: index))
      }
      if token.isEdition || isLatin(token) {
        var text = token.isEdition ? digits(of: token.value) : [token.code]
        // 2026年 does not go on as a word of Latin letters.
        let isOpen = !token.isEdition || token.end - token.start == text.count
        while isOpen, end < tokens.count, tokens[end].gap.isDisjoint(with: [.space, .lineBreak, .block]),
          isLatin(tokens[end])
        {
          text.append(tokens[end].code)
          end += 1
        }
        let isNumber = text[0] >= 0x30 && text[0] <= 0x39
        let isCross = text.count == 1 && token.isCross
        units.append(
          EnglishUnit(
            kind: isNumber ? .number : isCross ? .cross : .word, text: text, lower: index, upper: end))
      } else if token.code != Token.opaque {
        let kind: Kind =
          token.kind == .quote ? .quote : token.isCross ? .cross : token.isLetter ? .stop : .mark
        units.append(
          EnglishUnit(kind: kind, text: kind == .mark ? [token.code] : [], lower: index, upper: end))
      }
      index = end
    }
    return units
  }

  private static func isLatin(_ token: Token) -> Bool {
    if token.isEdition { return false }
    return token.kind == .digit || token.isLetter && token.code < 0x250
  }

  private static func digits(of value: Int) -> [UInt32] {
    scalarValues(String(max(value, 0)))
  }
}

/// Whether two words are the same up to one edit, or up to a plural.
func isNearWord(_ word: [UInt32], _ other: [UInt32]) -> Bool {
  if word == other { return true }
  guard min(word.count, other.count) >= 4, abs(word.count - other.count) <= 1 else { return false }
  let (short, long) = word.count <= other.count ? (word, other) : (other, word)
  var head = 0
  while head < short.count, short[head] == long[head] { head += 1 }
  var tail = 0
  while tail < short.count - head, short[short.count - 1 - tail] == long[long.count - 1 - tail] { tail += 1 }
  let rest = short.count - head - tail
  if rest <= 1 && short.count == long.count || rest == 0 { return true }
  return rest == 2 && short.count == long.count && short[head] == long[head + 1]
    && short[head + 1] == long[head]
}
