/// Takes the prose out of HTML, or of a template for it.
///
/// Inline elements join what they part, block elements break it; scripts, styles and code are left out;
/// `alt`, `title`, `content`, `aria-label` and `placeholder` are texts of their own.
struct HTMLExtractor {
  private var builder: TextBuilder
  private var attributes: [Range<Int>] = []
  /// The end of the last white space that was put.
  private var spaceEnd = -1

  private init(_ source: SourceBytes, keepsPlaces: Bool) {
    builder = TextBuilder(source, keepsPlaces: keepsPlaces)
  }

  static func extract(_ source: SourceBytes, keepsPlaces: Bool) -> ExtractedText {
    var extractor = HTMLExtractor(source, keepsPlaces: keepsPlaces)
    extractor.read(0..<source.count)
    extractor.readAttributes()
    return extractor.builder.finished()
  }
}

extension HTMLExtractor {
  private mutating func read(_ range: Range<Int>) {
    let source = builder.source
    var offset = range.lowerBound
    var start = offset
    while offset < range.upperBound {
      switch source[offset] {
      case 0x3C:
        guard let tag = HTMLTag.read(source, at: offset, before: range.upperBound, texts: &attributes) else {
          offset += 1
          continue
        }
        builder.copy(start..<offset)
        offset = handle(tag, from: offset, in: range)
        start = offset
      case 0x26:
        if let entity = Entities.decode(source, at: offset, before: range.upperBound) {
          builder.copy(start..<offset)
          builder.put(Entities.bytes(of: entity.scalar), for: offset..<entity.end)
          offset = entity.end
          start = offset
        } else {
          offset += 1
        }
      case 0x7B where HTMLTag.matches(source, "{{", at: offset, range.upperBound):
        builder.copy(start..<offset)
        let end = placeholderEnd(offset, range.upperBound)
        builder.mask(offset..<end)
        offset = end
        start = end
      case 0x0A, 0x0D:
        // Any white space is one space on the page; a line break keeps what it is. Behind `<br>` it is nothing.
        builder.copy(start..<offset)
        let begin = offset
        while offset < range.upperBound, HTMLTag.isSpace(source[offset]) { offset += 1 }
        if builder.last != 0x0A { builder.put([0x0A], for: begin..<offset) }
        spaceEnd = builder.count
        start = offset
      default: offset = HTMLExtractor.nextMarkup(in: source, (offset + 1)..<range.upperBound)
      }
    }
    builder.copy(start..<range.upperBound)
  }

  /// The offset of the next byte that may be more than prose: `<`, `&`, `{` or a line end.
  private static func nextMarkup(in source: SourceBytes, _ range: Range<Int>) -> Int {
    var offset = range.lowerBound
    while offset + 8 <= range.upperBound {
      let word = ByteWords.load(source, at: offset)
      if mayHoldMarkup(word) { break }
      offset += 8
    }
    while offset < range.upperBound {
      let byte = source[offset]
      if byte == 0x3C || byte == 0x26 || byte == 0x7B || byte == 0x0A || byte == 0x0D { break }
      offset += 1
    }
    return offset
  }

  /// Whether one of eight bytes is `<`, `&`, `{` or a control character; it may say yes too often.
  @inline(__always)
  private static func mayHoldMarkup(_ word: UInt64) -> Bool {
    let (ones, highs) = (ByteWords.ones, ByteWords.highs)
    let (tag, reference, brace) = (word ^ ones &* 0x3C, word ^ ones &* 0x26, word ^ ones &* 0x7B)
    // A byte that is 0, or below 0x0E, borrows from its highest bit.
    let found =
      (tag &- ones) & ~tag | (reference &- ones) & ~reference | (brace &- ones) & ~brace
      | (word &- ones &* 0x0E) & ~word
    return found & highs != 0
  }

  private mutating func handle(_ tag: HTMLTag, from start: Int, in range: Range<Int>) -> Int {
    if tag.kind == .comment {
      if let found = Suppression.read(builder.source, start..<tag.end) {
        builder.add(found)
      }
      builder.mark(.markup)
      return tag.end
    }
    if tag.kind == .start, tag.isSkipped || tag.isCode {
      let end = elementEnd(tag, range.upperBound)
      if tag.isCode { builder.mask(start..<end) } else { builder.breakBlock(at: start) }
      return end
    }
    if tag.isBreak {
      builder.mark(.hardBreak)
      // White space before it is nothing, too; a second one parts paragraphs.
      let isAfterSpace = builder.count == spaceEnd && builder.last == 0x0A
      if !isAfterSpace { builder.put([0x0A], for: start..<tag.end) }
      return tag.end
    }
    if tag.isInline {
      builder.mark(.markup)
      return tag.end
    }
    if tag.isTitle, tag.kind == .end { builder.endTitle() }
    builder.breakBlock(at: start)
    if tag.isTitle, tag.kind == .start { builder.beginTitle() }
    return tag.end
  }

  /// The offset after the end tag of an element that is left out.
  private func elementEnd(_ tag: HTMLTag, _ limit: Int) -> Int {
    let source = builder.source
    var offset = tag.end
    var texts: [Range<Int>] = []
    while let next = source.next(0x3C, 0x2F, from: offset), next + 1 < limit {
      if let end = HTMLTag.read(source, at: next, before: limit, texts: &texts), end.name == tag.name {
        return end.end
      }
      offset = next + 1
    }
    return limit
  }

  private func placeholderEnd(_ start: Int, _ limit: Int) -> Int {
    var offset = start + 2
    while offset < limit, !HTMLTag.matches(builder.source, "}}", at: offset, limit) { offset += 1 }
    offset = min(offset + 2, limit)
    if offset < limit, builder.source[offset] == 0x7D { offset += 1 }
    return offset
  }

  private mutating func readAttributes() {
    for value in attributes {
      builder.breakBlock(at: value.lowerBound)
      var offset = value.lowerBound
      var start = offset
      while offset < value.upperBound {
        if let entity = Entities.decode(builder.source, at: offset, before: value.upperBound) {
          builder.copy(start..<offset)
          builder.put(Entities.bytes(of: entity.scalar), for: offset..<entity.end)
          offset = entity.end
          start = offset
        } else if HTMLTag.matches(builder.source, "{{", at: offset, value.upperBound) {
          builder.copy(start..<offset)
          let end = placeholderEnd(offset, value.upperBound)
          builder.mask(offset..<end)
          offset = end
          start = end
        } else {
          offset += 1
        }
      }
      builder.copy(start..<value.upperBound)
    }
  }
}
