import Diagnostics

/// Reads the lines of a PDF with their places on the page, in reading order.
struct PDFReader {
  private var pages: [PDFPage]
  private var document = SourceDocument()
  private var tables = 0
  /// The table that ended the page before.
  private var open: PDFTable?

  static func read(_ bytes: [UInt8]) -> SourceDocument {
    var reader = PDFReader(pages: PDFBoxes.pages(bytes))
    reader.dropPageMarks()
    for index in reader.pages.indices { reader.add(reader.pages[index], number: index + 1) }
    return reader.document
  }

  private init(pages: [PDFPage]) { self.pages = pages }
}

extension PDFReader {
  /// Lines of a page beyond which its layout is not looked at line by line.
  private static let mostLines = 1_500

  private mutating func add(_ page: PDFPage, number: Int) {
    let isLarge = page.lines.count > Self.mostLines
    let found = isLarge ? [] : PDFTable.find(in: page.lines, after: open)
    let taken = Set(found.flatMap(\.lines))
    var items = page.lines.filter { !taken.contains($0.number) }.map { PDFOrder.Item(line: $0) }
    for (index, table) in found.enumerated() {
      items.append(PDFOrder.Item(line: table.box(of: page.lines), table: index))
    }
    if !isLarge { items = PDFOrder.sorted(items) }
    let edges = isLarge ? [] : PDFEdges.all(of: items.map(\.line))
    open = nil
    var previous: PDFLine?
    for (index, item) in items.enumerated() {
      if let table = item.table {
        add(found[table], at: .line(item.line.number, page: number))
        previous = nil
        if index == items.count - 1 { open = found[table] }
        continue
      }
      let line = item.line
      let gap = previous.map { line.top - $0.bottom > 0.9 * min(line.height, $0.height) } ?? false
      document.pieces.append(
        .line(
          SourceLine(
            text: line.text, place: .line(line.number, page: number), followsGap: gap,
            layout: edges.isEmpty ? nil : edges[index].layout(of: line))))
      previous = line
    }
  }

  private mutating func add(_ table: PDFTable, at place: SourcePlace) {
    if !table.continues { tables += 1 }
    let rows = table.rows.enumerated().map { index, row in
      SourceTable.Row(
        cells: row.cells.map { SourceTable.Cell(text: Spacing.cell($0.text), continues: $0.continues) },
        place: .table(tables, row: index + 1), isDoubtful: table.isDoubtful)
    }
    if table.continues, case .table(var last)? = document.pieces.last {
      let number = last.rows.count
      last.rows += rows.enumerated().map { index, row in
        SourceTable.Row(
          cells: row.cells, place: .table(tables, row: number + index + 1), isDoubtful: row.isDoubtful)
      }
      document.pieces[document.pieces.count - 1] = .table(last)
      return
    }
    document.pieces.append(.table(SourceTable(rows: rows, place: place)))
  }
}

extension PDFReader {
  /// Takes out page numbers, and headers and footers that stand on most pages.
  private mutating func dropPageMarks() {
    var counts: [Text: Int] = [:]
    for page in pages {
      for text in Set(Self.outermost(page).map { page.lines[$0].text }) { counts[text, default: 0] += 1 }
    }
    var numbers = 0
    var running: [Text] = []
    for index in pages.indices {
      var marks: [Int] = []
      for line in Self.outermost(pages[index]) {
        let text = pages[index].lines[line].text
        if Self.isPageNumber(text) {
          numbers += 1
          marks.append(line)
        } else if let count = counts[text], count >= 3, count * 2 > pages.count {
          if !running.contains(text) { running.append(text) }
          marks.append(line)
        }
      }
      let dropped = Set(marks)
      pages[index].lines = pages[index].lines.enumerated().filter { !dropped.contains($0.offset) }.map(
        \.element)
    }
    if numbers > 0 {
      document.notices.append(
        Bilingual(zh: "没有带入页码，共\(numbers)处。", en: "Page numbers were left out, \(numbers) of them."))
    }
    for text in running {
      document.notices.append(
        Bilingual(
          zh: "没有带入每页重复的页眉或页脚“\(text.string)”。",
          en: "A header or footer that stands on most pages was left out: “\(text.string)”."))
    }
  }

  /// The offsets of the highest and the lowest line of a page, two of each.
  private static func outermost(_ page: PDFPage) -> [Int] {
    let order = page.lines.indices.sorted { (page.lines[$0].top, $0) < (page.lines[$1].top, $1) }
    return order.count <= 4
      ? [order.first, order.last].compactMap { $0 } : Array(order.prefix(2) + order.suffix(2))
  }

  private static func isPageNumber(_ text: Text) -> Bool {
    let signs: SignSet = SignSet("—–-－·•第页共/ ".unicodeScalars)
    let core = text.removing(signs)
    return !core.isEmpty && core.count <= 6 && core.scalars.allSatisfy(Signs.isDigit) && text.count <= 16
  }
}

/// The edges of the column of text that a line belongs to.
struct PDFEdges {
  let left: Double
  let right: Double

  /// The edges of every line: those of its column, or of the page.
  static func all(of lines: [PDFLine]) -> [PDFEdges] {
    var blocks: [Int: PDFEdges] = [:]
    for line in lines where !line.text.isEmpty {
      let edges = blocks[line.block] ?? PDFEdges(left: line.left, right: line.right)
      blocks[line.block] = PDFEdges(left: min(edges.left, line.left), right: max(edges.right, line.right))
    }
    return lines.map { blocks[$0.block] ?? PDFEdges(left: $0.left, right: $0.right) }
  }

  func layout(of line: PDFLine) -> SourceLine.Layout {
    let em = line.em
    let isFull = line.right > right - 1.6 * em
    let isIndented = line.left > left + 0.9 * em
    let isCentred = !isFull && isIndented && abs(line.centre - (left + right) / 2) < 1.2 * em
    return SourceLine.Layout(isIndented: isIndented, isFull: isFull, isCentred: isCentred)
  }
}
