import CCMarkGFM

extension TreeConverter {
  /// Converts a text, out of the source where it stands there as it is.
  mutating func text(_ literal: cmark_chunk) {
    let bytes = UnsafeBufferPointer(start: literal.data, count: Int(literal.len))
    guard let base = bytes.baseAddress, bytes.count > 0 else { return }
    let start = map.cursor
    if literal.alloc == 0, var offset = map.offset(of: base, count: bytes.count) {
      // What is left of a closing run of asterisks points to the run's beginning.
      if offset != start, map.reads(bytes) { offset = start }
      // A single escaped character still points behind its backslash.
      let isEscaped = offset == start + 1 && map.byte(at: start) == UInt8(ascii: "\\")
      if isEscaped { map.cursor += 1 }
      map.pass(offset, count: bytes.count)
      appendText(
        .text, bytes, content: (isEscaped ? start : offset)..<offset + bytes.count, isVerbatim: !isEscaped)
    } else {
      map.pass(unescaped: bytes)
      appendText(.text, bytes, content: start..<max(start, map.cursor), isVerbatim: false)
    }
    if hasFootnotes, map.isExact { noteUndefinedFootnotes(in: start..<map.cursor) }
  }

  mutating func code(_ literal: cmark_chunk) {
    let bytes = UnsafeBufferPointer(start: literal.data, count: Int(literal.len))
    let start = map.cursor
    _ = map.passCode()
    appendText(.code, bytes, content: start..<max(start, map.cursor), isVerbatim: false)
  }

  mutating func htmlInline(_ literal: cmark_chunk) {
    let bytes = UnsafeBufferPointer(start: literal.data, count: Int(literal.len))
    guard let base = bytes.baseAddress else { return }
    let index = append(.htmlInline, cursorInFile)
    if let offset = map.offset(of: base, count: bytes.count) {
      map.pass(offset, count: bytes.count)
    } else {
      map.fail()
    }
    document.nodes[index].text = pooled(bytes)
    document.nodes[index].flags = RawHTML.flags(of: bytes)
    closeInline(index)
  }

  /// The text of `<address>`, which stands inside the link's own range.
  mutating func autolinkText(_ literal: cmark_chunk, from start: Int) {
    let bytes = UnsafeBufferPointer(start: literal.data, count: Int(literal.len))
    appendText(.text, bytes, content: start..<max(start, map.cursor - 1), isVerbatim: false)
  }

  mutating func lineEnd(_ kind: Node.Kind) {
    let index = append(kind, cursorInFile)
    map.passLineEnd()
    closeInline(index)
    if kind == .softBreak {
      pendingBreaks.append(index)
    } else {
      if !pendingBreaks.isEmpty { pendingBreaks.removeAll(keepingCapacity: true) }
      lastText = nil
    }
  }

  /// Decides whether the breaks since the last text leave a space, now that the next text is known.
  mutating func decideBreaks(before next: UnsafeBufferPointer<UInt8>?) {
    guard !pendingBreaks.isEmpty else { return }
    if LineBreaks.joins(lastText, next, skipping: body) {
      for index in pendingBreaks { document.nodes[index].flags.insert(.joined) }
    }
    pendingBreaks.removeAll(keepingCapacity: true)
  }
}

extension TreeConverter {
  private mutating func appendText(
    _ kind: Node.Kind, _ bytes: UnsafeBufferPointer<UInt8>, content: Range<Int>, isVerbatim: Bool
  ) {
    var range = 0..<0
    if map.isExact {
      let lower = body.inFile(map.start(content.lowerBound))
      range = lower..<max(lower, body.inFile(map.end(content.upperBound)))
    }
    let slice: TextSlice
    if isVerbatim, map.isExact, range.count == bytes.count {
      slice = TextSlice(lower: range.lowerBound, count: range.count, pooled: false)
    } else {
      slice = pooled(bytes)
      // A mark on its own is no text.
      guard slice.count > 0 || kind == .code else { return }
    }
    decideBreaks(before: bytes)
    lastText = bytes
    let index = append(kind, range)
    document.nodes[index].text = slice
    if !isVerbatim, map.isExact, map.content[content].contains(UInt8(ascii: "&")),
      hidesCharacters(document.pool[slice.range])
    {
      document.nodes[index].flags.insert(.invisible)
    }
  }

  /// Whether decoded text holds a character that the source check would have reported.
  private func hidesCharacters(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while let next = UTF8Sequence.after(index, in: bytes) {
        if next.scalar < 0x20
          ? next.scalar != 0x09 && next.scalar != 0x0A && next.scalar != 0x0D
          : CharacterClass.isInvisible(next.scalar) || CharacterClass.isControl(next.scalar)
        {
          return true
        }
        index += next.count
      }
      return false
    }
  }

  /// Finds `[^label]` in a stretch of text: a reference the parser found no footnote for.
  private mutating func noteUndefinedFootnotes(in range: Range<Int>) {
    let content = map.content
    var brackets = Occurrences(of: UInt8(ascii: "["), in: UnsafeBufferPointer(rebasing: content[range]))
    while let offset = brackets.next() {
      let index = range.lowerBound + offset
      guard index + 3 < range.upperBound, content[index + 1] == UInt8(ascii: "^"),
        content[index + 2] != UInt8(ascii: "]"), index == 0 || content[index - 1] != UInt8(ascii: "\\")
      else { continue }
      guard let end = content[index..<range.upperBound].firstIndex(of: UInt8(ascii: "]")) else { return }
      let place = body.inFile(map.start(index))..<body.inFile(map.end(end + 1))
      let label = pooled(UnsafeBufferPointer(rebasing: content[(index + 2)..<end]))
      undefinedFootnotes.append((place, label))
      brackets.position = end + 1 - range.lowerBound
    }
  }
}
