import Content
import Diagnostics
import Markdown
import Mustache

extension Scene {
  func trackList(_ programme: Programme, _ language: Language) -> Object {
    var groups: [Value] = []
    let titled = programme.trackGroups.map { ($0.id as String?, $0.title[language]) } + [(nil, "")]
    for (id, title) in titled {
      let tracks = programme.tracks.filter { $0.group?.value == id }
      if tracks.isEmpty { continue }
      groups.append(
        .object([
          "id": .optional(id),
          "title": .text(title),
          "count": .int(tracks.count),
          "tracks": .list(tracks.map { .object(card($0, programme, language)) }),
        ]))
    }
    return [
      "programme": .object(self.programme(programme, language, at: programme.tracksAddress)),
      "groups": .list(groups),
      "group-count": .int(groups.count),
      "entrants": .list(entrants(of: programme, language)),
      "compare": comparisonLink(programme, language),
      "track-count": .int(programme.tracks.count),
      "topic-count": .int(programme.tracks.reduce(0) { $0 + $1.topicCount }),
    ]
  }

  func trackPage(_ programme: Programme, _ index: Int, _ language: Language, _ log: inout PageLog) -> Object {
    let track = programme.tracks[index]
    let body = track.body(language)
    check(body.document, track.page, language, &log)
    let options = options(body.document, language, .none)
    let sections = body.document.sections(level: 2)
    var data = card(track, programme, language)
    data["intro"] = fragment(body.document, sections.intro, options)
    data["group"] = .optional(
      programme.trackGroups.first { $0.id == track.group?.value }?.title[language])
    data["topics"] = .list(
      body.sections.enumerated().map { number, section in
        .object([
          "number": .text(topicNumber(number + 1, programme.topicNumbers, language)),
          "anchor": .text(section.heading.anchor),
          "title": .text(section.heading.text),
          "body": fragment(body.document, section.body, options),
        ])
      })
    data["rubric-note"] = .optional(track.rubricNote?[language])
    data["rubric"] = rubricLink(of: track, programme, language)
    data["rubric-none"] = .bool(track.rubric?.value == "none")
    return [
      "programme": .object(self.programme(programme, language, at: address(of: track, programme))),
      "track": .object(data),
      "schedule": .list(schedule(programme, language)),
      "previous": index > 0 ? neighbour(programme.tracks[index - 1], programme, language) : .missing,
      "next": index + 1 < programme.tracks.count
        ? neighbour(programme.tracks[index + 1], programme, language) : .missing,
    ]
  }

  func address(of track: Track, _ programme: Programme) -> Address {
    Address("\(programme.id)/tracks/\(track.id)/")
  }

  private func neighbour(_ track: Track, _ programme: Programme, _ language: Language) -> Value {
    .link(track.page[language].title, url(address(of: track, programme), language))
  }

  func card(_ track: Track, _ programme: Programme, _ language: Language) -> Object {
    [
      "number": .int(track.number),
      "id": .text(track.id),
      "title": .text(track.page[language].title),
      "summary": .optional(track.page[language].summary),
      "url": .text(url(address(of: track, programme), language)),
      "topic-count": .int(track.topicCount),
      "topics": .list(topicLinks(track, programme, language)),
      "who": .text(entrantIDs(of: track)),
      "open-to-count": .int(track.openTo.count),
      "open-to": .list(
        track.openTo.compactMap { kind in
          site.settings.entrantKinds.first { $0.id == kind.value }.map {
            .object(["id": .text($0.id), "title": .text($0.title[language])])
          }
        }),
    ]
  }

  /// Some top-level nodes of a document as HTML; missing when there are none.
  private func fragment(_ document: Document, _ nodes: Range<NodeIndex>, _ options: HTMLOptions) -> Value {
    guard !nodes.isEmpty else { return .missing }
    var bytes: [UInt8] = []
    document.appendHTML(nodes, options: options, to: &bytes)
    return .html(HTML(bytes))
  }
}

/// The number of a topic as its source prints it: 一、 or 1. ; always 1. in English.
func topicNumber(_ number: Int, _ style: NumberStyle, _ language: Language) -> String {
  language == .zh && style == .chinese ? HeadingNumber.numeral(number) + "、" : "\(number)."
}
