import Diagnostics
import Markdown

/// Turns the rows of a winner list into entries, checking tracks and awards against the programme.
struct WinnerTable {
  let programme: Programme
  let context: ReadingContext

  static let columns = [
    "id", "track", "award", "project-zh", "project-en", "organization-zh", "organization-en",
  ]

  /// What was read, and the headings it stood under.
  typealias List = (entries: [WinnerEntry], headings: [WinnerHeading])

  /// Reads `winners.csv`; its columns may stand in any order.
  func list(csv file: SourceFile, _ findings: inout [Finding]) -> List {
    let csv = CSV(file)
    findings += csv.findings
    guard let header = csv.rows.first else {
      if csv.findings.isEmpty { findings.append(emptyFile(file)) }
      return ([], [])
    }
    let headings = header.map { WinnerHeading(text: $0.text, place: file.place($0.range)) }
    guard let order = order(of: header, file, &findings) else { return ([], headings) }
    var entries: [WinnerEntry] = []
    for row in csv.rows.dropFirst() {
      guard row.count == header.count else {
        findings.append(Self.ragged(row, header.count, file))
        continue
      }
      let cells = order.map { WinnerCell(row[$0], file) }
      if let entry = entry(cells, &findings) { entries.append(entry) }
    }
    return (entries, headings)
  }

  /// Reads the one table of the page in each language and joins the rows by their ids.
  func list(page: Page, _ findings: inout [Finding]) -> List {
    let zh = WinnerRows(page.zh, .zh, &findings)
    let en = WinnerRows(page.en, .en, &findings)
    guard let zh, let en else { return ([], (zh?.headings ?? []) + (en?.headings ?? [])) }
    findings += duplicates(en.rows.map { ($0[0].text, $0[0].place) })
    var english: [String: [WinnerCell]] = [:]
    for row in en.rows { english[row[0].text] = row }
    var entries: [WinnerEntry] = []
    for row in zh.rows {
      let id = row[0]
      guard let other = english.removeValue(forKey: id.text) else {
        findings.append(
          Finding(
            ContentRules.pairMismatch, at: id.place, zh: "英文名单里没有编号 \(id.text)。",
            en: "The English list has no entry \(id.text)."))
        continue
      }
      if let entry = entry(row, other, &findings) { entries.append(entry) }
    }
    for row in en.rows where english[row[0].text] != nil {
      findings.append(
        Finding(
          ContentRules.pairMismatch, at: row[0].place, zh: "中文名单里没有编号 \(row[0].text)。",
          en: "The Chinese list has no entry \(row[0].text)."))
    }
    return (entries, zh.headings + en.headings)
  }
}

extension WinnerTable {
  /// An entry of a file that has both languages in one row.
  private func entry(_ cells: [WinnerCell], _ findings: inout [Finding]) -> WinnerEntry? {
    let before = findings.count
    for (cell, column) in zip(cells, Self.columns) where cell.text.isEmpty && column != Self.columns.last {
      findings.append(cell.emptyFinding(under: column))
    }
    let id = cells[0].slug(&findings)
    let track = track(cells[1], nil, &findings)
    let award = award(cells[2], nil, &findings)
    let units = units(cells[5], cells[6], &findings)
    guard findings.count == before, let id, let track, let award else { return nil }
    return WinnerEntry(
      id: id, track: track, award: award, project: Bilingual(zh: cells[3].text, en: cells[4].text),
      organizations: units.map(\.name),
      places: WinnerEntry.Places(
        id: cells[0].place, track: cells[1].place, award: cells[2].place,
        project: (cells[3].place, cells[4].place), organizations: units.map(\.places)))
  }

  /// An entry of two tables, one row of each language.
  private func entry(
    _ zh: [WinnerCell], _ en: [WinnerCell], _ findings: inout [Finding]
  ) -> WinnerEntry? {
    let before = findings.count
    let track = track(zh[1], .zh, &findings)
    let award = award(zh[2], .zh, &findings)
    let enTrack = self.track(en[1], .en, &findings)
    let enAward = self.award(en[2], .en, &findings)
    let units = units(zh[4], en[4], &findings)
    guard findings.count == before, let track, let award else { return nil }
    if track != enTrack || award != enAward {
      findings.append(
        Finding(
          ContentRules.pairMismatch, at: track == enTrack ? en[2].place : en[1].place,
          zh: "\(zh[0].text) 的赛道或奖项与中文名单不同。",
          en: "\(zh[0].text) has another track or award than in the Chinese list."))
    }
    return WinnerEntry(
      id: zh[0].text, track: track, award: award, project: Bilingual(zh: zh[3].text, en: en[3].text),
      organizations: units.map(\.name),
      places: WinnerEntry.Places(
        id: zh[0].place, track: zh[1].place, award: zh[2].place, project: (zh[3].place, en[3].place),
        organizations: units.map(\.places)))
  }

  private typealias Unit = (name: Bilingual, places: (zh: Place, en: Place))

  /// The units of one project; English names that are left out come from `organizations.yml`.
  private func units(_ zh: WinnerCell, _ en: WinnerCell, _ findings: inout [Finding]) -> [Unit] {
    let names = zh.parts
    if names.isEmpty {
      if !zh.text.isEmpty { findings.append(zh.emptyFinding(under: Self.columns[5])) }
      return []
    }
    if en.text.isEmpty {
      let listed = names.compactMap { context.organizations[$0.text]?.en }
      guard listed.count == names.count else {
        findings.append(en.emptyFinding(under: Self.columns[6]))
        return []
      }
      return zip(names, listed).map { (Bilingual(zh: $0.text, en: $1), ($0.place, en.place)) }
    }
    let english = en.parts
    guard english.count == names.count else {
      findings.append(
        Finding(
          ContentRules.pairMismatch, at: en.place,
          zh: "中文写了 \(names.count) 家单位，英文写了 \(english.count) 家。",
          en: "The units are \(names.count) in Chinese and \(english.count) in English.",
          help: Bilingual(zh: "几家单位之间用分号隔开，次序相同。", en: "Separate units by semicolons, in the same order.")))
      return []
    }
    return zip(names, english).map { (Bilingual(zh: $0.text, en: $1.text), ($0.place, $1.place)) }
  }

  /// The id of a track named by its id, or by its title in one language.
  private func track(_ cell: WinnerCell, _ language: Language?, _ findings: inout [Finding]) -> String? {
    let tracks = programme.tracks.map { (id: $0.id, title: language.map($0.titles) ?? $0.id) }
    return known(cell, "赛道", "track", among: tracks, &findings)
  }

  private func award(_ cell: WinnerCell, _ language: Language?, _ findings: inout [Finding]) -> String? {
    let awards = programme.awards.map { award in
      (id: award.id, title: language.map { award.title[$0] } ?? award.id)
    }
    return known(cell, "奖项", "award", among: awards, &findings)
  }

  private func known(
    _ cell: WinnerCell, _ zh: String, _ en: String, among all: [(id: String, title: String)],
    _ findings: inout [Finding]
  ) -> String? {
    if let found = all.first(where: { $0.id == cell.text || $0.title == cell.text }) { return found.id }
    if !cell.text.isEmpty {
      findings.append(unknownReference(cell.text, zh, en, among: all.map(\.title), at: cell.place))
    }
    return nil
  }
}

extension Track {
  fileprivate func titles(_ language: Language) -> String { page[language].title }
}
