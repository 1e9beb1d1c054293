import Diagnostics

/// Numbers that headings get on the page.
package enum HeadingNumbers: Sendable {
  case none
  /// 一、 （一） 1. （1） in Chinese from `##` on (GB/T 9704-2012, section 7.3.3), 1. 1.1 1.1.1 in English.
  case official
}

extension Document {
  /// The numbers of all headings, in document order; nil for a heading that gets none: one that already
  /// begins with such a number, or that is of a level without numbers.
  package func headingNumbers(_ style: HeadingNumbers, language: Language) -> [String?] {
    guard style == .official else { return headingRecords.map { _ in nil } }
    var counts = [0, 0, 0, 0, 0]
    return headingRecords.map { record in
      let level = nodes[record.node].headingLevel - 2
      guard level >= 0 else {
        counts = [0, 0, 0, 0, 0]
        return nil
      }
      counts[level] += 1
      for deeper in (level + 1)..<max(level + 1, counts.count) { counts[deeper] = 0 }
      guard !HeadingNumber.begins(textBytes(of: record.node)) else { return nil }
      return language == .zh
        ? HeadingNumber.chinese(counts[level], level: level) : HeadingNumber.decimal(counts[0...level])
    }
  }
}

/// The shapes of heading numbers.
package enum HeadingNumber {
  private static let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

  /// - Parameter level: 0 for `##`.
  static func chinese(_ number: Int, level: Int) -> String? {
    switch level {
    case 0: numeral(number) + "、"
    case 1: "（" + numeral(number) + "）"
    case 2: "\(number)."
    case 3: "（\(number)）"
    default: nil
    }
  }

  static func decimal(_ numbers: ArraySlice<Int>) -> String {
    let joined = numbers.map { String($0) }.joined(separator: ".")
    return numbers.count == 1 ? joined + "." : joined
  }

  /// A number in Chinese characters, 一 to 九百九十九; digits beyond.
  package static func numeral(_ number: Int) -> String {
    switch number {
    case 1..<10: return digits[number]
    case 10..<20: return "十" + (number == 10 ? "" : digits[number - 10])
    case 20..<100: return digits[number / 10] + "十" + (number % 10 == 0 ? "" : digits[number % 10])
    case 100..<1000:
      let rest = number % 100
      let head = digits[number / 100] + "百"
      if rest == 0 { return head }
      if rest < 10 { return head + "零" + digits[rest] }
      return head + (rest < 20 ? "一" : "") + numeral(rest)
    default: return String(number)
    }
  }

  /// Whether a heading's text begins with a number of its own: 一、 （一） 1. （1） 1.1.
  static func begins(_ text: [UInt8]) -> Bool {
    let scalars = Array(String(decoding: text.prefix(48), as: UTF8.self).unicodeScalars)
    let isBracketed = scalars.first == "（" || scalars.first == "("
    let rest = scalars.dropFirst(isBracketed ? 1 : 0)
    let number = rest.prefix { "0123456789.一二三四五六七八九十百零".unicodeScalars.contains($0) }
    guard let first = number.first, first != ".", let last = number.last else { return false }
    let next = rest.dropFirst(number.count).first
    if isBracketed { return next == "）" || next == ")" }
    let isDecimal = first.isASCII && number.contains(".")
    return next == "、" || next == "．" || (isDecimal && (next == " " || last == "."))
  }
}
