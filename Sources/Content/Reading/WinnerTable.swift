import Diagnostics
import Markdown

/// Turns the rows of a winner list into entries, checking tracks and awards against the programme.
struct WinnerTable {
  let programme: Programme

  private static let columns = [
    "id", "track", "award", "project-zh", "project-en", "organization-zh", "organization-en",
  ]

  /// Reads `winners.csv`; its columns may stand in any order.
  func entries(csv file: SourceFile, _ findings: inout [Finding]) -> [WinnerEntry] {
    let csv = CSV(file)
    findings += csv.findings
    guard let header = csv.rows.first, let order = order(of: header, file, &findings) else { return [] }
    var entries: [WinnerEntry] = []
    for row in csv.rows.dropFirst() {
      guard row.count == header.count else {
        findings.append(ragged(row, header.count, file))
        continue
      }
      let cells = order.map { row[$0] }
      if let entry = entry(cells, file, &findings) { entries.append(entry) }
    }
    return entries
  }

  /// Reads the one table of the page in each language and joins the rows by their ids.
  func entries(page: Page, _ findings: inout [Finding]) -> [WinnerEntry] {
    guard let zh = rows(page.zh, &findings), let en = rows(page.en, &findings) else { return [] }
    var english: [String: [Cell]] = [:]
    for row in en { english[row[0].text] = row }
    var entries: [WinnerEntry] = []
    for row in zh {
      let id = row[0]
      guard let other = english.removeValue(forKey: id.text) else {
        findings.append(
          Finding(
            ContentRules.pairMismatch, at: page.zh.file.place(id.range), zh: "英文名单里没有编号 \(id.text)。",
            en: "The English list has no entry \(id.text)."))
        continue
      }
      let (zhFile, enFile) = (page.zh.file, page.en.file)
      let track = track(row[1].text, .zh, at: zhFile.place(row[1].range), &findings)
      let award = award(row[2].text, .zh, at: zhFile.place(row[2].range), &findings)
      let enTrack = self.track(other[1].text, .en, at: enFile.place(other[1].range), &findings)
      let enAward = self.award(other[2].text, .en, at: enFile.place(other[2].range), &findings)
      guard let track, let award, let enTrack, let enAward else { continue }
      if track != enTrack || award != enAward {
        findings.append(
          Finding(
            ContentRules.pairMismatch, at: enFile.place(other[0].range), zh: "\(id.text) 的赛道或奖项与中文名单不同。",
            en: "\(id.text) has another track or award than in the Chinese list."))
      }
      entries.append(
        WinnerEntry(
          id: id.text, track: track, award: award,
          project: Bilingual(zh: row[3].text, en: other[3].text),
          organization: Bilingual(zh: row[4].text, en: other[4].text), place: zhFile.place(id.range)))
    }
    for row in en where english[row[0].text] != nil {
      findings.append(
        Finding(
          ContentRules.pairMismatch, at: page.en.file.place(row[0].range), zh: "中文名单里没有编号 \(row[0].text)。",
          en: "The Chinese list has no entry \(row[0].text)."))
    }
    return entries
  }
}

extension WinnerTable {
  private typealias Cell = (text: String, range: Range<Int>)

  private func order(of header: [CSV.Cell], _ file: SourceFile, _ findings: inout [Finding]) -> [Int]? {
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
    for cell in header where !Self.columns.contains(cell.text) {
      findings.append(
        Finding(
          ContentRules.tableShape, at: file.place(cell.range), zh: "没有“\(cell.text)”这一列。",
          en: "There is no column “\(cell.text)”.",
          help: nearest(to: cell.text, among: Self.columns).map {
            Bilingual(zh: "是否想写“\($0)”？", en: "Did you mean “\($0)”?")
          }))
    }
    return order.count == Self.columns.count ? order : nil
  }

  private func entry(
    _ cells: [CSV.Cell], _ file: SourceFile, _ findings: inout [Finding]
  ) -> WinnerEntry? {
    var complete = true
    for (cell, column) in zip(cells, Self.columns) where cell.text.isEmpty {
      findings.append(emptyCell(column, at: file.place(cell.range)))
      complete = false
    }
    let id = checkedID(cells[0].text, at: file.place(cells[0].range), &findings)
    let track = track(cells[1].text, nil, at: file.place(cells[1].range), &findings)
    let award = award(cells[2].text, nil, at: file.place(cells[2].range), &findings)
    guard complete, let id, let track, let award else { return nil }
    return WinnerEntry(
      id: id, track: track, award: award, project: Bilingual(zh: cells[3].text, en: cells[4].text),
      organization: Bilingual(zh: cells[5].text, en: cells[6].text), place: file.place(cells[0].range))
  }

  private func rows(_ text: PageText, _ findings: inout [Finding]) -> [[Cell]]? {
    let document = text.document()
    guard let table = document.tables.first, document.tables.count == 1, table.header.count == 5 else {
      findings.append(
        Finding(
          ContentRules.tableShape, at: text.file.place(text.titleRange),
          zh: "获奖名单应是一张五列的表：编号、赛道、奖项、项目、单位。",
          en: "A winner list is one table of five columns: ID, track, award, project, organisation.",
          help: Bilingual(
            zh: "或者把名单写进 winners.csv。", en: "Or put the entries into winners.csv.")))
      return nil
    }
    var rows: [[Cell]] = []
    for row in table.rows {
      var complete = true
      for (cell, header) in zip(row, table.header) where cell.text.isEmpty {
        findings.append(emptyCell(header.text, at: text.file.place(cell.range)))
        complete = false
      }
      guard complete, checkedID(row[0].text, at: text.file.place(row[0].range), &findings) != nil else {
        continue
      }
      rows.append(row.map { ($0.text, $0.range) })
    }
    return rows
  }

  /// The id of a track named by its id, or by its title in one language.
  private func track(
    _ text: String, _ language: Language?, at place: Place, _ findings: inout [Finding]
  ) -> String? {
    let found = programme.tracks.first { track in
      track.id == text || language.map { track.page[$0].title == text } ?? false
    }
    if let found { return found.id }
    let known = programme.tracks.map { track in language.map { track.page[$0].title } ?? track.id }
    findings.append(unknownReference(text, "赛道", "track", among: known, at: place))
    return nil
  }

  private func award(
    _ text: String, _ language: Language?, at place: Place, _ findings: inout [Finding]
  ) -> String? {
    let found = programme.awards.first { award in
      award.id == text || language.map { award.title[$0] == text } ?? false
    }
    if let found { return found.id }
    let known = programme.awards.map { award in language.map { award.title[$0] } ?? award.id }
    findings.append(unknownReference(text, "奖项", "award", among: known, at: place))
    return nil
  }

  private func checkedID(_ text: String, at place: Place, _ findings: inout [Finding]) -> String? {
    if isSlug(text) { return text }
    if !text.isEmpty {
      findings.append(
        Finding(
          ContentRules.badAddress, at: place, zh: "编号“\(text)”不能用作网址。",
          en: "The id “\(text)” cannot be part of an address.",
          help: Bilingual(zh: "例如 wf26-001。", en: "Write something like wf26-001.")))
    }
    return nil
  }

  private func emptyCell(_ column: String, at place: Place) -> Finding {
    Finding(
      ContentRules.tableShape, at: place, zh: "“\(column)”这一格是空的。", en: "The cell under “\(column)” is empty."
    )
  }

  private func ragged(_ row: [CSV.Cell], _ wanted: Int, _ file: SourceFile) -> Finding {
    let range = (row.first?.range.lowerBound ?? 0)..<(row.last?.range.upperBound ?? 0)
    return Finding(
      ContentRules.tableShape, at: file.place(range), zh: "这一行有 \(row.count) 格，表头有 \(wanted) 格。",
      en: "This row has \(row.count) cells, the header \(wanted).",
      help: Bilingual(
        zh: "单元格里有逗号时，整格用双引号括起来。", en: "Put a cell that contains a comma in double quotes."))
  }
}
