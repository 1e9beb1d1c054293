import CivilTime

/// A time in a text: a day, a range, a third of a month, a month, or a day of every month.
struct FoundTime: Sendable, Hashable {
  /// A day, a third of a month or a month, perhaps with an hour.
  struct Point: Sendable, Hashable {
    var year: Int?
    var month: Int
    var day: Int?
    var part: String?
    var hour: String?

    func text(year assumed: Int) -> String {
      let head = "\(year ?? assumed)-\(month < 10 ? "0" : "")\(month)"
      if let part { return head + "-" + part }
      guard let day else { return head }
      return head + "-\(day < 10 ? "0" : "")\(day)" + (hour.map { " " + $0 } ?? "")
    }
  }

  let first: Point
  let last: Point?
  /// In scalars of the text.
  let range: Range<Int>
  /// Whether it says until when: 前, 截止.
  let isDeadline: Bool

  var hasYear: Bool { first.year != nil || last?.year != nil }

  /// The time as content writes it; nil where it does not exist.
  func text(year: Int) -> String? {
    // 2025年12月20日至1月10日 reaches into the next year.
    var end = last
    if var point = last, point.year == nil {
      point.year = (first.year ?? year) + (point.month < first.month ? 1 : 0)
      end = point
    }
    let text = first.text(year: year) + (end.map { "/" + $0.text(year: year) } ?? "")
    do throws(TimeSpanError) { _ = try TimeSpan(parsing: text) } catch { return nil }
    return text
  }
}

extension FoundTime {
  /// All times of a text, in its order.
  static func all(in text: Text) -> [FoundTime] {
    var times: [FoundTime] = []
    var index = 0
    while index < text.count {
      guard Signs.isDigit(text.scalars[index]), index == 0 || !Signs.isDigit(text.scalars[index - 1]),
        let (first, end) = point(text, at: index, after: nil)
      else {
        index += 1
        continue
      }
      var (last, rangeEnd) = (nil as Point?, end)
      if let next = separator(text, at: end), let (second, secondEnd) = point(text, at: next, after: first) {
        (last, rangeEnd) = (second, secondEnd)
      }
      let before = text[max(0, index - 8)..<index]
      let isDeadline =
        text.has(anyOf: ["前", "之前", "以前", "止", "截止", "截至"], at: rangeEnd)
        || before.contains(anyOf: ["截止", "截至", "止于", "不晚于"]) || before.hasSuffix(anyOf: ["至", "到"])
      times.append(FoundTime(first: first, last: last, range: index..<rangeEnd, isDeadline: isDeadline))
      index = rangeEnd
    }
    return times
  }

  /// The offset behind what joins two ends of a range; nil for none.
  private static func separator(_ text: Text, at start: Int) -> Int? {
    var index = skip(text, start)
    if text.has("起", at: index) { index += 1 }
    if index < text.count, text.scalars[index] == "，" { index += 1 }
    for word in ["——", "--", "—", "–", "-", "－", "~", "～", "〜", "至", "到", "或"] as [Text]
    where text.has(word, at: index) {
      return skip(text, index + word.count)
    }
    return nil
  }

  private static func skip(_ text: Text, _ start: Int) -> Int {
    var index = start
    while index < text.count, Signs.blanks.contains(text.scalars[index]) { index += 1 }
    return index
  }

  private static func isNext(_ text: Text, _ index: Int, _ set: String) -> Bool {
    index < text.count && set.unicodeScalars.contains(text.scalars[index])
  }

  /// Reads one end.
  ///
  /// - Parameter first: the other end, whose month holds where only a day is written.
  private static func point(_ text: Text, at start: Int, after first: Point?) -> (Point, Int)? {
    guard let number = Numerals.read(text, at: start, chinese: false) else { return nil }
    var index = skip(text, number.end)
    var year: Int?
    var month = number.value
    if isNext(text, index, "年"), (1900...2199).contains(number.value) {
      guard let next = Numerals.read(text, at: skip(text, index + 1), chinese: false) else { return nil }
      year = number.value
      month = next.value
      index = skip(text, next.end)
    } else if isNext(text, index, ".-/．"), (1900...2199).contains(number.value) {
      return dotted(text, year: number.value, at: index)
    }
    if isNext(text, index, "月") {
      guard (1...12).contains(month) else { return nil }
      return inMonth(text, at: index + 1, Point(year: year, month: month))
    }
    if let first, isNext(text, index, "日号"), (1...31).contains(month) {
      return withHour(text, at: index + 1, Point(year: first.year, month: first.month, day: month))
    }
    return nil
  }

  /// 2026.6.15, 2026-06-15.
  private static func dotted(_ text: Text, year: Int, at start: Int) -> (Point, Int)? {
    guard let month = Numerals.read(text, at: start + 1, chinese: false), (1...12).contains(month.value),
      isNext(text, month.end, ".-/．"),
      let day = Numerals.read(text, at: month.end + 1, chinese: false), (1...31).contains(day.value)
    else { return nil }
    return withHour(text, at: day.end, Point(year: year, month: month.value, day: day.value))
  }

  private static let thirds: [(Text, String)] = [
    ("上旬", "early"), ("中旬", "mid"), ("下旬", "late"), ("初", "early"), ("底", "late"), ("末", "late"),
  ]

  private static func inMonth(_ text: Text, at start: Int, _ point: Point) -> (Point, Int) {
    var point = point
    for (word, part) in thirds where text.has(word, at: start) {
      point.part = part
      return (point, start + word.count)
    }
    if let day = Numerals.read(text, at: skip(text, start), chinese: false), (1...31).contains(day.value),
      isNext(text, skip(text, day.end), "日号")
    {
      point.day = day.value
      return withHour(text, at: skip(text, day.end) + 1, point)
    }
    return (point, text.has("份", at: start) ? start + 1 : start)
  }

  /// 17:30, 17时30分, 下午5时.
  private static func withHour(_ text: Text, at start: Int, _ point: Point) -> (Point, Int) {
    var point = point
    var index = skip(text, start)
    // A weekday in brackets goes before the hour.
    if isNext(text, index, "（("), let close = text.firstIndex(of: ["）", ")"], from: index, to: index + 6) {
      index = skip(text, close + 1)
    }
    var isAfternoon = false
    for word in ["下午", "晚上", "晚"] as [Text] where text.has(word, at: index) {
      isAfternoon = true
      index += word.count
      break
    }
    if !isAfternoon {
      for word in ["上午", "早上", "中午"] as [Text] where text.has(word, at: index) {
        index += word.count
      }
    }
    guard let hour = Numerals.read(text, at: index, chinese: false), hour.value <= 24,
      isNext(text, hour.end, ":：时点")
    else { return (point, start) }
    let minute = Numerals.read(text, at: hour.end + 1, chinese: false)
    let hours = isAfternoon && hour.value < 12 ? hour.value + 12 : hour.value
    var minutes = 0
    var end = hour.end + 1
    if let minute, minute.value < 60 {
      (minutes, end) = (minute.value, minute.end)
      if isNext(text, end, "分") { end += 1 }
    }
    point.hour = "\(hours < 10 ? "0" : "")\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
    return (point, end)
  }
}

extension Text {
  /// The day that is all of a text: 2026年6月15日, 二〇二六年六月十五日; nil for anything else.
  var soleDate: CivilDate? {
    let text = removing(Signs.blanks)
    guard let year = Numerals.read(text, at: 0), year.end < text.count, text.scalars[year.end] == "年",
      let month = Numerals.read(text, at: year.end + 1), month.end < text.count,
      text.scalars[month.end] == "月",
      let day = Numerals.read(text, at: month.end + 1), day.end < text.count, text.scalars[day.end] == "日",
      day.end + 1 == text.count || text.dropFirst(day.end + 1) == "印发"
    else { return nil }
    return CivilDate(year: year.value, month: month.value, day: day.value)
  }
}
