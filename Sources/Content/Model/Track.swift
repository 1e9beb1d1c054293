import Diagnostics
import Markdown
import YAML

/// A track with its topics.
package struct Track: Sendable {
  package let page: Page
  /// The slug of the file without its number; how winner lists name the track.
  package let id: String
  package let number: Int
  package let group: Located<String>?
  package let rubric: Located<String>?
  /// What the notice adds about the rubric for this track alone.
  package let rubricNote: Bilingual?
  /// How many projects may win an award here, by its id, where that differs from the award's own number.
  package let quotas: [(award: String, count: Int)]
  /// Ids of `site.yml`'s entrant kinds.
  package let openTo: [Located<String>]
  package let bodies: (zh: TrackBody, en: TrackBody)

  package func body(_ language: Language) -> TrackBody {
    switch language {
    case .zh: bodies.zh
    case .en: bodies.en
    }
  }

  package var topicCount: Int { bodies.zh.sections.count }
}

/// A track's text, cut into its introduction and its topics.
package struct TrackBody: Sendable {
  package let document: Document
  package let sections: [Section]

  package var topics: [Heading] { sections.map(\.heading) }
}
