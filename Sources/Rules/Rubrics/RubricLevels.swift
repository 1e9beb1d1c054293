import Content
import Diagnostics

/// A rubric has two or three levels.
enum RubricLevels {
  static let guide = RuleGuide(
    rule: Rule(
      "rubrics/levels", zh: "评价指标分两级或三级。", en: "A rubric has indicators of two or three levels."),
    title: Bilingual(zh: "评价指标的分级", en: "Levels of a rubric"),
    asks: [
      Bilingual(
        zh: "标题为权重、分值、说明（英文 Weight、Points、Description）的列不算一级，其余每列是一级指标。",
        en: """
          A column headed Weight, Points or Description (in Chinese 权重, 分值, 说明) is no level; every other column \
          is one.
          """)
    ],
    why: RubricRules.why,
    remedy: [
      Bilingual(
        zh: "第一列写一级指标，第二列写二级指标，有三级的写在第三列；其他内容写进说明列或表外的正文。",
        en: """
          Put first-level indicators into the first column, second-level into the second, third-level, if any, into \
          the third; anything else goes into a column of descriptions or into the text.
          """)
    ],
    examples: [])

  static func check(_ rubric: Rubric) -> [Finding] {
    [rubric.tables.zh, rubric.tables.en].compactMap { table in
      guard !(2...3).contains(table.levelCount) else { return nil }
      // The first level too many, or the whole table where one is missing.
      let place = table.index(of: .level(3)).map { table.columns[$0].place } ?? table.place
      return Finding(
        guide.rule, at: place, zh: "这张指标表有 \(table.levelCount) 级指标，应是两级或三级。",
        en: "This table has \(table.levelCount) levels of indicators; it should have two or three.",
        help: guide.remedy[0])
    }
  }
}
