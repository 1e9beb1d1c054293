import Diagnostics

/// The scores that independent experts gave the entries of a winner list.
package struct ScoreSheet: Sendable {
  /// How many decimals final scores are rounded to, 0 to 2; halves are rounded up.
  package let decimals: Int
  /// How equal scores are told apart; nil where they are not.
  package let ties: Bilingual?
  package let expertCount: Int
  package let rows: [ScoreRow]
}

/// The scores of one entry.
package struct ScoreRow: Sendable {
  /// The id of the entry.
  package let id: String
  /// One of each expert, in the order of the columns.
  package let scores: [Hundredths]
  /// The arithmetic mean, rounded.
  package let mean: Hundredths
  /// Where the id is written.
  package let place: Place
}

extension ScoreSheet {
  /// Computes the arithmetic mean of scores in whole numbers and rounds it, halves up; nil for no scores.
  ///
  /// - Parameter decimals: 0 to 2.
  package static func mean(_ scores: [Hundredths], decimals: Int) -> Hundredths? {
    guard !scores.isEmpty else { return nil }
    let unit = decimals == 0 ? 100 : decimals == 1 ? 10 : 1
    let sum = scores.reduce(0) { $0 + $1.count }
    let divisor = scores.count * unit
    return Hundredths(count: (2 * sum + divisor) / (2 * divisor) * unit)
  }
}

extension WinnerList {
  /// The rank of each standing entry that has scores, by its id: from 1 in its track, shared by equal scores.
  package func ranks() -> [String: Int] {
    guard let scores else { return [:] }
    let means = Dictionary(scores.rows.map { ($0.id, $0.mean) }, uniquingKeysWith: { first, _ in first })
    var ranks: [String: Int] = [:]
    for (_, entries) in Dictionary(grouping: standing, by: \.track) {
      let scored = entries.compactMap { entry in means[entry.id].map { (id: entry.id, mean: $0) } }
      var rank = 0
      var last: Hundredths?
      for (index, entry) in scored.sorted(by: { $0.mean > $1.mean }).enumerated() {
        if entry.mean != last { rank = index + 1 }
        last = entry.mean
        ranks[entry.id] = rank
      }
    }
    return ranks
  }
}
