/// A short label with a colon at the beginning of a text, such as 联系电话：.
struct Label: Sendable {
  private static let words: [Text] = [
    "人", "员", "电话", "方式", "邮箱", "邮件", "地址", "单位", "时间", "网址", "网站", "官网", "传真", "手机", "主题", "名称", "日期", "地点",
  ]

  let name: Text
  /// Scalars, with the colon.
  let length: Int

  init?(_ text: Text) {
    guard let colon = text.firstIndex(of: Signs.colons), (2...12).contains(colon) else { return nil }
    let name = text[0..<colon].removing([" "])
    guard name.hasSuffix(anyOf: Self.words),
      name.scalars.allSatisfy({ Signs.isHan($0) || $0 == "/" || $0 == "、" })
    else { return nil }
    self.name = name
    length = colon + 1
  }
}
