import Content
import Diagnostics
import Mustache

/// What readers choose a track by, and tracks side by side.
extension Scene {
  /// The kinds of entrants that any track of a programme is open to, in the order of `site.yml`, each with the
  /// number of its tracks.
  func entrants(of programme: Programme, _ language: Language) -> [Value] {
    site.settings.entrantKinds.compactMap { kind in
      let count = programme.tracks.filter { $0.openTo.contains { $0.value == kind.id } }.count
      if count == 0 { return nil }
      return .object(["id": .text(kind.id), "title": .text(kind.title[language]), "count": .int(count)])
    }
  }

  /// The ids of the entrants a track is open to, with spaces between them.
  func entrantIDs(of track: Track) -> String { track.openTo.map(\.value).joined(separator: " ") }

  /// The topics of a track as links into its page.
  func topicLinks(_ track: Track, _ programme: Programme, _ language: Language) -> [Value] {
    let page = url(address(of: track, programme), language)
    return track.body(language).topics.enumerated().map { index, topic in
      .object([
        "number": .text(topicNumber(index + 1, programme.topicNumbers, language)),
        "title": .text(topic.text),
        "url": .text(page + "#" + topic.anchor),
      ])
    }
  }

  func comparisonLink(_ programme: Programme, _ language: Language) -> Value {
    guard hasComparison(programme) else { return .missing }
    return .text(url(programme.comparisonAddress, language))
  }

  /// Whether there is anything to compare, and a page for it.
  func hasComparison(_ programme: Programme) -> Bool {
    theme.library.contains("compare") && programme.tracks.count > 1
  }

  func comparisonPage(_ programme: Programme, _ language: Language) -> Object {
    let deadlines = (timelines[programme.id]?.entries ?? [])
      .filter { [.registration, .submission].contains($0.item.kind) }
      .map { Value.object(scheduleItem($0, language)) }
    return [
      "programme": .object(self.programme(programme, language, at: programme.comparisonAddress)),
      "tracks": .list(
        programme.tracks.map { track in
          var data = card(track, programme, language)
          data["group"] = .optional(
            programme.trackGroups.first { $0.id == track.group?.value }?.title[language])
          data["rubric"] = rubricLink(of: track, programme, language)
          data["rubric-none"] = .bool(track.rubric?.value == "none")
          return .object(data)
        }),
      "track-count": .int(programme.tracks.count),
      "deadlines": .list(deadlines),
    ]
  }

  func rubricLink(of track: Track, _ programme: Programme, _ language: Language) -> Value {
    programme.rubrics.first { $0.id == track.rubric?.value }.map {
      .link($0.page[language].title, url(Address("\(programme.id)/rubrics/\($0.id)/"), language))
    } ?? .missing
  }
}
