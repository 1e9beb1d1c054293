/// Sets right what the slots of a name say, where the text as a whole is one edit away from a full name.
struct NearJudge {
  let registry: Registry
  let options: CheckOptions
  /// The tokens without editions gathered.
  let tokens: [Token]
  let bytes: UnsafeBufferPointer<UInt8>

  /// Takes a match into account: a full name that is right holds no finding, and one with a single fault
  /// exactly one.
  func settle(_ match: NearName, _ entries: inout [Entry]) {
    let text = registry.texts.texts[match.text]
    let range = tokens[match.lower].start..<tokens[match.upper - 1].end
    let touching = entries.indices.filter { entries[$0].range.overlaps(range) }
    // What reaches beyond the name has seen more of the text than the name.
    let slack = match.isWhole ? 0 : 3
    if touching.contains(where: { reachesBeyond(entries[$0].range, range, by: slack) }) { return }
    if match.isWhole, isRegistered(text, range), !hasMarkup(match) {
      let isRight = touching.contains { if case .wrong = entries[$0].verdict { false } else { true } }
      if touching.count == 1, isRight || isOtherEdition(entries[touching[0]].verdict) { return }
      replace(touching, with: Entry(range: range, verdict: .right, name: text.name), &entries)
      return
    }
    if isNeighbour(match, text) { return }
    if touching.count == 1, !isStrayBreaker(match, text), explains(entries[touching[0]], match, text, range) {
      if mayBeEither(entries[touching[0]], match) { entries[touching[0]].isCertain = false }
      return
    }
    let finding = finding(match, text, range)
    replace(touching, with: Entry(range: range, verdict: .wrong(finding), name: text.name), &entries)
  }
}

extension NearJudge {
  private func replace(_ old: [Int], with entry: Entry, _ entries: inout [Entry]) {
    for index in old.reversed() { entries.remove(at: index) }
    entries.append(entry)
  }

  /// Whether a stretch goes on behind the name, or begins before it with more than a mark.
  private func reachesBeyond(_ other: Range<Int>, _ range: Range<Int>, by slack: Int) -> Bool {
    other.upperBound > range.upperBound + slack || other.lowerBound + slack < range.lowerBound
  }

  private func isRegistered(_ text: NameText, _ range: Range<Int>) -> Bool {
    let seen = Array(bytes[range])
    return seen == text.bytes || text.isEnglish && Judge.collapsed(seen, options) == text.bytes
  }

  /// In a title the right name of another edition is still wrong.
  private func isOtherEdition(_ verdict: Judge.Verdict) -> Bool {
    if case .wrong(let finding) = verdict { return finding.rule == .edition || finding.rule == .split }
    return false
  }

  /// Whether what was found covers the fault and, where it offers a fix, leads to the name.
  private func explains(_ entry: Entry, _ match: NearName, _ text: NameText, _ range: Range<Int>) -> Bool {
    let fault = Difference(Array(bytes[range]), expected(match, text)).seen(in: range)
    let isCovered =
      entry.range.lowerBound <= fault.lowerBound && fault.upperBound <= entry.range.upperBound
    switch entry.verdict {
    case .neighbour: return isCovered
    case .right: return isCovered && entry.range == range && !hasMarkup(match)
    case .wrong(let finding):
      guard isCovered else { return false }
      guard finding.isCertain, let expected = finding.expected else { return true }
      if isOfAnotherEdition(entry, match) { return true }
      let head = min(range.lowerBound, finding.range.lowerBound)..<finding.range.lowerBound
      let tail = finding.range.upperBound..<max(range.upperBound, finding.range.upperBound)
      let mended = Array(bytes[head]) + utf8(of: expected) + Array(bytes[tail])
      return mended == text.bytes || mended == Judge.nested(text.bytes)
    }
  }

  /// Whether the only fault is a mark that ends a clause: it is to be taken out, whatever the slots say.
  private func isStrayBreaker(_ match: NearName, _ text: NameText) -> Bool {
    guard match.difference.count == 1, match.expected.isEmpty, !text.isEnglish else { return false }
    return tokens[match.difference.lowerBound].isBreaker && isCertain(match, text)
  }

  /// Whether a fix would lead to another edition, and the text has a scalar more or less than that.
  private func mayBeEither(_ entry: Entry, _ match: NearName) -> Bool {
    guard case .wrong(let finding) = entry.verdict, finding.isCertain, let expected = finding.expected,
      isOfAnotherEdition(entry, match)
    else { return false }
    let count = tokens.count { $0.start >= finding.range.lowerBound && $0.end <= finding.range.upperBound }
    return count != Registry.tokens(of: utf8(of: expected), fold: registry.fold).count
  }

  /// Whether the scalars that differ belong to an edition that is written as editions are.
  private func isOfAnotherEdition(_ entry: Entry, _ match: NearName) -> Bool {
    guard let mention = entry.mention, case .value(let value) = mention.edition,
      let shape = registry.families[mention.family].root.shape, !match.difference.isEmpty
    else { return false }
    let word = scalarValues(shape.text(value)).map { registry.fold.fold($0) }
    for start in max(0, match.difference.upperBound - word.count)...match.difference.lowerBound
    where start + word.count <= tokens.count && spells(word, tokens, at: start) {
      return true
    }
    return false
  }

  /// Whether the text with its difference is the right name of something else, or two sentences.
  private func isNeighbour(_ match: NearName, _ text: NameText) -> Bool {
    guard !match.isWhole else { return false }
    let isInsertion = match.expected.isEmpty
    if isInsertion, text.levels.contains(match.expected.lowerBound) {
      let token = tokens[match.difference.lowerBound]
      if token.isBreaker || MentionReader.conjunctions.contains(token.code) { return true }
    }
    let family = registry.families[text.family]
    for start in text.levels where start <= match.expected.lowerBound {
      let index = match.lower + start
      guard index < tokens.count else { continue }
      if text.isEnglish {
        if isEnglishPlace(at: index, with: match.difference.lowerBound) { return true }
      } else {
        let level = registry.levelMatcher.match(family, tokens, at: index, isChained: true)
        if level?.kind == .neighbour { return true }
      }
    }
    return false
  }

  /// Whether the scalar that differs makes the word behind a comma one of the places whose names are alike.
  private func isEnglishPlace(at start: Int, with difference: Int) -> Bool {
    var index = start
    while index < tokens.count, !tokens[index].isLetter { index += 1 }
    let first = index
    var word: [UInt32] = []
    while index < tokens.count, tokens[index].isLetter, word.isEmpty || tokens[index].gap.isEmpty {
      word.append(tokens[index].code)
      index += 1
    }
    return difference >= first && difference < index && EnglishPlaces.contains(word)
  }

  private func finding(_ match: NearName, _ text: NameText, _ range: Range<Int>) -> NameFinding {
    let expected = expected(match, text)
    let difference = Difference(Array(bytes[range]), expected)
    let judge = Judge(registry: registry, options: options, tokens: tokens, bytes: bytes)
    var finding = NameFinding(
      rule: text.isEnglish ? .english : .variant, range: range, slot: .whole,
      slotRange: difference.seen(in: range), nameID: registry.names[text.name].id,
      seen: string(of: Array(bytes[range])),
      expected: string(of: expected),
      isCertain: isCertain(match, text), isWarning: false)
    if match.isWhole, hasMarkup(match) {
      (finding.rule, finding.slot) = (.split, .gap)
    } else if !text.isEnglish {
      let family = registry.families[text.family]
      finding.slot = judge.slot(at: difference.expected.lowerBound, of: expected, family)
    }
    return finding
  }

  /// The registered text, with single quotes where the name's own stand in single quotes.
  private func expected(_ match: NearName, _ text: NameText) -> [UInt8] {
    guard !text.isEnglish else { return text.bytes }
    for index in match.lower..<match.upper where !match.difference.contains(index) {
      if tokens[index].raw == 0x2018 || tokens[index].raw == 0x2019 { return Judge.nested(text.bytes) }
    }
    return text.bytes
  }

  private func hasMarkup(_ match: NearName) -> Bool {
    for index in (match.lower + 1)..<match.upper where tokens[index].gap.contains(.markup) { return true }
    return false
  }

  /// Whether a level that stands below this one may begin behind the name, damaged itself.
  private func mayGoOn(_ match: NearName, _ text: NameText) -> Bool {
    let count = text.codes.count
    for other in registry.texts.texts
    where other.levels.contains(count) && other.bytes.starts(with: text.bytes) {
      for token in tokens[match.upper...].prefix(2)
      where other.codes[count...].prefix(2).contains(token.code) {
        return true
      }
    }
    return false
  }

  /// Whether the fault is a mark or a gap, so that no letter of the author's is judged, and one name fits.
  private func isCertain(_ match: NearName, _ text: NameText) -> Bool {
    if hasMarkup(match) || mayGoOn(match, text) { return false }
    for token in tokens[match.difference] where token.isLetter || token.kind == .digit || token.isCross {
      return false
    }
    if options.isWrapped { return false }
    for index in match.expected {
      // In the place of a digit any digit may have stood.
      let code = text.codes[index]
      if code < 0x80 || Numerals.digit(code) != nil || match.difference.isEmpty { return false }
    }
    return match.difference.count < 2
  }
}
