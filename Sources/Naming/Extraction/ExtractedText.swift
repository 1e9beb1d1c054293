/// The prose of a file, with the way back to the file's bytes.
///
/// Blocks are parted by blank lines; inline markup leaves a mark and no bytes.
package struct ExtractedText: Sendable {
  /// A stretch of the text and the stretch of the file it stands for.
  struct Span: Sendable {
    var text: Int
    var source: Int
    /// The length in the text.
    var length: Int
    /// The length in the file; another than `length` for an entity or an escape.
    var sourceLength: Int
  }

  /// The prose, in UTF-8.
  package internal(set) var bytes: [UInt8] = []
  /// What breaks the prose beside its own bytes, by offset in `bytes`.
  package internal(set) var marks: [Mark] = []
  /// The stretches of `bytes` that stand for code, URLs and the like.
  package internal(set) var masks: [Range<Int>] = []
  /// The stretches of `bytes` that are titles.
  package internal(set) var titles: [Range<Int>] = []
  /// The suppressions found in the file.
  package internal(set) var suppressions: [Suppression] = []
  /// Empty where every byte of the file is prose, and where the way back was not asked for.
  var spans: [Span] = []

  /// The stretch of the file that a stretch of the text stands for.
  package func source(of range: Range<Int>) -> Range<Int> {
    if spans.isEmpty { return range }
    guard !range.isEmpty else {
      let offset = start(of: range.lowerBound)
      return offset..<offset
    }
    let lower = start(of: range.lowerBound)
    return lower..<max(lower, end(of: range.upperBound))
  }

  /// Whether another text may be put in the place of a stretch, in the file.
  ///
  /// It may where the file holds nothing there but the stretch's own bytes, line ends with the indentation
  /// behind them, and character references; with those, the text must need no escaping.
  package func isReplaceable(_ range: Range<Int>, by text: String) -> Bool {
    if spans.isEmpty { return true }
    guard !range.isEmpty else { return source(of: range).isEmpty }
    var isVerbatim = true
    var index = span(at: range.lowerBound)
    var next = spans[index].source
    while index < spans.count, spans[index].text < range.upperBound {
      let item = spans[index]
      if item.source != next { return false }
      if item.length != item.sourceLength { isVerbatim = false }
      next = item.source + item.sourceLength
      index += 1
    }
    return isVerbatim || !utf8(of: text).contains { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 }
  }
}

extension ExtractedText {
  /// The index of the last span that starts at or before an offset.
  private func span(at offset: Int) -> Int {
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].text <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  private func start(of offset: Int) -> Int {
    let item = spans[span(at: offset)]
    let distance = offset - item.text
    if item.length != item.sourceLength {
      return distance < item.length ? item.source : item.source + item.sourceLength
    }
    return item.source + min(distance, item.length)
  }

  private func end(of offset: Int) -> Int {
    let item = spans[span(at: offset - 1)]
    if item.length != item.sourceLength { return item.source + item.sourceLength }
    return item.source + min(offset - item.text, item.length)
  }
}
