/// A place in a text where something outside the text's bytes breaks it.
package struct Mark: Sendable, Hashable {
  package enum Kind: UInt8, Sendable {
    /// An edge of inline markup: emphasis, a link.
    case markup
    /// A forced line break such as `<br>`.
    case hardBreak
    /// An edge of a block or a table cell.
    case block
  }

  /// The byte offset the mark stands before.
  package var offset: Int
  package var kind: Kind

  package init(offset: Int, kind: Kind) {
    self.offset = offset
    self.kind = kind
  }
}

/// Turns bytes into tokens.
struct Tokenizer {
  let fold: FoldTable
  /// Sorted by offset.
  let marks: [Mark]
  /// Byte ranges that are no prose, sorted and disjoint.
  let masks: [Range<Int>]

  /// Appends the tokens of a byte range.
  func tokenize(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into tokens: inout [Token]) {
    var offset = range.lowerBound
    var gap: Gap = []
    var breaks = 0
    var mark = marks.isEmpty ? 0 : firstMark(atOrAfter: range.lowerBound)
    var mask = masks.isEmpty ? 0 : firstMask(endingAfter: range.lowerBound)
    while offset < range.upperBound {
      while mark < marks.count, marks[mark].offset <= offset {
        gap.insert(marks[mark].kind == .block ? .block : .markup)
        mark += 1
      }
      if mask < masks.count, masks[mask].lowerBound <= offset {
        let end = min(masks[mask].upperBound, range.upperBound)
        tokens.append(
          Token(
            code: Token.opaque, raw: 0xFFFC, kind: .breaker, isCross: false, gap: gap, start: offset,
            end: end, value: 0))
        (gap, breaks, offset) = ([], 0, max(end, offset + 1))
        mask += 1
        continue
      }
      let scalar = decodeScalar(bytes, offset, range.upperBound)
      let end = offset + scalar.length
      let folded = fold.fold(scalar.value)
      let kind = ScalarClass.of(folded)
      switch kind {
      case .space: gap.insert(.space)
      case .invisible: gap.insert(.invisible)
      case .lineBreak:
        gap.insert(.lineBreak)
        if scalar.value != 0x0D { breaks += 1 }
        if breaks > 1 { gap.insert(.block) }
      default:
        tokens.append(
          Token(
            code: kind == .quote ? Token.quote : folded, raw: scalar.value, kind: kind,
            isCross: isCrossLike(folded), gap: gap, start: offset, end: end, value: 0))
        (gap, breaks) = ([], 0)
      }
      offset = end
    }
  }
}

extension Tokenizer {
  /// The code of the token that a scalar becomes.
  func code(of scalar: UInt32) -> UInt32 {
    let folded = fold.fold(scalar)
    return ScalarClass.of(folded) == .quote ? Token.quote : folded
  }

  #if !hasFeature(Embedded)
    /// The marks that the tokens of a range depend on.
    func marks(in range: Range<Int>) -> ArraySlice<Mark> {
      let first = firstMark(atOrAfter: range.lowerBound)
      return marks[first..<max(first, firstMark(atOrAfter: range.upperBound))]
    }

    /// The masks that the tokens of a range depend on.
    func masks(in range: Range<Int>) -> ArraySlice<Range<Int>> {
      masks[firstMask(endingAfter: range.lowerBound)...].prefix { $0.lowerBound < range.upperBound }
    }
  #endif

  private func firstMark(atOrAfter offset: Int) -> Int {
    var (low, high) = (0, marks.count)
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].offset < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func firstMask(endingAfter offset: Int) -> Int {
    var (low, high) = (0, masks.count)
    while low < high {
      let middle = (low + high) / 2
      if masks[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
