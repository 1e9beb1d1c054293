extension MentionReader {
  /// Takes in what follows where it is one edit away from one of the bureau's own names.
  func readDamagedName(_ mention: inout Mention, _ family: Family, _ tokens: [Token]) {
    let target = mention.target(in: family)
    guard !family.levels[target].hasRule, mention.rootLetters == 0, !mention.isLevelMoved,
      mention.upper < tokens.count,
      !tokens[mention.upper].gap.contains(.block)
    else { return }
    if let next = levelMatcher.match(family, tokens, at: mention.upper, isChained: true),
      next.kind == .neighbour
    {
      return
    }
    // 、 before a level that is right: another item of a list.
    if tokens[mention.upper].isBreaker,
      levelMatcher.match(family, tokens, at: mention.upper + 1, isChained: true)?.kind == .exact
    {
      return
    }
    for level in family.longestFirst where family.levels[level].hasRule {
      let path = family.path(to: level)
      guard target == 0 || path.contains(target) else { continue }
      let rest = path.drop { step in mention.levels.contains { $0.level == step } }.flatMap {
        family.levels[$0].text
      }
      guard rest.count >= 4 else { continue }
      for length in [rest.count, rest.count + 1, rest.count - 1] {
        let range = mention.upper..<(mention.upper + length)
        guard range.upperBound <= tokens.count, !hasBlock(tokens, range),
          tokens[range.upperBound - 1].code == rest[rest.count - 1],
          editDistance(rest, tokens, range, limit: 1) == 1
        else { continue }
        for step in path where !mention.levels.contains(where: { $0.level == step }) {
          mention.levels.append(
            LevelMatch(level: step, lower: range.lowerBound, upper: range.upperBound, kind: .misspelt))
        }
        mention.upper = range.upperBound
        return
      }
    }
  }

  private func hasBlock(_ tokens: [Token], _ range: Range<Int>) -> Bool {
    for token in tokens[range] where token.gap.contains(.block) || token.code == Token.opaque { return true }
    return false
  }
}
