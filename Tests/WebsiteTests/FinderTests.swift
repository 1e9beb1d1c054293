import CivilTime
import Diagnostics
import Disk
import Foundation
import Mustache
import Testing

@testable import Content
@testable import Website

/// Pages that help readers find others, with the theme of the repository.
@Suite struct FinderTests {
  static let root = FixtureSite.fixtures.deletingLastPathComponent().deletingLastPathComponent()

  /// The fixture site or the real one, as it is at a moment.
  static func scene(
    _ content: FileTree, _ moment: String = "2026-04-28 12:00"
  ) async throws -> (scene: Scene, findings: [Finding]) {
    let theme = try Folder(root.appending(path: "Templates").path).tree()
    let builder = SiteBuilder(
      content: content, templates: theme, options: .init(now: try #require(Instant(moment))))
    let (scene, findings) = try await builder.scene()
    return (try #require(scene), findings)
  }

  static func real(_ moment: String = "2026-11-21 12:00") async throws -> Scene {
    try await scene(try Folder(root.appending(path: "Content").path).tree(), moment).scene
  }

  private func addresses(_ scene: Scene) -> [String] {
    PageList(scene).jobs.filter { $0.language == .zh }.map(\.address.path)
  }

  @Test("Each programme with several tracks has a comparison; search, archive and data have a page each")
  func pages() async throws {
    let found = try await addresses(Self.real())
    for address in [
      "weifang-2026/tracks/compare/", "jinan-2025/tracks/compare/", "search/", "archive/", "archive/2025/",
      "archive/2026/", "api/",
    ] { #expect(found.contains(address), "\(address)") }
    #expect(!found.contains("qinghai-datasets/tracks/compare/"))
    #expect(Set(found).count == found.count)
  }

  @Test("A theme without the templates has none of these pages")
  func plainTheme() async throws {
    let builder = try FixtureSite().builder()
    let scene = try #require(try await builder.scene().scene)
    let found = addresses(scene)
    for word in ["compare/", "search/", "archive/", "api/", "changes/"] {
      #expect(!found.contains { $0.hasSuffix(word) }, "\(word)")
    }
  }

  @Test("The archive has every programme in each of its years, and every page in the year of its publication")
  func archive() async throws {
    let scene = try await Self.real()
    #expect(scene.archiveYears == [2026, 2025])
    let text = printed(scene.archive(of: 2025, .zh))
    for title in ["2025年“数据要素×”大赛山东分赛济南市选拔赛", "青海省行业高质量数据集"] { #expect(text.contains(title), "\(title)") }
    let all = printed(scene.archive(.zh))
    for latest in scene.latestPages { #expect(all.contains(latest.page.zh.title), "\(latest.page.stem)") }
    #expect(scene.latestPages.count > 5)
    for programme in scene.site.programmes { #expect(all.contains(programme.title.zh)) }
  }

  @Test("No year of the archive lies ahead of the build")
  func yearsToCome() async throws {
    #expect(try await Self.real("2025-12-31 23:59").archiveYears == [2025])
  }

  @Test("Entrants are offered with the number of tracks that are open to them")
  func entrants() async throws {
    let scene = try await Self.real()
    let programme = try #require(scene.programmes["weifang-2026"])
    let text = printed(["entrants": .list(scene.entrants(of: programme, .en))])
    for kind in scene.site.settings.entrantKinds {
      let count = programme.tracks.filter { $0.openTo.contains { $0.value == kind.id } }.count
      #expect(text.contains("\"\(kind.id)\"") == (count > 0), "\(kind.id)")
    }
  }

  @Test("A notice lists the explanations of its own alone, and they lead back to it")
  func explanations() async throws {
    let scene = try await Self.scene(try FixtureSite().tree).scene
    let programme = try #require(scene.programmes["robots-2026"])
    for (notice, address) in programme.allNotices {
      let text = printed(["list": scene.interpretations(programme, .en, of: notice)])
      for page in programme.interpretations {
        let explains = programme.explained(by: page) == notice.stem
        #expect(text.contains(page.en.title) == explains, "\(page.stem) and \(address.path)")
      }
    }
  }

  @Test("Pages tell the search their kind and programme; lists and error pages are not searched")
  func searched() async throws {
    let scene = try await Self.real()
    let jobs = PageList(scene).jobs
    for (path, kind) in [
      ("weifang-2026/notice/", "notice"), ("weifang-2026/tracks/finance/", "track"), ("names/", "names"),
      ("jinan-2025/winners/", "winners"),
    ] {
      let job = try #require(jobs.first { $0.address.path == path })
      #expect(printed(["filter": scene.searchFilter(job)]).contains("\"\(kind)\""), "\(path)")
    }
    for path in ["", "search/", "sitemap/", "archive/", "404.html", "weifang-2026/tracks/"] {
      let job = try #require(jobs.first { $0.address.path == path })
      guard case .missing = scene.searchFilter(job) else {
        Issue.record("\(path) is searched")
        continue
      }
    }
  }

  @Test("The site map dates pages by their publication, and gives no date where none is known")
  func siteMapDates() async throws {
    let scene = try await Self.real()
    let map = try #require(siteMaps(of: scene)["sitemap.xml"])
    let entries = map.split(separator: "<url>")
    func entry(_ path: String) throws -> Substring {
      try #require(entries.first { $0.contains("<loc>https://gongshi.example.org/\(path)</loc>") })
    }
    #expect(try entry("weifang-2026/notice/").contains("<lastmod>2026-06-15</lastmod>"))
    #expect(try entry("en/weifang-2026/tracks/finance/").contains("<lastmod>2026-06-15</lastmod>"))
    #expect(try !entry("about/").contains("lastmod"))
    #expect(try entry("weifang-2026/notice/").contains("hreflang=\"x-default\""))
  }
}

/// The data of a template as `gongshi explain` prints it.
func printed(_ data: Object) -> String { dump([data]) }
