import Content
import Diagnostics
import Markdown
import Mustache

extension Scene {
  func rubricPage(_ programme: Programme, _ rubric: Rubric, _ language: Language, _ log: inout PageLog)
    -> Object
  {
    let document = language == .zh ? rubric.documents.zh : rubric.documents.en
    let path = "\(programme.id)/rubrics/\(rubric.id)/"
    let tracks = programme.tracks.filter { $0.rubric?.value == rubric.id }
    return [
      "programme": .object(self.programme(programme, language, at: Address(path))),
      "body": html(document, rubric.page, language, numbers: .none, &log),
      "levels": .list(rubric.levels.map { .object(["title": .text($0[language])]) }),
      "level-count": .int(rubric.levels.count),
      "row-count": .int(rubric.rows.count),
      "csv": .text(url(Address(path), language) + "rubric.csv"),
      "json": .text(basePath + path + "rubric.json"),
      "tracks-count": .int(tracks.count),
      "tracks": .list(
        tracks.map { .link($0.page[language].title, url(address(of: $0, programme), language)) }),
      "rubric-list": .list(
        programme.rubrics.map { other in
          .object([
            "title": .text(other.page[language].title),
            "url": .text(url(Address("\(programme.id)/rubrics/\(other.id)/"), language)),
            "current": .bool(other.id == rubric.id),
          ])
        }),
    ]
  }

  func winnersPage(_ programme: Programme, _ list: WinnerList, _ language: Language, _ log: inout PageLog)
    -> Object
  {
    let path = "\(programme.id)/winners/"
    let document = list.page[language].document()
    log.findings += document.findings
    check(document, list.page, language, &log)
    var bytes: [UInt8] = []
    // The entries are rendered from the model, so the page's own table would say everything twice.
    let options = options(document, language, .none)
    for node in document.children(of: Document.root) where document.nodes[node].kind != .table {
      document.appendHTML(of: node, options: options, to: &bytes)
    }
    let groups = programme.tracks.compactMap { track -> Value? in
      let entries = list.entries.filter { $0.track == track.id }
      if entries.isEmpty { return nil }
      return .object([
        "title": .text(track.page[language].title),
        "url": .text(url(address(of: track, programme), language)),
        "id": .text(track.id),
        "entries": .list(entries.map { entry($0, programme, language) }),
      ])
    }
    return [
      "programme": .object(self.programme(programme, language, at: Address(path))),
      "body": .html(HTML(bytes)),
      "sample": .bool(list.isSample),
      "groups": .list(groups),
      "count": .int(list.entries.count),
      "csv": .text(url(Address(path), language) + "winners.csv"),
      "json": .text(basePath + path + "winners.json"),
      "notice-period": noticePeriod(programme, language),
      "outcome": outcome(programme, list, language),
      "complaint": programme.complaint.map {
        .object(["receiver": .text($0.receiver[language]), "source": .text($0.source[language])])
      } ?? .missing,
    ]
  }

  private func entry(_ entry: WinnerEntry, _ programme: Programme, _ language: Language) -> Value {
    let award = programme.awards.first { $0.id == entry.award }
    return .object([
      "id": .text(entry.id),
      "award": .optional(award?.title[language]),
      "award-id": .text(entry.award),
      "project": .text(entry.project[language]),
      "organization": .text(entry.organization[language]),
    ])
  }
}
