import Diagnostics

/// Rows of cells, aligned by the columns they take on a terminal, where Chinese characters take two.
struct TextTable {
  private var rows: [[String]] = []

  mutating func add(_ cells: [String]) {
    rows.append(cells)
  }

  /// The rows as lines with two blanks between columns and none at their ends.
  ///
  /// - Parameter indent: blanks before every line.
  func lines(indent: Int) -> [String] {
    var widths: [Int] = []
    for row in rows {
      for (column, cell) in row.enumerated() {
        let width = DisplayWidth.of(cell)
        if column < widths.count { widths[column] = max(widths[column], width) } else { widths.append(width) }
      }
    }
    return rows.map { row in
      var line = String(repeating: " ", count: indent)
      // The blanks due before the next cell that is not empty, so that no line ends in any.
      var due = 0
      for (column, cell) in row.enumerated() {
        if !cell.isEmpty {
          line += String(repeating: " ", count: due) + cell
          due = -DisplayWidth.of(cell)
        }
        due += widths[column] + 2
      }
      return line
    }
  }
}
