/// The standard name of a competition and its short form, as found.
struct DraftName: Sendable {
  let full: Text
  var short: Text?
  let place: SourcePlace
}

/// Finds the standard name: in the section of the name, by 规范名称为“…”, or in the title.
enum NameFinder {
  static func find(title: Found<Text>?, in blocks: [Block]) -> DraftName? {
    var name = section(blocks) ?? declared(blocks)
    if name == nil, let title {
      let subject = NoticeTitle.subject(title.value)
      if subject.hasSuffix(anyOf: NoticeTitle.events) {
        name = DraftName(full: subject, place: title.place)
      }
    }
    guard var name else { return nil }
    if name.short == nil { name.short = short(of: name.full, blocks) }
    return name
  }

  private static let introductions: [Text] = ["（以下简称", "(以下简称", "（简称", "(简称"]

  /// 一、赛事名称, then the name, perhaps in the same paragraph.
  private static func section(_ blocks: [Block]) -> DraftName? {
    for (index, block) in blocks.enumerated() {
      var text: Text?
      if let label = Label(block.text), isNameHeading(label.name) {
        text = block.text.dropFirst(label.length)
      }
      if let heading = block.heading, isNameHeading(heading.title) {
        text = heading.rest.isEmpty ? (index + 1 < blocks.count ? blocks[index + 1].text : nil) : heading.rest
      }
      guard let text, !text.isEmpty, text.count < 120 else { continue }
      let (full, short) = cut(text.trimmed())
      if full.count > 3 { return DraftName(full: full, short: short, place: block.place) }
    }
    return nil
  }

  private static func isNameHeading(_ title: Text) -> Bool {
    title.hasSuffix("名称") && title.hasPrefix(anyOf: ["赛事", "大赛", "活动", "竞赛", "比赛", "项目"]) && title.count <= 6
  }

  /// 规范名称为“…”.
  private static func declared(_ blocks: [Block]) -> DraftName? {
    for block in blocks {
      let text = block.text
      for words in ["规范名称为“", "规范名称是“", "标准名称为“", "名称为“"] as [Text] {
        guard let range = text.range(of: words), let end = closing(text, from: range.upperBound) else {
          continue
        }
        let full = Text(text[range.upperBound..<end].scalars.map { $0 == "‘" ? "“" : $0 == "’" ? "”" : $0 })
        if full.count > 3, full.count < 80 { return DraftName(full: full, place: block.place) }
      }
    }
    return nil
  }

  /// The end of a quotation that began before an offset.
  private static func closing(_ text: Text, from start: Int) -> Int? {
    var depth = 1
    for index in start..<text.count {
      if text.scalars[index] == "“" { depth += 1 }
      if text.scalars[index] == "”" { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  /// The name before （以下简称…） and the short form in it.
  private static func cut(_ text: Text) -> (Text, Text?) {
    for words in introductions {
      guard let range = text.range(of: words) else { continue }
      let rest = text.dropFirst(range.upperBound)
      let end = rest.firstIndex(of: ["）", ")"]) ?? rest.count
      return (text[0..<range.lowerBound].trimmed(), rest[0..<end].trimmed(of: ["“", "”", "：", " "]))
    }
    return (text.trimmed(of: Signs.blanks.union(["。"])), nil)
  }

  private static func short(of name: Text, _ blocks: [Block]) -> Text? {
    for block in blocks {
      guard let range = block.text.range(of: name) else { continue }
      let rest = block.text.dropFirst(range.upperBound)
      if rest.hasPrefix(anyOf: introductions) { return cut(name + rest).1 }
    }
    return nil
  }
}
