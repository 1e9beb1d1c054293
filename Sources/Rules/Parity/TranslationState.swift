import CivilTime
import Content
import Diagnostics

/// How a translation stands to the Chinese text it was made from.
package enum TranslationState: Sendable {
  /// The Chinese has not changed since the review.
  case fresh(CivilDate)
  /// The Chinese has changed since the review, at these passages.
  case stale(CivilDate, [ChangedPassage])
  /// The site keeps reviews, and there is none of this page.
  case unrecorded
  /// The page has no English file.
  case missing
  /// A record or an English file without its Chinese page.
  case orphaned

  /// The word for it that programs read.
  package var word: String {
    switch self {
    case .fresh: "fresh"
    case .stale: "stale"
    case .unrecorded: "unrecorded"
    case .missing: "missing"
    case .orphaned: "orphaned"
    }
  }
}

/// Where a text changed since its translation was reviewed.
package struct ChangedPassage: Sendable {
  package enum Kind: String, Sendable { case changed, removed, moved }

  package let kind: Kind
  /// What is new or different, or what a passage was taken out after.
  package let place: Place
}

extension TranslationState {
  /// Compares a text with the record of its review.
  package init(_ source: TranslationSource, _ record: TranslationRecord) {
    if source.digest == record.source {
      self = .fresh(record.reviewed)
    } else {
      self = .stale(record.reviewed, Self.changes(source, record))
    }
  }

  /// In linear time: passages are found again by their digests.
  private static func changes(_ source: TranslationSource, _ record: TranslationRecord) -> [ChangedPassage] {
    var places: [String: [Int]] = [:]
    for (index, passage) in source.passages.enumerated().reversed() {
      places[passage.digest, default: []].append(index)
    }
    var isKept = Array(repeating: false, count: source.passages.count)
    // How many recorded passages are gone after each one that is still there; the key -1 is the beginning.
    var gone: [Int: Int] = [:]
    var moved: Int?
    var last = -1
    for digest in record.passages {
      guard let index = places[digest]?.popLast() else {
        gone[last, default: 0] += 1
        continue
      }
      isKept[index] = true
      if index < last { moved = moved ?? index }
      last = index
    }
    var changes: [ChangedPassage] = []
    var before = -1
    for (index, passage) in source.passages.enumerated() {
      if isKept[index] {
        before = index
      } else {
        changes.append(ChangedPassage(kind: .changed, place: firstLine(of: passage.range, in: source.file)))
        gone[before, default: 0] -= 1
      }
    }
    for index in -1..<source.passages.count where gone[index, default: 0] > 0 {
      let range = index < 0 ? 0..<0 : source.passages[index].range
      changes.append(ChangedPassage(kind: .removed, place: firstLine(of: range, in: source.file)))
    }
    if changes.isEmpty, let moved {
      let range = source.passages[moved].range
      changes.append(ChangedPassage(kind: .moved, place: firstLine(of: range, in: source.file)))
    }
    return changes.sorted { $0.place.range.lowerBound < $1.place.range.lowerBound }
  }
}
