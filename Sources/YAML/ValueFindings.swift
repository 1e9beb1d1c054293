import Diagnostics

// What is wrong with a value of the right type.
extension Finding {
  static func unknownValue(_ text: String, at place: Place, key: String, allowed: [String]) -> Finding {
    let near = text.utf8.count <= 100 ? nearest(to: text.lowercased(), among: allowed) : nil
    let zh = "可以写：\(allowed.joined(separator: "、"))。"
    let en = "Write one of: \(allowed.joined(separator: ", "))."
    return Finding(
      .yamlUnknownValue, at: place,
      zh: "“\(text.excerpt)”不是“\(key)”的可选值。", en: "“\(text.excerpt)” is not a value of “\(key)”.",
      help: near.map { Bilingual(zh: "是不是“\($0)”？\(zh)", en: "Did you mean “\($0)”? \(en)") }
        ?? Bilingual(zh: zh, en: en), suggestion: near)
  }

  static func unreadable(_ text: String, at place: Place, key: String, expected: Bilingual) -> Finding {
    Finding(
      .yamlWrongType, at: place,
      zh: "“\(key)”应为\(expected.zh)，不是“\(text.excerpt)”。",
      en: "“\(key)” should be \(expected.en), not “\(text.excerpt)”.")
  }

  static func outOfRange(_ value: Int, at place: Place, key: String, range: ClosedRange<Int>) -> Finding {
    let (low, high) = (range.lowerBound, range.upperBound)
    let help =
      if high == .max {
        Bilingual(zh: "最小为 \(low)。", en: "The least is \(low).")
      } else if low == .min {
        Bilingual(zh: "最大为 \(high)。", en: "The most is \(high).")
      } else {
        Bilingual(zh: "写 \(low) 到 \(high) 之间的数。", en: "Write a number from \(low) to \(high).")
      }
    return Finding(
      .yamlOutOfRange, at: place,
      zh: "“\(key)”的值 \(value) 超出范围。", en: "\(value) is out of range for “\(key)”.", help: help)
  }
}
