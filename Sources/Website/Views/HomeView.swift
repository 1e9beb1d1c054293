import CivilTime
import Content
import Diagnostics
import Mustache

extension Scene {
  /// The home page: programmes by what they are doing now, and the latest notices and articles.
  func home(_ language: Language) -> Object {
    var data: Object = [:]
    for (key, states) in [
      ("open", [PeriodState.open, .closing]), ("coming", [.upcoming]), ("closed", [.closed]),
    ] {
      let programmes = site.programmes.filter { states.contains(timelines[$0.id]?.state ?? .closed) }
      data[key] = .list(programmes.map { .object(programmeCard($0, language)) })
      data[key + "-count"] = .int(programmes.count)
      data["has-" + key] = .bool(!programmes.isEmpty)
    }
    data["articles"] = .list(latestArticles(language))
    return data
  }

  private func programmeCard(_ programme: Programme, _ language: Language) -> Object {
    var data = self.programme(programme, language)
    let entries = (timelines[programme.id]?.entries ?? []).filter { $0.withdrawn == nil }
    func item(_ entry: Timeline.Entry?) -> Value {
      entry.map { .object(scheduleItem($0, language)) } ?? .missing
    }
    data["current"] = .list(
      entries.filter { $0.state == .open || $0.state == .closing }.map { .object(scheduleItem($0, language)) }
    )
    data["next-item"] = item(entries.filter { $0.state == .upcoming }.min { $0.start < $1.start })
    data["last-item"] = item(entries.filter { $0.state == .closed }.max { $0.end < $1.end })
    data["notice-period"] = noticePeriod(programme, language)
    let address = Address("\(programme.id)/notice/")
    data["notice"] = programme.notice.map { .object(link($0, address, language)) } ?? .missing
    return data
  }

  private func latestArticles(_ language: Language) -> [Value] {
    latestPages.prefix(8).map { page, address, programme in
      var data = link(page, address, language)
      // A title that names its programme need not do so twice.
      let name = shortTitle(of: programme, language)
      data["programme-title"] = page[language].title.contains(name) ? .missing : .text(name)
      return .object(data)
    }
  }

  static func latestPages(
    of site: Site, by now: Instant
  ) -> [(page: Page, address: Address, programme: Programme)] {
    site.programmes
      .flatMap { programme in programme.addressedPages.map { ($0.page, $0.address, programme) } }
      .filter { $0.0.published.map { $0.instant <= now } ?? false }
      .sorted { left, right in
        let (a, b) = (left.0.published?.instant, right.0.published?.instant)
        if let a, let b, a != b { return a > b }
        return left.1.path.utf8.lexicographicallyPrecedes(right.1.path.utf8)
      }
  }
}
