/// A word, a number or a mark of English text.
struct EnglishUnit: Sendable {
  enum Kind: UInt8, Sendable { case word, number, quote, cross, mark, stop }

  var kind: Kind
  /// Token indices.
  var lower: Int
  var upper: Int
  /// Where its folded scalars stand in the text's `codes`; empty but for words, numbers and marks.
  fileprivate var letters: Range<Int>
}

/// English text as words, numbers and marks.
struct EnglishText: Sendable {
  private(set) var units: [EnglishUnit] = []
  /// The folded scalars of all units.
  private var codes: [UInt32] = []

  /// Joins tokens into words and marks.
  init(_ tokens: [Token]) {
    units.reserveCapacity(tokens.count / 4)
    codes.reserveCapacity(tokens.count)
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      var end = index + 1
      if token.gap.contains(.block) || token.code == Token.opaque || token.code > 0x2E80 && token.isLetter {
        append(.stop, index, index)
      }
      let first = codes.count
      if token.isEdition || EnglishText.isLatin(token) {
        if token.isEdition {
          codes += scalarValues(String(max(token.value, 0)))
        } else {
          codes.append(token.code)
        }
        // 2026年 does not go on as a word of Latin letters.
        let isOpen = !token.isEdition || token.end - token.start == codes.count - first
        while isOpen, end < tokens.count, tokens[end].gap.isDisjoint(with: [.space, .lineBreak, .block]),
          EnglishText.isLatin(tokens[end])
        {
          codes.append(tokens[end].code)
          end += 1
        }
        let isNumber = codes[first] >= 0x30 && codes[first] <= 0x39
        let isCross = codes.count - first == 1 && token.isCross
        append(isNumber ? .number : isCross ? .cross : .word, index, end, from: first)
      } else if token.code != Token.opaque {
        let kind: EnglishUnit.Kind =
          token.kind == .quote ? .quote : token.isCross ? .cross : token.isLetter ? .stop : .mark
        if kind == .mark { codes.append(token.code) }
        append(kind, index, end, from: first)
      }
      index = end
    }
  }

  /// Adds a unit of tokens whose letters are those behind an index, or has none.
  private mutating func append(_ kind: EnglishUnit.Kind, _ lower: Int, _ upper: Int, from first: Int? = nil) {
    units.append(
      EnglishUnit(kind: kind, lower: lower, upper: upper, letters: (first ?? codes.count)..<codes.count))
  }

  private static func isLatin(_ token: Token) -> Bool {
    if token.isEdition { return false }
    return token.kind == .digit || token.isLetter && token.code < 0x250
  }
}

extension EnglishText {
  var count: Int { units.count }

  subscript(index: Int) -> EnglishUnit { units[index] }

  /// The folded scalars of a word, number or mark.
  func text(of unit: EnglishUnit) -> [UInt32] { Array(codes[unit.letters]) }

  /// Whether a unit is a word, or up to one edit or a plural the same.
  func isNear(_ word: [UInt32], _ unit: EnglishUnit) -> Bool {
    let range = unit.letters
    guard let first = word.first, let last = word.last, abs(word.count - range.count) <= 1, !range.isEmpty,
      // One edit leaves the first letter or the last.
      first == codes[range.lowerBound] || last == codes[range.upperBound - 1]
    else { return false }
    return isNearWord(word, text(of: unit))
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
