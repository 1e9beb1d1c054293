import Ledger

/// What came of a request to publish.
package enum PublishingOutcome: Sendable, Equatable {
  /// The version is served; `removed` are the numbers of older ones that went.
  case published(SiteVersion, SiteChanges, PublishingTally, removed: [Int])
  /// The site is what is served already.
  case unchanged(SiteVersion)
  /// What would differ from what is served now; nothing was written.
  case planned(SiteChanges)
  case rolledBack(from: SiteVersion, to: SiteVersion, SiteChanges)
  case refused(Refusal)

  /// Why nothing was done; what is served stays as it was.
  package enum Refusal: Sendable, Equatable {
    /// The site is not what was built, was not signed with the key, or does not continue the ledger that is served.
    case unfit(Verdict)
    /// These files are in the way, where only versions may be.
    case foreign([String])
    /// One of the two folders lies in the other.
    case overlapping
    /// The site changed while it was read, as when it was built again.
    case changedMeanwhile(String)
    /// Nothing is served.
    case nothingServed
    /// There is no version before the one that is served, or none any more.
    case nothingEarlier(SiteVersion)
  }
}
