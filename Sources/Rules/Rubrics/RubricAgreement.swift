import Content
import Diagnostics

/// The tables of both languages agree row by row.
enum RubricAgreement {
  static let guide = RuleGuide(
    rule: Rule(
      "rubrics/agree", zh: "中英文指标表逐行一致：列、层级、行数和权重相同。",
      en: "A rubric's tables agree row by row in both languages: columns, levels, rows and weights."),
    title: Bilingual(zh: "中英文指标表不一致", en: "Tables of the two languages disagree"),
    asks: [
      Bilingual(
        zh: "权重的数值相同；写不写百分号没有关系。",
        en: "Weights are the same numbers, with or without a percent sign."),
      Bilingual(
        zh: "一种语言写了说明的指标，另一种语言也写。",
        en: "An indicator described in one language is described in the other."),
    ],
    why: RubricRules.why,
    remedy: [Bilingual(zh: "照通知原文改正不一致的一行。", en: "Correct the row that differs, after the notice.")],
    examples: [])

  static func check(_ rubric: Rubric) -> [Finding] {
    guard rubric.isReadable else { return [] }
    let (zh, en) = rubric.tables
    guard zh.columns.map(\.role) == en.columns.map(\.role) else {
      let place = zip(zh.columns, en.columns).first { $0.role != $1.role }?.1.place ?? en.place
      return [
        Finding(
          guide.rule, at: place,
          zh: "英文指标表的列与中文不同（中文 \(zh.columns.count) 列，英文 \(en.columns.count) 列）。",
          en: """
            The columns of the English table differ from the Chinese (\(zh.columns.count) in Chinese, \
            \(en.columns.count) in English).
            """,
          notes: [Note(at: zh.place, zh: "中文表在这里。", en: "The Chinese table is here.")])
      ]
    }
    var findings: [Finding] = []
    if zh.rows.count != en.rows.count {
      findings.append(
        Finding(
          guide.rule, at: en.place,
          zh: "英文指标表的行数与中文不同（中文 \(zh.rows.count) 行，英文 \(en.rows.count) 行）。",
          en: """
            The English table has another number of rows than the Chinese (\(zh.rows.count) in Chinese, \
            \(en.rows.count) in English).
            """,
          notes: [Note(at: zh.place, zh: "中文表在这里。", en: "The Chinese table is here.")]))
    }
    for (number, (zhRow, enRow)) in zip(zh.rows, en.rows).enumerated() {
      if zh.depth(of: zhRow) != en.depth(of: enRow), let at = enRow.first, let chinese = zhRow.first {
        findings.append(
          Finding(
            guide.rule, at: at.place,
            zh: "第 \(number + 1) 行从第 \(en.depth(of: enRow) + 1) 级写起，中文从第 \(zh.depth(of: zhRow) + 1) 级写起。",
            en: """
              Row \(number + 1) begins at level \(en.depth(of: enRow) + 1), in Chinese at level \
              \(zh.depth(of: zhRow) + 1).
              """,
            notes: [Note(at: chinese.place, zh: "中文的一行在这里。", en: "The Chinese row is here.")]))
        // With the rows out of step, all that follows would differ.
        return findings
      }
      for (column, (chinese, english)) in zip(zh.columns, zip(zhRow, enRow)) {
        findings += compare(chinese, english, column)
      }
    }
    return findings
  }

  private static func compare(
    _ zh: RubricTable.Cell, _ en: RubricTable.Cell, _ column: RubricTable.Column
  ) -> [Finding] {
    let note = [Note(at: zh.place, zh: "中文在这里。", en: "The Chinese cell is here.")]
    switch column.role {
    case .level: return []
    case .weight:
      // What is missing or no number is found by the rule about weights.
      let isSame = zh.weight.flatMap { number in en.weight.map { $0 == number } } ?? true
      return isSame
        ? []
        : [
          Finding(
            guide.rule, at: en.place, zh: "英文的权重是“\(en.text)”，中文是“\(zh.text)”。",
            en: "The weight is “\(en.text)” in English and “\(zh.text)” in Chinese.", notes: note)
        ]
    case .description:
      return zh.text.isEmpty == en.text.isEmpty
        ? []
        : [
          Finding(
            guide.rule, at: en.place, zh: en.text.isEmpty ? "英文缺少这条说明。" : "中文没有这条说明。",
            en: en.text.isEmpty
              ? "The English description is missing." : "There is no such description in Chinese.",
            notes: note)
        ]
    }
  }
}
