import Diagnostics

/// Reads lines of text, in Markdown or plain, as people copy them out of PDF files and web pages.
struct PlainTextReader {
  private var document = SourceDocument()
  private var rows: [SourceTable.Row] = []
  private var tables = 0
  private var isAfterGap = false

  static func read(_ bytes: [UInt8]) -> SourceDocument {
    var reader = PlainTextReader()
    let lines = Text(String(decoding: bytes, as: UTF8.self)).scalars
      .split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\u{0C}" }
    for (index, line) in lines.enumerated() {
      reader.add(Text(line), number: index + 1)
    }
    reader.endTable()
    return reader.document
  }
}

extension PlainTextReader {
  private mutating func add(_ line: Text, number: Int) {
    let trimmed = line.trimmed()
    let place = SourcePlace.line(number)
    if trimmed.isEmpty {
      endTable()
      isAfterGap = true
      return
    }
    if let cells = Self.cells(line, trimmed, hasTable: !rows.isEmpty) {
      if !cells.isEmpty { rows.append(.init(cells: cells.map { .init(text: $0) }, place: place)) }
      return
    }
    endTable()
    var text = trimmed
    var level: Int?
    let hashes = text.scalars.prefix { $0 == "#" }.count
    if (1...6).contains(hashes), text.count > hashes, text.scalars[hashes] == " " {
      level = hashes
      text = text.dropFirst(hashes + 1).trimmed()
    }
    document.pieces.append(
      .line(
        SourceLine(
          text: Markup.removed(from: text), place: place, isWhole: level != nil, followsGap: isAfterGap,
          level: level)))
    isAfterGap = false
  }

  /// The cells of a row with tabs or of a row in Markdown; none for the line below a head of Markdown, nil for no row.
  private static func cells(_ line: Text, _ trimmed: Text, hasTable: Bool) -> [Text]? {
    if trimmed.first == "|", trimmed.last == "|", trimmed.count > 1 {
      let cells = trimmed.scalars.dropFirst().dropLast()
        .split(omittingEmptySubsequences: false) { $0 == "|" }.map { Text($0).trimmed() }
      let isRule = cells.allSatisfy {
        !$0.isEmpty && $0.scalars.allSatisfy { "-:".unicodeScalars.contains($0) }
      }
      return isRule ? [] : cells.map { Spacing.cell(Markup.removed(from: $0)) }
    }
    guard line.contains("\t") else { return nil }
    let cells = line.scalars.split(omittingEmptySubsequences: false) { $0 == "\t" }
      .map { Spacing.cell(Markup.removed(from: Text($0).trimmed())) }
    // A tab at the beginning of a paragraph is an indent.
    return hasTable || cells.filter { !$0.isEmpty }.count > 1 ? cells : nil
  }

  private mutating func endTable() {
    guard let first = rows.first else { return }
    tables += 1
    document.add(SourceTable(rows: rows, place: first.place))
    rows = []
    isAfterGap = true
  }
}
