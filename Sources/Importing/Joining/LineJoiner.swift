/// Puts paragraphs together again that pages broke into lines.
struct LineJoiner {
  private var blocks: [Block] = []
  /// The line that was added last; nil after a table.
  private var previous: SourceLine?
  private(set) var joins = 0

  static func join(_ document: SourceDocument) -> (blocks: [Block], joins: Int) {
    var joiner = LineJoiner()
    for piece in document.pieces {
      switch piece {
      case .table(let table):
        joiner.blocks.append(.table(table))
        joiner.previous = nil
      case .line(var line):
        // No paragraph of a notice is that long; what is, is cut, so that nothing looks through all of it often.
        let whole = line.text
        for start in stride(from: 0, to: max(whole.count, 1), by: longest) {
          if start > 0 { joiner.previous = nil }
          line.text = whole[start..<start + longest]
          joiner.add(line)
        }
      }
    }
    for index in joiner.blocks.indices {
      guard case .paragraph(var paragraph) = joiner.blocks[index] else { continue }
      paragraph.text = Spacing.cleaned(paragraph.text)
      joiner.blocks[index] = .paragraph(paragraph)
    }
    return (joiner.blocks.filter { $0.table != nil || !$0.text.isEmpty }, joiner.joins)
  }
}

extension LineJoiner {
  /// Scalars of a paragraph at most.
  private static let longest = 4_000

  private mutating func add(_ line: SourceLine) {
    defer { previous = line }
    if let previous, case .paragraph(var last)? = blocks.last, continues(previous, last, line) {
      if let end = last.text.last, let start = line.text.first, needsBlank(end, start) {
        last.text.scalars.append(" ")
      }
      last.text.scalars += line.text.scalars
      blocks[blocks.count - 1] = .paragraph(last)
      joins += 1
      return
    }
    blocks.append(
      .paragraph(
        Paragraph(
          text: line.text, place: line.place, level: line.level, isCentred: line.layout?.isCentred ?? false)))
  }

  private func needsBlank(_ end: Unicode.Scalar, _ start: Unicode.Scalar) -> Bool {
    (Signs.isLetter(end) || Signs.isDigit(end)) && (Signs.isLetter(start) || Signs.isDigit(start))
  }

  private func continues(_ before: SourceLine, _ paragraph: Paragraph, _ line: SourceLine) -> Bool {
    guard !before.isWhole, line.level == nil, paragraph.level == nil,
      paragraph.text.count + line.text.count <= Self.longest
    else { return false }
    let text = paragraph.text
    if begins(line.text) { return false }
    if isUnfinishedTitle(text, line.text) { return true }
    if paragraph.isCentred, line.layout?.isCentred == true, isTitleInTwo(Spacing.cleaned(text), line.text) {
      return true
    }
    if Bodies.isBody(Spacing.cleaned(line.text)), !text.contains(anyOf: ["，", "。"]), !text.isOpen {
      return isBrokenBody(text, line.text)
    }
    if let layout = before.layout, let next = line.layout { return continues(layout, next, text, line) }
    return continuesPlain(text, line)
  }

  /// By the place on the page: a full line goes on in the next one that begins at the margin.
  private func continues(
    _ before: SourceLine.Layout, _ next: SourceLine.Layout, _ text: Text, _ line: SourceLine
  ) -> Bool {
    // A word that did not fit, such as an address, leaves its line short.
    if !text.isEnded, let last = text.last, Signs.commas.contains(last) || Signs.openers.contains(last) {
      return true
    }
    guard !next.isIndented, !next.isCentred else { return false }
    if !before.isFull { return !text.isEnded && text.contains(anyOf: ["，", "；", "。"]) && !line.followsGap }
    return !(text.isEnded && line.followsGap)
  }

  /// Where only the text tells: a sentence that is not ended goes on, a short heading does not.
  private func continuesPlain(_ text: Text, _ line: SourceLine) -> Bool {
    guard !text.isEnded else { return false }
    if let first = line.text.first, Signs.commas.contains(first) || first == "。" || first == "；" {
      return true
    }
    if let last = text.last, Signs.commas.contains(last) || Signs.openers.contains(last) { return true }
    // A numbered heading may hold a comma; a sentence of several lines is longer.
    if Marker(text) != nil { return text.columns > 80 || text.contains("。") }
    if text.count > 12, text.isOpen || text.contains(anyOf: ["，", "。", "；"]) { return true }
    return text.contains("、") && text.count > 23
  }

  /// Whether a text begins something new.
  private func begins(_ text: Text) -> Bool {
    if let marker = Marker(text), marker.length < text.count { return true }
    return Label(text) != nil || text.hasPrefix(anyOf: ["附件", "附：", "附表", "赛道"])
  }

  /// A title in several lines: 关于举办… and, further down, …的通知.
  private func isUnfinishedTitle(_ text: Text, _ next: Text) -> Bool {
    text.hasPrefix("关于") && !text.contains(anyOf: ["，", "。"]) && !NoticeTitle.isComplete(text)
      && text.count < 90
      && NoticeTitle.isComplete(next) && next.count < 60 && !next.contains(anyOf: ["，", "。"])
  }

  /// Two lines in the middle of a page, of which only the second ends as titles do.
  private func isTitleInTwo(_ text: Text, _ next: Text) -> Bool {
    !text.isEnded && !NoticeTitle.isComplete(text) && !text.hasSuffix("文件") && !Bodies.isBody(text)
      && DocumentNumber.whole(text) == nil && text.soleDate == nil && Marker(text) == nil && text.count > 4
      && AnnexHead(text) == nil && NoticeTitle.isComplete(Spacing.cleaned(next))
  }

  /// The name of a body in two lines: …委员会 and 办公室 in the next is one where the first alone is no body, or
  /// where the second cannot stand alone.
  private func isBrokenBody(_ text: Text, _ next: Text) -> Bool {
    let first = Spacing.cleaned(text)
    guard first.scalars.allSatisfy(Signs.isHan), first.count >= 5 else { return false }
    let tails: [Text] = ["委员会办公室", "办公室", "委员会", "和信息化委员会办公室"]
    return tails.contains(Spacing.cleaned(next))
      || !Bodies.isBody(first) && Bodies.isBody(first + Spacing.cleaned(next))
        && !first.hasSuffix(anyOf: ["通知", "公告", "文件"]) && !NoticeTitle.isComplete(first)
        && Marker(first) == nil
        && first.hasPrefix(anyOf: ["中共", "共青团", "中国"])
  }
}
