import CivilTime
import Content

/// Everything that was recognised in a document.
struct Recognition: Sendable {
  /// A part of the text that becomes a section of the notice, with the tracks and tables cut out of it.
  struct Section: Sendable {
    /// The annex it is; nil for the body of the notice.
    let annex: Annex?
    let blocks: [Block]
    let region: TrackRegion?
    /// Rubrics by the offset of their table, as offsets into the list of all rubrics.
    let rubrics: [Int: Int]

    /// What belongs to no track.
    var outsideTracks: [Block] {
      blocks.enumerated().filter { !(region?.range.contains($0.offset) ?? false) }.map(\.element)
    }
  }

  var parts: Parts
  var kind: Programme.Kind
  /// Whether the words of the title say so.
  var isKindCertain: Bool
  var name: DraftName?
  var sections: [Section] = []
  var forms: [Annex] = []
  var rubrics: [DraftRubric] = []
  var events: [DraftEvent] = []
  var period: DraftPeriod?
  var awards: [DraftAward] = []
  var organizers: DraftOrganizers
  var contact: DraftContact
  /// The year its dates are computed with, and whether the document prints none.
  var year: Int
  var isYearAssumed: Bool
  var doubts: [Doubt] = []

  var textOutsideTracks: [Block] { sections.flatMap(\.outsideTracks) }
  var tracks: [DraftTrack] { sections.flatMap { $0.region?.tracks ?? [] } }
}
