/// The cells of one table and how many rows each of them covers.
///
/// An empty cell continues the one above it if every cell to its left does too: rubrics name an indicator
/// once and list its parts below. A row that is empty throughout continues nothing.
struct TableLayout {
  let header: [NodeIndex]
  private(set) var rows: [[NodeIndex]] = []
  /// How many of the first columns hold headers of rows; 0 for a table in which nothing is continued.
  private(set) var rowHeaderColumns = 0
  /// For every row, how many of its first cells continue the row above.
  private var continued: [Int] = []
  /// For every cell of the row header columns, the rows it covers; 0 where it continues.
  private var spans: [[Int]] = []

  init(of record: TableRecord, in document: Document) {
    var header: [NodeIndex] = []
    for row in document.children(of: record.node) {
      let cells = Array(document.children(of: row))
      if document.nodes[row].isHeader {
        header = cells
      } else {
        rows.append(cells)
        continued.append(TableLayout.leadingEmptyCells(of: cells, in: document))
      }
    }
    self.header = header
    resolve()
  }

  /// How many rows a cell covers; 0 where it continues the cell above.
  func span(row: Int, column: Int) -> Int {
    column < rowHeaderColumns ? spans[row][column] : 1
  }

  /// Whether a row begins a new group: none of its cells continues the row above.
  func beginsGroup(_ row: Int) -> Bool { continued[row] == 0 }
}

extension TableLayout {
  private static func leadingEmptyCells(of cells: [NodeIndex], in document: Document) -> Int {
    cells.prefix { cell in
      (cell + 1..<document.nodes[cell].endIndex).allSatisfy { document.nodes[$0].isComment }
    }.count
  }

  private mutating func resolve() {
    let isEmpty = rows.indices.map { continued[$0] == rows[$0].count }
    for row in rows.indices where row == 0 || isEmpty[row] || isEmpty[row - 1] { continued[row] = 0 }
    rowHeaderColumns = continued.max() ?? 0
    guard rowHeaderColumns > 0 else { return }
    spans = Array(repeating: Array(repeating: 1, count: rowHeaderColumns), count: rows.count)
    for row in rows.indices.reversed() {
      for column in 0..<continued[row] {
        spans[row - 1][column] += spans[row][column]
        spans[row][column] = 0
      }
    }
  }
}
