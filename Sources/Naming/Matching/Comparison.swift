extension Judge {
  /// Compares a mention with the text that is meant, byte for byte.
  ///
  /// Inside quotation marks the inner pair may be single. In wrapped text, spaces and line breaks are
  /// left aside. A difference fills in the finding's rule, slot and expected text.
  func compare(
    _ mention: Mention, with expected: [UInt8], _ finding: inout NameFinding, _ family: Family
  ) -> Verdict {
    let seen = Array(bytes[finding.range])
    if seen == expected { return gapVerdict(mention, expected, &finding, family) }
    let nested = Judge.nested(expected)
    let isNested = nested != expected && isInsideQuotes(finding.range.lowerBound)
    if isNested, seen == nested { return gapVerdict(mention, nested, &finding, family) }
    let wanted = isNested ? nested : expected
    finding.expected = string(of: wanted)
    let bare = Judge.withoutGaps(seen)
    let isOnlyGaps = bare == Judge.withoutGaps(expected) || isNested && bare == Judge.withoutGaps(nested)
    if isOnlyGaps { return gapVerdict(mention, wanted, &finding, family) }
    let difference = Difference(seen, wanted)
    finding.slotRange = difference.seen(in: finding.range)
    finding.slot = slot(at: difference.expected.lowerBound, of: wanted, family)
    if isOnlyBrackets(mention, wanted) {
      finding.rule = .split
      finding.slot = .gap
    } else {
      finding.rule = .variant
    }
    if options.isWrapped, hasGap(mention, [.lineBreak, .space]) { finding.isCertain = false }
    if isLoose(mention, family) || isNested && hasOddQuotes(mention) { finding.isCertain = false }
    if hasGap(mention, .markup) || mayQuoteAll(mention) { finding.isCertain = false }
    return .wrong(finding)
  }

  /// Whether a quotation mark at an end of a mention may belong to a pair around the whole of it.
  private func mayQuoteAll(_ mention: Mention) -> Bool {
    let opensBefore = mention.lower > 0 && tokens[mention.lower - 1].kind == .quote
    let closesBehind = mention.upper < tokens.count && tokens[mention.upper].kind == .quote
    return tokens[mention.lower].kind == .quote && closesBehind
      || tokens[mention.upper - 1].kind == .quote && opensBefore
  }

  /// The letters are right: decides on what stands between them.
  private func gapVerdict(
    _ mention: Mention, _ expected: [UInt8], _ finding: inout NameFinding, _ family: Family
  ) -> Verdict {
    let seen = Array(bytes[finding.range])
    let hasMarkup = hasGap(mention, .markup)
    if seen == expected, !hasMarkup { return .right }
    let hasInvisible = hasGap(mention, .invisible) || editionHasInvisible(mention)
    if options.isWrapped, !hasMarkup, !hasInvisible { return .right }
    finding.expected = string(of: expected)
    let isSplit = hasMarkup || hasGap(mention, .lineBreak) || seen.contains(0x0A)
    finding.rule = isSplit ? .split : .variant
    finding.slot = .gap
    let difference = Difference(seen, expected)
    finding.slotRange = difference.seen(in: finding.range)
    if hasMarkup { finding.isCertain = false }
    if options.isWrapped { finding.isCertain = false }
    return .wrong(finding)
  }

  /// Whether what stands before a mention may be a torn part of it: a number without its place.
  private func isLoose(_ mention: Mention, _ family: Family) -> Bool {
    guard family.root.shape != nil, mention.hasRoot else { return false }
    var isWhole = false
    if tokens[mention.lower].isEdition {
      let token = tokens[mention.lower]
      isWhole = token.end - token.start > 5
    }
    let reach = isWhole ? 0 : 5
    for token in tokens[max(0, mention.lower - reach)..<mention.lower] where token.kind == .digit {
      return true
    }
    for token in tokens[mention.lower..<mention.upper] where token.isBreaker { return true }
    return false
  }

  private func hasOddQuotes(_ mention: Mention) -> Bool {
    tokens[mention.lower..<mention.upper].reduce(0) { $0 + ($1.kind == .quote ? 1 : 0) } % 2 == 1
  }

  private func hasGap(_ mention: Mention, _ gap: Gap) -> Bool {
    for index in (mention.lower + 1)..<max(mention.upper, mention.lower + 1)
    where !tokens[index].gap.isDisjoint(with: gap) {
      return true
    }
    return false
  }

  private func editionHasInvisible(_ mention: Mention) -> Bool {
    for token in tokens[mention.lower..<mention.upper] where token.isEdition {
      var offset = token.start
      while offset < token.end {
        let scalar = decodeScalar(bytes, offset, token.end)
        if ScalarClass.of(scalar.value) == .invisible { return true }
        offset += scalar.length
      }
    }
    return false
  }

  /// Whether the mention is the expected text with brackets around some of its parts.
  private func isOnlyBrackets(_ mention: Mention, _ expected: [UInt8]) -> Bool {
    var kept: [UInt8] = []
    var hasBrackets = false
    for token in tokens[mention.lower..<mention.upper] {
      if token.kind == .bracket {
        hasBrackets = true
      } else {
        kept += bytes[token.start..<token.end]
      }
    }
    return hasBrackets && Judge.withoutGaps(kept) == Judge.withoutGaps(expected)
  }

  /// The expected text with its double quotation marks made single.
  static func nested(_ text: [UInt8]) -> [UInt8] {
    var nested = text
    var index = 0
    while index + 2 < nested.count {
      if nested[index] == 0xE2, nested[index + 1] == 0x80,
        nested[index + 2] == 0x9C || nested[index + 2] == 0x9D
      {
        nested[index + 2] -= 4
      }
      index += 1
    }
    return nested
  }

  private static func withoutGaps(_ text: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    text.withUnsafeBufferPointer { buffer in
      var offset = 0
      while offset < buffer.count {
        let scalar = decodeScalar(buffer, offset, buffer.count)
        if ScalarClass.of(scalar.value).rawValue < ScalarClass.space.rawValue {
          kept += buffer[offset..<(offset + scalar.length)]
        }
        offset += scalar.length
      }
    }
    return kept
  }

  /// Whether a quotation mark is open where a name begins, seen from the start of its paragraph.
  private func isInsideQuotes(_ offset: Int) -> Bool {
    var depth = 0
    var straight = 0
    var index = offset - 1
    let floor = max(0, offset - 6000)
    while index >= floor {
      let byte = bytes[index]
      if byte == 0x0A, index > 0, bytes[index - 1] == 0x0A { break }
      if byte == 0x22 { straight += 1 }
      if index >= 2, bytes[index - 2] == 0xE2, bytes[index - 1] == 0x80 {
        if byte == 0x9C { depth += 1 }
        if byte == 0x9D { depth -= 1 }
        if depth > 0 { return true }
      }
      index -= 1
    }
    return straight % 2 == 1
  }

  /// The part of the name that a byte of the expected text belongs to.
  func slot(at offset: Int, of expected: [UInt8], _ family: Family) -> NameSlot {
    let scalars = Registry.tokens(of: expected, fold: registry.fold, years: registry.years)
    let rootLength =
      family.root.elements.count - (scalars.first?.isEdition ?? false ? 0 : family.root.shape == nil ? 0 : 1)
    let lastMark =
      scalars.prefix(rootLength).lastIndex { $0.kind == .quote || $0.isCross && !$0.isLetter } ?? -1
    for (index, token) in scalars.enumerated() where offset < token.end {
      if token.isEdition { return .edition }
      if index >= rootLength { return .level }
      if token.kind == .quote { return .quotes }
      if token.isCross, !token.isLetter { return .cross }
      return index > lastMark ? .event : .core
    }
    return .whole
  }
}

/// The one run of bytes in which two texts differ, on scalar borders.
struct Difference {
  var seen: Range<Int>
  var expected: Range<Int>

  /// The difference in the text that was seen.
  func seen(in range: Range<Int>) -> Range<Int> {
    (range.lowerBound + seen.lowerBound)..<(range.lowerBound + seen.upperBound)
  }

  init(_ a: [UInt8], _ b: [UInt8]) {
    var head = 0
    while head < a.count, head < b.count, a[head] == b[head] { head += 1 }
    while head > 0, head < a.count && a[head] & 0xC0 == 0x80 || head < b.count && b[head] & 0xC0 == 0x80 {
      head -= 1
    }
    var tail = 0
    while tail < a.count - head, tail < b.count - head, a[a.count - 1 - tail] == b[b.count - 1 - tail] {
      tail += 1
    }
    while tail > 0, a[a.count - tail] & 0xC0 == 0x80 { tail -= 1 }
    seen = head..<(a.count - tail)
    expected = head..<(b.count - tail)
  }
}
