import Diagnostics

extension ParsedTemplate {
  /// Reports partials and parents that do not exist.
  func missingPartials(among indices: [[UInt8]: Int], names: [String]) -> [Finding] {
    tokens.compactMap { token -> Finding? in
      guard token.kind == .partial || token.kind == .parent, !token.isDynamic, !token.name.isEmpty,
        indices[name(of: token)] == nil
      else { return nil }
      return .missingPartial(text(token.name), at: file.place(token.name), names: names)
    }
  }

  /// Reports what stands in a parent outside its blocks, each run once.
  func contentOutsideBlocks() -> [Finding] {
    var findings: [Finding] = []
    for parent in tokens where parent.kind == .parent {
      var run: Range<Int>?
      var index = (tokens[parent.partner].partner) + 1
      while index <= parent.partner {
        let token = tokens[index]
        if token.isArgument || index == parent.partner {
          if let run { findings.append(.outsideBlock(file.place(trimmed(run)))) }
          run = nil
        } else if isShown(token) {
          let end = token.partner > index ? tokens[token.partner].range.upperBound : token.range.upperBound
          run = (run?.lowerBound ?? token.range.lowerBound)..<end
        }
        index = max(index, token.partner) + 1
      }
    }
    return findings
  }

  private func isShown(_ token: Token) -> Bool {
    switch token.kind {
    case .text: !token.isBlank
    case .comment, .delimiters, .close, .unusable: false
    case .variable, .raw, .section, .inverted, .partial, .parent, .block: true
    }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, file.bytes[lower].isWhitespace { lower += 1 }
    while upper > lower, file.bytes[upper - 1].isWhitespace { upper -= 1 }
    return lower..<upper
  }
}
