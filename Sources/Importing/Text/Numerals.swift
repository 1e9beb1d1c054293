/// Whole numbers as notices write them: 12, １２, 十二, 二〇二六.
enum Numerals {
  static let chinese: SignSet = SignSet("〇零一二三四五六七八九十百".unicodeScalars)
  private static let values: [Unicode.Scalar: Int] = [
    "〇": 0, "零": 0, "○": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]

  /// The value of Chinese numerals up to 九百九十九; nil where they are none.
  static func value(_ scalars: some Collection<Unicode.Scalar>) -> Int? {
    guard !scalars.isEmpty, scalars.count <= 7 else { return nil }
    var (total, digit) = (0, 0)
    var hasUnit = false
    for scalar in scalars {
      switch scalar {
      case "百":
        total += max(digit, 1) * 100
        (digit, hasUnit) = (0, true)
      case "十":
        total += max(digit, hasUnit ? 0 : 1) * 10
        (digit, hasUnit) = (0, true)
      default:
        guard let value = values[scalar] else { return nil }
        // 二〇二六 is read digit by digit.
        digit = hasUnit ? value : digit * 10 + value
      }
    }
    return total + digit
  }

  /// Reads digits, at most nine, or Chinese numerals from an offset on.
  ///
  /// - Returns: the number and the offset behind it; nil where none begins.
  static func read(_ text: Text, at start: Int, chinese: Bool = true) -> (value: Int, end: Int)? {
    var index = start
    var value = 0
    while index < text.count, index - start < 9, let digit = Signs.digit(text.scalars[index]) {
      value = value * 10 + digit
      index += 1
    }
    if index > start { return (value, index) }
    guard chinese else { return nil }
    while index < text.count,
      values[text.scalars[index]] != nil || "十百".unicodeScalars.contains(text.scalars[index])
    {
      index += 1
    }
    guard index > start, let value = Self.value(text.scalars[start..<index]) else { return nil }
    return (value, index)
  }
}
