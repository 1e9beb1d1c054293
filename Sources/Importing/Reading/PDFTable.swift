/// A table of a PDF page, put together from where its words stand.
struct PDFTable {
  struct Row {
    var cells: [(text: Text, continues: Bool)]
  }

  private(set) var rows: [Row] = []
  /// The numbers of the lines it is made of.
  private(set) var lines: [Int] = []
  /// Whether the words do not stand where rows of a table would.
  private(set) var isDoubtful = false

  /// The tables of a page whose heads are recognised by their words.
  static func find(in lines: [PDFLine]) -> [PDFTable] {
    var tables: [PDFTable] = []
    var free = cells(of: lines).sorted { ($0.top, $0.left, $0.number) < ($1.top, $1.left, $1.number) }
    while let head = head(in: free) {
      let columns = head.sorted { $0.left < $1.left }
      let table = PDFTable(columns, below: free)
      tables.append(table)
      let taken = Set(table.lines)
      free.removeAll { taken.contains($0.number) }
    }
    return tables.filter { $0.rows.count > 1 }
  }
}

extension PDFTable {
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
  private static let headWords: [Text] = [
    "指标", "权重", "分值", "评分标准", "评审要点", "序号", "时间", "阶段", "内容", "赛道", "赛题", "奖项", "名额", "数量", "说明",
    "项目名称", "单位", "备注",
  ]

  /// Lines of which poppler joined the cells of one row are one cell for each word again.
  private static func cells(of lines: [PDFLine]) -> [PDFLine] {
    lines.flatMap { line -> [PDFLine] in
      let words = line.text.split(on: [" "])
      guard words.count > 1, words.allSatisfy({ $0.hasSuffix("指标") || isHeadWord($0) }) else { return [line] }
      let columns = Double(line.text.columns)
      var start = 0
      return words.map { word in
        var cell = line
        cell.text = word
        cell.left = line.left + (line.right - line.left) * Double(start) / columns
        cell.right = cell.left + (line.right - line.left) * Double(word.columns) / columns
        start += word.columns + 1
        return cell
      }
    }
  }

  private static func isHeadWord(_ text: Text) -> Bool {
    (2...10).contains(text.count)
      && (headWords.contains(text) || text.hasSuffix(anyOf: ["指标", "时间", "内容", "赛题"]))
  }

  /// The first two or more heading words that stand beside each other.
  private static func head(in lines: [PDFLine]) -> [PDFLine]? {
    for (index, line) in lines.enumerated() where isHeadWord(line.text.removing([" "])) {
      let beside = lines[index...].filter { $0.isBeside(line) && $0.text.removing([" "]).count <= 14 }
      if beside.filter({ isHeadWord($0.text.removing([" "])) }).count > 1 { return Array(beside) }
    }
    return nil
  }

  private init(_ head: [PDFLine], below lines: [PDFLine]) {
    let bounds = zip(head, head.dropFirst()).map { ($0.right + $1.left) / 2 }
    let floor = head.map(\.bottom).max() ?? 0
    rows = [Row(cells: head.map { ($0.text.removing([" "]), false) })]
    self.lines = head.map(\.number)
    var columns = [[PDFLine]](repeating: [], count: head.count)
    var last = floor
    let heads = Set(self.lines)
    for line in lines where line.top >= floor - line.height / 2 && !heads.contains(line.number) {
      let spans = bounds.contains { line.left < $0 - line.em && line.right > $0 + line.em }
      guard !spans, line.top - last < 3.5 * line.height else { break }
      let column = bounds.count { $0 < line.centre }
      columns[column].append(line)
      self.lines.append(line.number)
      last = max(last, line.bottom)
    }
    fill(columns.map(Self.joined))
  }

  /// Lines of one cell, which stand closer than rows do, joined.
  private static func joined(_ lines: [PDFLine]) -> [PDFLine] {
    var cells: [PDFLine] = []
    for line in lines {
      if let last = cells.last, last.block == line.block, line.top - last.bottom < 0.12 * line.height {
        cells[cells.count - 1].text.scalars += line.text.scalars
        cells[cells.count - 1].bottom = line.bottom
      } else {
        cells.append(line)
      }
    }
    return cells
  }

  /// Makes rows of the cells of the columns, the last indicator column giving one row for each of its cells.
  private mutating func fill(_ columns: [[PDFLine]]) {
    guard let finest = columns.max(by: { $0.count < $1.count }), !finest.isEmpty else { return }
    let middles = finest.map(\.middle)
    rows += finest.map { _ in Row(cells: columns.map { _ in ("", true) }) }
    for (column, cells) in columns.enumerated() {
      let starts =
        cells.count == finest.count ? Array(cells.indices) : starts(of: cells, among: finest, middles)
      for (cell, start) in zip(cells, starts) { rows[start + 1].cells[column] = (cell.text, false) }
    }
  }

  /// The row at which each cell of a coarser column begins: cells stand in the middle of their rows or at their top.
  private mutating func starts(of cells: [PDFLine], among rows: [PDFLine], _ middles: [Double]) -> [Int] {
    guard !cells.isEmpty else { return [] }
    let tolerance = (rows.map(\.height).max() ?? 10) * 0.7
    var centred: [Int] = []
    var (start, worst) = (0, 0.0)
    for cell in cells {
      guard start < rows.count else {
        worst = .infinity
        break
      }
      centred.append(start)
      let ends = start..<rows.count
      let end =
        ends.min {
          abs((middles[start] + middles[$0]) / 2 - cell.middle)
            < abs((middles[start] + middles[$1]) / 2 - cell.middle)
        } ?? start
      worst = max(worst, abs((middles[start] + middles[end]) / 2 - cell.middle))
      start = end + 1
    }
    if worst <= tolerance, start == rows.count { return centred }
    let tops = cells.map { cell in
      rows.indices.min { abs(rows[$0].top - cell.top) < abs(rows[$1].top - cell.top) } ?? 0
    }
    let fits = zip(cells, tops).allSatisfy { abs(rows[$1].top - $0.top) <= tolerance }
    if !fits || tops.first != 0 || zip(tops, tops.dropFirst()).contains(where: { $0 >= $1 }) {
      isDoubtful = true
    }
    var unique: [Int] = []
    for top in tops { unique.append(max(top, (unique.last ?? -1) + 1)) }
    return unique.map { min($0, rows.count - 1) }
  }
}
