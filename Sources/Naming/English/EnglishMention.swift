/// A stretch of English text that names a contest or one of its levels.
struct EnglishMention {
  struct LevelPart {
    var level: Int
    var isExact: Bool
  }

  var family: Int
  /// Token indices.
  var lower: Int
  var upper: Int
  var hasRoot: Bool
  /// The edition as written, such as 2025 or 12th; nil where it is missing.
  var edition: [UInt32]?
  /// Whether a word is misspelt or unknown, so that no fix is certain.
  var isDoubtful = false
  var levels: [LevelPart] = []
}

/// Finds English renderings of registered names.
struct EnglishReader {
  let registry: Registry

  func mentions(in tokens: [Token]) -> [EnglishMention] {
    guard mayHoldName(tokens) else { return [] }
    let units = EnglishText(tokens)
    var mentions: [EnglishMention] = []
    var index = 0
    while index < units.count {
      if units[index].kind == .word, let (mention, next) = mention(units, at: index, tokens) {
        mentions.append(mention)
        index = next
      } else {
        index += 1
      }
    }
    return mentions
  }
}

extension EnglishReader {
  /// Whether any word may be the first of a contest's name or of a level's place, or one edit away from it.
  private func mayHoldName(_ tokens: [Token]) -> Bool {
    var index = 0
    while index < tokens.count {
      guard isLatin(tokens[index]) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < tokens.count, isLatin(tokens[end]),
        tokens[end].gap.isDisjoint(with: [.space, .lineBreak, .block])
      {
        end += 1
      }
      for word in registry.english.leads where mayBe(word, tokens, index..<end) { return true }
      index = end
    }
    return false
  }

  private func isLatin(_ token: Token) -> Bool {
    token.code < 0x250 && (token.isLetter || token.kind == .digit)
  }

  /// Whether all but two letters are the same from both ends: one edit, or two letters swapped, leaves those.
  private func mayBe(_ word: [UInt32], _ tokens: [Token], _ range: Range<Int>) -> Bool {
    guard abs(word.count - range.count) <= 1 else { return false }
    let shorter = min(word.count, range.count)
    var head = 0
    while head < shorter, word[head] == tokens[range.lowerBound + head].code { head += 1 }
    var tail = 0
    while tail < shorter - head, word[word.count - 1 - tail] == tokens[range.upperBound - 1 - tail].code {
      tail += 1
    }
    return head + tail + 2 >= shorter && (shorter >= 4 || head == word.count && word.count == range.count)
  }

  private func mention(_ units: EnglishText, at index: Int, _ tokens: [Token]) -> (EnglishMention, Int)? {
    for family in registry.families.indices where !registry.english.roots[family].event.isEmpty {
      if let found = root(family, units, at: index) { return found }
      if let found = level(family, units, at: index) { return found }
    }
    return nil
  }

  // MARK: Names with their root

  private func root(_ family: Int, _ units: EnglishText, at index: Int) -> (EnglishMention, Int)? {
    // Few words begin a name, and a root is more to take along than one word of it.
    guard let opening = registry.english.roots[family].core.first, index < units.count,
      units[index].kind == .word, units.isNear(opening, units[index])
    else { return nil }
    let root = registry.english.roots[family]
    var next = index + 1
    var isDoubtful = false
    var hasMarks = false
    for word in root.core.dropFirst() {
      next = skipMarks(units, from: next, &hasMarks)
      guard next < units.count, units[next].kind == .word, units.isNear(word, units[next]) else {
        return nil
      }
      next += 1
    }
    next = skipMarks(units, from: next, &hasMarks)
    // “Data Elements ×” Innovation Competition: one word more, where the marks say what is meant.
    if hasMarks, next + 1 < units.count, units[next].kind == .word,
      !isContest(units.text(of: units[next]), root),
      units[next + 1].kind == .word, isContest(units.text(of: units[next + 1]), root)
    {
      isDoubtful = true
      next += 1
    }
    guard next < units.count, units[next].kind == .word else { return nil }
    let event = units.text(of: units[next])
    guard isContest(event, root) else { return nil }
    if event != root.event { isDoubtful = isDoubtful || !registry.english.contests.contains(event) }
    next += 1
    var first = index
    while first > 0, units[first - 1].kind == .quote { first -= 1 }
    var mention = EnglishMention(
      family: family, lower: units[index].lower, upper: units[next - 1].upper, hasRoot: true,
      isDoubtful: isDoubtful)
    if root.hasEdition, first > 0, units[first - 1].kind == .number,
      isEdition(units.text(of: units[first - 1]))
    {
      mention.edition = units.text(of: units[first - 1])
      mention.lower = units[first - 1].lower
    } else if first < index, units[index - 1].kind == .quote {
      mention.lower = units[index - 1].lower
    }
    if root.hasEdition, mention.edition == nil, next < units.count {
      let isBracketed = units[next].kind == .mark && next + 2 < units.count
      let place = isBracketed ? next + 1 : next
      if units[place].kind == .number, isEdition(units.text(of: units[place])) {
        mention.edition = units.text(of: units[place])
        next = isBracketed && units[place + 1].kind == .mark ? place + 2 : place + 1
        mention.upper = units[next - 1].upper
      }
    }
    takeLevels(&mention, family, units, &next)
    return (mention, next)
  }

  /// Whether a word is a year, or an ordinal that is written as it is said: 12th, 21st.
  private func isEdition(_ text: [UInt32]) -> Bool {
    let digits = text.prefix { $0 >= 0x30 && $0 <= 0x39 }
    if digits.count == text.count {
      return text.count == 4 && (text[0] == 0x31 && text[1] == 0x39 || text[0] == 0x32 && text[1] < 0x32)
    }
    guard text.count == digits.count + 2, let last = digits.last, text[0] != 0x30 else { return false }
    let isTeen = digits.count > 1 && digits[digits.count - 2] == 0x31
    let ending: [UInt32] =
      switch isTeen ? 0x30 : last {
      case 0x31: [0x73, 0x74]
      case 0x32: [0x6E, 0x64]
      case 0x33: [0x72, 0x64]
      default: [0x74, 0x68]
      }
    return Array(text.suffix(2)) == ending
  }

  private func isContest(_ word: [UInt32], _ root: EnglishRegistry.Root) -> Bool {
    isNearWord(root.event, word) || registry.english.contests.contains(word)
  }

  private func skipMarks(_ units: EnglishText, from index: Int, _ hasMarks: inout Bool) -> Int {
    var next = index
    while next < units.count,
      units[next].kind == .quote || units[next].kind == .cross || isHyphen(units[next], units)
    {
      hasMarks = true
      next += 1
    }
    return next
  }

  private func isHyphen(_ unit: EnglishUnit, _ units: EnglishText) -> Bool {
    guard unit.kind == .mark else { return false }
    let mark = units.text(of: unit)[0]
    return mark == 0x2D || mark == 0x2B || mark == 0x2010
  }

  // MARK: Levels

  /// Takes in the levels that follow; one that repeats a level of the name is a mention of its own.
  private func takeLevels(
    _ mention: inout EnglishMention, _ family: Int, _ units: EnglishText, _ next: inout Int
  ) {
    while let (part, upper) = nextLevel(family, units, from: next, below: mention.levels),
      !mention.levels.contains(where: { $0.level == part.level })
    {
      mention.levels.append(part)
      next = upper
      mention.upper = units[next - 1].upper
    }
  }

  private func nextLevel(
    _ family: Int, _ units: EnglishText, from index: Int, below above: [EnglishMention.LevelPart]
  ) -> (EnglishMention.LevelPart, Int)? {
    var next = index
    for _ in 0..<2 where next < units.count && units[next].kind == .mark { next += 1 }
    return levelPart(family, units, at: next, isChained: true, below: above)
  }

  private func level(_ family: Int, _ units: EnglishText, at index: Int) -> (EnglishMention, Int)? {
    guard let (part, next) = levelPart(family, units, at: index, isChained: false) else { return nil }
    var mention = EnglishMention(
      family: family, lower: units[index].lower, upper: units[next - 1].upper, hasRoot: false, levels: [part])
    var end = next
    takeLevels(&mention, family, units, &end)
    mention.isDoubtful = !part.isExact
    return (mention, end)
  }

  private func levelPart(
    _ family: Int, _ units: EnglishText, at index: Int, isChained: Bool,
    below above: [EnglishMention.LevelPart] = []
  ) -> (EnglishMention.LevelPart, Int)? {
    var best: (part: EnglishMention.LevelPart, end: Int, fit: Int)?
    for level in registry.families[family].longestFirst {
      let node = registry.english.levels[family][level]
      // Behind its own province no place of another one is meant.
      let parent = registry.families[family].levels[level].parent
      let isBelow = above.contains { $0.level == parent }
      guard !node.place.isEmpty, let placeEnd = place(node, units, at: index, isBelow) else { continue }
      var next = placeEnd.end
      var words: [[UInt32]] = []
      while next < units.count, units[next].kind == .word, words.count < node.tail.count + 1,
        isLevelWord(units.text(of: units[next]), node)
      {
        words.append(units.text(of: units[next]))
        next += 1
      }
      // The first word of its own tells a level: selection, not round.
      let own = node.tail.first { !registry.english.kinds.contains($0) }
      let hasOwn = own.map { own in words.contains { isNearWord(own, $0) } } ?? false
      let hasAny = words.contains { !registry.english.kinds.contains($0) }
      guard isChained ? hasAny : hasOwn else { continue }
      // A level above the bureau's own may be paraphrased where it stands alone.
      if !isChained, words != node.tail, !registry.families[family].levels[level].hasRule { continue }
      // Levels may begin with the same word: the one whose words these are is meant.
      let common = node.tail.filter { word in words.contains { isNearWord(word, $0) } }.count
      let fit = words == node.tail ? 100 : hasOwn ? 50 + common : common
      if fit > best?.fit ?? -1 {
        best = (EnglishMention.LevelPart(level: level, isExact: placeEnd.isExact), next, fit)
      }
    }
    return best.map { ($0.part, $0.end) }
  }

  private func place(
    _ node: EnglishRegistry.Level, _ units: EnglishText, at index: Int, _ isBelow: Bool
  ) -> (end: Int, isExact: Bool)? {
    var isExact = true
    for (offset, word) in node.place.enumerated() {
      guard index + offset < units.count, units[index + offset].kind == .word,
        units.isNear(word, units[index + offset])
      else { return nil }
      let text = units.text(of: units[index + offset])
      if text == word { continue }
      guard word.count >= 5, isBelow || !EnglishPlaces.contains(text) else { return nil }
      isExact = false
    }
    return (index + node.place.count, isExact)
  }

  private func isLevelWord(_ word: [UInt32], _ node: EnglishRegistry.Level) -> Bool {
    registry.english.kinds.contains(word) || registry.english.levelWords.contains(word)
      || registry.english.contests.contains(word) || node.tail.contains { isNearWord($0, word) }
  }
}

/// Places whose English names are one letter from another's.
enum EnglishPlaces {
  static func contains(_ word: [UInt32]) -> Bool {
    for name in [
      "hunan", "henan", "hebei", "hubei", "shanxi", "shaanxi", "jilin", "jian", "shandong", "guangdong",
      "guangxi",
    ] {
      if scalarValues(name) == word { return true }
    }
    return false
  }
}
