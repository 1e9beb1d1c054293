/// Reads the inline markup of paragraphs; one serves a whole file.
struct MarkdownInline {
  /// The lines of the paragraph that is being read.
  var lines: [Range<Int>] = []
  var pieces: [Piece] = []
  /// The pieces that are the open brackets of a line.
  private var brackets: [Int] = []
  var openers: [Int] = []
  /// Whether a byte may begin inline markup.
  private let begins: [Bool]

  /// A piece of the paragraph that is not plain bytes.
  struct Piece {
    enum Kind { case delimiter, mark, mask, bytes, lineBreak, hardBreak, nothing }
    var range: Range<Int>
    var kind: Kind
    /// What an entity stands for.
    var scalar: Unicode.Scalar = "\0"
  }

  init() {
    var begins = [Bool](repeating: false, count: 256)
    for byte in [0x26, 0x2A, 0x3A, 0x3C, 0x5B, 0x5C, 0x5D, 0x5F, 0x60, 0x7B, 0x7E] { begins[byte] = true }
    self.begins = begins
  }

  /// Reads one line. Most hold no markup and are taken as they are.
  mutating func read(_ line: Range<Int>, into builder: inout TextBuilder) {
    if markup(in: line, builder.source) == line.upperBound { return builder.copy(line) }
    lines.removeAll(keepingCapacity: true)
    lines.append(line)
    read(into: &builder)
  }

  /// Reads a paragraph of several lines.
  mutating func read(_ lines: [Range<Int>], into builder: inout TextBuilder) {
    self.lines = lines
    read(into: &builder)
  }
}

extension MarkdownInline {
  /// The offset of the next byte that may begin inline markup, or the end of the range.
  @inline(__always)
  private func markup(in range: Range<Int>, _ source: SourceBytes) -> Int {
    begins.withUnsafeBufferPointer { begins in
      var offset = range.lowerBound
      while offset < range.upperBound {
        // Eight bytes at a time where none of them is ASCII, as in Chinese, or all are letters and spaces.
        if offset + 8 <= range.upperBound {
          let word = ByteWords.load(source, at: offset)
          if word & ByteWords.highs == ByteWords.highs || ByteWords.areLettersAndSpaces(word) {
            offset += 8
            continue
          }
        }
        if begins[Int(source[offset])] { return offset }
        offset += 1
      }
      return offset
    }
  }

  private mutating func read(into builder: inout TextBuilder) {
    let source = builder.source
    pieces.removeAll(keepingCapacity: true)
    for (index, line) in lines.enumerated() {
      readLine(line, source, &builder)
      if index + 1 < lines.count {
        let isHard = endsHard(line, source)
        pieces.append(
          Piece(range: line.upperBound..<lines[index + 1].lowerBound, kind: isHard ? .hardBreak : .lineBreak))
      }
    }
    matchDelimiters(source)
    emit(into: &builder)
  }
}

extension MarkdownInline {
  /// How far an address or a code span is followed, in bytes, so that hostile input stays linear.
  private static let reach = 4096

  private func emit(into builder: inout TextBuilder) {
    guard let first = lines.first else { return }
    var offset = first.lowerBound
    var isAfterBreak = false
    for piece in pieces {
      if piece.range.lowerBound > offset {
        builder.copy(offset..<piece.range.lowerBound)
        isAfterBreak = false
      }
      offset = max(offset, piece.range.upperBound)
      switch piece.kind {
      case .delimiter: builder.copy(piece.range)
      case .mark: builder.mark(.markup)
      case .mask: builder.mask(piece.range)
      case .bytes: builder.put(Entities.bytes(of: piece.scalar), for: piece.range)
      case .lineBreak:
        // The line end behind `<br>` is none of its own.
        if !isAfterBreak { builder.put([0x0A], for: piece.range) }
        isAfterBreak = false
      case .hardBreak:
        isAfterBreak = true
        builder.mark(.hardBreak)
        builder.put([0x0A], for: piece.range)
      case .nothing: break
      }
    }
    if let last = lines.last, last.upperBound > offset { builder.copy(offset..<last.upperBound) }
  }

  private func endsHard(_ line: Range<Int>, _ source: SourceBytes) -> Bool {
    guard line.count > 1 else { return false }
    return source[line.upperBound - 1] == 0x5C
      || source[line.upperBound - 1] == 0x20 && source[line.upperBound - 2] == 0x20
  }

  private mutating func readLine(
    _ line: Range<Int>, _ source: SourceBytes, _ builder: inout TextBuilder
  ) {
    var offset = line.lowerBound
    brackets.removeAll(keepingCapacity: true)
    let limit = line.upperBound
    while true {
      offset = markup(in: offset..<limit, source)
      guard offset < limit else { return }
      let byte = source[offset]
      switch byte {
      case 0x5C:
        if offset + 1 < limit, isPunctuation(source[offset + 1]) {
          pieces.append(Piece(range: offset..<(offset + 1), kind: .nothing))
          offset += 2
        } else {
          if offset + 1 == limit { pieces.append(Piece(range: offset..<limit, kind: .nothing)) }
          offset += 1
        }
      case 0x60:
        let end = codeEnd(offset, limit, source)
        if let end { pieces.append(Piece(range: offset..<end, kind: .mask)) }
        offset = end ?? runEnd(offset, limit, source)
      case 0x2A, 0x5F, 0x7E:
        let end = runEnd(offset, limit, source)
        if byte != 0x7E || end - offset == 2 { pieces.append(Piece(range: offset..<end, kind: .delimiter)) }
        offset = end
      case 0x26:
        if let entity = Entities.decode(source, at: offset, before: limit) {
          pieces.append(Piece(range: offset..<entity.end, kind: .bytes, scalar: entity.scalar))
          offset = entity.end
        } else {
          offset += 1
        }
      case 0x3C: offset = readTag(offset, limit, source, &builder)
      case 0x5B:
        brackets.append(pieces.count)
        pieces.append(Piece(range: offset..<offset, kind: .nothing))
        offset += 1
      case 0x5D:
        let close = offset
        offset += 1
        guard let open = brackets.popLast() else { break }
        if let end = linkEnd(offset, limit, source) {
          let start = pieces[open].range.lowerBound
          let isImage = start > line.lowerBound && source[start - 1] == 0x21
          pieces[open] = Piece(range: (isImage ? start - 1 : start)..<(start + 1), kind: .mark)
          pieces.append(Piece(range: close..<end, kind: .mark))
          offset = end
        }
      case 0x3A where HTMLTag.matches(source, "://", at: offset, limit):
        var start = offset
        while start > line.lowerBound, HTMLTag.isLetter(source[start - 1]) { start -= 1 }
        var end = offset
        while end < limit, PlainText.isURL(source[end]) { end += 1 }
        while let last = pieces.last, last.range.lowerBound >= start { pieces.removeLast() }
        pieces.append(Piece(range: start..<end, kind: .mask))
        offset = end
      case 0x7B where HTMLTag.matches(source, "{{", at: offset, limit):
        var end = offset + 2
        while end < limit, !HTMLTag.matches(source, "}}", at: end, limit) { end += 1 }
        end = min(end + 2, limit)
        pieces.append(Piece(range: offset..<end, kind: .mask))
        offset = end
      default: offset += 1
      }
    }
  }

  private mutating func readTag(
    _ offset: Int, _ limit: Int, _ source: SourceBytes, _ builder: inout TextBuilder
  ) -> Int {
    var texts: [Range<Int>] = []
    guard let tag = HTMLTag.read(source, at: offset, before: limit, texts: &texts) else { return offset + 1 }
    if tag.kind != .comment, source[offset..<tag.end].contains(0x3A), !tag.hasValues {
      // <https://…> and <mail@…> are links to themselves.
      pieces.append(Piece(range: offset..<tag.end, kind: .mask))
      return tag.end
    }
    if tag.kind == .comment, let found = Suppression.read(source, offset..<tag.end) {
      builder.add(found)
    }
    pieces.append(Piece(range: offset..<tag.end, kind: tag.isBreak ? .hardBreak : .mark))
    return tag.end
  }

  /// The offset after `(address "title")` or `[reference]`; nil where no link follows.
  private func linkEnd(_ start: Int, _ limit: Int, _ source: SourceBytes) -> Int? {
    guard start < limit, source[start] == 0x28 || source[start] == 0x5B else { return nil }
    let (open, close): (UInt8, UInt8) = source[start] == 0x28 ? (0x28, 0x29) : (0x5B, 0x5D)
    var depth = 0
    var offset = start
    let end = min(limit, start + MarkdownInline.reach)
    while offset < end {
      if source[offset] == open { depth += 1 }
      if source[offset] == close {
        depth -= 1
        if depth == 0 { return offset + 1 }
      }
      offset += 1
    }
    return nil
  }

  private func codeEnd(_ start: Int, _ limit: Int, _ source: SourceBytes) -> Int? {
    let count = runEnd(start, limit, source) - start
    var offset = start + count
    let last = min(limit, start + MarkdownInline.reach)
    while offset < last {
      if source[offset] == 0x60 {
        let end = runEnd(offset, limit, source)
        if end - offset == count { return end }
        offset = end
      } else {
        offset += 1
      }
    }
    return nil
  }

  private func runEnd(_ start: Int, _ limit: Int, _ source: SourceBytes) -> Int {
    var end = start
    while end < limit, source[end] == source[start] { end += 1 }
    return end
  }

  private func isPunctuation(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !HTMLTag.isLetter(byte) && !HTMLTag.isDigit(byte)
  }
}
