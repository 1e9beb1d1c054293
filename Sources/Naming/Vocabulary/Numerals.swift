/// Chinese numerals, as editions are numbered with them.
enum Numerals {
  static var digits: [String] { ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"] }

  /// The value of a numeral: 0 to 9, 10 for 十, 100 for 百; nil for other scalars.
  static func digit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x3007, 0x96F6, 0x25CB: 0
    case 0x4E00: 1
    case 0x4E8C, 0x4E24: 2
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    case 0x5341: 10
    case 0x767E: 100
    default: nil
    }
  }

  /// Reads a number below 1000 from the values of its numerals: 十二, 二十一, 一百零三.
  static func read(_ values: [Int]) -> Int? {
    if values.allSatisfy({ $0 < 10 }) {
      guard values.count < 4 else { return nil }
      return values.reduce(0) { $0 * 10 + $1 }
    }
    var total = 0
    var pending = 0
    for value in values {
      if value >= 10 {
        total += max(pending, 1) * value
        pending = 0
      } else {
        pending = value
      }
    }
    return total + pending
  }

  /// The values of the numerals a number below 1000 is written with.
  static func values(of number: Int) -> [Int] {
    scalarValues(write(number)).compactMap { digit($0) }
  }

  /// Writes a number below 1000: 十二, 二十一, 一百零三.
  static func write(_ value: Int) -> String {
    guard value > 0, value < 1000 else { return String(value) }
    let (hundreds, tens, ones) = (value / 100, value / 10 % 10, value % 10)
    var parts = hundreds > 0 ? [digits[hundreds], "百"] : []
    if tens > 0 {
      if tens > 1 || hundreds > 0 { parts.append(digits[tens]) }
      parts.append("十")
    } else if hundreds > 0, ones > 0 {
      parts.append("零")
    }
    if ones > 0 { parts.append(digits[ones]) }
    return joined(parts)
  }
}
