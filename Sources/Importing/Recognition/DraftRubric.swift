/// A table of indicators, its rows made regular.
struct DraftRubric: Sendable {
  struct Row: Sendable {
    /// One for each column; empty where the cell above continues.
    var cells: [Text]
    let place: SourcePlace
    /// Whether a level was guessed.
    var isDoubtful: Bool
  }

  var title: Text
  let place: SourcePlace
  /// Headings as the site reads them.
  var headings: [Text]
  var rows: [Row]
  /// What the table had besides, such as other headings and totals, in sentences.
  var notes: [Text]

  /// For each column, whether it holds a level of indicators.
  var isLevel: [Bool] = []

  var levels: Int { isLevel.count { $0 } }
}

/// What the columns of indicator tables are called.
enum RubricColumns {
  private static let weights: [Text] = ["权重", "分值", "分数", "满分", "配分"]
  private static let descriptions: [Text] = [
    "说明", "评分标准", "评审要点", "评分细则", "指标说明", "评价要点", "评审标准", "考察内容", "评分要点", "评价标准", "指标解释", "评分依据", "具体要求",
    "评审内容说明",
  ]

  static func core(_ heading: Text) -> Text {
    let plain = heading.removing(Signs.blanks)
    guard let open = plain.firstIndex(of: ["（", "("]), open > 0 else { return plain }
    return plain[0..<open]
  }

  static func isWeight(_ heading: Text) -> Bool { weights.contains(core(heading)) }
  static func isDescription(_ heading: Text) -> Bool { descriptions.contains(core(heading)) }
  static func isSerial(_ heading: Text) -> Bool { ["序号", "编号"].contains(core(heading)) }

  /// Whether a head is that of a table of indicators.
  static func isHead(_ cells: [Text]) -> Bool {
    let indicators = cells.count { core($0).hasSuffix("指标") }
    if indicators > 1 { return true }
    let hasScore = cells.contains { isWeight($0) || isDescription($0) }
    return hasScore
      && (indicators == 1
        || cells.contains { core($0).hasPrefix(anyOf: ["评审", "评价", "评分"]) && !isDescription($0) })
  }
}
