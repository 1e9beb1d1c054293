import CivilTime
import Content
import Diagnostics
import Mustache

/// Everything that was ever published, by year: what has ended stays.
extension Scene {
  /// The years in which something ran or was published, newest first; none lies ahead.
  var archiveYears: [Int] {
    let years = site.programmes.flatMap { Array(self.years(of: $0)) } + latestPages.map(year)
    var list: [Int] = []
    for year in years.sorted(by: >) where list.last != year { list.append(year) }
    return list
  }

  static func archiveAddress(_ year: Int) -> Address { Address("archive/\(year)/") }

  func archive(_ language: Language) -> Object {
    [
      "years": .list(archiveYears.map { .object(archiveYear($0, language)) }),
      "menu": archiveMenu(language, at: nil),
      "is-all": true,
    ]
  }

  func archive(of year: Int, _ language: Language) -> Object {
    var data = archiveYear(year, language)
    data["menu"] = archiveMenu(language, at: year)
    data["is-all"] = false
    return data
  }

  /// The first and the last year of a programme, so far as they have come.
  func years(of programme: Programme) -> ClosedRange<Int> {
    let entries = timelines[programme.id]?.entries ?? []
    let dates = [programme.notice?.published?.instant.date, programme.document?.date].compactMap { $0 }
    let firsts = dates.map(\.year) + entries.map(\.start.date.year)
    let lasts = dates.map(\.year) + entries.map(\.end.asEnd.date.year)
    let first = firsts.min() ?? programme.assumedYear?.year ?? now.date.year
    let last = min(lasts.max() ?? first, now.date.year)
    return min(first, last)...last
  }
}

extension Scene {
  private func year(_ entry: LatestPage) -> Int { entry.published.date.year }

  private func archiveYear(_ year: Int, _ language: Language) -> Object {
    let programmes = site.programmes.filter { years(of: $0).contains(year) }
    let pages = latestPages.filter { self.year($0) == year }
    return [
      "year": .text(String(year)),
      "url": .text(url(Self.archiveAddress(year), language)),
      "programmes": .list(programmes.map { .object(programme($0, language)) }),
      "programme-count": .int(programmes.count),
      "articles": .list(
        pages.map { entry in
          var data = link(entry.page, entry.address, language)
          data["kind-title"] = .text(theme.word(kind(of: entry.page, entry.programme))[language])
          // Titles such as "how to enter" stand here once a programme.
          let name = entry.programme.title[language]
          data["programme-title"] = entry.page[language].title.contains(name) ? .missing : .text(name)
          data["change-count"] = .int(changes(of: entry.page).count)
          return .object(data)
        }),
      "article-count": .int(pages.count),
    ]
  }

  private func archiveMenu(_ language: Language, at current: Int?) -> Value {
    .list(
      archiveYears.map { year in
        .object([
          "year": .text(String(year)), "url": .text(url(Self.archiveAddress(year), language)),
          "current": .bool(year == current),
        ])
      })
  }

  /// The word for the kind of a published page.
  private func kind(of page: Page, _ programme: Programme) -> String {
    if page.stem == programme.winners?.page.stem { return "winners" }
    return programme.allNotices.contains { $0.page.stem == page.stem } ? "notice" : "interpretation"
  }
}
