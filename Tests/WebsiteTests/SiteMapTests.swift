import Content
import Diagnostics
import Digest
import Disk
import Mustache
import TestSupport
import Testing

@testable import Website

/// Site maps of a scene, by their names.
func siteMaps(of scene: Scene, _ limits: SiteMap.Limits = SiteMap.Limits()) -> [String: String] {
  let files = IteratorSequence(SiteMap(scene, of: PageGroups(scene), limits: limits)).flatMap { $0 }
  return Dictionary(uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
}

/// Site maps of any number of pages (sitemaps.org 0.9).
@Suite struct SiteMapTests {
  private static func scene() async throws -> Scene {
    let (scene, findings) = try await FixtureSite().builder().scene()
    #expect(findings.isEmpty)
    return try #require(scene)
  }

  private static func locations(in map: String) -> [Substring] {
    map.split(separator: "<loc>").dropFirst().compactMap { $0.split(separator: "</loc>").first }
  }

  /// The addresses of all pages that are listed, in the order of the site.
  private static func listed(_ scene: Scene) -> [String] {
    PageGroups(scene).joined().filter(\.isListed).map { scene.absolute($0.address, $0.language) }
  }

  @Test("The page for readers names every page, of a large site each programme and how many pages it has")
  func page() async throws {
    let scene = try await Self.scene()
    for language in Language.allCases {
      let listed = PageGroups(scene).joined().filter { $0.language == language && $0.isListed }
      let all = Set(listed.map { scene.url($0.address, language) })
      let whole = try Self.groups(scene.siteMap(language, limit: listed.count))
      #expect(Set(whole.flatMap(\.urls)) == all && whole.allSatisfy { $0.count == nil })
      let short = try Self.groups(scene.siteMap(language, limit: listed.count - 1))
      #expect(short.map(\.urls.count).first == whole.map(\.urls.count).first)
      for (group, programme) in zip(short.dropFirst(), scene.site.programmes) {
        let count = listed.count { $0.programme == programme.id }
        #expect(count > 1 && group.count == count)
        #expect(group.urls == [scene.url(programme.address, language)])
      }
    }
  }

  /// The addresses of each group, and the number that stands for all of them.
  private static func groups(_ data: Object) throws -> [(urls: [String], count: Int?)] {
    guard case .list(let groups) = data["groups"] else { return [] }
    return try groups.map { group in
      guard case .object(let group) = group, case .list(let pages) = group["pages"] else { return ([], nil) }
      let urls = try pages.map { page in
        guard case .object(let page) = page, case .text(let url) = page["url"] else {
          throw CancellationError()
        }
        return url
      }
      if case .int(let count) = group["count"] { return (urls, count) }
      return (urls, nil)
    }
  }

  @Test("A site of few pages has one site map, which names every listed page once, in order")
  func one() async throws {
    let scene = try await Self.scene()
    let maps = siteMaps(of: scene)
    #expect(maps.keys.sorted() == ["sitemap.xml"])
    let map = try #require(maps["sitemap.xml"])
    #expect(Self.locations(in: map).map(String.init) == Self.listed(scene))
    #expect(map.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns="))
    #expect(map.hasSuffix("  </url>\n</urlset>\n"))
  }

  @Test(
    "Several site maps hold all pages in order, and the index names each",
    arguments: [1, 2, 7, 30])
  func several(_ limit: Int) async throws {
    let scene = try await Self.scene()
    let maps = siteMaps(of: scene, SiteMap.Limits(addresses: limit))
    let pages = Self.listed(scene)
    let count = (pages.count + limit - 1) / limit
    #expect(maps.count == count + 1)
    let names = (1...count).map { "sitemap-\($0).xml" }
    let index = try #require(maps["sitemap.xml"])
    #expect(index.contains("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"))
    #expect(Self.locations(in: index).map(String.init) == names.map { scene.site.settings.baseURL + $0 })
    var found: [String] = []
    for (number, name) in names.enumerated() {
      let part = Self.locations(in: try #require(maps[name]))
      #expect(number == count - 1 || part.count == limit)
      found += part.map(String.init)
    }
    #expect(found == pages)
  }

  @Test("As many pages as one site map may hold need no index")
  func exactlyFull() async throws {
    let scene = try await Self.scene()
    let count = Self.listed(scene).count
    #expect(siteMaps(of: scene, SiteMap.Limits(addresses: count)) == siteMaps(of: scene))
    #expect(siteMaps(of: scene, SiteMap.Limits(addresses: count - 1)).count == 3)
  }

  @Test("No site map is longer than it may be, and each goes as far as it can")
  func bytes() async throws {
    let scene = try await Self.scene()
    let whole = try #require(siteMaps(of: scene)["sitemap.xml"])
    #expect(siteMaps(of: scene, SiteMap.Limits(bytes: whole.utf8.count)).count == 1)
    let limit = 3000
    let maps = siteMaps(of: scene, SiteMap.Limits(bytes: limit))
    let parts = try (1..<maps.count).map { try #require(maps["sitemap-\($0).xml"]) }
    #expect(parts.allSatisfy { $0.utf8.count <= limit })
    for (part, next) in zip(parts, parts.dropFirst()) {
      let entry = try #require(next.split(separator: "  <url>\n").dropFirst().first)
      #expect(part.utf8.count + "  <url>\n".utf8.count + entry.utf8.count > limit)
    }
    #expect(parts.flatMap { Self.locations(in: $0).map(String.init) } == Self.listed(scene))
  }

  @Test("A page whose entry alone is too long has a site map to itself, and nothing hangs")
  func tooLong() async throws {
    let scene = try await Self.scene()
    let maps = siteMaps(of: scene, SiteMap.Limits(bytes: 1))
    #expect(maps.count == Self.listed(scene).count + 1)
  }

  @Test("Built in parts or whole, a site with several site maps lists all of them and has the same bytes")
  func built() async throws {
    let folder = try TemporaryFolder()
    let fixture = try FixtureSite().builder()
    var options = fixture.options
    options.siteMap = SiteMap.Limits(addresses: 10)
    let builder = SiteBuilder(content: fixture.content, templates: fixture.templates, options: options)
    let whole = folder.path + "/whole"
    #expect(try await builder.build(to: whole).isPublished)
    let preview = try #require(try await builder.preview(after: nil).site)
    let tree = try Folder(whole).tree()
    #expect(tree.paths.contains("sitemap-1.xml") && tree.paths.contains("sitemap-2.xml"))
    #expect(try tree.paths.allSatisfy { try tree.read($0) == preview[$0]?.bytes })
    let manifest = String(decoding: try tree.read("manifest.json"), as: UTF8.self)
    let sums = String(decoding: try tree.read("SHA256SUMS"), as: UTF8.self)
    #expect(manifest.contains("\"sitemap-2.xml\"") && sums.contains("  sitemap-2.xml\n"))
    #expect(String(decoding: try tree.read("robots.txt"), as: UTF8.self).hasSuffix("/sitemap.xml\n"))

    var parts: [String] = []
    for number in 1...2 {
      let shard = try #require(Shard(number: number, of: 2))
      parts.append(folder.path + "/\(number)")
      #expect(
        try await builder.build(shard, of: SHA256(of: []), to: parts[number - 1]).isPublished)
    }
    let merged = folder.path + "/merged"
    guard case .merged = try await ShardMerger(parts, workers: 2).merge(to: merged) else {
      Issue.record("the parts do not fit")
      return
    }
    let other = try Folder(merged).tree()
    #expect(other.paths == tree.paths)
    #expect(try tree.paths.allSatisfy { try tree.read($0) == other.read($0) })
  }
}
