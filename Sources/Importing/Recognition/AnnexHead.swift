/// The line that an annex begins with: 附件, 附件 2, 附件2：标题.
struct AnnexHead: Sendable {
  let number: Int?
  /// What follows in the same line.
  let title: Text

  init(number: Int?, title: Text) {
    self.number = number
    self.title = title
  }

  init?(_ text: Text) {
    guard text.hasPrefix("附件") || text.hasPrefix("附表") || text.hasPrefix("附："), text.count < 80 else {
      return nil
    }
    var index = 2
    while index < text.count, Signs.blanks.contains(text.scalars[index]) { index += 1 }
    var number: Int?
    if let read = Numerals.read(text, at: index), read.value < 100 {
      (number, index) = (read.value, read.end)
    }
    let rest = text.dropFirst(index)
    let title = rest.trimmed(of: Signs.blanks.union(["：", ":", ".", "．", "、"]))
    // 附件所列…, 附件材料 and the like are no heads.
    if let first = rest.first, number == nil, !Signs.colons.contains(first), !Signs.blanks.contains(first) {
      return nil
    }
    if title.contains("。") || title.isEnded { return nil }
    self.number = number
    self.title = title.unquoted
  }
}

extension Text {
  /// Without the title marks 《》 around it.
  var unquoted: Text {
    guard first == "《", last == "》", count > 2 else { return self }
    return self[1..<count - 1]
  }
}
