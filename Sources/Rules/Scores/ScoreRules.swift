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
      programme.winners.map { ScoreOrder.check($0.known(at: now), programme) } ?? []
    }
  }
}
