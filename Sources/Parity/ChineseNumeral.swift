/// Numbers in Chinese characters.
struct ChineseNumeral {
  let scan: TextScan

  struct Reading {
    let value: ExactNumber
    let end: Int
    /// Whether the characters are digits in a row, as in the year 二〇二六.
    let isPositional: Bool
  }

  static func digit(_ scalar: UInt32) -> Int? { numerals.contains(scalar) ? digits[scalar] : nil }

  /// The power of ten of 十, 百, 千, 万 and 亿.
  static func power(_ scalar: UInt32) -> Int? { numerals.contains(scalar) ? powers[scalar] : nil }

  /// All characters that a number can begin with.
  static let starts = Array(digits.keys) + powers.filter { $0.value == 1 }.map(\.key)

  /// Reads the number at an index; nil where the characters are no exact number, such as 数十.
  func read(at start: Int) -> Reading? {
    var end = start
    while Self.digit(scan[end]) != nil || end > start && Self.power(scan[end]) != nil
      || scan[end] == Self.ten
      || scan[end] == Self.formalTen
    { end += 1 }
    guard end > start, end - start <= 24 else { return nil }
    let run = start..<end
    if !run.contains(where: { Self.power(scan[$0]) != nil }) { return positional(run) }
    var total = 0
    var section = 0
    var digit: Int?
    for index in run {
      if let value = Self.digit(scan[index]) {
        // Two digits in a row, as in 一二十, are no exact number.
        guard digit == nil || digit == 0 else { return nil }
        digit = value
      } else if let power = Self.power(scan[index]) {
        var factor = 1
        for _ in 0..<power { factor *= 10 }
        if power < 4 {
          section += (digit ?? 1) * factor
        } else {
          total = (total + section + (digit ?? 0)) * factor
          section = 0
        }
        digit = nil
        guard total < 1_000_000_000_000 else { return nil }
      }
    }
    return Reading(value: ExactNumber(total + section + (digit ?? 0)), end: end, isPositional: false)
  }

  /// Reads 点五 behind a whole number.
  func decimals(after whole: Reading) -> Reading {
    guard scan[whole.end] == 0x70B9, let base = whole.value.whole else { return whole }
    var value = base
    var end = whole.end + 1
    while end - whole.end < 8, let digit = Self.digit(scan[end]), value < 1_000_000_000 {
      value = value * 10 + digit
      end += 1
    }
    guard end > whole.end + 1 else { return whole }
    return Reading(value: ExactNumber(value, exponent: -(end - whole.end - 1)), end: end, isPositional: false)
  }
}

extension ChineseNumeral {
  private static let ten: UInt32 = 0x5341
  private static let formalTen: UInt32 = 0x62FE

  private static let digits: [UInt32: Int] = {
    var table: [UInt32: Int] = [:]
    for row in ["零一二三四五六七八九", "〇壹贰叁肆伍陆柒捌玖", "〇幺两"] {
      for (value, scalar) in row.unicodeScalars.enumerated() { table[scalar.value] = value }
    }
    return table
  }()

  /// Most scalars are none of them, which takes no look into a table.
  private static let numerals = ScalarSet(Array(digits.keys) + Array(powers.keys))

  private static let powers: [UInt32: Int] = {
    var table: [UInt32: Int] = [:]
    for (word, power) in [("十拾", 1), ("百佰", 2), ("千仟", 3), ("万", 4), ("亿", 8)] {
      for scalar in word.unicodeScalars { table[scalar.value] = power }
    }
    return table
  }()

  private func positional(_ run: Range<Int>) -> Reading? {
    guard run.count == 1 || run.count == 4 else { return nil }
    let value = run.reduce(0) { $0 * 10 + (Self.digit(scan[$1]) ?? 0) }
    return Reading(value: ExactNumber(value), end: run.upperBound, isPositional: run.count == 4)
  }
}
