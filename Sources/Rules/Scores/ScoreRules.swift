import CivilTime
import Content
import Diagnostics

/// The rules about experts' scores, one file each.
package enum ScoreRules {
  package static let guides: [RuleGuide] = [ScoreOrder.guide]

  package static let all = guides.map(\.rule)

  /// Checks the scores of all winner lists that carry some.
  static func check(_ site: Site, now: Instant) -> [Finding] {
    site.programmes.flatMap { programme in
      programme.winners.map { ScoreOrder.check($0.known(at: now), programme) + unscored($0, now) } ?? []
    }
  }

  /// An entry that is still to be withdrawn stands, and has scores, until then; of the others the reader has seen to it.
  private static func unscored(_ list: WinnerList, _ now: Instant) -> [Finding] {
    guard let sheet = list.scores, sheet.expertCount > 0 else { return [] }
    let scored = Set(sheet.rows.map(\.id))
    return list.entries.compactMap { entry in
      guard let withdrawal = entry.withdrawal, withdrawal.start > now, !scored.contains(entry.id) else {
        return nil
      }
      return .missingScores(of: entry)
    }
  }
}
