import CivilTime
import Content
import Diagnostics
import Disk

/// Where every period of the site stands at a moment, for people who run it.
package struct SiteStatus: Sendable {
  package let asOf: Instant
  /// The next moment at which any page reads differently, the same as in `manifest.json`; nil when none will.
  package let nextChange: Instant?
  package let programmes: [ProgrammeStatus]
  /// Nil for a site that never released anything.
  package let ledger: LedgerStatus?
}

/// The periods of one programme, its notice period last.
package struct ProgrammeStatus: Sendable {
  package let id: String
  package let title: Bilingual
  package let state: PeriodState
  /// Whether a period of it is open or over already.
  package let hasBegun: Bool
  package let periods: [PeriodStatus]
  /// Whether its notice period shows a list of samples, of which nothing comes.
  package let hasSampleWinners: Bool
  /// A notice period that is over while no notice says what came of it.
  package let overdue: OverdueOutcome?
}

/// One schedule item, series of deadlines or notice period.
package struct PeriodStatus: Sendable {
  package enum Kind: String, Sendable {
    case schedule
    case monthly
    case notice
  }

  package let id: String
  package let kind: Kind
  /// What its state is the state of.
  package let subject: StateSubject
  package let title: Bilingual
  package let state: PeriodState
  package let withdrawn: Withdrawal?
  /// Nil for a single moment, and where a series of deadlines has always held.
  package let start: TimePoint?
  package let end: TimePoint
  /// The moments between which it runs; `opens` is nil where it always did.
  package let opens: Instant?
  package let closes: Instant
  /// Nil once it is over, and before a day that is not exactly known.
  package let countdown: Countdown?
  /// The next day of a series of deadlines.
  package let next: CivilDate?
  /// Whether that day, or the last day of anything else, is a rest day; nil outside the tables, and where the
  /// last day is not exactly known.
  package let endsOnRestDay: Bool?
  /// How it is counted, in a few words.
  package let method: Bilingual
  /// How it is counted, on what ground; nil where there is nothing to explain.
  package let explanation: Bilingual?
}

/// A notice period that ended and was not concluded.
package struct OverdueOutcome: Sendable {
  /// The first moment after the notice period.
  package let since: Instant
  /// Whole days since then.
  package let days: Int
}

extension SiteBuilder {
  /// Finds where every period stands; nil, with findings, where the content has errors.
  package func status() async throws(FileError) -> (status: SiteStatus?, findings: [Finding]) {
    let (scene, findings) = try await scene()
    guard let scene, !findings.hasErrors else { return (nil, Finding.inOrder(findings)) }
    return (scene.status(), Finding.inOrder(findings))
  }
}
