/// A numbered heading, or one that stands before its text in the same paragraph.
struct Heading: Sendable {
  let marker: Marker?
  /// The number as printed, empty for none.
  let number: Text
  /// Without its number.
  let title: Text
  /// What follows in the same paragraph.
  let rest: Text
  /// The level in Markdown, 2 to 5.
  let level: Int

  /// Columns of a heading at most: one and a half lines.
  private static let widest = 84
  /// Scalars of a heading that stands before its text.
  private static let longestRunIn = 16

  init?(_ paragraph: Paragraph) {
    let marker = Marker(paragraph.text)
    let body = paragraph.text.dropFirst(marker?.length ?? 0)
    guard let level = paragraph.level.map({ min($0 + 1, 5) }) ?? marker?.level, !body.isEmpty else {
      return nil
    }
    self.marker = marker
    number = paragraph.text[0..<(marker?.length ?? 0)].trimmed()
    self.level = marker?.level ?? level
    let isPlain = !body.contains("。") && !body.isEnded && body.columns <= Self.widest
    if isPlain || paragraph.level != nil {
      (title, rest) = (body, "")
      return
    }
    let isHigh = marker?.style == .chinese || marker?.style == .bracketedChinese
    guard isHigh, let end = body.firstIndex(of: ["。", "：", ":"]), (2...Self.longestRunIn).contains(end) else {
      return nil
    }
    let title = body[0..<end]
    guard !title.contains(anyOf: ["，", "；", "、"]) else { return nil }
    self.title = title
    rest = body.dropFirst(end + 1).trimmed()
    // A sentence of its own is an item and no heading.
    if rest.isEmpty, body.last == "。" { return nil }
  }
}

extension Block {
  var heading: Heading? { paragraph.flatMap(Heading.init) }
}
