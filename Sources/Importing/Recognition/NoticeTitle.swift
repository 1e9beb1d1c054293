/// The titles of official documents (Regulations on the Handling of Official Documents, article 9).
enum NoticeTitle {
  private static let kinds: [Text] = [
    "通知", "公告", "公示", "通告", "通报", "启事", "方案", "办法", "意见", "决定", "函", "指南", "规程", "章程", "细则", "邀请函", "倡议书",
    "征集令",
  ]

  /// What competitions are called.
  static let events: [Text] = ["大赛", "竞赛", "比赛", "选拔赛", "挑战赛", "邀请赛", "分赛", "锦标赛", "联赛"]
  /// What follows their names in headlines and titles.
  private static let trailing: [Text] = [
    "参赛", "报名", "实施", "工作", "正式启动", "启动仪式", "启动", "开幕", "启幕", "开赛", "开始报名", "征稿", "开始", "竞赛规则", "举行", "举办",
  ]

  /// Whether a text ends as titles do, perhaps with a note in brackets behind it.
  static func isComplete(_ text: Text) -> Bool { text.count > 1 && withoutNote(text).hasSuffix(anyOf: kinds) }

  private static func withoutNote(_ text: Text) -> Text {
    guard text.hasSuffix(anyOf: ["）", ")"]),
      let open = text.scalars.lastIndex(where: { "（(".unicodeScalars.contains($0) }),
      open > 0
    else { return text }
    return text[0..<open]
  }

  /// The subject of a title: without 关于 and 的通知.
  static func subject(_ title: Text) -> Text {
    var subject = withoutNote(title)
    for ending in kinds {
      guard subject.hasSuffix(ending) else { continue }
      let cut = subject.dropLast(ending.count)
      if cut.hasSuffix("的") {
        subject = cut.dropLast(1)
      } else if subject.contains("关于") || cut.hasSuffix(anyOf: events + trailing) {
        subject = cut
      }
      break
    }
    if !subject.contains("关于") {
      for word in trailing
      where subject.hasSuffix(word) && subject.dropLast(word.count).hasSuffix(anyOf: events) {
        subject = subject.dropLast(word.count)
        break
      }
    }
    if let range = subject.range(of: "关于") { subject = subject.dropFirst(range.upperBound) }
    for verb in ["组织开展", "组织举办", "公开征集", "联合举办", "举办", "开展", "组织", "印发", "做好", "征集", "申报"] as [Text]
    where subject.hasPrefix(verb) {
      let rest = subject.dropFirst(verb.count)
      return verb.contains("征集") || verb == "申报" ? subject : rest
    }
    return subject
  }
}
