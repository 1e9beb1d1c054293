import Content
import Diagnostics

/// Weights are numbers, stand beside every indicator of their level and sum to 100.
enum RubricWeights {
  static let guide = RuleGuide(
    rule: Rule(
      "rubrics/weights", zh: "通知给出权重的，每个指标都有，每一级合计 100。",
      en: "Where a notice gives weights, each indicator of the level has one and the level sums to 100."),
    title: Bilingual(zh: "权重合计不是 100", en: "Weights that do not sum to 100"),
    asks: [
      Bilingual(
        zh: "权重列的标题是“权重”或“分值”（英文 Weight、Points），写在它所属的那一级指标右边；写成 40、40% 或 12.5。",
        en: """
          A column headed Weight or Points (in Chinese 权重 or 分值) stands to the right of the level it belongs to and \
          holds numbers such as 40, 40% or 12.5.
          """),
      Bilingual(
        zh: "同一级的权重合计 100；或者同一上级指标下的权重各自合计 100。",
        en: "The weights of a level sum to 100, or those below each indicator of the level above do."),
      Bilingual(
        zh: "两级都有权重、全表合计 100 的，下级之和等于上级的权重。",
        en: "Where two levels have weights that sum to 100 each, the parts of an indicator sum to its weight."
      ),
    ],
    why: RubricRules.why,
    remedy: [
      Bilingual(
        zh: "照通知核对每个权重；通知没有给出权重的，不写这一列。",
        en: "Check every weight against the notice; where it gives none, leave the column out.")
    ],
    examples: [])

  static func check(_ rubric: Rubric) -> [Finding] {
    guard rubric.isReadable else { return [] }
    return check(rubric.tables.zh) + check(rubric.tables.en)
  }
}

extension RubricWeights {
  /// A weight, its place and the row of the indicator above it.
  private struct Entry {
    let weight: Hundredths
    let place: Place
    let row: Int
    let parent: Int
  }

  private static func check(_ table: RubricTable) -> [Finding] {
    var findings: [Finding] = []
    var above: [Entry]?
    for level in 0..<table.levelCount {
      guard let column = table.index(of: .weight(of: level)) else {
        above = nil
        continue
      }
      let before = findings.count
      let entries = entries(of: level, column, in: table, &findings)
      // A sum without its wrong cells would be a second finding about the same mistake.
      guard findings.count == before, !entries.isEmpty else {
        above = nil
        continue
      }
      let groups = groups(entries)
      let isRelative = level > 0 && groups.allSatisfy { sum($0) == hundred }
      if isRelative {
        above = nil
        continue
      }
      if sum(entries[...]) != hundred {
        findings.append(wrongSum(entries[...], level, at: table.columns[column].place))
      } else if let above {
        for group in groups {
          guard let parent = above.first(where: { $0.row == group.first?.parent }),
            parent.weight != sum(group)
          else { continue }
          findings.append(wrongParts(group, of: parent))
        }
      }
      above = entries
    }
    return findings
  }

  private static let hundred = Hundredths(count: 100_00)

  /// The weights of a level; empty cells, other texts and weights of no indicator are findings.
  private static func entries(
    of level: Int, _ column: Int, in table: RubricTable, _ findings: inout [Finding]
  ) -> [Entry] {
    var entries: [Entry] = []
    var parent = 0
    for (number, row) in table.rows.enumerated() {
      let depth = table.depth(of: row)
      let cell = row[column]
      if depth < level { parent = number }
      if depth > level {
        if !cell.text.isEmpty {
          findings.append(
            Finding(
              guide.rule, at: cell.place, zh: "权重“\(cell.text)”旁边没有指标：这一行延续上面的指标。",
              en: "The weight “\(cell.text)” has no indicator: the row continues the one above.",
              help: Bilingual(
                zh: "上级指标的权重只写在它的第一行。", en: "Write the weight of an indicator in its first row only.")))
        }
      } else if let weight = cell.weight {
        entries.append(Entry(weight: weight, place: cell.place, row: number, parent: parent))
      } else {
        findings.append(
          Finding(
            guide.rule, at: cell.place,
            zh: cell.text.isEmpty ? "这个指标没有权重。" : "权重“\(cell.text)”不是数。",
            en: cell.text.isEmpty
              ? "This indicator has no weight." : "The weight “\(cell.text)” is not a number.",
            help: Bilingual(
              zh: "写成 40、40% 或 12.5，最多两位小数。",
              en: "Write 40, 40% or 12.5, with two decimals at most.")))
      }
    }
    return entries
  }

  /// Entries that follow each other below the same indicator.
  private static func groups(_ entries: [Entry]) -> [ArraySlice<Entry>] {
    var groups: [ArraySlice<Entry>] = []
    var start = 0
    for index in entries.indices.dropFirst() where entries[index].parent != entries[start].parent {
      groups.append(entries[start..<index])
      start = index
    }
    groups.append(entries[start...])
    return groups
  }

  private static func sum(_ entries: ArraySlice<Entry>) -> Hundredths {
    Hundredths(count: entries.reduce(0) { $0 + $1.weight.count })
  }

  private static func notes(_ entries: ArraySlice<Entry>) -> [Note] {
    entries.map { Note(at: $0.place, zh: "计入 \($0.weight.text)。", en: "Adds \($0.weight.text).") }
  }

  private static func wrongSum(_ entries: ArraySlice<Entry>, _ level: Int, at place: Place) -> Finding {
    Finding(
      guide.rule, at: place,
      zh: "第 \(level + 1) 级指标的 \(entries.count) 个权重合计 \(sum(entries).text)，应是 100。",
      en: """
        The \(entries.count) weights of level \(level + 1) sum to \(sum(entries).text) instead of 100.
        """,
      help: guide.remedy[0], notes: notes(entries))
  }

  private static func wrongParts(_ entries: ArraySlice<Entry>, of parent: Entry) -> Finding {
    Finding(
      guide.rule, at: parent.place,
      zh: "这个指标的权重是 \(parent.weight.text)，下级权重合计 \(sum(entries).text)。",
      en: "The weight here is \(parent.weight.text), and its parts sum to \(sum(entries).text).",
      help: guide.remedy[0], notes: notes(entries))
  }
}
