/// The kinds of source whose prose can be taken out.
package enum TextFormat: Sendable, Hashable {
  case plain
  case markdown
  case html
  case yaml
  case csv
}

extension ExtractedText {
  /// Takes the prose out of a file. Linear in its length; ill-formed input gives what can be read.
  package init(_ source: [UInt8], as format: TextFormat) {
    self = source.withUnsafeBufferPointer { source in
      switch format {
      case .plain: PlainText.extract(source)
      case .markdown: MarkdownExtractor.extract(source)
      case .html: HTMLExtractor.extract(source)
      case .yaml: YAMLExtractor.extract(source)
      case .csv: CSVExtractor.extract(source)
      }
    }
  }
}

/// Plain text is prose as it is; only URLs are masked.
enum PlainText {
  static func extract(_ source: SourceBytes) -> ExtractedText {
    var text = ExtractedText()
    text.masks = urls(in: source, 0..<source.count)
    text.bytes = Array(source)
    return text
  }

  /// The stretches that are URLs: a scheme, `://` and what follows up to a space or a character beyond ASCII.
  static func urls(in source: SourceBytes, _ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var offset = range.lowerBound
    while let colon = schemeEnd(in: source, offset..<range.upperBound) {
      offset = colon
      var start = offset
      while start > range.lowerBound, HTMLTag.isLetter(source[start - 1]) { start -= 1 }
      var end = offset + 3
      while end < range.upperBound, isURL(source[end]) { end += 1 }
      if start < offset { found.append(start..<end) }
      offset = max(end, offset + 3)
    }
    return found
  }

  /// The offset of the next `://`.
  private static func schemeEnd(in source: SourceBytes, _ range: Range<Int>) -> Int? {
    // The third of the three bytes tells how far the next place can be (Horspool's search).
    var last = range.lowerBound + 2
    while last < range.upperBound {
      switch source[last] {
      case 0x2F:
        if source[last - 1] == 0x2F, source[last - 2] == 0x3A { return last - 2 }
        last += 1
      case 0x3A: last += 2
      default: last += 3
      }
    }
    return nil
  }

  static func isURL(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && byte != 0x22 && byte != 0x3C && byte != 0x3E && byte != 0x29 && byte != 0x5D
  }
}
