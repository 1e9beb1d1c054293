import Diagnostics
import Digest
import Disk
import Foundation
import TestSupport
import Testing

@testable import Website

/// A site that is built in parts, each by itself, and put together.
@Suite struct ShardTests {
  static let program = SHA256(of: Array("this program".utf8))
  static let counts = [1, 2, 3, 5]

  /// Builds every part of a site.
  private static func parts(
    _ count: Int, of builder: SiteBuilder, in folder: String
  ) async throws -> [String] {
    var folders: [String] = []
    // The last first: nothing depends on their order.
    for number in (1...count).reversed() {
      let shard = try #require(Shard(number: number, of: count))
      let path = folder + "/" + shard.folder
      let report = try await builder.build(shard, of: program, to: path)
      #expect(report.isPublished, "\(lines(report.findings))")
      folders.append(path)
    }
    return folders
  }

  /// A part of the fixture site beside others; another site, moment, address or program where one is given.
  static func part(
    _ text: String, in path: String, site: FixtureSite? = nil, now: String = "2026-04-28 12:00",
    baseURL: String? = nil, program: SHA256 = ShardTests.program
  ) async throws -> String {
    let site = try site ?? FixtureSite()
    let builder = SiteBuilder(
      content: site.tree, templates: site.theme,
      options: .init(now: try #require(.init(now)), baseURL: baseURL))
    let report = try await builder.build(try #require(Shard(text)), of: program, to: path)
    #expect(report.isPublished, "\(lines(report.findings))")
    return path
  }

  static func contents(_ folder: String) throws -> [String: [UInt8]] {
    let tree = try Folder(folder).tree(withHidden: true)
    return try Dictionary(uniqueKeysWithValues: tree.paths.map { ($0, try tree.read($0)) })
  }

  /// The site of the repository, with all its programmes and its own theme.
  private static func realSite() throws -> SiteBuilder {
    let root = FixtureSite.fixtures.deletingLastPathComponent().deletingLastPathComponent()
    return SiteBuilder(
      content: try Folder(root.appending(path: "Content").path).tree(),
      templates: try Folder(root.appending(path: "Templates").path).tree(),
      options: .init(now: try #require(.init("2026-07-14 17:30"))))
  }

  @Test("Parts of the fixture site make the bytes of one build", arguments: counts)
  func fixture(count: Int) async throws {
    try await compare(count, try FixtureSite().builder())
  }

  @Test("Parts of a site with three programmes make the bytes of one build", arguments: counts)
  func real(count: Int) async throws {
    try await compare(count, try Self.realSite())
  }

  private func compare(_ count: Int, _ builder: SiteBuilder) async throws {
    let folder = try TemporaryFolder()
    let report = try await builder.build(to: folder.path + "/One")
    let parts = try await Self.parts(count, of: builder, in: folder.path)
    let outcome = try await ShardMerger(parts, workers: 2).merge(to: folder.path + "/Output")
    #expect(outcome == .merged(pages: report.pages, files: report.files))
    let (one, merged) = (try Self.contents(folder.path + "/One"), try Self.contents(folder.path + "/Output"))
    #expect(one.keys.sorted() == merged.keys.sorted())
    for (path, bytes) in one { #expect(merged[path] == bytes, "\(path)") }
  }

  @Test("Every programme is in one part, and what belongs to none is in the first", arguments: counts)
  func everyProgrammeOnce(count: Int) async throws {
    let scene = try #require(try await Self.realSite().scene().scene)
    let jobs = PageList(scene).jobs
    let parts = try (1...count).map {
      SitePart(try #require(Shard(number: $0, of: count)), of: scene.site, jobs)
    }
    #expect(parts.map { $0.has(nil) } == [true] + Array(repeating: false, count: count - 1))
    for programme in scene.site.programmes {
      #expect(parts.filter { $0.has(programme.id) }.count == 1, "\(programme.id)")
    }
    if count == 3 {
      // None has more than half of all pages.
      for part in parts {
        #expect(jobs.filter { part.has($0.programme) }.count * 2 < jobs.count)
      }
    }
  }

  @Test(
    "All parts together find what one build finds",
    arguments: fixtureKinds("mistakes") + fixtureKinds("warnings"))
  func findings(kind: String) async throws {
    let folder = try TemporaryFolder()
    var site = try FixtureSite()
    let set = fixtureKinds("mistakes").contains(kind) ? "mistakes/" : "warnings/"
    try site.overlay(folder: set + kind)
    let whole = try await site.builder().check()
    var found: Set<String> = []
    for number in 1...3 {
      let shard = try #require(Shard(number: number, of: 3))
      let path = folder.path + "/" + shard.folder
      let report = try await site.builder().build(shard, of: Self.program, to: path)
      found.formUnion(lines(report.findings))
      #expect(report.isPublished != report.findings.hasErrors)
      #expect(Folder(path).exists == report.isPublished)
    }
    #expect(found == Set(lines(whole.findings)))
  }

  @Test("A suppression in one part holds for the pages of another that quote its text")
  func suppression() async throws {
    var site = try FixtureSite()
    site.replace(
      "title: ", with: "# gongshi-ignore name/variant: 引自来信\nsummary: 来信说“第3届示例市机器人大赛”。\ntitle: ",
      in: "robots-2026/notices/extension.zh.md")
    site.replace(
      "title: ", with: "summary: A letter about the third one.\ntitle: ",
      in: "robots-2026/notices/extension.en.md")
    #expect(lines(try await site.builder().check().findings) == [])
    let folder = try TemporaryFolder()
    let parts = try await Self.parts(2, of: site.builder(), in: folder.path)
    let quotes = try parts.map { path in
      try Self.contents(path).filter {
        String(decoding: $0.value, as: UTF8.self).contains("来信说“第3届")
      }.count
    }
    // Without a quotation in both this would show nothing.
    #expect(quotes.allSatisfy { $0 > 0 }, "\(quotes)")
  }

  @Test("A folder that is not there is an error of reading")
  func noFolder() async throws {
    let folder = try TemporaryFolder()
    await #expect(throws: FileError.self) {
      try await ShardMerger([folder.path + "/nowhere"], workers: 2).merge(to: folder.path + "/Output")
    }
  }

  @Test("A part does not take the place of a site, nor a site that of a part")
  func places() async throws {
    let folder = try TemporaryFolder()
    _ = try await FixtureSite().builder().build(to: folder.path + "/Output")
    await #expect(throws: FileError.self) { try await Self.part("1/2", in: folder.path + "/Output") }
    let parts = try await Self.parts(2, of: FixtureSite().builder(), in: folder.path)
    await #expect(throws: FileError.self) { try await ShardMerger(parts, workers: 1).merge(to: parts[0]) }
    await #expect(throws: FileError.self) { try await FixtureSite().builder().build(to: parts[0]) }
  }

  @Test(
    "Which part is wanted is written as two whole numbers",
    arguments: [
      ("1/1", true), ("2/4", true), ("999/999", true), ("0/4", false), ("5/4", false), ("1/0", false),
      ("1/1000", false), ("+1/2", false), ("-1/2", false), ("1", false), ("1/2/3", false), ("/2", false),
      ("1/", false), ("１/２", false), (" 1/2", false), ("99999999999999999999/2", false), ("", false),
    ])
  func notation(text: String, isGood: Bool) {
    #expect((Shard(text) != nil) == isGood)
    if let shard = Shard(text) { #expect(shard.text == text) }
  }
}
