import Content

/// What the words around a time say: what it is the time of, and of which kind.
enum ScheduleWords {
  /// Every time of a sentence with the words that belong to it, and whether those follow the time.
  static func clauses(_ sentence: Text) -> [(time: FoundTime, clause: Text, follows: Bool)] {
    let times = unquoted(FoundTime.all(in: sentence), in: sentence)
    var result: [(time: FoundTime, clause: Text, follows: Bool)] = []
    for (index, time) in times.enumerated() {
      var start = index == 0 ? 0 : times[index - 1].range.upperBound
      if index > 0,
        let comma = sentence.firstIndex(of: ["，", ","], from: start, to: time.range.lowerBound)
      {
        start = comma + 1
      }
      let next = index + 1 < times.count ? times[index + 1].range.lowerBound : sentence.count
      var end = next
      if index + 1 < times.count,
        let comma = sentence[time.range.upperBound..<next].scalars.lastIndex(where: {
          "，,".unicodeScalars.contains($0)
        })
      {
        end = time.range.upperBound + comma
      }
      let follows = sentence[start..<time.range.lowerBound].trimmed(of: Signs.blanks.union(["于", "在"]))
        .isEmpty
      result.append((time, sentence[start..<end], follows))
    }
    return result
  }

  /// Those of the times of a text, in its order, that lie outside 《》.
  private static func unquoted(_ times: [FoundTime], in text: Text) -> [FoundTime] {
    var (depth, index) = (0, 0)
    return times.filter { time in
      for scalar in text.scalars[index..<time.range.lowerBound] {
        if scalar == "《" { depth += 1 }
        if scalar == "》" { depth -= 1 }
      }
      index = time.range.lowerBound
      return depth <= 0
    }
  }

  static func title(
    _ clause: Text, in sentence: Text, _ time: FoundTime, label: Text?, _ path: SectionPath, follows: Bool
  ) -> Text {
    if let label, !Self.plainLabels.contains(label) { return label.withoutTime }
    if clause.contains("截止"), !follows,
      let verb = deadlines.first(where: { sentence.contains($0) || path.has([$0]) })
    {
      return verb + "截止"
    }
    let words = clause.removingTime(time)
    let signs = Signs.blanks.union(["，", ",", "：", ":", "、", "—", "-"])
    if let verb = words.before.range(of: "拟于") ?? words.before.range(of: "定于"), verb.lowerBound > 1 {
      return words.before[0..<verb.lowerBound].trimmed(of: signs)
    }
    var behind = words.after.trimmed(of: Signs.blanks.union(["，", ",", "：", ":", "、", "—", "-"]))
    while let first = behind.first, "前之起止".unicodeScalars.contains(first), behind.count > 2 {
      behind = behind.dropFirst(1)
    }
    behind = behind.trimmed(of: Signs.blanks.union(["，", ",", "、"]))
    if follows, behind.count > 1 {
      if behind.count <= 40 { return behind }
      return behind.firstIndex(of: ["，", ","]).map { behind[0..<$0] } ?? behind[0..<40]
    }
    var before = words.before.trimmed(of: signs)
    // What stands between the words and the time, one after the other.
    var isCut = true
    while isCut {
      isCut = false
      for ending in ["自发布之日起", "即日起", "时间为", "时间", "日期为", "日期", "为", "于", "在", "至", "到", "是"] as [Text]
      where before.hasSuffix(ending) && before.count > ending.count {
        before = before.dropLast(ending.count).trimmed(of: signs)
        isCut = true
      }
    }
    if let comma = before.scalars.lastIndex(where: { "，,".unicodeScalars.contains($0) }) {
      before = before.dropFirst(comma + 1)
    }
    before = before.trimmed(of: signs)
    if before.count >= 2, before.count <= 40, Self.kind(before) != nil || before.contains("截止") {
      return before
    }
    return path.headings.last.map { $0.title.withoutTime } ?? (before.isEmpty ? clause : before[0..<40])
  }

  private static let deadlines: [Text] = ["报名", "征集", "申报", "报送", "提交", "投稿", "推荐"]
  private static let plainLabels: [Text] = ["时间", "日期", "活动时间", "赛事时间", "大赛时间"]

  /// 每月25日前报送.
  static func monthly(_ sentence: Text) -> (day: Int, title: Text)? {
    guard let range = sentence.range(of: "每月") else { return nil }
    var index = range.upperBound
    while index < sentence.count, Signs.blanks.contains(sentence.scalars[index]) { index += 1 }
    guard let day = Numerals.read(sentence, at: index), (1...31).contains(day.value) else { return nil }
    let rest = sentence.dropFirst(day.end).trimmed()
    guard rest.hasPrefix(anyOf: ["日", "号"]) else { return nil }
    for verb in ["报送", "提交", "上报", "申报", "报名"] as [Text] where rest.contains(verb) {
      return (day.value, verb)
    }
    return rest.hasPrefix("日前") || rest.hasPrefix("日 前") ? (day.value, "报送") : nil
  }

  /// What kind of item some words announce; nil for none that content knows.
  static func kind(_ words: Text) -> ScheduleItem.Kind? {
    for (kind, list) in kinds where words.contains(anyOf: list) { return kind }
    return nil
  }

  private static let kinds: [(ScheduleItem.Kind, [Text])] = [
    (.nationalFinal, ["全国总决赛", "国家总决赛", "全国赛"]),
    (.divisionFinal, ["分赛决赛", "省赛", "省级决赛", "省决赛", "区域决赛"]),
    (.recommendation, ["推荐名单", "择优推荐", "推荐上报", "推荐工作", "推荐项目", "推荐至"]),
    (.preliminary, ["初赛", "初评", "初审", "海选", "资格审查", "预赛", "形式审查"]),
    (.final, ["决赛", "总决赛", "终评", "路演", "终审"]),
    (.registration, ["报名", "注册"]),
    (.submission, ["提交", "报送", "申报", "征集", "截止", "投稿", "递交", "上报"]),
    (.review, ["评审", "评选", "审核", "评估", "复赛", "复评", "评定", "专家评议"]),
  ]
}

extension Text {
  /// The words before and behind a time that occurs in a sentence these words were cut from.
  fileprivate func removingTime(_ time: FoundTime) -> (before: Text, after: Text) {
    guard let inner = FoundTime.all(in: self).first(where: { $0.first == time.first && $0.last == time.last })
    else {
      return (self, "")
    }
    return (self[0..<inner.range.lowerBound], dropFirst(inner.range.upperBound))
  }

  fileprivate var withoutTime: Text { count > 3 && hasSuffix("时间") ? dropLast(2) : self }
}
