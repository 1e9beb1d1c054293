/// Tells the names of public bodies, enterprises and the like from other words.
enum Bodies {
  private static let endings: [Text] = [
    "局", "委员会", "办公室", "委", "厅", "部", "院", "中心", "公司", "协会", "学会", "工会", "政府", "大学", "学院", "集团",
    "联盟", "基金会", "商会", "银行", "分行", "处", "署", "社", "馆", "联合会", "妇联", "科协", "工委", "组委会", "研究所", "联", "指挥部",
    "秘书处", "工作组", "领导小组", "管委会", "园区", "办",
  ]
  private static let others: [Text] = [
    "全部", "内部", "外部", "用处", "好处", "举办", "主办", "承办", "协办", "联办",
  ]

  static func isBody(_ text: Text) -> Bool {
    (3...45).contains(text.count) && text.hasSuffix(anyOf: endings) && !text.hasSuffix(anyOf: others)
      && text.scalars.allSatisfy { Signs.isHan($0) || "（）()·".unicodeScalars.contains($0) }
  }

  /// The bodies of a list such as 市大数据局、市教育局等; nil where it holds something else.
  static func list(_ text: Text) -> [Text]? {
    var parts = text.split(on: ["、", "，", ",", "；", ";", " ", "\n"])
    guard !parts.isEmpty else { return nil }
    for ending in ["联合主办", "共同主办", "主办", "联合承办", "共同承办", "承办"] as [Text] {
      if let last = parts.last, last.hasSuffix(ending), last != ending {
        parts[parts.count - 1] = last.dropLast(ending.count)
        break
      }
    }
    for ending in ["等单位", "等部门", "等"] as [Text] {
      if let last = parts.last, last.hasSuffix(ending), last != ending {
        parts[parts.count - 1] = last.dropLast(ending.count)
        break
      }
    }
    return parts.allSatisfy(isBody) ? parts : nil
  }

  /// Whether a short form, such as 市委网信办, can stand for a full name: the same characters in the same order.
  static func isShort(_ short: Text, of full: Text) -> Bool {
    // A name with its place is whole: 示例省教育厅 is no short form of the office of that name.
    if short.firstIndex(of: ["省", "市", "县", "区", "州"], from: 2).map({ $0 < 8 }) ?? false { return false }
    var rest = short.scalars[...]
    for scalar in full.scalars where scalar == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty && short.count < full.count
  }
}
