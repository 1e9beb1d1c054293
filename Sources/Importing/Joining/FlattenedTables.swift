/// Makes tables again of indicator tables whose cells a converter wrote as lines.
///
/// A line with fewer words than the head has columns holds the finest levels: coarser ones continue from above.
enum FlattenedTables {
  static func rebuilt(_ document: SourceDocument) -> SourceDocument {
    var result = SourceDocument(notices: document.notices)
    var index = 0
    var tables = 0
    let pieces = document.pieces
    while index < pieces.count {
      guard let (head, next) = head(pieces, at: index) else {
        result.pieces.append(pieces[index])
        index += 1
        continue
      }
      tables += 1
      var rows = [SourceTable.Row(cells: head.map { .init(text: $0) }, place: place(pieces[index]))]
      var end = next
      // Where every heading has a line of its own, so has every cell; the first of them make a whole row.
      if next - index == head.count {
        let first = (end..<min(end + head.count, pieces.count)).compactMap { piece -> [SourceTable.Cell]? in
          guard case .line(let line) = pieces[piece] else { return nil }
          return cells(line, columns: 1)
        }
        if first.count == head.count {
          rows.append(.init(cells: first.flatMap { $0 }, place: place(pieces[end]), isDoubtful: true))
          end += head.count
        }
      }
      while end < pieces.count, case .line(let line) = pieces[end],
        let cells = cells(line, columns: head.count)
      {
        rows.append(.init(cells: cells, place: line.place, isDoubtful: cells.contains(where: \.continues)))
        end += 1
      }
      if rows.count > 1 {
        result.pieces.append(.table(SourceTable(rows: rows, place: rows[0].place)))
        index = end
      } else {
        result.pieces.append(pieces[index])
        index += 1
      }
    }
    return result
  }
}

extension FlattenedTables {
  private static func place(_ piece: SourceDocument.Piece) -> SourcePlace {
    switch piece {
    case .line(let line): line.place
    case .table(let table): table.place
    }
  }

  private static func isHead(_ text: Text) -> Bool { (4...8).contains(text.count) && text.hasSuffix("级指标") }

  /// Cells of a head at most; rows of one word would be looked through again from each of them.
  private static let mostColumns = 40

  /// The heading cells that begin at a piece, in one line or one a line, and the offset behind them.
  private static func head(_ pieces: [SourceDocument.Piece], at start: Int) -> (cells: [Text], end: Int)? {
    var cells: [Text] = []
    var index = start
    while index < pieces.count, cells.count < mostColumns, case .line(let line) = pieces[index] {
      let words = line.text.split(on: [" ", "\u{3000}"])
      let known = words.filter { isHead($0) || ["权重", "分值", "说明"].contains($0) }
      guard !words.isEmpty, known.count == words.count else { break }
      cells += words
      index += 1
    }
    return cells.filter(isHead).count > 1 ? (cells, index) : nil
  }

  private static func cells(_ line: SourceLine, columns: Int) -> [SourceTable.Cell]? {
    let words = line.text.split(on: [" ", "\u{3000}"])
    guard !words.isEmpty, words.count <= columns, Marker(line.text) == nil, line.level == nil,
      !line.text.isEnded,
      words.allSatisfy({ $0.count <= 24 && !$0.contains("，") }), AnnexHead(line.text) == nil,
      line.text.soleDate == nil, !Bodies.isBody(line.text.removing(Signs.blanks))
    else { return nil }
    let empty = [SourceTable.Cell](repeating: .init(text: "", continues: true), count: columns - words.count)
    return empty + words.map { .init(text: $0) }
  }
}
