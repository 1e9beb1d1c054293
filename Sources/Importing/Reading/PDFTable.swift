/// A table of a PDF page, put together from where its words stand.
struct PDFTable {
  struct Row {
    var cells: [(text: Text, continues: Bool)]
  }

  private(set) var rows: [Row] = []
  /// The numbers of the lines it is made of.
  private(set) var lines: Set<Int> = []
  /// Whether the words do not stand where rows of a table would.
  private(set) var isDoubtful = false
  /// Where one column ends and the next begins, in points.
  let bounds: [Double]
  /// Whether it goes on from the page before.
  let continues: Bool
  private let heads: [Text]
  private(set) var bottom = 0.0

  /// The tables of a page whose heads are recognised by their words.
  ///
  /// - Parameter open: the table that ended the page before, which may go on here.
  static func find(in lines: [PDFLine], after open: PDFTable?) -> [PDFTable] {
    var tables: [PDFTable] = []
    var free = PDFCell.all(of: lines)
    if let open {
      let table = PDFTable(continuing: open, free)
      if !table.rows.isEmpty { tables.append(table) }
      free.removeAll { table.lines.contains($0.lines[0]) }
    }
    while let head = head(in: free) {
      let table = PDFTable(head.sorted { $0.left < $1.left }, below: free)
      tables.append(table)
      free.removeAll { table.lines.contains($0.lines[0]) }
    }
    return tables.filter { $0.continues || $0.rows.count > 1 }
  }

  /// The table as one line of its page.
  func box(of all: [PDFLine]) -> PDFLine {
    let own = all.filter { lines.contains($0.number) }
    return PDFLine(
      text: "", left: own.map(\.left).min() ?? 0, top: own.map(\.top).min() ?? 0,
      right: own.map(\.right).max() ?? 0,
      bottom: own.map(\.bottom).max() ?? 0)
  }
}

extension PDFTable {
  /// The first two or more heading words that stand beside each other.
  private static func head(in cells: [PDFCell]) -> [PDFCell]? {
    for (index, cell) in cells.enumerated() where TableHead.isWord(cell.text) {
      let beside = cells[index...].filter { $0.isBeside(cell) && $0.text.removing([" "]).count <= 14 }
      if beside.filter({ TableHead.isWord($0.text) }).count > 1 { return Array(beside) }
    }
    return nil
  }

  private init(_ head: [PDFCell], below cells: [PDFCell]) {
    heads = head.map { $0.text.removing([" "]) }
    bounds = zip(head, head.dropFirst()).map { ($0.right + $1.left) / 2 }
    continues = false
    bottom = head.map(\.bottom).max() ?? 0
    rows = [Row(cells: heads.map { ($0, false) })]
    lines = Set(head.flatMap(\.lines))
    take(cells.filter { $0.top >= bottom - $0.height / 2 })
  }

  private init(continuing open: PDFTable, _ cells: [PDFCell]) {
    bounds = open.bounds
    heads = open.heads
    continues = true
    bottom = cells.first?.top ?? 0
    // Two columns at least must go on, or what follows is text.
    guard let first = cells.first else { return }
    let beside = cells.prefix(8).filter { $0.top - first.bottom < 2.5 * first.height }
    guard Set(beside.map(column)).count > 1 else { return }
    take(cells)
  }

  /// Whether a text is the heading of what follows the table.
  private static func isSection(_ text: Text) -> Bool {
    let style = Marker(text)?.style
    return style == .chinese || style == .bracketedChinese || style == .chapter || AnnexHead(text) != nil
  }

  private func column(_ cell: PDFCell) -> Int { bounds.count { $0 < cell.centre } }

  /// Takes the cells that stand in the columns, down to the first that does not.
  private mutating func take(_ cells: [PDFCell]) {
    var columns = [[PDFCell]](repeating: [], count: bounds.count + 1)
    for cell in cells where !lines.contains(cell.lines[0]) {
      let reachesOver = bounds.contains { cell.left < $0 - cell.em && cell.right > $0 + cell.em }
      guard !reachesOver, cell.top - bottom < 3.5 * cell.height, !Self.isSection(cell.text) else { break }
      columns[column(cell)].append(cell)
      lines.formUnion(cell.lines)
      bottom = max(bottom, cell.bottom)
    }
    fill(columns)
  }

  /// Makes rows of the cells of the columns: the column of most cells gives one row for each, remarks aside.
  private mutating func fill(_ columns: [[PDFCell]]) {
    let heads = heads
    let named = columns.indices.filter { !RubricColumns.isDescription(heads[$0]) && !columns[$0].isEmpty }
    guard
      let key = named.max(by: { columns[$0].count < columns[$1].count })
        ?? columns.indices.first(where: { !columns[$0].isEmpty })
    else { return }
    let finest = columns[key]
    let start = rows.count
    rows += finest.map { _ in Row(cells: columns.map { _ in ("", true) }) }
    for (column, cells) in columns.enumerated() {
      for (cell, row) in zip(cells, column == key ? Array(cells.indices) : starts(of: cells, among: finest)) {
        let above = rows[start + row].cells[column].text
        rows[start + row].cells[column] = (above + cell.text, false)
      }
    }
  }
}

extension PDFTable {
  /// Rows of a table that goes on, of which some may belong to a cell of the page before.
  private static let mostRows = 200

  /// The row at which each cell of a coarser column begins: cells stand in the middle of their rows or at their top.
  private mutating func starts(of cells: [PDFCell], among rows: [PDFCell]) -> [Int] {
    guard !cells.isEmpty else { return [] }
    let tolerance = (rows.map(\.height).max() ?? 10) * 0.7
    let firsts = continues ? 0..<min(rows.count, Self.mostRows) : 0..<1
    let tries = firsts.map { Self.centred(cells, rows, from: $0) }
    // Cells in the middle of their rows fill them; a row too many belongs above.
    if let best = tries.min(by: { $0.error < $1.error }), best.error <= tolerance { return best.starts }
    if cells.count >= rows.count { return cells.map { Self.nearest(rows.map(\.middle), to: $0.middle) } }
    let tops = cells.map { Self.nearest(rows.map(\.top), to: $0.top) }
    let fits = zip(cells, tops).allSatisfy { abs(rows[$1].top - $0.top) <= tolerance }
    let ascends = zip(tops, tops.dropFirst()).allSatisfy { $0 < $1 }
    if fits, ascends, continues || tops.first == 0 { return tops }
    // Each row goes to the cell it is nearest to.
    isDoubtful = true
    var starts: [Int] = []
    for (index, cell) in cells.enumerated() {
      guard index > 0 else {
        starts.append(0)
        continue
      }
      let border = (cells[index - 1].middle + cell.middle) / 2
      starts.append(max(rows.firstIndex { $0.middle > border } ?? rows.count - 1, starts[index - 1]))
    }
    return starts
  }

  private static func nearest(_ places: [Double], to place: Double) -> Int {
    places.indices.min { abs(places[$0] - place) < abs(places[$1] - place) } ?? 0
  }

  /// The rows at which cells begin that stand in the middle of theirs, and how far the worst is from there, in points.
  private static func centred(_ cells: [PDFCell], _ rows: [PDFCell], from first: Int) -> (
    starts: [Int], error: Double
  ) {
    var starts: [Int] = []
    var (start, worst) = (first, 0.0)
    for cell in cells {
      guard start < rows.count else { return (starts, .infinity) }
      func error(_ end: Int) -> Double { abs((rows[start].middle + rows[end].middle) / 2 - cell.middle) }
      let end = (start..<rows.count).min { error($0) < error($1) } ?? start
      starts.append(start)
      worst = max(worst, error(end))
      start = end + 1
    }
    return (starts, start == rows.count ? worst : .infinity)
  }
}
