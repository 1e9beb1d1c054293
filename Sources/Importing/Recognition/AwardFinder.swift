/// A tier of awards, as found.
struct DraftAward: Sendable {
  let title: Text
  var quota: Int?
  let place: SourcePlace

  /// Whether it stands beside the order of merit.
  var isRanked: Bool { !title.contains(anyOf: ["组织", "单项", "最佳", "人气", "贡献", "指导", "伯乐", "特色", "创意"]) }
}

/// Finds the awards a notice sets: 一、二、三等奖及优秀奖, 一等奖3名.
struct AwardFinder {
  private(set) var awards: [DraftAward] = []

  static func find(in blocks: [Block]) -> [DraftAward] {
    var finder = AwardFinder()
    let paths = SectionPath.all(of: blocks)
    for (block, path) in zip(blocks, paths) {
      let isSection = path.has(["奖项", "奖励", "评奖", "奖金", "激励"])
      if let table = block.table {
        for row in table.rows where isSection {
          finder.read(Text(row.cells.map(\.text.string).joined(separator: "，")), block.place)
        }
        continue
      }
      let isSetting = block.text.contains(anyOf: ["设置", "设立", "设一等", "评出", "评选出", "分设", "设特等", "设金奖", "共设"])
      guard isSection || isSetting && block.text.contains("等奖") else { continue }
      for sentence in block.text.split(on: ["。", "；", ";"]) { finder.read(sentence, block.place) }
    }
    return finder.awards.sorted { finder.rank($0) < finder.rank($1) }
  }
}

extension AwardFinder {
  private static let order: [Text] = ["特等奖", "金奖", "一等奖", "银奖", "二等奖", "铜奖", "三等奖", "优秀奖", "优胜奖"]

  /// The order of merit first, then the others as they were found.
  private func rank(_ award: DraftAward) -> Int {
    Self.order.firstIndex(of: award.title) ?? Self.order.count
      + (awards.firstIndex { $0.title == award.title } ?? 0)
  }

  private mutating func read(_ sentence: Text, _ place: SourcePlace) {
    let expanded = Self.expanded(sentence)
    var start = 0
    // Those that still wait for their number: 一、二、三等奖各2名.
    var waiting: [Int] = []
    while let range = expanded.range(of: "奖", from: start) {
      start = range.upperBound
      guard let title = Self.title(expanded, endingAt: range.upperBound) else { continue }
      let quota = Self.quota(expanded, from: range.upperBound)
      var index = awards.firstIndex { $0.title == title }
      if index == nil, awards.count < 30 {
        awards.append(DraftAward(title: title, quota: nil, place: place))
        index = awards.count - 1
      }
      if let index, awards[index].quota == nil { waiting.append(index) }
      guard let quota else { continue }
      let isForEach = expanded.has("各", at: range.upperBound)
      for index in isForEach ? waiting : waiting.suffix(1) { awards[index].quota = quota }
      waiting = []
    }
  }

  /// 一、二、三等奖 with all words written out.
  private static func expanded(_ text: Text) -> Text {
    var result = text
    for (short, long) in [
      ("一、二、三等奖", "一等奖、二等奖、三等奖"), ("一二三等奖", "一等奖、二等奖、三等奖"), ("一、二等奖", "一等奖、二等奖"),
      ("金、银、铜奖", "金奖、银奖、铜奖"), ("金银铜奖", "金奖、银奖、铜奖"),
    ] as [(Text, Text)] {
      guard let range = result.range(of: short) else { continue }
      result = result[0..<range.lowerBound] + long + result.dropFirst(range.upperBound)
    }
    return result
  }

  /// The name of an award that ends at an offset; nil where the words are none.
  private static func title(_ text: Text, endingAt end: Int) -> Text? {
    if let known = order.first(where: { text.has($0, at: end - $0.count) }) { return known }
    if text.has(
      anyOf: ["项", "励", "金", "牌", "杯", "品", "状", "证", "团", "作", "单", "补", "成", "评", "者"], at: end)
    {
      return nil
    }
    var start = end - 1
    while start > 0, end - start < 10, Signs.isHan(text.scalars[start - 1]) {
      if ["和", "及", "与", "设", "置", "立", "发", "给", "出", "为", "等", "获", "颁", "的"].contains(
        text.scalars[start - 1])
      {
        break
      }
      start -= 1
    }
    let title = text[start..<end]
    let kinds: [Text] = [
      "优秀", "优胜", "最佳", "单项", "组织", "创新", "创意", "贡献", "人气", "潜力", "特色", "特别", "入围", "提名", "新锐", "应用", "指导",
    ]
    return title.count >= 3 && title.contains(anyOf: kinds) ? title : nil
  }

  /// 3名, 各5个, （2项）.
  private static func quota(_ text: Text, from start: Int) -> Int? {
    var index = start
    while index < text.count, index < start + 3, "（(各共为： ，不超过".unicodeScalars.contains(text.scalars[index]) {
      index += 1
    }
    guard let number = Numerals.read(text, at: index) else { return nil }
    while index < text.count, index < number.end || Signs.blanks.contains(text.scalars[index]) { index += 1 }
    return text.has(anyOf: ["名", "个", "项", "队", "支"], at: index) ? number.value : nil
  }
}
