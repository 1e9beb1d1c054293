/// Where in a table the reader is; rows and columns count from 1.
struct TableCursor {
  let number: Int
  private(set) var row = 0
  private(set) var column = 0
  /// The columns of the grid the current cell takes.
  private var span = 1

  init(_ number: Int) { self.number = number }

  /// Follows an element of the table; spans count the columns of the grid (17.4.14, 17.4.17).
  mutating func move(to element: WordElement, _ value: String?) {
    switch element {
    case .row:
      row += 1
      (column, span) = (0, 1)
    case .cell:
      column += span
      span = 1
    case .columnSpan: span = columns(value) ?? span
    case .columnsBefore: column = columns(value) ?? column
    default: return
    }
  }
}

extension TableCursor {
  /// A number of columns; no table has a thousand.
  private func columns(_ value: String?) -> Int? {
    guard let value, let columns = Int(value), (1...999).contains(columns) else { return nil }
    return columns
  }
}
