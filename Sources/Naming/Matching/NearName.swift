/// A stretch of tokens that is a full name, or differs from one in a single place.
struct NearName {
  /// The index of the text among the registry's full names.
  var text: Int
  /// Token indices.
  var lower: Int
  var upper: Int
  /// The tokens that differ; empty where one is missing, or where only case, width or gaps differ.
  var difference: Range<Int>
  /// The part of the registered text that differs, as indices of its scalars.
  var expected: Range<Int>

  /// Whether the letters and marks are the registered ones.
  var isWhole: Bool { difference.isEmpty && expected.isEmpty }
}

/// Finds full names with at most one insertion, deletion, substitution or swap of neighbours.
struct NearNameReader {
  let texts: NameTexts

  /// Finds the stretches, disjoint and in order, of several at one place the longest text.
  func matches(in tokens: [Token]) -> [NearName] {
    var found: [NearName] = []
    var index = 0
    while index + 1 < tokens.count {
      let best = best(tokens, at: index)
      if let best { add(best, to: &found) }
      // Inside a text that stands there in full nothing else begins.
      index = best.map { $0.isWhole ? max($0.upper, index + 1) : index + 1 } ?? index + 1
    }
    return found
  }
}

extension NearNameReader {
  private func add(_ match: NearName, to found: inout [NearName]) {
    while let last = found.last, last.upper > match.lower {
      if isBetter(last, than: match) { return }
      found.removeLast()
    }
    found.append(match)
  }

  private func isBetter(_ a: NearName, than b: NearName) -> Bool {
    let (left, right) = (texts.texts[a.text].codes.count, texts.texts[b.text].codes.count)
    if left != right { return left > right }
    return a.isWhole || !b.isWhole
  }

  private func best(_ tokens: [Token], at index: Int) -> NearName? {
    var best: NearName?
    for position in texts.candidates(tokens[index].code, tokens[index + 1].code) {
      let piece = texts.pieces[position]
      let codes = texts.texts[piece.text].codes
      if let best, texts.texts[best.text].codes.count > codes.count { break }
      guard index + piece.count <= tokens.count, equals(codes, piece, tokens, index) else { continue }
      if let match = match(piece.text, codes, tokens, at: index - piece.start) {
        if match.isWhole { return match }
        if best == nil { best = match }
      }
    }
    return best
  }

  private func equals(_ codes: [UInt32], _ piece: NameTexts.Piece, _ tokens: [Token], _ index: Int) -> Bool {
    for offset in 0..<piece.count where codes[piece.start + offset] != tokens[index + offset].code {
      return false
    }
    return true
  }

  /// Compares a text with the tokens from an index, from one before it and from one behind it.
  private func match(_ text: Int, _ codes: [UInt32], _ tokens: [Token], at start: Int) -> NearName? {
    let count = codes.count
    var atEnd: NearName?
    for (lower, length) in [
      (start, count), (start, count + 1), (start - 1, count + 1), (start, count - 1), (start + 1, count - 1),
    ] {
      guard lower >= 0, lower + length <= tokens.count,
        let match = difference(text, codes, tokens, lower..<(lower + length)), isUnbroken(tokens, match)
      else { continue }
      if match.isWhole { return match }
      let isInside = match.difference.lowerBound > lower && match.difference.upperBound < lower + length
      if isInside || match.difference.count == 2 { return match }
      // At an end: a scalar that belongs to the text around is none of the name.
      if length <= count, atEnd == nil, endsThere(tokens, match) { atEnd = match }
    }
    return atEnd
  }

  /// The one place where a text and tokens differ; nil where there are several.
  private func difference(
    _ text: Int, _ codes: [UInt32], _ tokens: [Token], _ range: Range<Int>
  ) -> NearName? {
    var head = 0
    let shorter = min(codes.count, range.count)
    while head < shorter, codes[head] == tokens[range.lowerBound + head].code { head += 1 }
    var tail = 0
    while tail < shorter - head, codes[codes.count - 1 - tail] == tokens[range.upperBound - 1 - tail].code {
      tail += 1
    }
    let seen = (range.lowerBound + head)..<(range.upperBound - tail)
    let wanted = head..<(codes.count - tail)
    let isSwap =
      seen.count == 2 && wanted.count == 2 && tokens[seen.lowerBound].code == codes[head + 1]
      && tokens[seen.lowerBound + 1].code == codes[head]
    guard seen.count <= 1 && wanted.count <= 1 || isSwap else { return nil }
    if seen.count == 1, wanted.isEmpty, isClauseMark(seen.lowerBound, texts.texts[text], head, tokens) {
      return nil
    }
    return NearName(
      text: text, lower: range.lowerBound, upper: range.upperBound, difference: seen, expected: wanted)
  }

  /// Whether a mark with a space beside it stands inside a word of the text: it ends a clause there.
  private func isClauseMark(_ index: Int, _ text: NameText, _ place: Int, _ tokens: [Token]) -> Bool {
    guard !tokens[index].isLetter, place < text.spaces.count, !text.spaces[place] else { return false }
    return !tokens[index].gap.isEmpty || index + 1 < tokens.count && !tokens[index + 1].gap.isEmpty
  }

  private func isUnbroken(_ tokens: [Token], _ match: NearName) -> Bool {
    for index in match.lower..<match.upper {
      if tokens[index].code == Token.opaque { return false }
      if index > match.lower, tokens[index].gap.contains(.block) { return false }
    }
    return true
  }

  /// Whether the words around do not go on in the text whose first or last scalar is missing or another.
  private func endsThere(_ tokens: [Token], _ match: NearName) -> Bool {
    let isLast = match.difference.upperBound == match.upper
    let outside = isLast ? match.upper : match.lower - 1
    if !match.difference.isEmpty {
      // A Chinese character in the place of one: the word around cannot be told from the name.
      let token = tokens[match.difference.lowerBound]
      guard token.code < 0x250, token.isLetter || token.kind == .digit else { return false }
    }
    guard tokens.indices.contains(outside) else { return true }
    let (first, second) = isLast ? (outside - 1, outside) : (outside, outside + 1)
    guard tokens[second].gap.isEmpty else { return true }
    let isWord = [first, second].allSatisfy { tokens[$0].isLetter || tokens[$0].kind == .digit }
    return !isWord || (tokens[first].code < 0x250) != (tokens[second].code < 0x250)
  }
}
