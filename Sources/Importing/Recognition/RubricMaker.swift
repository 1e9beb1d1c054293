/// Makes a regular table of indicators of a table as it was found.
struct RubricMaker {
  private var rubric: DraftRubric
  private var isLevel: [Bool] = []

  /// - Returns: nil where the table is none of indicators.
  static func make(_ table: SourceTable, title: Text) -> DraftRubric? {
    guard let head = table.rows.first, RubricColumns.isHead(head.cells.map(\.text)) else { return nil }
    let kept = head.cells.indices.filter { !RubricColumns.isSerial(head.cells[$0].text) }
    var maker = RubricMaker(
      rubric: DraftRubric(
        title: title, place: table.place, headings: kept.map { head.cells[$0].text }, rows: [], notes: []))
    maker.nameColumns()
    guard maker.isLevel.count(where: { $0 }) > 1 else { return nil }
    for row in table.rows.dropFirst() {
      let cells = kept.map { $0 < row.cells.count && !row.cells[$0].continues ? row.cells[$0].text : "" }
      if cells == maker.rubric.headings || cells.allSatisfy(\.isEmpty) { continue }
      maker.rubric.rows.append(.init(cells: cells, place: row.place, isDoubtful: row.isDoubtful))
    }
    maker.takeTotals()
    maker.removeRepeats()
    maker.moveLostCells()
    maker.fillFirstRow()
    maker.fillGaps()
    guard !maker.rubric.rows.isEmpty, maker.isLevel.contains(true) else { return nil }
    return maker.rubric
  }
}

extension RubricMaker {
  private var levelColumns: [Int] { isLevel.indices.filter { isLevel[$0] } }

  /// The column of standards that makes the second level of a table which names one level only; nil for others.
  private var secondLevel: Int? {
    let descriptions = rubric.headings.indices.filter { RubricColumns.isDescription(rubric.headings[$0]) }
    let levels = rubric.headings.count { !RubricColumns.isWeight($0) && !RubricColumns.isDescription($0) }
    return levels == 1 ? descriptions.first : nil
  }

  /// Gives the columns the headings that content knows; what they were called is kept in a sentence.
  private mutating func nameColumns() {
    var seen: Set<Text> = []
    let single = secondLevel
    for (index, heading) in rubric.headings.enumerated() {
      var name = heading.removing(Signs.blanks)
      if RubricColumns.isDescription(heading), index != single { name = "说明" }
      if index == single, name == "说明" { name = "评分要点" }
      if RubricColumns.isWeight(heading), !["权重", "分值"].contains(RubricColumns.core(heading)) { name = "分值" }
      if name != heading.removing(Signs.blanks) {
        rubric.notes.append(Text("原文的“\(heading.string)”一栏写在“\(name.string)”栏。"))
      }
      if name.isEmpty { name = Text("第\(index + 1)栏") }
      while !seen.insert(name).inserted { name = name + "（续）" }
      rubric.headings[index] = name
    }
    isLevel = rubric.headings.indices.map {
      $0 == single
        || !RubricColumns.isWeight(rubric.headings[$0]) && !RubricColumns.isDescription(rubric.headings[$0])
    }
    rubric.isLevel = isLevel
  }

  /// Takes out the row of the total, which is no indicator.
  private mutating func takeTotals() {
    rubric.rows.removeAll { row in
      guard let first = row.cells.first(where: { !$0.isEmpty }),
        ["合计", "总分", "总计"].contains(first.removing(Signs.blanks))
      else { return false }
      rubric.notes.append(Text(row.cells.filter { !$0.isEmpty }.map(\.string).joined(separator: "：") + "。"))
      return true
    }
  }

  /// Some converters repeat the text of a cell that reaches over several rows.
  private mutating func removeRepeats() {
    guard rubric.rows.count > 1, let finest = levelColumns.last else { return }
    for index in rubric.rows.indices.dropFirst().reversed() {
      for column in levelColumns where column != finest {
        let cell = rubric.rows[index].cells[column]
        guard !cell.isEmpty, cell == rubric.rows[index - 1].cells[column] else { break }
        rubric.rows[index].cells[column] = ""
      }
    }
  }

  /// A row that holds a cell of the coarsest level alone: its cell slipped from the finest level, or its rows follow.
  private mutating func moveLostCells() {
    guard levelColumns.count > 1, let coarse = levelColumns.first, let fine = levelColumns.last else {
      return
    }
    var dropped: Set<Int> = []
    for index in rubric.rows.indices {
      let filled = levelColumns.filter { !rubric.rows[index].cells[$0].isEmpty }
      guard filled == [coarse] else { continue }
      let next = index + 1 < rubric.rows.count ? rubric.rows[index + 1] : nil
      if let next, next.cells[coarse].isEmpty, rubric.rows[index].cells.filter({ !$0.isEmpty }).count == 1 {
        rubric.rows[index + 1].cells[coarse] = rubric.rows[index].cells[coarse]
        rubric.rows[index + 1].isDoubtful = true
        dropped.insert(index)
        continue
      }
      if index > dropped.count {
        rubric.rows[index].cells[fine] = rubric.rows[index].cells[coarse]
        rubric.rows[index].cells[coarse] = ""
      }
      rubric.rows[index].isDoubtful = true
    }
    rubric.rows = rubric.rows.indices.filter { !dropped.contains($0) }.map { rubric.rows[$0] }
  }

  /// A cell right of a filled one continues nothing: what should stand there is to be looked up.
  private mutating func fillGaps() {
    for index in rubric.rows.indices {
      guard let first = levelColumns.first(where: { !rubric.rows[index].cells[$0].isEmpty }) else { continue }
      for column in levelColumns where column > first && rubric.rows[index].cells[column].isEmpty {
        rubric.rows[index].cells[column] = "（待核对）"
        rubric.rows[index].isDoubtful = true
      }
    }
  }

  /// The first row continues nothing.
  private mutating func fillFirstRow() {
    guard !rubric.rows.isEmpty else { return }
    for column in levelColumns where rubric.rows[0].cells[column].isEmpty {
      guard let value = levelColumns.map({ rubric.rows[0].cells[$0] }).first(where: { !$0.isEmpty }) else {
        continue
      }
      rubric.rows[0].cells[column] = value
      rubric.rows[0].isDoubtful = true
    }
  }
}
