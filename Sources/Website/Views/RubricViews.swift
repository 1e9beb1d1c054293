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
    var figures: [Int: String] = [:]
    for (index, column) in rubric.table(language).columns.enumerated() {
      if case .weight = column.role { figures[index] = column.heading }
    }
    return [
      "programme": .object(self.programme(programme, language, at: Address(path))),
      "body": html(document, rubric.page, language, numbers: .none, figures: figures, &log),
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
}
