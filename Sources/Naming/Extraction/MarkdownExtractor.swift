/// Takes the prose out of Markdown source: front matter, headings, paragraphs, lists, tables.
///
/// Inline markup joins what it parts, the edges of blocks and table cells break it; code and URLs are masked.
struct MarkdownExtractor {
  var builder: TextBuilder
  private var inline = MarkdownInline()
  private var fence: (byte: UInt8, count: Int)?

  private init(_ source: SourceBytes, keepsPlaces: Bool) {
    builder = TextBuilder(source, keepsPlaces: keepsPlaces)
  }

  static func extract(_ source: SourceBytes, keepsPlaces: Bool) -> ExtractedText {
    var extractor = MarkdownExtractor(source, keepsPlaces: keepsPlaces)
    var offset = 0
    if source.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    if let end = frontMatterEnd(source, from: offset) {
      var reader = YAMLReader(titleKeys: ["title"])
      reader.read(offset..<end, into: &extractor.builder)
      offset = end
    }
    extractor.read(from: offset)
    return extractor.builder.finished()
  }

  /// The offset after the closing line of a front matter.
  static func frontMatterEnd(_ source: SourceBytes, from start: Int) -> Int? {
    var line = Lines.line(source, at: start)
    guard Lines.isOnly(source, line.content, 0x2D, atLeast: 3, atMost: 3) else { return nil }
    while line.next < source.count {
      line = Lines.line(source, at: line.next)
      if Lines.isOnly(source, line.content, 0x2D, atLeast: 3, atMost: 3) { return line.next }
    }
    return nil
  }
}

/// Lines of a source.
enum Lines {
  struct Line {
    /// Without the line end.
    var content: Range<Int>
    var next: Int
  }

  static func line(_ source: SourceBytes, at start: Int) -> Line {
    var end = start
    while end + 8 <= source.count {
      let word = ByteWords.load(source, at: end)
      // A byte below 0x0E borrows from its highest bit.
      if (word &- ByteWords.ones &* 0x0E) & ~word & ByteWords.highs != 0 { break }
      end += 8
    }
    while end < source.count, source[end] != 0x0A, source[end] != 0x0D { end += 1 }
    var next = end
    if next < source.count, source[next] == 0x0D { next += 1 }
    if next < source.count, source[next] == 0x0A, next == end || source[next - 1] == 0x0D { next += 1 }
    return Line(content: start..<end, next: next)
  }

  /// Whether a line holds one byte only, so many times, and spaces behind it.
  static func isOnly(
    _ source: SourceBytes, _ line: Range<Int>, _ byte: UInt8, atLeast: Int, atMost: Int = .max
  )
    -> Bool
  {
    var count = 0
    var offset = line.lowerBound
    while offset < line.upperBound, source[offset] == byte {
      count += 1
      offset += 1
    }
    while offset < line.upperBound, source[offset] == 0x20 || source[offset] == 0x09 { offset += 1 }
    return offset == line.upperBound && count >= atLeast && count <= atMost
  }
}

extension MarkdownExtractor {
  /// The lines of the paragraph that is being gathered, without their block markup.
  private mutating func read(from start: Int) {
    let source = builder.source
    var paragraph: [Range<Int>] = []
    var offset = start
    var isTable = false
    while offset < source.count {
      let line = Lines.line(source, at: offset)
      defer { offset = line.next }
      let content = withoutPrefix(line.content)
      if let open = fence {
        let count = run(of: open.byte, content)
        if count >= open.count, Lines.isOnly(source, content, open.byte, atLeast: open.count) { fence = nil }
        continue
      }
      if content.isEmpty || isBlank(content) {
        flush(&paragraph)
        isTable = false
        continue
      }
      if startsFence(content) {
        flush(&paragraph)
        continue
      }
      if paragraph.isEmpty, !isTable, isIndentedCode(line.content) { continue }
      let level = headingLevel(content)
      if level > 0 {
        flush(&paragraph)
        heading(trimmed(content, level), level)
        continue
      }
      if !paragraph.isEmpty, let setext = setextLevel(content), !isTable {
        if setext == 1 { builder.beginTitle() }
        flush(&paragraph, keepsTitle: true)
        if setext == 1 { builder.endTitle() }
        continue
      }
      if isDelimiterRow(content), paragraph.count == 1 {
        isTable = true
        let header = paragraph[0]
        paragraph = []
        cells(header)
        continue
      }
      if isTable {
        cells(content)
        continue
      }
      if content.lowerBound > line.content.lowerBound, startsItem(line.content) {
        flush(&paragraph)
        builder.isAfterItem = true
      } else if paragraph.isEmpty, content.lowerBound == line.content.lowerBound {
        builder.isAfterItem = false
      }
      paragraph.append(content)
    }
    flush(&paragraph)
  }

  private mutating func flush(_ paragraph: inout [Range<Int>], keepsTitle: Bool = false) {
    guard !paragraph.isEmpty else { return }
    builder.breakBlock(at: paragraph[0].lowerBound)
    if keepsTitle, !builder.isEmpty { builder.restartTitle() }
    if paragraph.count == 1 {
      inline.read(paragraph[0], into: &builder)
    } else {
      inline.read(paragraph, into: &builder)
    }
    builder.breakBlock(at: paragraph[paragraph.count - 1].upperBound)
    paragraph.removeAll(keepingCapacity: true)
  }

  private mutating func heading(_ content: Range<Int>, _ level: Int) {
    builder.breakBlock(at: content.lowerBound)
    if level == 1 { builder.beginTitle() }
    inline.read(content, into: &builder)
    if level == 1 { builder.endTitle() }
    builder.breakBlock(at: content.upperBound)
  }

  private mutating func cells(_ row: Range<Int>) {
    let source = builder.source
    var start = row.lowerBound
    var offset = start
    while offset <= row.upperBound {
      offset = source.next(0x7C, in: offset..<row.upperBound)
      if offset == row.upperBound || offset == start || source[offset - 1] != 0x5C {
        if offset > start {
          builder.breakBlock(at: start)
          inline.read(start..<offset, into: &builder)
        }
        start = offset + 1
      }
      offset += 1
    }
    builder.breakBlock(at: row.upperBound)
  }

  // MARK: What a line is

  /// Leaves out indentation, `>` and the bullet or number of a list item.
  private func withoutPrefix(_ line: Range<Int>) -> Range<Int> {
    let source = builder.source
    var offset = line.lowerBound
    while true {
      while offset < line.upperBound, source[offset] == 0x20 || source[offset] == 0x09 { offset += 1 }
      guard offset < line.upperBound else { break }
      if source[offset] == 0x3E {
        offset += 1
      } else if let end = itemEnd(offset, line.upperBound) {
        offset = end
      } else {
        break
      }
    }
    return offset..<line.upperBound
  }

  /// The offset after a list marker: `- `, `1. `, `[x] `.
  private func itemEnd(_ start: Int, _ limit: Int) -> Int? {
    let source = builder.source
    var offset = start
    if source[offset] == 0x2D || source[offset] == 0x2B || source[offset] == 0x2A {
      offset += 1
    } else {
      while offset < limit, HTMLTag.isDigit(source[offset]), offset - start < 9 { offset += 1 }
      guard offset > start, offset < limit, source[offset] == 0x2E || source[offset] == 0x29 else {
        return nil
      }
      offset += 1
    }
    guard offset < limit, source[offset] == 0x20 || source[offset] == 0x09 else { return nil }
    return offset + 1
  }

  private func startsItem(_ line: Range<Int>) -> Bool {
    var offset = line.lowerBound
    let source = builder.source
    while offset < line.upperBound, source[offset] == 0x20 || source[offset] == 0x3E { offset += 1 }
    return offset < line.upperBound && itemEnd(offset, line.upperBound) != nil
  }

  private func isBlank(_ line: Range<Int>) -> Bool {
    for byte in builder.source[line] where byte != 0x20 && byte != 0x09 { return false }
    return true
  }

  private func isIndentedCode(_ line: Range<Int>) -> Bool {
    let source = builder.source
    guard line.count > 4 else { return false }
    if source[line.lowerBound] == 0x09 { return !startsItem(line) }
    return HTMLTag.matches(source, "    ", at: line.lowerBound, line.upperBound) && !builder.isAfterItem
  }

  private func run(of byte: UInt8, _ line: Range<Int>) -> Int {
    var count = 0
    for other in builder.source[line] {
      if other != byte { break }
      count += 1
    }
    return count
  }

  private mutating func startsFence(_ line: Range<Int>) -> Bool {
    let byte = builder.source[line.lowerBound]
    guard byte == 0x60 || byte == 0x7E else { return false }
    let count = run(of: byte, line)
    guard count >= 3 else { return false }
    if byte == 0x60, builder.source[(line.lowerBound + count)..<line.upperBound].contains(0x60) {
      return false
    }
    fence = (byte, count)
    return true
  }

  private func headingLevel(_ line: Range<Int>) -> Int {
    let count = run(of: 0x23, line)
    guard count > 0, count < 7 else { return 0 }
    let next = line.lowerBound + count
    return next == line.upperBound || builder.source[next] == 0x20 || builder.source[next] == 0x09 ? count : 0
  }

  private func trimmed(_ line: Range<Int>, _ level: Int) -> Range<Int> {
    var (lower, upper) = (line.lowerBound + level, line.upperBound)
    let source = builder.source
    while lower < upper, source[lower] == 0x20 { lower += 1 }
    while upper > lower, source[upper - 1] == 0x20 || source[upper - 1] == 0x23 { upper -= 1 }
    return lower..<upper
  }

  private func setextLevel(_ line: Range<Int>) -> Int? {
    if Lines.isOnly(builder.source, line, 0x3D, atLeast: 1) { return 1 }
    return Lines.isOnly(builder.source, line, 0x2D, atLeast: 2) ? 2 : nil
  }

  private func isDelimiterRow(_ line: Range<Int>) -> Bool {
    var hasDash = false
    var hasPipe = false
    for byte in builder.source[line] {
      switch byte {
      case 0x2D: hasDash = true
      case 0x7C: hasPipe = true
      case 0x3A, 0x20, 0x09: break
      default: return false
      }
    }
    return hasDash && hasPipe
  }
}
