import Foundation
import Ledger
import TestSupport
import Testing

@testable import Publishing

/// Versions of a site in the folder of a web server.
@Suite struct PublishingTests {
  private static func page(_ text: String) -> String { PublishedSite.page(text) }

  @Test("A version is served whole, sealed, readable for everybody, with its compressed forms")
  func first() async throws {
    let folder = try TemporaryFolder()
    let site = PublishedSite(folder)
    let outcome = try await site.publish([
      "index.html": Self.page("甲"), "a/b/logo.png": "png", "tiny.txt": "x",
    ])
    guard case .published(let version, let changes, let tally, removed: []) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(version.number == 1)
    #expect(version.follows == nil)
    #expect(changes.added == ["SHA256SUMS", "a/b/logo.png", "index.html", "tiny.txt"])
    #expect(tally.written == 4)
    #expect(tally.compressed == 6)
    #expect(try site.served("index.html") == Self.page("甲"))
    #expect(try site.served("index.html.gz") != nil)
    #expect(try site.served("index.html.br") != nil)
    // Neither what is compressed already nor what would only grow.
    for path in ["a/b/logo.png.gz", "a/b/logo.png.br", "tiny.txt.gz", "tiny.txt.br"] {
      #expect(try site.served(path) == nil, "\(path)")
    }
    for path in ["current/index.html", "current/index.html.br", "current/a/b/logo.png"] {
      let attributes = try site.attributes(path)
      #expect(attributes[.posixPermissions] as? Int == 0o444)
      #expect((attributes[.modificationDate] as? Date)?.timeIntervalSince1970 == 1_800_000_000)
    }
    #expect(try site.attributes("versions/000001/site/a/b")[.posixPermissions] as? Int == 0o755)
    #expect(try site.versions == ["000001"])
  }

  @Test("A second version shares what is the same; what changed has a later time even within the same second")
  func second() async throws {
    let folder = try TemporaryFolder()
    let site = PublishedSite(folder)
    try await site.publish(["index.html": Self.page("甲"), "same.html": Self.page("同"), "gone.html": "x"])
    let before = try site.attributes("current/same.html.br")[.systemFileNumber] as? Int
    let outcome = try await site.publish([
      "index.html": Self.page("乙"), "same.html": Self.page("同"), "new.html": Self.page("新"),
    ])
    guard case .published(let version, let changes, let tally, removed: []) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(version.follows == 1)
    #expect(changes.added == ["new.html"])
    #expect(changes.changed == ["SHA256SUMS", "index.html"])
    #expect(changes.removed == ["gone.html"])
    #expect(changes.same == 1)
    #expect(tally.written == 3)
    #expect(tally.compressed == 6)
    #expect(try site.attributes("current/same.html.br")[.systemFileNumber] as? Int == before)
    let time = try site.attributes("current/index.html")[.modificationDate] as? Date
    #expect(time?.timeIntervalSince1970 == 1_800_000_001)
    #expect(try site.served("gone.html") == nil)
  }

  @Test("The same site is not published twice, unless every file is wanted anew or in other forms")
  func unchanged() async throws {
    let folder = try TemporaryFolder()
    let site = PublishedSite(folder)
    try await site.publish(["index.html": Self.page("甲")])
    guard case .unchanged(let version) = try await site.publish() else {
      Issue.record("published again")
      return
    }
    #expect(version.number == 1)
    let fresh = try await site.publish { $0.isFresh = true }
    guard case .published(_, let changes, let tally, _) = fresh else {
      Issue.record("\(fresh)")
      return
    }
    #expect(changes.isEmpty)
    #expect(tally.written == 2)
    guard case .published = try await site.publish({ $0.isCompressed = false }) else {
      Issue.record("not published without compressed forms")
      return
    }
    #expect(try site.served("index.html.gz") == nil)
  }

  @Test(
    "A file that somebody changed in a version is not shared with the next one", arguments: [true, false])
  func touched(isForm: Bool) async throws {
    let folder = try TemporaryFolder()
    let site = PublishedSite(folder)
    try await site.publish(["index.html": Self.page("甲"), "other.html": "1"])
    let path = site.target + "/versions/000001/site/index.html" + (isForm ? ".gz" : "")
    let genuine = try Data(contentsOf: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.write(contentsOf: Data("!".utf8))
    try handle.close()
    try await site.publish(["index.html": Self.page("甲"), "other.html": "2"])
    let now = try Data(contentsOf: URL(filePath: site.target + "/current/index.html" + (isForm ? ".gz" : "")))
    #expect(now == genuine)
  }

  @Test("Hashed assets of versions that stay are kept for pages that readers have open, the others are not")
  func carried() async throws {
    let folder = try TemporaryFolder()
    let site = PublishedSite(folder)
    for number in 1...4 {
      try await site.publish(
        ["index.html": Self.page("\(number)"), "assets/site.\(number).css": Self.page("\(number)")], keep: 3)
    }
    #expect(try site.versions == ["000002", "000003", "000004"])
    #expect(try site.served("assets/site.1.css") == nil)
    for number in 2...4 {
      #expect(try site.served("assets/site.\(number).css") == Self.page("\(number)"))
      #expect(try site.served("assets/site.\(number).css.br") != nil)
    }
    // Pages do not stay, and neither do scripts that keep their names.
    try await site.publish(["pagefind/pagefind.js": "a", "pagefind/index/en_1.pf_index": "b"])
    try await site.publish(["index.html": "c"])
    #expect(try site.served("pagefind/index/en_1.pf_index") == "b")
    #expect(try site.served("pagefind/pagefind.js") == nil)
  }

  @Test(
    "Going back serves the version before, with the assets of the one taken back; then there is none before")
  func rollBack() async throws {
    let folder = try TemporaryFolder()
    let site = PublishedSite(folder)
    #expect(try site.publisher.rollBack(isDryRun: false) == .refused(.nothingServed))
    for number in 1...2 {
      try await site.publish(["index.html": Self.page("\(number)"), "assets/site.\(number).css": "\(number)"])
    }
    guard case .planned(let changes) = try site.publisher.rollBack(isDryRun: true) else {
      Issue.record("not planned")
      return
    }
    #expect(changes.removed == ["assets/site.2.css"])
    #expect(try site.served("index.html") == Self.page("2"))
    guard case .rolledBack(let old, let new, changes) = try site.publisher.rollBack(isDryRun: false) else {
      Issue.record("not rolled back")
      return
    }
    #expect((old.number, new.number) == (2, 1))
    #expect(try site.served("index.html") == Self.page("1"))
    #expect(try site.served("assets/site.2.css") == "2")
    guard case .refused(.nothingEarlier) = try site.publisher.rollBack(isDryRun: false) else {
      Issue.record("went back further than there is")
      return
    }
    // The next version follows the one that is served, and goes back to it.
    try await site.publish(["index.html": Self.page("3")])
    #expect(try site.versions == ["000001", "000002", "000003"])
    #expect(try site.served("assets/site.2.css") == "2")
    _ = try site.publisher.rollBack(isDryRun: false)
    #expect(try site.served("index.html") == Self.page("1"))
  }

  @Test("A dry run writes nothing, not even the folder")
  func dryRun() async throws {
    let folder = try TemporaryFolder()
    let site = PublishedSite(folder)
    try site.build(["index.html": "1"])
    guard case .planned(let changes) = try await site.publish({ $0.isDryRun = true }) else {
      Issue.record("not planned")
      return
    }
    #expect(changes.added == ["SHA256SUMS", "index.html"])
    #expect(!FileManager.default.fileExists(atPath: site.target))
  }

  @Test("A site that is not as it was built is refused, and nothing is made")
  func unfit() async throws {
    let folder = try TemporaryFolder()
    let site = PublishedSite(folder)
    try site.build(["index.html": "1", "a.html": "2"])
    try Data("3".utf8).write(to: URL(filePath: site.site + "/a.html"))
    #expect(try await site.publish() == .refused(.unfit(.changed([.init("a.html", .bytes)]))))
    try FileManager.default.removeItem(atPath: site.site + "/a.html")
    #expect(try await site.publish() == .refused(.unfit(.incomplete(["a.html"]))))
    try FileManager.default.removeItem(atPath: site.site + "/SHA256SUMS")
    #expect(try await site.publish() == .refused(.unfit(.incomplete(["SHA256SUMS"]))))
    #expect(!FileManager.default.fileExists(atPath: site.target))
  }

  @Test(
    "What is in the place of versions is left alone and said",
    arguments: ["versions/notes.txt", "versions/12", "current"])
  func foreign(path: String) async throws {
    let folder = try TemporaryFolder()
    let site = PublishedSite(folder)
    try FileManager.default.createDirectory(
      atPath: site.target + "/versions", withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: URL(filePath: site.target + "/" + path))
    let outcome = try await site.publish(["index.html": "1"])
    #expect(outcome == .refused(.foreign([site.target + "/" + path])))
    #expect(try Data(contentsOf: URL(filePath: site.target + "/" + path)) == Data("mine".utf8))
  }

  @Test("A site is not published into itself, nor around itself")
  func overlapping() async throws {
    let folder = try TemporaryFolder()
    let site = PublishedSite(folder)
    try site.build(["index.html": "1"])
    for target in [site.site, site.site + "/public", folder.path] {
      let publisher = Publisher(into: target)
      let outcome = try await publisher.publish(.init(site: site.site, now: 0))
      #expect(outcome == .refused(.overlapping))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["Output"])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: site.site).sorted() == ["SHA256SUMS", "index.html"])
  }

  @Test("What an interrupted publication left is removed by the next one")
  func leftovers() async throws {
    let folder = try TemporaryFolder()
    let site = PublishedSite(folder)
    try await site.publish(["index.html": "1"])
    for path in ["/versions/.new/site/a", "/versions/.old/site"] {
      try FileManager.default.createDirectory(atPath: site.target + path, withIntermediateDirectories: true)
    }
    try FileManager.default.createSymbolicLink(
      atPath: site.target + "/current.new", withDestinationPath: "versions/000009/site")
    try await site.publish(["index.html": "2"])
    #expect(try site.versions == ["000001", "000002"])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: site.target).sorted() == ["current", "versions"])
  }

  @Test("A record reads back as it was written, and anything else is no record")
  func record() {
    let version = SiteVersion(
      number: 12, follows: 10, second: 1_800_000_000, isCompressed: true, carried: ["assets/公示.1.css"])
    #expect(SiteVersion(version.json) == version)
    #expect(version.name == "000012")
    #expect(SiteVersion.number("000012") == 12)
    for name in ["12", "0000012", "00001a", "000000", "", "٠٠٠٠١٢", "-00012"] {
      #expect(SiteVersion.number(name) == nil, "\(name)")
    }
    for text in ["", "{}", "[1]", "{\"version\": 2, \"number\": 1}", "{\"version\": 1, \"number\": \"1\"}"] {
      #expect(SiteVersion(Array(text.utf8)) == nil)
    }
  }
}
