/// Numbers in a setting of their own: document numbers, shares, money.
extension ChineseReader {
  /// 〔2026〕3号.
  mutating func document(at start: Int) -> Int? {
    guard scan.isDigit(start + 1), Self.openings.contains(scan[start]) else { return nil }
    let yearEnd = scan.digits(from: start + 1)
    guard yearEnd == start + 5, [0x3015, 0x5D, 0xFF3D, 0x29, 0xFF09].contains(scan[yearEnd]),
      let year = scan.number(start + 1, yearEnd)
    else { return nil }
    let first = scan[yearEnd + 1] == 0x7B2C ? yearEnd + 2 : yearEnd + 1
    let end = scan.digits(from: first)
    guard let number = scan.number(first, end), scan[end] == 0x53F7 else { return nil }
    return add(.document(year: year, number: number), start, end + 1)
  }

  static let openings: [UInt32] = [0x3014, 0x5B, 0xFF3B, 0x28, 0xFF08]

  /// 星期六, 周六.
  mutating func weekday(at start: Int) -> Int? {
    let length =
      scan[start] == 0x5468 ? 1 : scan.reads("星", "期", at: start) || scan.reads("礼", "拜", at: start) ? 2 : 0
    guard length > 0 else { return nil }
    guard let day = Self.weekdays[scan[start + length]],
      ![0x5929, 0x6B21, 0x4E2A].contains(scan[start + length + 1])
    else { return nil }
    return add(.weekday(day), start, start + length + 1)
  }

  private static let weekdays: [UInt32: Int] = [
    0x4E00: 1, 0x4E8C: 2, 0x4E09: 3, 0x56DB: 4, 0x4E94: 5, 0x516D: 6, 0x65E5: 7, 0x5929: 7,
  ]

  /// 第三, 第20.
  mutating func ordinal(at start: Int) -> Int? {
    guard scan[start] == 0x7B2C, let (number, end) = plain(at: start + 1) else { return nil }
    if scan.reads("方", at: end) && !scan.reads("方", "面", at: end) || scan.reads("产", "业", at: end)
      || scan.reads("时", "间", at: end) || scan.reads("代", "移", "动", at: end)
    {
      return end
    }
    return add(.ordinal(number), number == 1 ? .worded : .firm, start, end)
  }

  /// 百分之五, 千分之二.
  mutating func share(at start: Int) -> Int? {
    guard scan[start] == 0x767E || scan[start] == 0x5343, scan.reads("分", "之", at: start + 1) else {
      return nil
    }
    let unit: Unit = scan[start] == 0x767E ? .percent : .perMille
    if let number = shapes.number(at: start + 3) {
      return add(.quantity(number.value, unit), start, number.end)
    }
    guard let whole = numerals.read(at: start + 3) else { return nil }
    let reading = numerals.decimals(after: whole)
    return add(.quantity(reading.value, unit), start, reading.end)
  }

  /// 三分之二.
  mutating func fraction(_ whole: ChineseNumeral.Reading, at start: Int) -> Int? {
    guard scan.reads("分", "之", at: whole.end), let of = whole.value.whole, of > 1,
      let part = numerals.read(at: whole.end + 2), let number = part.value.whole
    else { return nil }
    return add(.fraction(number, of: of), start, part.end)
  }
}
