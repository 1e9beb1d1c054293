/// What a version took.
package struct PublishingTally: Sendable, Equatable {
  /// Files that were written, not counting compressed forms.
  package var written = 0
  /// Forms that were compressed, those that saved nothing and were left out among them.
  package var compressed = 0
  /// Files of earlier versions that were kept for readers of their pages.
  package var carried = 0
  /// The bytes of all that was written.
  package var bytes = 0

  static func += (tally: inout PublishingTally, other: PublishingTally) {
    tally.written += other.written
    tally.compressed += other.compressed
    tally.carried += other.carried
    tally.bytes += other.bytes
  }
}
