/// The number or sign that a heading or an item begins with (GB/T 9704-2012, 7.3.3).
struct Marker: Hashable, Sendable {
  enum Style: Int, Sendable {
    /// 第一章, 第一部分
    case chapter
    /// 一、
    case chinese
    /// （一）
    case bracketedChinese
    /// 1.
    case arabic
    /// （1）
    case bracketedArabic
    /// ①
    case circled
    case bullet
  }

  let style: Style
  let number: Int
  /// Scalars, with the blanks behind it.
  let length: Int

  /// The marker a text begins with; nil for none.
  init?(_ text: Text) {
    let scalars = text.scalars
    guard let first = scalars.first else { return nil }
    let found: (style: Style, number: Int, end: Int)?
    if "（(".unicodeScalars.contains(first) {
      found = Self.bracketed(text)
    } else if first == "第" {
      found = Self.chapter(text)
    } else if (0x2460...0x2473).contains(first.value) {
      found = (.circled, Int(first.value - 0x245F), 1)
    } else if "-*•●■◆▪·".unicodeScalars.contains(first), scalars.count > 1, Signs.blanks.contains(scalars[1])
    {
      found = (.bullet, 0, 1)
    } else {
      found = Self.plain(text)
    }
    guard let found else { return nil }
    (style, number) = (found.style, found.number)
    var end = found.end
    while end < scalars.count, Signs.blanks.contains(scalars[end]) { end += 1 }
    length = end
  }

  /// The heading level of Markdown that the site numbers in this style; nil for styles it does not use.
  var level: Int? {
    switch style {
    case .chapter, .chinese: 2
    case .bracketedChinese: 3
    case .arabic: 4
    case .bracketedArabic: 5
    case .circled, .bullet: nil
    }
  }
}

extension Marker {
  private static func skipBlanks(_ text: Text, _ start: Int) -> Int {
    var index = start
    while index < text.count, Signs.blanks.contains(text.scalars[index]) { index += 1 }
    return index
  }

  private static func bracketed(_ text: Text) -> (Style, Int, Int)? {
    let start = skipBlanks(text, 1)
    guard let number = Numerals.read(text, at: start) else { return nil }
    let close = skipBlanks(text, number.end)
    guard close < text.count, "）)".unicodeScalars.contains(text.scalars[close]), number.value < 200 else {
      return nil
    }
    let isArabic = Signs.isDigit(text.scalars[start])
    return (isArabic ? .bracketedArabic : .bracketedChinese, number.value, close + 1)
  }

  private static func chapter(_ text: Text) -> (Style, Int, Int)? {
    guard let number = Numerals.read(text, at: 1) else { return nil }
    for word in ["章", "部分", "条"] as [Text] where text.has(word, at: number.end) {
      return (.chapter, number.value, number.end + word.count)
    }
    return nil
  }

  private static func plain(_ text: Text) -> (Style, Int, Int)? {
    guard let number = Numerals.read(text, at: 0), number.value < 200 else { return nil }
    let close = skipBlanks(text, number.end)
    guard close < text.count else { return nil }
    let sign = text.scalars[close]
    let next = close + 1 < text.count ? text.scalars[close + 1] : " "
    if Signs.isDigit(text.scalars[0]) {
      // 3.5 and 2026.6.15 are no items, nor is 7.1—7.3.
      guard ".．、".unicodeScalars.contains(sign), !Signs.isDigit(next) else { return nil }
      return (.arabic, number.value, close + 1)
    }
    return "、．.".unicodeScalars.contains(sign) ? (.chinese, number.value, close + 1) : nil
  }
}
