import Diagnostics

/// Reads the lines of a PDF with their places on the page, in reading order.
struct PDFReader {
  private var pages: [PDFPage]
  private var document = SourceDocument()
  private var tables = 0

  static func read(_ bytes: [UInt8]) -> SourceDocument {
    var reader = PDFReader(pages: PDFBoxes.pages(bytes))
    reader.dropPageMarks()
    var previous: PDFLine?
    for index in reader.pages.indices {
      reader.add(reader.pages[index], number: index + 1, previous: &previous)
      previous = nil
    }
    return reader.document
  }

  private init(pages: [PDFPage]) { self.pages = pages }
}

extension PDFReader {
  /// Lines of a page beyond which its layout is not looked at line by line.
  private static let mostLines = 1_500

  private mutating func add(_ page: PDFPage, number: Int, previous: inout PDFLine?) {
    let found = page.lines.count > Self.mostLines ? [] : PDFTable.find(in: page.lines)
    var taken: [Int: Int] = [:]
    for (index, table) in found.enumerated() { for line in table.lines { taken[line] = index } }
    var written: Set<Int> = []
    let edges = page.lines.count > Self.mostLines ? [] : PDFEdges.all(of: page.lines)
    for (index, line) in page.lines.enumerated() {
      if let table = taken[line.number] {
        if written.insert(table).inserted { add(found[table], page: number) }
        previous = nil
        continue
      }
      let gap = previous.map { line.top - $0.bottom > 0.9 * min(line.height, $0.height) } ?? false
      document.pieces.append(
        .line(
          SourceLine(
            text: line.text, place: .line(line.number, page: number), followsGap: gap,
            layout: edges.isEmpty ? nil : edges[index].layout(of: line))))
      previous = line
    }
  }

  private mutating func add(_ table: PDFTable, page: Int) {
    tables += 1
    let rows = table.rows.map { row in
      SourceTable.Row(
        cells: row.cells.map { SourceTable.Cell(text: Spacing.cleaned($0.text), continues: $0.continues) },
        place: .line(row.line, page: page), isDoubtful: table.isDoubtful)
    }
    let place = rows.first?.place ?? .table(tables)
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
      pages[index].lines = pages[index].lines.enumerated().filter { !dropped.contains($0.offset) }.map(\.element)
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
    return order.count <= 4 ? [order.first, order.last].compactMap { $0 } : Array(order.prefix(2) + order.suffix(2))
  }

  private static func isPageNumber(_ text: Text) -> Bool {
    let signs: Set<Unicode.Scalar> = Set("—–-－·•第页共/ ".unicodeScalars)
    let core = text.removing(signs)
    return !core.isEmpty && core.count <= 6 && core.scalars.allSatisfy(Signs.isDigit) && text.count <= 16
  }
}

/// The edges of the column of text that a line belongs to.
struct PDFEdges {
  let left: Double
  let right: Double

  /// The edges of every line, by the lines that stand above and below it rather than beside it.
  static func all(of lines: [PDFLine]) -> [PDFEdges] {
    var blocks: [Int: (left: Double, right: Double)] = [:]
    for line in lines {
      let box = blocks[line.block] ?? (line.left, line.right)
      blocks[line.block] = (min(box.left, line.left), max(box.right, line.right))
    }
    let areBeside = lines.map { line in lines.contains { $0.number != line.number && $0.isBeside(line) } }
    var known: [Int: PDFEdges] = [:]
    return lines.map { line in
      if let edges = known[line.block] { return edges }
      let box = blocks[line.block] ?? (line.left, line.right)
      var edges = PDFEdges(left: box.left, right: box.right)
      for (other, isBeside) in zip(lines, areBeside) {
        let overlap = min(box.right, other.right) - max(box.left, other.left)
        guard overlap > 0 else { continue }
        // A line that reaches over the gap between two columns is the title of both.
        guard !isBeside || overlap >= 0.8 * (other.right - other.left) else { continue }
        edges = PDFEdges(left: min(edges.left, other.left), right: max(edges.right, other.right))
      }
      known[line.block] = edges
      return edges
    }
  }

  func layout(of line: PDFLine) -> SourceLine.Layout {
    let em = line.em
    let isFull = line.right > right - 1.6 * em
    let isIndented = line.left > left + 0.9 * em
    let isCentred = !isFull && isIndented && abs(line.centre - (left + right) / 2) < 1.2 * em
    return SourceLine.Layout(isIndented: isIndented, isFull: isFull, isCentred: isCentred)
  }
}
