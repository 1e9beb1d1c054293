import CivilTime
import Diagnostics

/// The review of a translation: which Chinese text it was compared with, and when.
package struct TranslationRecord: Sendable {
  /// The path of the page below `Content/` without language and ending.
  package let page: String
  package let reviewed: CivilDate
  /// The SHA-256 of the Chinese text, in lower-case hexadecimal digits.
  package let source: String
  /// The beginnings of the digests of its passages, in their order.
  package let passages: [String]
  /// Where the record names its page; nil for one that was just made.
  package let place: Place?

  package init(page: String, reviewed: CivilDate, source: String, passages: [String], place: Place? = nil) {
    self.page = page
    self.reviewed = reviewed
    self.source = source
    self.passages = passages
    self.place = place
  }

  /// The file of `Content/` that holds the records.
  package static let file = "translations.yml"
}
