import Diagnostics
import YAML

/// Reads `scores.csv` beside a winner list: `id,expert-1,expert-2,…`, one row an entry.
struct ScoreReader {
  /// How final scores are made, as the front matter of the winner page states it.
  struct Method {
    let decimals: Int
    let ties: Bilingual?
    let place: Place

    /// Reads `scores: {decimals: 2, rounding: half-up, ties: {zh: …, en: …}}`; nil where there is no such key.
    init?(_ fields: Fields) {
      guard let entry = fields.optionalFields("scores") else { return nil }
      let decimals = entry.int("decimals", in: 0...2)
      let rounding = entry.choice("rounding", as: Rounding.self)
      ties = entry.optionalBilingual("ties")?.value
      entry.end()
      guard let decimals, rounding != nil else { return nil }
      self.decimals = decimals.value
      place = fields.place(of: "scores")
    }
  }

  /// How a mean between two numbers is rounded; there is one way.
  enum Rounding: String, CaseIterable {
    case halfUp = "half-up"
  }

  let method: Method
  let entries: [WinnerEntry]

  func read(_ file: SourceFile, _ findings: inout [Finding]) -> ScoreSheet {
    let csv = CSV(file)
    findings += csv.findings
    let header = csv.rows.first ?? []
    let expertCount = header.count - 1
    guard isRight(header), expertCount > 0 else {
      if csv.findings.isEmpty { findings.append(wrongHeader(header, file)) }
      return ScoreSheet(decimals: method.decimals, ties: method.ties, expertCount: 0, rows: [])
    }
    var rows: [ScoreRow] = []
    var seen: [(id: String, place: Place)] = []
    let known = Set(entries.map(\.id))
    for row in csv.rows.dropFirst() {
      if let id = row.first { seen.append((id.text, file.place(id.range))) }
      if row.count != header.count {
        findings.append(WinnerTable.ragged(row, header.count, file))
      } else if let row = scores(row, known, file, &findings) {
        rows.append(row)
      }
    }
    findings += duplicates(seen)
    let scored = Set(seen.map(\.id))
    for entry in entries where entry.withdrawal == nil && !scored.contains(entry.id) {
      findings.append(.missingScores(of: entry))
    }
    return ScoreSheet(decimals: method.decimals, ties: method.ties, expertCount: expertCount, rows: rows)
  }
}

extension Finding {
  /// Says that an entry has no scores.
  package static func missingScores(of entry: WinnerEntry) -> Finding {
    Finding(
      ContentRules.tableShape, at: entry.place, zh: "scores.csv 里没有 \(entry.id) 的得分。",
      en: "scores.csv has no scores of \(entry.id).")
  }
}

extension ScoreReader {
  /// Experts are numbered: their names are none of the public's business.
  private func isRight(_ header: [CSV.Cell]) -> Bool {
    header.first?.text == "id"
      && header.dropFirst().enumerated().allSatisfy { $1.text == "expert-\($0 + 1)" }
  }

  private func wrongHeader(_ header: [CSV.Cell], _ file: SourceFile) -> Finding {
    let wrong = header.enumerated().first { $1.text != ($0 == 0 ? "id" : "expert-\($0)") }?.element
    return Finding(
      ContentRules.tableShape, at: wrong.map { file.place($0.range) } ?? file.start,
      zh: "得分表的表头应是 id,expert-1,expert-2……。",
      en: "The header of scores reads id,expert-1,expert-2 and so on.",
      help: Bilingual(
        zh: "专家用序号，不写姓名；每位专家一列。", en: "Number the experts instead of naming them, one column each."))
  }

  private func scores(
    _ row: [CSV.Cell], _ known: Set<String>, _ file: SourceFile, _ findings: inout [Finding]
  ) -> ScoreRow? {
    let id = row[0]
    let place = file.place(id.range)
    if !known.contains(id.text) {
      findings.append(unknownReference(id.text, "获奖条目", "entry", among: entries.map(\.id), at: place))
    }
    var scores: [Hundredths] = []
    for cell in row.dropFirst() {
      if let score = Hundredths(cell.text.utf8), score.count <= 100_00 {
        scores.append(score)
      } else {
        findings.append(
          Finding(
            ContentRules.badValue, at: file.place(cell.range),
            zh: cell.text.isEmpty ? "缺少这位专家的打分。" : "“\(cell.text)”不是 0 到 100、最多两位小数的分数。",
            en: cell.text.isEmpty
              ? "The score of this expert is missing."
              : "“\(cell.text)” is not a score from 0 to 100 with two decimals at most.",
            help: Bilingual(zh: "写成 90 或 90.25。", en: "Write 90 or 90.25.")))
      }
    }
    guard scores.count == row.count - 1, known.contains(id.text),
      let mean = ScoreSheet.mean(scores, decimals: method.decimals)
    else { return nil }
    return ScoreRow(id: id.text, scores: scores, mean: mean, place: place)
  }
}
