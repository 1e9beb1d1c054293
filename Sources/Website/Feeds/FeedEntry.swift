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
    let pages = latestPages.filter { wanted == nil || $0.programme.id == wanted?.id }
    var entries: [FeedEntry] = []
    for (page, address, programme) in pages {
      guard let published = page.published?.instant else { continue }
      let changes = changes(of: page)
      entries.append(
        FeedEntry(
          link: absolute(address, language), title: page[language].title,
          summary: feedSummary(page, of: programme, language), published: published,
          updated: changes.last?.start ?? published, programme: programme))
      entries += changes.enumerated().map { index, change in
        let place = hasChangesPage(page) ? Self.changesAddress(address) : address
        let kind = theme.word("change-" + change.kind.rawValue)[language]
        let gap = language == .zh ? "" : " "
        return FeedEntry(
          link: absolute(place, language) + "#" + Self.anchor(ofChange: index),
          title: kind + (language == .zh ? "：" : ": ") + page[language].title,
          summary: change.what[language] + gap + change.reason[language], published: change.start,
          updated: change.start, programme: programme)
      }
    }
    // Stable: equal moments keep the order of the pages.
    let order = entries.indices.sorted {
      let (left, right) = (entries[$0].published, entries[$1].published)
      return left == right ? $0 < $1 : left > right
    }
    return order.prefix(50).map { entries[$0] }
  }

  /// The moment a feed changed last: its newest entry dates it, or the first to come, so that a build without
  /// news changes nothing.
  func feedDate(_ entries: [FeedEntry]) -> Instant {
    entries.map(\.updated).max() ?? publications.min() ?? now
  }

  /// Atom and JSON feeds of the site and of each programme, in both languages.
  func feedFiles() -> [File] {
    Language.allCases.flatMap { language -> [File] in
      let scopes: [Programme?] = [nil] + site.programmes
      return scopes.flatMap { programme -> [File] in
        let folder = path(programme?.address ?? .home, language)
        return [
          (folder + "feed.xml", atomFeed(language, of: programme)),
          (folder + "feed.json", jsonFeed(language, of: programme)),
        ]
      }
    }
  }
}
