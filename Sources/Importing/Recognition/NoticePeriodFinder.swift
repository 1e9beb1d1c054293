import CivilTime
import Diagnostics

/// How long winners are shown, as found.
struct DraftPeriod: Sendable {
  let count: Int
  let unit: CountUnit
  /// Whether the notice says only how many days at least.
  let isLeast: Bool
  let source: Bilingual
  let place: SourcePlace
}

/// Finds the notice period: 公示期为5天, 公示不少于5个工作日.
enum NoticePeriodFinder {
  static func find(in blocks: [Block]) -> DraftPeriod? {
    let paths = SectionPath.all(of: blocks)
    for (block, path) in zip(blocks, paths) {
      guard let found = read(block.text) else { continue }
      return DraftPeriod(
        count: found.count, unit: found.unit, isLeast: found.isLeast, source: path.source, place: block.place)
    }
    return nil
  }

  /// Scalars between 公示 and the number at most.
  private static let reach = 16

  private static func read(_ text: Text) -> (count: Int, unit: CountUnit, isLeast: Bool)? {
    var start = 0
    while let range = text.range(of: "公示", from: start) {
      start = range.upperBound
      for index in start..<min(text.count, start + reach) {
        if "。；，".unicodeScalars.contains(text.scalars[index]) { break }
        guard let number = Numerals.read(text, at: index), (1...365).contains(number.value) else { continue }
        let rest = text.dropFirst(number.end).trimmed()
        let unit = unit(rest)
        // 7月13日 is a day and no number of days.
        guard let unit, number.end - index <= 3 else { break }
        return (number.value, unit, text[start..<index].contains(anyOf: ["不少于", "至少", "不低于"]))
      }
    }
    return nil
  }

  private static func unit(_ rest: Text) -> CountUnit? {
    if rest.hasPrefix(anyOf: ["个工作日", "工作日"]) { return .workingDay }
    if rest.hasPrefix(anyOf: ["天", "个自然日", "自然日", "日历日", "日"]) { return .calendarDay }
    return nil
  }
}
