/// Decides which lines and which indentation vanish with their tags.
///
/// The Mustache specification: a line that holds nothing but one tag vanishes with it; the whitespace
/// before a standalone partial or parent indents what is inserted; a block's content loses the
/// indentation it has where it is defined and takes that of the place where it is inserted.
struct Layout {
  private let bytes: [UInt8]
  private(set) var tokens: [Token]

  init(_ template: ParsedTemplate) {
    bytes = template.file.bytes
    tokens = template.tokens
  }

  mutating func apply() {
    markLines()
    dedentArguments()
    for index in tokens.indices {
      switch tokens[index].kind {
      case .comment, .delimiters, .section, .inverted: dropLine(of: index)
      case .partial: layOutPartial(index)
      case .parent: layOutParent(index)
      case .block where tokens[index].isArgument: layOutArgument(index)
      case .block: layOutBlock(index)
      case .close where isSectionClose(index): dropLine(of: index)
      case .text, .variable, .raw, .unusable, .close: break
      }
    }
  }
}

extension Layout {
  private mutating func markLines() {
    var atLineStart = true
    for index in tokens.indices {
      let range = tokens[index].range
      tokens[index].beginsLine = atLineStart
      if tokens[index].kind == .text, let last = bytes[range].last {
        tokens[index].endsLine = last == UInt8(ascii: "\n")
        tokens[index].isBlank = leadingWhitespace(index).upperBound == lineEnd(range)
      }
      if !range.isEmpty { atLineStart = tokens[index].endsLine }
    }
  }

  /// Where the text of a line ends, before `\n` or `\r\n`.
  private func lineEnd(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    guard end > range.lowerBound, bytes[end - 1] == UInt8(ascii: "\n") else { return end }
    end -= 1
    if end > range.lowerBound, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return end
  }

  private func leadingWhitespace(_ index: Int) -> Range<Int> {
    let range = tokens[index].range
    var end = range.lowerBound
    while end < range.upperBound, bytes[end].isSpaceOrTab { end += 1 }
    return range.lowerBound..<end
  }

  private func isSectionClose(_ index: Int) -> Bool {
    let kind = tokens[tokens[index].partner].kind
    return kind == .section || kind == .inverted
  }

  /// Whether nothing but whitespace stands before a tag in its line.
  private func isBlankBefore(_ index: Int) -> Bool {
    tokens[index].beginsLine || isMargin(index - 1)
  }

  /// Whether a token is the whitespace before the first tag of a line.
  private func isMargin(_ index: Int) -> Bool {
    index >= 0 && tokens[index].isBlank && tokens[index].beginsLine && !tokens[index].endsLine
  }

  /// Whether nothing but whitespace follows a tag in its line.
  private func isBlankAfter(_ index: Int) -> Bool {
    let next = index + 1
    guard next < tokens.count else { return true }
    return tokens[next].isBlank && (tokens[next].endsLine || next + 1 == tokens.count)
  }

  private func isAlone(_ index: Int) -> Bool { isBlankBefore(index) && isBlankAfter(index) }

  /// The whitespace before a tag that is the first of its line.
  private func margin(_ index: Int) -> Range<Int> {
    let start = tokens[index].range.lowerBound
    return isMargin(index - 1) ? tokens[index - 1].range : start..<start
  }

  private mutating func dropMargin(_ index: Int) {
    if isMargin(index - 1) { tokens[index - 1].isDropped = true }
  }

  private mutating func dropRest(after index: Int) {
    if index + 1 < tokens.count { tokens[index + 1].isDropped = true }
  }

  private mutating func dropLine(of index: Int) {
    guard isAlone(index) else { return }
    tokens[index].isStandalone = true
    dropMargin(index)
    dropRest(after: index)
  }
}

extension Layout {
  private mutating func layOutPartial(_ index: Int) {
    guard isAlone(index) else { return }
    tokens[index].indent = margin(index)
    dropLine(of: index)
  }

  /// A parent with all its blocks is one insertion, on however many lines it is written.
  private mutating func layOutParent(_ index: Int) {
    let close = tokens[index].partner
    tokens[close].isStandalone = true
    guard isBlankBefore(index), isBlankAfter(close) else { return }
    tokens[index].indent = margin(index)
    tokens[index].isStandalone = true
    dropMargin(index)
    dropRest(after: close)
  }

  /// What stands around an argument is not shown, so only its inner side counts.
  private mutating func layOutArgument(_ index: Int) {
    let close = tokens[index].partner
    tokens[close].isStandalone = true
    if opensLines(index) {
      tokens[index].isStandalone = true
      dropRest(after: index)
    }
    if close - 1 > index { dropMargin(close) }
  }

  private mutating func layOutBlock(_ index: Int) {
    let close = tokens[index].partner
    if tokens[index + 1..<close].contains(where: \.endsLine) {
      if isAlone(index) {
        tokens[index].indent = contentMargin(index) ?? margin(index)
        dropLine(of: index)
      }
      dropLine(of: close)
    } else if isBlankBefore(index), isBlankAfter(close) {
      // Opened and closed in one line: the margin moves into the block, the line end stays.
      tokens[index].indent = margin(index)
      tokens[index].defaultHoldsIndent = true
      tokens[index].isStandalone = true
      dropMargin(index)
    }
  }

  /// Whether a block's content starts on the line after its opening tag.
  private func opensLines(_ index: Int) -> Bool {
    let next = index + 1
    return next < tokens[index].partner && tokens[next].isBlank && tokens[next].endsLine
  }

  /// The whitespace before the first line of a block that is not blank.
  private func contentMargin(_ index: Int) -> Range<Int>? {
    let close = tokens[index].partner
    for inner in index + 1..<close where tokens[inner].beginsLine {
      guard tokens[inner].kind == .text else { return margin(inner) }
      if !tokens[inner].isBlank { return leadingWhitespace(inner) }
      if !tokens[inner].endsLine { return inner + 1 == close ? nil : tokens[inner].range }
    }
    return nil
  }

  /// Takes the indentation of an argument's first line from each of its lines.
  private mutating func dedentArguments() {
    var enclosing: [(close: Int, margin: Range<Int>)] = []
    for index in tokens.indices {
      if let last = enclosing.last, last.close == index { enclosing.removeLast() }
      if tokens[index].isArgument, tokens[index].kind == .block, opensLines(index),
        let margin = contentMargin(index)
      {
        enclosing.append((tokens[index].partner, margin))
      }
      guard let margin = enclosing.last?.margin, tokens[index].kind == .text, tokens[index].beginsLine
      else { continue }
      let own = leadingWhitespace(index)
      let shared = zip(bytes[margin], bytes[own]).prefix { $0 == $1 }.count
      tokens[index].range = own.lowerBound + shared..<tokens[index].range.upperBound
    }
  }
}
