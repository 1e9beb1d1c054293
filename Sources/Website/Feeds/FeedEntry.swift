import CivilTime
import Content
import Diagnostics

/// One entry of a feed, whatever its format: a page, or a change of a notice.
struct FeedEntry: Sendable {
  let link: String
  let title: String
  let summary: String?
  let published: Instant
  let updated: Instant
  let programme: Programme
}

extension Scene {
  /// The entries of the site, or of one programme, newest first, at most fifty.
  func feedEntries(_ language: Language, of wanted: Programme? = nil) -> [FeedEntry] {
    let pages = wanted.map { latestOfProgrammes[$0.id] ?? [] } ?? latestPages
    // Each page and, behind it, its changes by their indices; what an entry says is only made for those that stay.
    var places: [(page: LatestPage, change: Int?, published: Instant)] = []
    places.reserveCapacity(pages.count)
    for page in pages {
      places.append((page, nil, page.published))
      for (index, change) in changes(of: page.page).enumerated() {
        places.append((page, index, change.start))
      }
    }
    // Stable: equal moments keep the order of the pages.
    let order = places.indices.sorted {
      let (left, right) = (places[$0].published, places[$1].published)
      return left == right ? $0 < $1 : left > right
    }
    return order.prefix(50).map { index in
      places[index].change.map { feedEntry(of: places[index].page, change: $0, language) }
        ?? feedEntry(of: places[index].page, language)
    }
  }

  private func feedEntry(of latest: LatestPage, _ language: Language) -> FeedEntry {
    FeedEntry(
      link: absolute(latest.address, language), title: latest.page[language].title,
      summary: feedSummary(latest.page, of: latest.programme, language), published: latest.published,
      updated: changes(of: latest.page).last?.start ?? latest.published, programme: latest.programme)
  }

  private func feedEntry(of latest: LatestPage, change index: Int, _ language: Language) -> FeedEntry {
    let page = latest.page
    let change = changes(of: page)[index]
    let place = hasChangesPage(page) ? Self.changesAddress(latest.address) : latest.address
    let kind = theme.word("change-" + change.kind.rawValue)[language]
    let gap = language == .zh ? "" : " "
    return FeedEntry(
      link: absolute(place, language) + "#" + Self.anchor(ofChange: index),
      title: kind + (language == .zh ? "：" : ": ") + page[language].title,
      summary: change.what[language] + gap + change.reason[language], published: change.start,
      updated: change.start, programme: latest.programme)
  }

  /// The moment a feed changed last: its newest entry dates it, or the first to come, so that a build without
  /// news changes nothing.
  func feedDate(_ entries: [FeedEntry]) -> Instant {
    entries.map(\.updated).max() ?? publications.min() ?? now
  }

  /// Atom and JSON feeds of the site and of each programme, in both languages.
  func feedMakers() -> [@Sendable () -> [File]] {
    let scopes: [Programme?] = (part.hasSite ? [nil] : []) + ownProgrammes
    return Language.allCases.flatMap { language in
      scopes.map { programme in
        { @Sendable in
          let folder = path(programme?.address ?? .home, language)
          return [
            (folder + "feed.xml", atomFeed(language, of: programme)),
            (folder + "feed.json", jsonFeed(language, of: programme)),
          ]
        }
      }
    }
  }
}
