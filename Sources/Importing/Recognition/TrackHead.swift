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
    guard let sign = rest.first, "：:、.．】] —-".unicodeScalars.contains(sign) else { return nil }
    let title = rest.trimmed(of: Signs.blanks.union(["：", ":", "、", ".", "．", "】", "]", "—", "-"]))
    return title.isEmpty ? nil : TrackHead(form: .named, number: number.value, title: title.withoutGuide)
  }

  /// （一）工业制造赛道: a heading that ends as the names of tracks do.
  static func titled(_ paragraph: Paragraph) -> TrackHead? {
    guard let heading = Heading(paragraph), heading.rest.isEmpty, heading.title.count <= 30 else {
      return nil
    }
    let title = heading.title.withoutGuide
    guard title.hasSuffix("赛道"), title.count > 2, !title.contains(anyOf: ["，", "、", "各", "设置", "选择"]) else {
      return nil
    }
    return TrackHead(form: .titled(heading.marker?.style), number: heading.marker?.number, title: title)
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
