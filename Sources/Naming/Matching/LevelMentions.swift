extension MentionReader {
  /// Reads the levels that stand without their contest: short forms, damaged ones and chains.
  func levelMentions(_ index: Int, _ family: Family, _ tokens: [Token], _ range: Range<Int>) -> [Mention] {
    var mentions: [Mention] = []
    var position = range.lowerBound
    var floor = range.lowerBound
    while position < range.upperBound {
      guard tokens[position].isLetter, mayStart(family, tokens, at: position),
        let mention = levelMention(index, family, tokens, at: position, floor..<range.upperBound)
      else {
        position += 1
        continue
      }
      mentions.append(mention)
      position = mention.upper
      floor = mention.upper
    }
    return mentions
  }
}

extension MentionReader {
  /// Whether a level can begin at a token: with one of its letters there or behind it, or with a place.
  @inline(__always)
  private func mayStart(_ family: Family, _ tokens: [Token], at index: Int) -> Bool {
    if family.starts.mayContain(tokens[index].code) { return true }
    if index + 1 < tokens.count, family.starts.mayContain(tokens[index + 1].code) { return true }
    return levelMatcher.isPlace(tokens, at: index)
  }

  private func levelMention(
    _ index: Int, _ family: Family, _ tokens: [Token], at position: Int, _ range: Range<Int>
  ) -> Mention? {
    var matches: [LevelMatch] = []
    var next = position
    while next < range.upperBound, next == position || isJoined(tokens, next),
      let match = shortForm(family, tokens, at: next)
        ?? levelMatcher.match(family, tokens, at: next, isChained: !matches.isEmpty),
      match.upper <= range.upperBound
    {
      matches.append(match)
      next = match.upper
    }
    if matches.isEmpty, let first = levelMatcher.match(family, tokens, at: position, isChained: true),
      first.kind == .misspelt, first.upper < range.upperBound,
      let second = levelMatcher.match(family, tokens, at: first.upper, isChained: true),
      second.kind == .exact,
      second.level > 0, family.levels[second.level].hasRule
    {
      // 东分赛济南市选拔赛: what stands before a right level was meant for the one above.
      matches = [first, second]
    }
    while let last = matches.last, last.level < 0 { matches.removeLast() }
    guard let last = matches.last else { return nil }
    let exact = matches.contains { $0.kind == .exact && $0.level > 0 }
    // A neighbour before the level: 福建分赛济南市选拔赛 is a chain, too.
    guard matches.count > 1 || isReported(matches[0], family, tokens) else { return nil }
    guard matches.count == 1 || exact || matches.allSatisfy({ $0.level > 0 }) else { return nil }
    if belongsToOtherContest(tokens, position, range.lowerBound) { return nil }
    var mention = Mention(family: index, lower: position, upper: last.upper, hasRoot: false)
    mention.levels = matches
    takeEdition(&mention, family, tokens, range.lowerBound)
    return mention
  }

  private func isJoined(_ tokens: [Token], _ index: Int) -> Bool {
    !tokens[index].gap.contains(.block)
  }

  /// A registered short form that is not the level's own text.
  private func shortForm(_ family: Family, _ tokens: [Token], at index: Int) -> LevelMatch? {
    for level in family.levels.indices {
      for short in family.levels[level].shortForms where short.text != family.levels[level].text {
        if spells(short.text, tokens, at: index) {
          return LevelMatch(level: level, lower: index, upper: index + short.text.count, kind: .exact)
        }
      }
    }
    return nil
  }

  /// Whether a level alone is worth a look: exact ones, and damaged ones of the bureau's own.
  private func isReported(_ match: LevelMatch, _ family: Family, _ tokens: [Token]) -> Bool {
    let node = family.levels[match.level]
    switch match.kind {
    case .exact: return true
    case .neighbour: return false
    case .suffixMissing: return node.hasRule
    case .suffixExtra: return node.hasRule || node.suffix.isEmpty
    case .misspelt: return node.hasRule && node.text.count >= 5
    case .wrongWord:
      guard node.hasRule else { return false }
      let length = match.upper - match.lower
      for word in EventWords.ambiguous where scalarValues(word).count < length {
        let codes = scalarValues(word)
        if spells(codes, tokens, at: match.upper - codes.count), length <= node.stem.count + codes.count + 1 {
          return false
        }
      }
      return true
    }
  }

  /// Whether the words before say that the level is another contest's: 建模竞赛山东分赛区.
  private func belongsToOtherContest(_ tokens: [Token], _ position: Int, _ floor: Int) -> Bool {
    var index = position
    guard index > 0, !tokens[position].gap.contains(.block) else { return false }
    while index > 0,
      tokens[index - 1].kind == .quote || tokens[index - 1].kind == .bracket
        || tokens[index - 1].isEdition || tokens[index - 1].code == 0x7684 || tokens[index - 1].code == 0x300B
    {
      index -= 1
    }
    let length = contests.length(in: tokens, endingAt: index)
    guard length > 0, index - length > 0, index > floor else { return false }
    let before = tokens[index - length]
    // 本届大赛, 此次大赛, 举办大赛: the contest meant is the page's own.
    guard index - length >= 1, !before.gap.contains(.block) else { return false }
    let previous = tokens[index - length - 1]
    if previous.isBreaker || previous.isEdition || previous.kind == .bracket { return false }
    return !MentionReader.deictics.contains(previous.code)
  }

  /// Letters that end words such as 本届, 本次, 全国 before 大赛, or start a clause.
  private static let deictics: [UInt32] = scalarValues("届次本该此国省市的是为办加行在对于")

  /// Takes in a year that stands directly before the level.
  private func takeEdition(_ mention: inout Mention, _ family: Family, _ tokens: [Token], _ floor: Int) {
    let index = mention.lower - 1
    guard family.root.shape != nil, index >= floor, tokens[index].isEdition else { return }
    guard !tokens[mention.lower].gap.contains(.block) else { return }
    mention.lower = index
    mention.edition = .value(tokens[index].value)
  }
}
