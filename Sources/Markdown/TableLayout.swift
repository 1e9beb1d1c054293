/// The cells of one table and how many rows each of them covers.
///
/// An empty cell under a filled one continues it if every cell to its left continues the one above it too:
/// rubrics name an indicator once and list its parts below. A row that is empty throughout continues nothing.
struct TableLayout {
  let header: [NodeIndex]
  let rows: [[NodeIndex]]
  /// How many of the first columns hold headers of rows; 0 for a table in which nothing is continued.
  let rowHeaderColumns: Int
  /// For every row, how many of its first cells continue the row above.
  private let continued: [Int]
  /// For every cell of the row header columns, the rows it covers; 0 where it continues.
  private let spans: [[Int]]

  init(of record: TableRecord, in document: Document) {
    var header: [NodeIndex] = []
    var rows: [[NodeIndex]] = []
    var continued: [Int] = []
    for row in document.children(of: record.node) {
      let cells = Array(document.children(of: row))
      if document.nodes[row].isHeader {
        header = cells
      } else {
        continued.append(
          TableLayout.continuedCells(
            of: cells, below: rows.last, continuing: continued.last ?? 0, in: document))
        rows.append(cells)
      }
    }
    self.header = header
    self.rows = rows
    self.continued = continued
    rowHeaderColumns = continued.max() ?? 0
    spans = TableLayout.spans(continued, columns: rowHeaderColumns)
  }

  /// How many rows a cell covers; 0 where it continues the cell above.
  func span(row: Int, column: Int) -> Int {
    column < rowHeaderColumns ? spans[row][column] : 1
  }

  /// Whether a row begins a new group: none of its cells continues the row above.
  func beginsGroup(_ row: Int) -> Bool { continued[row] == 0 }
}

extension TableLayout {
  private static func continuedCells(
    of cells: [NodeIndex], below above: [NodeIndex]?, continuing previous: Int, in document: Document
  ) -> Int {
    guard let above else { return 0 }
    var count = 0
    while count < cells.count, document.isEmpty(cells[count]),
      count < previous || (count < above.count && !document.isEmpty(above[count]))
    {
      count += 1
    }
    return count == cells.count || cells.allSatisfy { document.isEmpty($0) } ? 0 : count
  }

  private static func spans(_ continued: [Int], columns: Int) -> [[Int]] {
    guard columns > 0 else { return [] }
    var spans = Array(repeating: Array(repeating: 1, count: columns), count: continued.count)
    for row in continued.indices.reversed() {
      for column in 0..<continued[row] {
        spans[row - 1][column] += spans[row][column]
        spans[row][column] = 0
      }
    }
    return spans
  }
}

extension Document {
  /// Whether a cell holds nothing that a reader sees.
  func isEmpty(_ cell: NodeIndex) -> Bool {
    for index in cell + 1..<nodes[cell].endIndex where !nodes[index].isComment { return false }
    return true
  }
}
