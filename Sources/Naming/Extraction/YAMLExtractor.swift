/// Takes the values out of YAML source, line by line; keys and comments are no prose.
enum YAMLExtractor {
  static func extract(_ source: SourceBytes, keepsPlaces: Bool) -> ExtractedText {
    var builder = TextBuilder(source, keepsPlaces: keepsPlaces)
    var reader = YAMLReader(titleKeys: ["title"])
    reader.read(0..<source.count, into: &builder)
    return builder.finished()
  }
}

/// Reads the values of YAML lines. Lines of a block scalar and of a folded plain one belong together.
struct YAMLReader {
  let titleKeys: [String]
  /// The indentation of the key whose block scalar is being read.
  private var block: Int?
  private var isTitle = false

  init(titleKeys: [String]) { self.titleKeys = titleKeys }

  mutating func read(_ range: Range<Int>, into builder: inout TextBuilder) {
    let source = builder.source
    var offset = range.lowerBound
    while offset < range.upperBound {
      let line = Lines.line(source, at: offset)
      let content = line.content.clamped(to: range)
      readLine(content, source, &builder)
      offset = line.next
    }
    endValue(&builder, at: range.upperBound)
  }

  private mutating func readLine(_ line: Range<Int>, _ source: SourceBytes, _ builder: inout TextBuilder) {
    var start = line.lowerBound
    while start < line.upperBound, source[start] == 0x20 { start += 1 }
    let indent = start - line.lowerBound
    if start == line.upperBound { return }
    if let open = block {
      if indent > open {
        if builder.last != 0x0A, !builder.isEmpty {
          builder.put([0x0A], for: (line.lowerBound - 1)..<start)
        }
        builder.copy(start..<line.upperBound)
        return
      }
      block = nil
    }
    endValue(&builder, at: start)
    if source[start] == 0x23 {
      if let found = Suppression.read(source, start..<line.upperBound) {
        builder.add(found)
      }
      return
    }
    let dash = indent
    while start + 1 < line.upperBound, source[start] == 0x2D, source[start + 1] == 0x20 { start += 2 }
    var value = start..<line.upperBound
    var key: Range<Int>?
    if let colon = keyEnd(value, source) {
      key = start..<colon
      var next = colon + 1
      while next < line.upperBound, source[next] == 0x20 { next += 1 }
      value = next..<line.upperBound
    }
    guard !value.isEmpty else { return }
    if source[value.lowerBound] == 0x7C || source[value.lowerBound] == 0x3E {
      block = key == nil ? dash : start - line.lowerBound
      return
    }
    if let key { isTitle = titleKeys.contains { utf8(of: $0) == Array(source[key]) } }
    if isTitle { builder.beginTitle() }
    scalar(value, source, &builder)
    // A plain value may go on in deeper lines.
    block = key == nil ? dash : start - line.lowerBound
  }

  /// The offset of the colon that ends a key.
  private func keyEnd(_ range: Range<Int>, _ source: SourceBytes) -> Int? {
    var offset = range.lowerBound
    if offset < range.upperBound, source[offset] == 0x22 || source[offset] == 0x27 { return nil }
    while offset < range.upperBound {
      if source[offset] == 0x3A, offset + 1 == range.upperBound || source[offset + 1] == 0x20 {
        return offset
      }
      if source[offset] > 0x7F || source[offset] == 0x5B
        || source[offset] == 0x7B && offset > range.lowerBound
      {
        return nil
      }
      offset += 1
    }
    return nil
  }

  /// Emits a scalar, without its quotes and a comment behind it.
  private func scalar(_ range: Range<Int>, _ source: SourceBytes, _ builder: inout TextBuilder) {
    var offset = range.lowerBound
    var quote: UInt8 = 0
    var start = offset
    while offset < range.upperBound {
      let byte = source[offset]
      if quote == 0, byte == 0x22 || byte == 0x27, offset == range.lowerBound || isFlow(source[offset - 1]) {
        builder.copy(start..<offset)
        quote = byte
        start = offset + 1
      } else if quote == 0x22, byte == 0x5C, offset + 1 < range.upperBound {
        builder.copy(start..<offset)
        start = offset + 1
        offset += 1
      } else if quote == 0x27, byte == 0x27, offset + 1 < range.upperBound, source[offset + 1] == 0x27 {
        builder.copy(start..<offset)
        start = offset + 1
        offset += 1
      } else if quote != 0, byte == quote {
        builder.copy(start..<offset)
        quote = 0
        start = offset + 1
        builder.breakBlock(at: offset)
      } else if quote == 0, byte == 0x23, offset > range.lowerBound, source[offset - 1] == 0x20 {
        break
      } else if quote == 0, byte == 0x2C || byte == 0x5B || byte == 0x5D || byte == 0x7B || byte == 0x7D,
        source[range.lowerBound] == 0x5B || source[range.lowerBound] == 0x7B
      {
        builder.copy(start..<offset)
        builder.breakBlock(at: offset)
        start = offset + 1
      }
      offset += 1
    }
    builder.copy(start..<min(offset, range.upperBound))
  }

  private func isFlow(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x5B || byte == 0x7B || byte == 0x2C }

  private mutating func endValue(_ builder: inout TextBuilder, at offset: Int) {
    if isTitle { builder.endTitle() }
    isTitle = false
    block = nil
    builder.breakBlock(at: offset)
  }
}

/// Takes the cells out of comma-separated values.
enum CSVExtractor {
  static func extract(_ source: SourceBytes, keepsPlaces: Bool) -> ExtractedText {
    var builder = TextBuilder(source, keepsPlaces: keepsPlaces)
    var offset = 0
    var start = 0
    var isQuoted = false
    while offset < source.count {
      let byte = source[offset]
      if byte == 0x22 {
        builder.copy(start..<offset)
        start = offset + 1
        if isQuoted, offset + 1 < source.count, source[offset + 1] == 0x22 {
          offset += 1
        } else {
          isQuoted.toggle()
        }
      } else if !isQuoted, byte == 0x2C || byte == 0x0A || byte == 0x0D || byte == 0x09 {
        builder.copy(start..<offset)
        builder.breakBlock(at: offset)
        start = offset + 1
      }
      offset += 1
    }
    builder.copy(start..<source.count)
    return builder.finished()
  }
}
