/// The line that a track begins with.
struct TrackHead: Sendable {
  enum Form: Hashable {
    case named
    case titled(Marker.Style?)
    case topicTable
  }

  let form: Form
  let number: Int?
  let title: Text
  /// What follows in the same paragraph.
  var rest: Text = ""

  private static func isTitle(_ title: Text) -> Bool {
    let title = title.withoutGuide
    return title.hasSuffix("赛道") && (3...24).contains(title.count)
      && !title.contains(anyOf: ["，", "、", "各", "设置", "选择", "个赛道"])
  }

  /// 赛道一：工业制造赛道, 第一赛道 智能制造, 赛道1 …, 【赛道一】….
  static func named(_ text: Text) -> TrackHead? {
    var body = text
    if let marker = Marker(text), !text.hasPrefix("第") { body = text.dropFirst(marker.length) }
    body = body.trimmed(of: ["【", "[", " "])
    guard body.count < 60, !body.contains("。"), !body.isEnded else { return nil }
    var index: Int
    if body.hasPrefix("赛道") {
      index = 2
    } else if body.hasPrefix("第") {
      index = 1
    } else {
      return nil
    }
    while index < body.count, Signs.blanks.contains(body.scalars[index]) { index += 1 }
    guard let number = Numerals.read(body, at: index), (1...199).contains(number.value) else { return nil }
    var rest = body.dropFirst(number.end)
    if body.hasPrefix("第") {
      guard rest.hasPrefix("赛道") else { return nil }
      rest = rest.dropFirst(2)
    }
    guard let sign = rest.first else { return nil }
    let isSeparated = "：:、.．】] —-".unicodeScalars.contains(sign)
    // 赛道1智慧农业 lost its blank; 赛道3个方向 never had one.
    let isName =
      rest.count <= 16 && !rest.hasPrefix(anyOf: ["个", "条", "项", "类", "大"])
      && rest.scalars.allSatisfy(Signs.isHan)
    guard isSeparated || isName else { return nil }
    let title = rest.trimmed(of: Signs.blanks.union(["：", ":", "、", ".", "．", "】", "]", "—", "-"]))
    return title.isEmpty ? nil : TrackHead(form: .named, number: number.value, title: title.withoutGuide)
  }

  /// （一）工业制造赛道: a heading that ends as the names of tracks do.
  static func titled(_ paragraph: Paragraph) -> TrackHead? {
    if let marker = Marker(paragraph.text), marker.level != nil {
      let body = paragraph.text.dropFirst(marker.length)
      if let end = body.firstIndex(of: ["：", ":", "。"]), end + 1 < body.count, isTitle(body[0..<end]) {
        return TrackHead(
          form: .titled(marker.style), number: marker.number, title: body[0..<end].withoutGuide,
          rest: body.dropFirst(end + 1).trimmed())
      }
    }
    guard let heading = Heading(paragraph), heading.rest.isEmpty, heading.title.count <= 30 else {
      return nil
    }
    guard isTitle(heading.title) else { return nil }
    return TrackHead(
      form: .titled(heading.marker?.style), number: heading.marker?.number, title: heading.title.withoutGuide)
  }
}

extension Text {
  /// Without 赛题指南 and the like, and without a note in brackets, at the end of a track's name.
  var withoutGuide: Text {
    var title = self
    for ending in ["赛题指南", "赛题方向", "赛题说明", "赛题", "指南"] as [Text] where title.hasSuffix(ending) {
      title = title.dropLast(ending.count)
      break
    }
    return title.isEmpty ? self : title
  }
}
