/// The title of a topic, and what follows it in the same paragraph.
enum TopicHead {
  private static let longest = 42

  /// 赛题一：…, 课题1 …, 方向二：….
  static func named(_ text: Text) -> (title: Text, rest: Text)? {
    for word in ["赛题", "课题", "题目", "榜题", "方向"] as [Text] where text.hasPrefix(word) {
      guard let number = Numerals.read(text, at: word.count) else { return nil }
      let rest = text.dropFirst(number.end)
      guard let sign = rest.first, "：:、.． ".unicodeScalars.contains(sign) else { return nil }
      return split(rest.trimmed(of: Signs.blanks.union(["：", ":", "、", ".", "．"])))
    }
    return nil
  }

  /// Cuts the title off a topic whose text follows in the same paragraph; nil where no title can be told.
  static func split(_ text: Text) -> (title: Text, rest: Text)? {
    guard !text.isEmpty else { return nil }
    if !text.contains("。"), !text.isEnded, text.count <= 60 { return (text, "") }
    guard let end = text.firstIndex(of: ["。", "：", ":"]), (2...longest).contains(end) else { return nil }
    return (text[0..<end], text.dropFirst(end + 1).trimmed())
  }
}
