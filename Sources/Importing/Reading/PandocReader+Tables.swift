import JSON

/// Reads tables with cells that reach over several rows and columns.
extension PandocReader {
  mutating func addTable(_ parts: [JSONValue]) {
    guard parts.count > 5 else { return }
    tables += 1
    var rows = parts[3].list?.last?.list ?? []
    for body in parts[4].list ?? [] {
      let body = body.list ?? []
      if body.count > 3 { rows += (body[2].list ?? []) + (body[3].list ?? []) }
    }
    rows += parts[5].list?.last?.list ?? []
    var table = SourceTable(rows: [], place: .table(tables))
    // How many rows a cell above still reaches down, for each column.
    var reaching: [Int] = []
    var count = 0
    for (index, row) in rows.enumerated() {
      var cells: [SourceTable.Cell] = []
      func takeReaching() {
        while cells.count < reaching.count, reaching[cells.count] > 0 {
          reaching[cells.count] -= 1
          cells.append(.init(text: "", continues: true))
        }
      }
      for cell in row.list?.last?.list ?? [] {
        takeReaching()
        let cell = cell.list ?? []
        guard cell.count > 4 else { continue }
        for column in 0..<max(1, min(cell[3].whole ?? 1, 200)) where cells.count <= SourceDocument.mostColumns
        {
          while reaching.count <= cells.count { reaching.append(0) }
          reaching[cells.count] = max(0, (cell[2].whole ?? 1) - 1)
          cells.append(.init(text: column == 0 ? cellText(cell[4].list ?? []) : "", continues: false))
        }
      }
      takeReaching()
      table.rows.append(.init(cells: cells, place: .table(tables, row: index + 1)))
      // The document is refused then.
      count += cells.count
      if count > SourceDocument.mostCells { break }
    }
    if !table.rows.isEmpty { document.add(table) }
  }

  private func cellText(_ blocks: [JSONValue]) -> Text {
    var inner = PandocReader()
    inner.add(blocks, prefix: nil)
    var text: [Unicode.Scalar] = []
    for piece in inner.document.pieces {
      switch piece {
      case .line(let line):
        if let last = text.last, Signs.isDigit(last) || Signs.isLetter(last) { text.append(" ") }
        text += line.text.scalars
      case .table(let table):
        for cell in table.rows.flatMap(\.cells) where !cell.text.isEmpty { text += [" "] + cell.text.scalars }
      }
    }
    return Spacing.cell(Text(text))
  }
}
