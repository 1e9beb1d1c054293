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
  ///
  /// - Parameter keepsPlaces: whether the way back to the file's bytes is wanted; without it the text can tell what
  ///   is wrong, and not where.
  package init(_ source: [UInt8], as format: TextFormat, keepsPlaces: Bool = true) {
    self =
      switch format {
      case .plain: PlainText.extract(source)
      case .markdown:
        source.withUnsafeBufferPointer { MarkdownExtractor.extract($0, keepsPlaces: keepsPlaces) }
      case .html: source.withUnsafeBufferPointer { HTMLExtractor.extract($0, keepsPlaces: keepsPlaces) }
      case .yaml: source.withUnsafeBufferPointer { YAMLExtractor.extract($0, keepsPlaces: keepsPlaces) }
      case .csv: source.withUnsafeBufferPointer { CSVExtractor.extract($0, keepsPlaces: keepsPlaces) }
      }
  }
}

/// Plain text is prose as it is; only URLs are masked.
enum PlainText {
  /// The text holds the same bytes, not a copy of them.
  static func extract(_ source: [UInt8]) -> ExtractedText {
    var text = ExtractedText()
    text.bytes = source
    text.masks = source.withUnsafeBufferPointer { urls(in: $0) }
    return text
  }

  /// The stretches that are URLs: a scheme, `://` and what follows up to a space or a character beyond ASCII.
  static func urls(in source: SourceBytes) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var offset = 0
    while let colon = source.next(0x3A, 0x2F, from: offset) {
      offset = colon + 1
      guard colon + 2 < source.count, source[colon + 2] == 0x2F else { continue }
      var start = colon
      while start > 0, HTMLTag.isLetter(source[start - 1]) { start -= 1 }
      var end = colon + 3
      while end < source.count, isURL(source[end]) { end += 1 }
      if start < colon { found.append(start..<end) }
      offset = end
    }
    return found
  }

  static func isURL(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && byte != 0x22 && byte != 0x3C && byte != 0x3E && byte != 0x29 && byte != 0x5D
  }
}
