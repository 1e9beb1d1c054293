import CivilTime
import Content
import Diagnostics
import JSON

/// Winner lists for spreadsheet programs and other programs, in the order of the page.
extension Scene {
  func csv(_ list: WinnerList, _ programme: Programme, _ language: Language) -> [UInt8] {
    var csv = CSVWriter()
    let list = list.known(at: now)
    let scores = list.finalScores()
    let columns =
      language == .zh
      ? ["编号", "赛道", "奖项", "项目", "单位", "变更"]
      : ["ID", "Track", "Award", "Project", "Organisation", "Changes"]
    let scoreColumns = language == .zh ? ["最终得分", "名次"] : ["Final score", "Rank"]
    csv.row(columns + (list.scores == nil ? [] : scoreColumns))
    for (track, entries) in winnerGroups(programme, list) {
      for entry in entries {
        let award = programme.awards.first { $0.id == entry.award }?.title[language] ?? entry.award
        csv.row(
          [
            entry.id, track.page[language].title, award, entry.project[language],
            entry.organization[language],
            changes(entry, language),
          ] + (list.scores == nil ? [] : scoreCells(scores[entry.id])))
      }
    }
    return csv.bytes
  }

  func json(_ list: WinnerList, _ programme: Programme) -> [UInt8] {
    jsonFile { write(list, programme, to: &$0) }
  }

  func write(_ list: WinnerList, _ programme: Programme, to object: inout JSONObject) {
    let list = list.known(at: now)
    object.member("version", 1)
    object.member("programme", programme.id)
    object.member("sample", list.isSample)
    object.member("count", list.entries.count)
    object.member("withdrawn", list.entries.count - list.standing.count)
    if let scores = list.scores { object.object("scoring") { method(scores, &$0) } }
    let finals = list.finalScores()
    object.array("winners") { rows in
      for (_, entries) in winnerGroups(programme, list) {
        for entry in entries { rows.object { row(entry, finals[entry.id], &$0) } }
      }
    }
  }
}

extension Scene {
  private func row(_ entry: WinnerEntry, _ score: FinalScore?, _ row: inout JSONObject) {
    row.member("id", entry.id)
    row.member("track", entry.track)
    row.member("award", entry.award)
    if let score {
      row.array("scores") { list in for value in score.row.scores { list.hundredths(value.count) } }
      row.member("score", hundredths: score.row.mean.count)
      if let rank = score.rank { row.member("rank", rank) }
    }
    row.object("project") { $0.texts(entry.project) }
    row.array("organizations") { units in
      for unit in entry.organizations { units.object { $0.texts(unit) } }
    }
    row.array("changes") { changes in
      for change in entry.changes {
        changes.object { object in
          object.member("kind", change.kind.rawValue)
          object.member("date", change.date.description)
          object.object("reason") { $0.texts(change.reason) }
          if let was = change.was { object.object("was") { $0.texts(was) } }
        }
      }
    }
  }

  /// What changed in an entry, in one cell.
  private func changes(_ entry: WinnerEntry, _ language: Language) -> String {
    let words = entry.changes.map { change in
      let colon = theme.word("colon")[language]
      let was = change.was.map {
        theme.word("bracket-open")[language] + theme.word("entry-was")[language] + colon + $0[language]
          + theme.word("bracket-close")[language]
      }
      return "\(change.date) \(change.kind.word[language])\(colon)\(change.reason[language])\(was ?? "")"
    }
    return words.joined(separator: "\n")
  }
}

extension Scene {
  private func scoreCells(_ score: FinalScore?) -> [String] {
    [score?.text ?? "", score?.rank.map(String.init) ?? ""]
  }

  /// How final scores were made, so that anyone can make them again.
  private func method(_ scores: ScoreSheet, _ object: inout JSONObject) {
    object.member("experts", scores.expertCount)
    object.member("mean", "arithmetic")
    object.member("decimals", scores.decimals)
    object.member("rounding", "half-up")
    if let ties = scores.ties { object.object("ties") { $0.texts(ties) } }
  }
}
