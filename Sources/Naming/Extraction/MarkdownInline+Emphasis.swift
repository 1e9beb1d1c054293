/// Emphasis: which runs of `*`, `_` and `~` are marks.
extension MarkdownInline {
  /// Turns the delimiters that pair into marks, by the flanking rules of CommonMark 0.31, section 6.2.
  mutating func matchDelimiters(_ source: SourceBytes) {
    openers.removeAll(keepingCapacity: true)
    // How many openers there are of `*`, `_` and `~`.
    var counts = SIMD4<Int>()
    for index in pieces.indices where pieces[index].kind == .delimiter {
      let range = pieces[index].range
      let byte = source[range.lowerBound]
      let before = kind(before: range.lowerBound, source)
      let after = kind(after: range.upperBound, source)
      var opens = after != .space && (after != .punctuation || before != .letter)
      var closes = before != .space && (before != .punctuation || after != .letter)
      if byte == 0x5F {
        (opens, closes) = (
          opens && (!closes || before == .punctuation), closes && (!opens || after == .punctuation)
        )
      }
      let kind = MarkdownInline.kind(of: byte)
      if closes, counts[kind] > 0,
        let position = openers.lastIndex(where: { source[pieces[$0].range.lowerBound] == byte })
      {
        pieces[openers[position]].kind = .mark
        pieces[index].kind = .mark
        for opener in openers[position...] {
          counts[MarkdownInline.kind(of: source[pieces[opener].range.lowerBound])] -= 1
        }
        openers.removeSubrange(position...)
      } else if opens {
        openers.append(index)
        counts[kind] += 1
      }
    }
  }

  /// Tells `*`, `_` and `~` apart by a number below 4.
  @inline(__always)
  private static func kind(of delimiter: UInt8) -> Int { Int(delimiter >> 4 & 3) }

  private enum Side { case space, punctuation, letter }

  private func kind(before offset: Int, _ source: SourceBytes) -> Side {
    guard let first = lines.first, offset > first.lowerBound else { return .space }
    var start = offset - 1
    while start > first.lowerBound, source[start] & 0xC0 == 0x80 { start -= 1 }
    return side(source, start)
  }

  private func kind(after offset: Int, _ source: SourceBytes) -> Side {
    guard let last = lines.last, offset < last.upperBound else { return .space }
    return side(source, offset)
  }

  private func side(_ source: SourceBytes, _ offset: Int) -> Side {
    let scalar = decodeScalar(source, offset, source.count)
    switch ScalarClass.of(scalar.value) {
    case .space, .lineBreak: return .space
    case .letter, .digit, .invisible: return .letter
    case .quote, .bracket, .joint, .breaker: return .punctuation
    }
  }
}
