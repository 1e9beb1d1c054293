/// A stretch of tokens that is, or was meant to be, a level.
struct LevelMatch {
  enum Kind {
    case exact
    /// The kind of place is missing or another: 济南选拔赛, 山东省分赛.
    case suffixMissing
    case suffixExtra
    /// The word is another: 济南赛区.
    case wrongWord
    /// A letter differs.
    case misspelt
    /// The right name of another place.
    case neighbour
  }

  /// The index of the level, -1 for a neighbour.
  var level: Int
  var lower: Int
  var upper: Int
  var kind: Kind
}

/// Reads levels from tokens.
struct LevelMatcher: Sendable {
  let places: WordList
  let suffixes: WordList
  let words: WordList
  /// What may follow 区 so that it does not belong to the level's word.
  let districtWords: [UInt32]

  /// Whether the name of a place starts at a token.
  @inline(__always)
  func isPlace(_ tokens: [Token], at index: Int) -> Bool { places.length(in: tokens, at: index) > 0 }

  /// Reads the level that starts at a token.
  ///
  /// - Parameter isChained: whether a name's earlier part stands directly before.
  func match(_ family: Family, _ tokens: [Token], at index: Int, isChained: Bool) -> LevelMatch? {
    guard index < tokens.count, tokens[index].isLetter else { return nil }
    for level in family.longestFirst where spells(family.levels[level].text, tokens, at: index) {
      let upper = index + family.levels[level].text.count
      if let longer = longerWord(family.levels[level], tokens, from: upper) {
        return LevelMatch(level: level, lower: index, upper: longer, kind: .wrongWord)
      }
      return LevelMatch(level: level, lower: index, upper: upper, kind: .exact)
    }
    if let match = byPlace(family, tokens, at: index, isChained: isChained) {
      // 选赛拔: a word that is only part of a misspelt one.
      guard match.kind == .wrongWord, let whole = misspelt(family, tokens, at: index, isChained: isChained),
        whole.upper > match.upper
      else { return match }
      return whole
    }
    if let neighbour = neighbour(family, tokens, at: index) { return neighbour }
    return misspelt(family, tokens, at: index, isChained: isChained)
  }
}

extension LevelMatcher {
  /// The end of a longer word for a level that the text goes on to: 分赛 followed by 区.
  private func longerWord(_ level: Level, _ tokens: [Token], from upper: Int) -> Int? {
    guard !level.tail.isEmpty, upper < tokens.count, tokens[upper].gap.isEmpty else { return nil }
    let start = upper - level.tail.count
    let length = words.length(in: tokens, at: start)
    guard start + length > upper else { return nil }
    let next = start + length
    if next < tokens.count, districtWords.contains(tokens[next].code), tokens[next].gap.isEmpty { return nil }
    return next
  }

  private func byPlace(_ family: Family, _ tokens: [Token], at index: Int, isChained: Bool) -> LevelMatch? {
    var best: LevelMatch?
    for level in family.longestFirst where spells(family.levels[level].stem, tokens, at: index) {
      let node = family.levels[level]
      var next = index + node.stem.count
      var kind = LevelMatch.Kind.suffixMissing
      if spells(node.suffix, tokens, at: next) {
        next += node.suffix.count
        kind = .exact
      } else {
        let length = suffixes.length(in: tokens, at: next)
        // 济南区域赛: 区 belongs to the word.
        if length > 0, words.length(in: tokens, at: next) == 0 {
          next += length
          kind = .suffixExtra
        } else if node.suffix.isEmpty {
          kind = .exact
        }
      }
      if kind != .exact, spells(node.tail, tokens, at: next) {
        return LevelMatch(level: level, lower: index, upper: next + node.tail.count, kind: kind)
      }
      let length = words.length(in: tokens, at: next)
      if length > 0, best == nil {
        best = LevelMatch(level: level, lower: index, upper: next + length, kind: .wrongWord)
      }
    }
    return best
  }

  private func neighbour(_ family: Family, _ tokens: [Token], at index: Int) -> LevelMatch? {
    let place = places.length(in: tokens, at: index)
    guard place > 0 else { return nil }
    var next = index + place
    next += suffixes.length(in: tokens, at: next)
    for level in family.longestFirst where spells(family.levels[level].tail, tokens, at: next) {
      return LevelMatch(
        level: -1, lower: index, upper: next + family.levels[level].tail.count, kind: .neighbour)
    }
    let word = words.length(in: tokens, at: next)
    return word > 0 ? LevelMatch(level: -1, lower: index, upper: next + word, kind: .neighbour) : nil
  }

  private func misspelt(_ family: Family, _ tokens: [Token], at index: Int, isChained: Bool) -> LevelMatch? {
    for level in family.longestFirst {
      let node = family.levels[level]
      guard isChained || (node.hasRule && node.text.count >= 5), node.text.count >= 3 else { continue }
      guard startsAlike(node.text, tokens, at: index) else { continue }
      var best: (distance: Int, upper: Int)?
      // The full length first: of equal distances the one that takes in the whole word.
      for length in [node.text.count, node.text.count + 1, node.text.count - 1] {
        let upper = index + length
        guard upper <= tokens.count, isUnbroken(tokens, index..<upper) else { continue }
        let distance = editDistance(node.text, tokens, index..<upper, limit: 1)
        if distance <= 1, distance < best?.distance ?? 2 { best = (distance, upper) }
      }
      if let best, !isOtherPlace(node, tokens, index..<best.upper),
        !holdsLevel(family, tokens, index..<best.upper),
        isChained || endsWell(node, tokens, best.upper)
      {
        return LevelMatch(level: level, lower: index, upper: best.upper, kind: .misspelt)
      }
    }
    return nil
  }

  /// One edit leaves the first or the second letter in its place, or one behind it.
  private func startsAlike(_ word: [UInt32], _ tokens: [Token], at index: Int) -> Bool {
    let first = tokens[index].code
    if first == word[0] || first == word[1] { return true }
    guard index + 1 < tokens.count else { return false }
    return tokens[index + 1].code == word[1] || tokens[index + 1].code == word[0]
  }

  /// Whether a level stands in full behind a first letter that is not part of it.
  private func holdsLevel(_ family: Family, _ tokens: [Token], _ range: Range<Int>) -> Bool {
    for index in range.dropFirst().prefix(2) {
      for level in family.longestFirst where spells(family.levels[level].text, tokens, at: index) {
        return true
      }
    }
    return false
  }

  /// Whether a level that stands alone ends as it should, or the text ends there.
  private func endsWell(_ node: Level, _ tokens: [Token], _ upper: Int) -> Bool {
    if tokens[upper - 1].code == node.text[node.text.count - 1] { return true }
    let isShort = upper < tokens.count && tokens[upper].isLetter && !tokens[upper].gap.contains(.block)
    return !isShort && tokens[upper - 1].code != node.text[node.text.count - 2]
  }

  private func isUnbroken(_ tokens: [Token], _ range: Range<Int>) -> Bool {
    for index in range {
      if tokens[index].isBreaker || tokens[index].isEdition { return false }
      if index > range.lowerBound, tokens[index].gap.contains(.block) { return false }
    }
    return true
  }

  /// Whether the place is a known one before the level's own word: 海南 in 海南市选拔赛.
  private func isOtherPlace(_ node: Level, _ tokens: [Token], _ range: Range<Int>) -> Bool {
    guard !node.stem.isEmpty else { return false }
    let before = range.lowerBound
    if before > 0, tokens[before].gap.isEmpty, places.length(in: tokens, at: before - 1) > 1 { return true }
    let place = places.length(in: tokens, at: before)
    return place > 0 && !spells(node.stem, tokens, at: before)
  }
}
