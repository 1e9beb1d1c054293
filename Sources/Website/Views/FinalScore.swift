import Content
import Diagnostics
import Mustache

/// What an entry's experts came to.
struct FinalScore {
  let row: ScoreRow
  /// The mean with the decimals that the list states.
  let text: String
  /// Nil for a withdrawn entry.
  let rank: Int?
}

extension WinnerList {
  /// The final scores of a list by the ids of its entries; empty where none are published.
  func finalScores() -> [String: FinalScore] {
    guard let scores else { return [:] }
    let ranks = ranks()
    return Dictionary(
      scores.rows.map { row in
        (row.id, FinalScore(row: row, text: row.mean.text(decimals: scores.decimals), rank: ranks[row.id]))
      }, uniquingKeysWith: { first, _ in first })
  }
}

extension Scene {
  /// How the scores of a list were made, for its page.
  func scoreMethod(_ scores: ScoreSheet, _ language: Language) -> Value {
    .object([
      "experts": .int(scores.expertCount), "decimals": .text("\(scores.decimals)"),
      "ties": .optional(scores.ties?[language]),
    ])
  }
}
