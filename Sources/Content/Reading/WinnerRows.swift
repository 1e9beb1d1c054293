import Diagnostics
import Markdown

/// The rows of the one table of a winner page in one language.
struct WinnerRows {
  let headings: [WinnerHeading]
  /// Complete rows of five cells with an id each; what is wrong with the others is found.
  private(set) var rows: [[WinnerCell]] = []

  private static let columnCount = 5

  init?(_ text: PageText, _ language: Language, _ findings: inout [Finding]) {
    let document = text.document()
    guard let table = document.tables.first, document.tables.count == 1,
      table.header.count >= Self.columnCount
    else {
      findings.append(
        Finding(
          ContentRules.tableShape, at: text.file.place(text.titleRange),
          zh: "获奖名单应是一张五列的表：编号、赛道、奖项、项目、单位。",
          en: "A winner list is one table of five columns: ID, track, award, project, organisation.",
          help: Bilingual(
            zh: "或者把名单写进 winners.csv。", en: "Or put the entries into winners.csv.")))
      return nil
    }
    headings = table.header.map { WinnerHeading(text: $0.text, place: text.file.place($0.range)) }
    for heading in headings.dropFirst(Self.columnCount) {
      if let finding = unknownColumn(heading, among: []) { findings.append(finding) }
    }
    for row in table.rows {
      let cells = row.prefix(Self.columnCount).map { WinnerCell($0, text.file) }
      var isComplete = true
      for (index, cell) in cells.enumerated() where cell.text.isEmpty {
        // The English name of a registered unit may be left to the registry.
        if language == .en, index == Self.columnCount - 1 { continue }
        findings.append(cell.emptyFinding(under: headings[index].text))
        isComplete = false
      }
      if cells[0].slug(&findings) != nil, isComplete { rows.append(cells) }
    }
  }
}

/// A finding for a column that a winner list does not have; nil for one of personal data, which a rule of its
/// own reports.
func unknownColumn(_ heading: WinnerHeading, among columns: [String]) -> Finding? {
  if PersonalColumn(heading: heading.text) != nil { return nil }
  return Finding(
    ContentRules.tableShape, at: heading.place, zh: "没有“\(heading.text)”这一列。",
    en: "There is no column “\(heading.text)”.",
    help: nearest(to: heading.text, among: columns).map {
      Bilingual(zh: "是否想写“\($0)”？", en: "Did you mean “\($0)”?")
    } ?? Bilingual(zh: "删去这一列。", en: "Delete the column."))
}

extension WinnerTable {
  /// Where each column stands in a file; nil where one is missing.
  func order(of header: [CSV.Cell], _ file: SourceFile, _ findings: inout [Finding]) -> [Int]? {
    var order: [Int] = []
    for column in Self.columns {
      if let index = header.firstIndex(where: { $0.text == column }) {
        order.append(index)
      } else {
        findings.append(
          Finding(
            ContentRules.tableShape, at: file.place(0..<(header.last?.range.upperBound ?? 0)),
            zh: "缺少“\(column)”这一列。", en: "The column “\(column)” is missing.",
            help: Bilingual(
              zh: "第一行写：\(Self.columns.joined(separator: ","))",
              en: "The first row reads: \(Self.columns.joined(separator: ","))")))
      }
    }
    var seen: Set<String> = []
    for cell in header {
      let heading = WinnerHeading(text: cell.text, place: file.place(cell.range))
      if !Self.columns.contains(cell.text) {
        if let finding = unknownColumn(heading, among: Self.columns) { findings.append(finding) }
      } else if !seen.insert(cell.text).inserted {
        findings.append(
          Finding(
            ContentRules.tableShape, at: heading.place, zh: "“\(cell.text)”这一列出现了两次。",
            en: "The column “\(cell.text)” occurs twice."))
      }
    }
    return order.count == Self.columns.count ? order : nil
  }

  static func ragged(_ row: [CSV.Cell], _ wanted: Int, _ file: SourceFile) -> Finding {
    let range = (row.first?.range.lowerBound ?? 0)..<(row.last?.range.upperBound ?? 0)
    return Finding(
      ContentRules.tableShape, at: file.place(range), zh: "这一行有 \(row.count) 格，表头有 \(wanted) 格。",
      en: "This row has \(row.count) cells, the header \(wanted).",
      help: Bilingual(
        zh: "单元格里有逗号时，整格用双引号括起来。", en: "Put a cell that contains a comma in double quotes."))
  }

  func emptyFile(_ file: SourceFile) -> Finding {
    Finding(
      ContentRules.tableShape, at: file.start, zh: "文件是空的。", en: "The file is empty.",
      help: Bilingual(
        zh: "第一行写：\(Self.columns.joined(separator: ","))",
        en: "The first row reads: \(Self.columns.joined(separator: ","))"))
  }
}
