/// Finds the stretches of tokens that name a contest or one of its levels.
struct MentionReader {
  let registry: Registry
  private var roots = RootMatcher()

  init(_ registry: Registry) { self.registry = registry }

  var levelMatcher: LevelMatcher { registry.levelMatcher }
  var contests: WordList { registry.contests }

  /// Reads the mentions of one family, in order and disjoint.
  mutating func mentions(of index: Int, in tokens: [Token]) -> [Mention] {
    let family = registry.families[index]
    var mentions: [Mention] = []
    var covered = 0
    for match in roots.matches(of: family.root, in: tokens, 0..<tokens.count) {
      guard match.lower >= covered, let mention = rootMention(match, index, family, tokens, from: covered)
      else {
        continue
      }
      mentions += levelMentions(index, family, tokens, covered..<mention.lower)
      mentions.append(mention)
      covered = mention.upper
    }
    return mentions + levelMentions(index, family, tokens, covered..<tokens.count)
  }
}

// MARK: - Names with their root

extension MentionReader {
  private func rootMention(
    _ match: RootMatch, _ index: Int, _ family: Family, _ tokens: [Token], from floor: Int
  ) -> Mention? {
    var mention = Mention(
      family: index, lower: match.lower, upper: match.upper, hasRoot: true, rootLetters: match.letters)
    if let edition = tokens[match.lower..<match.upper].first(where: { $0.isEdition }) {
      // 202届 before a name of years is no edition of it.
      let fits = edition.value > 0 && family.root.shape.map { $0.isOrdinal == (edition.value < 1000) } ?? true
      mention.edition = fits ? .value(edition.value) : .malformed
    }
    let quotes = tokens[match.lower..<match.upper].reduce(0) { $0 + ($1.kind == .quote ? 1 : 0) }
    if family.root.shape != nil, mention.edition == .missing, family.root.before.isEmpty {
      findEdition(&mention, family, tokens, floor)
    }
    takeLastLetter(&mention, family, tokens)
    takeStrayQuotes(&mention, quotes, family, tokens, floor)
    takeStrayBracket(&mention, tokens, floor)
    readLevels(&mention, family, tokens)
    if quotes % 2 == 1, quotes < family.root.quotes, mention.upper < tokens.count,
      tokens[mention.upper].kind == .quote, tokens[mention.upper].gap.isEmpty,
      tokens[match.lower..<match.upper].contains(where: { $0.kind == .quote }), opensQuote(tokens, match),
      mention.upper > match.upper
    {
      mention.upper += 1
    }
    takeStrayBracket(&mention, tokens, floor)
    readLevelBefore(&mention, family, tokens, floor)
    readDamagedName(&mention, family, tokens)
    return isAccepted(mention, match, quotes, family, tokens) ? mention : nil
  }

  /// Whether the only quote of a root opens: it stands before the letters.
  private func opensQuote(_ tokens: [Token], _ match: RootMatch) -> Bool {
    for token in tokens[match.lower..<match.upper] where !token.isEdition {
      return token.kind == .quote
    }
    return false
  }

  /// Looks for the edition directly before a root that starts without one.
  private func findEdition(_ mention: inout Mention, _ family: Family, _ tokens: [Token], _ floor: Int) {
    var index = mention.lower - 1
    while index > floor, isLeftover(tokens[index]) { index -= 1 }
    if index >= floor, !tokens[index].isEdition, !tokens[index].isBreaker, index - 1 >= floor,
      tokens[index - 1].isEdition, !tokens[index].gap.contains(.block), tokens[index].kind != .digit
    {
      index -= 1
    }
    if index >= floor, tokens[index].isEdition, !tokens[index + 1].gap.contains(.block) {
      mention.lower = index
      mention.edition = .value(tokens[index].value)
      return
    }
    // 2025山年, 2025年2: an edition with something behind it that does not belong there.
    for distance in 2...3
    where mention.lower - distance >= floor && tokens[mention.lower - distance].isEdition {
      let last = tokens[mention.lower - 1]
      let between = tokens[(mention.lower - distance + 1)..<mention.lower]
      guard last.code == family.root.shape?.marker || last.kind == .digit || last.kind == .quote,
        between.allSatisfy({ !$0.isBreaker && !$0.gap.contains(.block) })
      else { continue }
      mention.lower -= distance
      mention.edition = .malformed
      return
    }
    for length in [5, 6, 4, 7, 3] {
      let lower = mention.lower - length
      guard lower >= floor, !tokens[mention.lower].gap.contains(.block) else { continue }
      if isMalformedEdition(family, tokens, lower..<mention.lower) {
        mention.lower = lower
        mention.edition = .malformed
        return
      }
    }
  }

  /// Whether a token is a mark of emphasis that was not read as one.
  private func isLeftover(_ token: Token) -> Bool {
    token.raw == 0x2A || token.raw == 0x5F || token.raw == 0x7E
  }

  /// Whether tokens are one edit away from a registered edition: 202年, 20a5年.
  private func isMalformedEdition(_ family: Family, _ tokens: [Token], _ range: Range<Int>) -> Bool {
    guard let shape = family.root.shape, tokens[range.lowerBound].gap.isEmpty || range.lowerBound == 0 || true
    else { return false }
    for token in tokens[range] where token.isEdition || token.isBreaker { return false }
    guard tokens[range].contains(where: { $0.kind == .digit || Numerals.digit($0.code) != nil }) else {
      return false
    }
    for edition in family.levels[0].editions {
      let word = scalarValues(shape.text(edition.value)).map { registry.fold.fold($0) }
      guard word.count >= 4 else { continue }
      if editDistance(word, tokens, range, limit: 1) <= 1 { return true }
    }
    return false
  }

  /// Takes in the quotation mark that slipped out of the root: “数据要素×大赛”, “2025年数据要素×”大赛.
  private func takeStrayQuotes(
    _ mention: inout Mention, _ quotes: Int, _ family: Family, _ tokens: [Token], _ floor: Int
  ) {
    guard family.root.quotes == 2, quotes == 1 else { return }
    let inside = tokens[mention.lower..<mention.upper]
    guard let first = inside.first(where: { !$0.isEdition }) else { return }
    if first.kind == .quote, first.raw != 0x201D, first.raw != 0x2019 {
      if mention.upper < tokens.count, tokens[mention.upper].kind == .quote { mention.upper += 1 }
    } else if first.kind != .quote, mention.lower > floor, tokens[mention.lower - 1].kind == .quote {
      mention.lower -= 1
    }
  }

  /// Takes in a last letter that was replaced: 大塞.
  private func takeLastLetter(_ mention: inout Mention, _ family: Family, _ tokens: [Token]) {
    let (upper, elements) = (mention.upper, family.root.elements)
    guard elements.count > 1, upper < tokens.count, tokens[upper].isLetter,
      !tokens[upper].gap.contains(.block),
      tokens[upper - 1].code == elements[elements.count - 2].code,
      levelMatcher.match(family, tokens, at: upper, isChained: true) == nil
    else { return }
    mention.upper += 1
  }

  /// Takes in the bracket whose other half stands in the mention: （2025年）“数据….
  private func takeStrayBracket(_ mention: inout Mention, _ tokens: [Token], _ floor: Int) {
    var depth = 0
    var lowest = 0
    for token in tokens[mention.lower..<mention.upper] where token.kind == .bracket {
      depth += MentionReader.openingBrackets.contains(token.code) ? 1 : -1
      lowest = min(lowest, depth)
    }
    if lowest < 0, mention.lower > floor,
      MentionReader.openingBrackets.contains(tokens[mention.lower - 1].code)
    {
      mention.lower -= 1
    } else if depth > 0, mention.upper < tokens.count, tokens[mention.upper].kind == .bracket,
      !MentionReader.openingBrackets.contains(tokens[mention.upper].code)
    {
      mention.upper += 1
    }
  }

  private static let openingBrackets: [UInt32] = scalarValues("([{【〔〖〘〚")

  /// Reads the levels that follow a root.
  private func readLevels(_ mention: inout Mention, _ family: Family, _ tokens: [Token]) {
    var index = mention.upper
    while !isComplete(mention, family) {
      var start = index
      while start - index < 3, start + 1 < tokens.count, isLeftover(tokens[start]),
        isLeftover(tokens[start + 1])
      { start += 1 }
      guard let step = nextLevel(family, tokens, at: start, &mention),
        !isMentionOfItsOwn(step.match, after: mention, tokens)
      else { break }
      mention.levels.append(step.match)
      index = step.upper
      if step.match.level > 0 { mention.upper = index }
      // 济南市选拔赛山东分赛: whatever follows a level is read, in any order.
      if mention.levels.count > 6 { break }
    }
    while let last = mention.levels.last, last.level < 0 { mention.levels.removeLast() }
  }

  /// Whether a name has all its levels: what follows is no part of it.
  private func isComplete(_ mention: Mention, _ family: Family) -> Bool {
    guard let last = mention.levels.last, last.level > 0, mention.edition != .missing else { return false }
    let hasBelow = family.levels.contains { $0.parent == last.level }
    return !hasBelow && mention.levels.allSatisfy { $0.kind == .exact }
      && mention.levels.map { $0.level } == family.path(to: last.level)
  }

  /// Whether a level repeats one that the name holds already, apart from it: …选拔赛（选拔赛）, or on the next
  /// line. It is then a short form that follows the name, and no part of it.
  private func isMentionOfItsOwn(_ match: LevelMatch, after mention: Mention, _ tokens: [Token]) -> Bool {
    guard match.level > 0, mention.levels.contains(where: { $0.level == match.level }) else { return false }
    return match.lower > mention.upper || !tokens[match.lower].gap.isEmpty
  }

  private func nextLevel(
    _ family: Family, _ tokens: [Token], at index: Int, _ mention: inout Mention
  ) -> (match: LevelMatch, upper: Int)? {
    guard index < tokens.count, !tokens[index].gap.contains(.block), !tokens[index].isBreaker else {
      return nil
    }
    if let match = levelMatcher.match(family, tokens, at: index, isChained: true) {
      return (match, match.upper)
    }
    // An edition that stands behind the root.
    if tokens[index].isEdition, mention.edition == .missing, index + 1 < tokens.count,
      let match = levelMatcher.match(family, tokens, at: index + 1, isChained: true), match.kind == .exact
    {
      mention.edition = .value(tokens[index].value)
      mention.isEditionMoved = true
      return (match, match.upper)
    }
    guard index + 1 < tokens.count, !tokens[index + 1].gap.contains(.block), !tokens[index].isEdition,
      !MentionReader.conjunctions.contains(tokens[index].code),
      let match = levelMatcher.match(family, tokens, at: index + 1, isChained: true), match.kind == .exact
    else { return nil }
    guard tokens[index].kind == .bracket || tokens[index].kind == .quote else { return (match, match.upper) }
    // In brackets: only where they close again.
    guard match.upper < tokens.count, tokens[match.upper].kind == tokens[index].kind else { return nil }
    return (match, match.upper + 1)
  }

  /// Takes in a level that stands directly before the name.
  private func readLevelBefore(_ mention: inout Mention, _ family: Family, _ tokens: [Token], _ floor: Int) {
    guard mention.lower > floor, !tokens[mention.lower].gap.contains(.block), !isComplete(mention, family)
    else { return }
    for level in family.longestFirst {
      let lower = mention.lower - family.levels[level].text.count
      guard lower >= floor, spells(family.levels[level].text, tokens, at: lower) else { continue }
      mention.levels.insert(LevelMatch(level: level, lower: lower, upper: mention.lower, kind: .exact), at: 0)
      mention.lower = lower
      mention.isLevelMoved = true
      return
    }
  }

  /// Words after which a level begins a name of its own.
  static let conjunctions: [UInt32] = scalarValues("和与及或暨同跟到从由在是为")
}

// MARK: - Evidence

extension MentionReader {
  private func isAccepted(
    _ mention: Mention, _ match: RootMatch, _ quotes: Int, _ family: Family, _ tokens: [Token]
  ) -> Bool {
    let root = family.root
    if match.letters == 0 { return true }
    let hasCross = root.crosses > 0 && tokens[match.lower..<match.upper].contains { $0.isCross }
    let hasLevel = mention.levels.contains { $0.level > 0 && $0.kind == .exact }
    var evidence = 0
    if hasCross { evidence += 1 }
    if quotes > 0, root.quotes > 0 { evidence += 1 }
    if mention.edition != .missing { evidence += 1 }
    if hasLevel { evidence += 1 }
    if root.letters >= 8 { evidence += 1 }
    if root.letters >= 12 { evidence += 1 }
    if match.letters == 1 { return evidence >= 2 }
    if hasLevel { return evidence >= 3 || (hasCross && evidence >= 2) }
    return evidence >= 3 && hasEvent(root, tokens, match.upper)
  }

  /// Whether the root's last two letters, or another word for a contest, end a match.
  private func hasEvent(_ root: RootPattern, _ tokens: [Token], _ upper: Int) -> Bool {
    let last = root.elements.suffix(2).map { $0.code }
    return spells(last, tokens, at: upper - 2) || contests.length(in: tokens, endingAt: upper) > 0
  }
}
