import CivilTime
import Content
import Diagnostics
import Digest
import Disk
import Foundation
import Testing

@testable import Website

/// A build after a small change does little, and never too little.
@Suite struct SitePatchTests {
  private static let page = "robots-2026/interpretations/how"

  /// A site that was built, and whose builds may believe what the system says of files.
  private func built(tellsSecond: Bool = true) async throws -> (site: EditedSite, disk: DiskSite) {
    var site = try EditedSite()
    if !tellsSecond { site.hideSecond() }
    var disk = try DiskSite()
    try disk.write(site)
    let (report, isPatch) = try await disk.build(site)
    #expect(report.isPublished && report.findings.isEmpty && !isPatch)
    disk.trust(site)
    return (site, disk)
  }

  private func addSentence(to site: inout EditedSite) {
    site.append("\n又一句话。\n", to: Self.page + ".zh.md")
    site.append("\nAnother sentence.\n", to: Self.page + ".en.md")
  }

  @Test("A changed text makes its two pages and the lists, and leaves every other file the very same")
  func text() async throws {
    var (site, disk) = try await built()
    defer { disk.remove() }
    for round in 0..<4 {
      let before = try nodes(disk.output)
      addSentence(to: &site)
      try disk.write(site)
      let (report, isPatch) = try await disk.build(site)
      #expect(isPatch && report.isPublished, "round \(round)")
      let after = try nodes(disk.output)
      #expect(before.keys.sorted() == after.keys.sorted())
      let changed = before.keys.filter { before[$0] != after[$0] }.sorted()
      #expect(
        changed == [
          "SHA256SUMS", "en/robots-2026/interpretations/how/index.html", "manifest.json",
          "robots-2026/interpretations/how/index.html",
        ])
      disk.trust(site)
    }
  }

  @Test("Nothing changed: nothing is written; only the time: only the lists")
  func nothing() async throws {
    var (site, disk) = try await built(tellsSecond: false)
    defer { disk.remove() }
    let before = try nodes(disk.output)
    #expect(try await disk.build(site).isPatch)
    #expect(try nodes(disk.output) == before)
    site.now = try #require(Instant(secondsSinceEpoch: site.now.secondsSinceEpoch + 1))
    #expect(try await disk.build(site).isPatch)
    let after = try nodes(disk.output)
    #expect(before.keys.filter { before[$0] != after[$0] }.sorted() == ["SHA256SUMS", "manifest.json"])
  }

  /// Changes that more than the pages themselves may show.
  private static let others: [(name: String, edit: @Sendable (inout EditedSite) -> Void)] = [
    ("a title", { $0.replace("title: ", with: "title: 新", in: page + ".zh.md") }),
    ("a new page", { $0.writePage("lamps-2026/notices/new", zh: newPage.zh, en: newPage.en) }),
    (
      "a page less",
      {
        $0.content["robots-2026/forms/entry.zh.md"] = nil
        $0.content["robots-2026/forms/entry.en.md"] = nil
      }
    ),
    (
      "a renamed page",
      { site in
        for ending in [".zh.md", ".en.md"] {
          site.content["lamps-2026/interpretations/when" + ending] =
            site.content.removeValue(forKey: "lamps-2026/interpretations/what" + ending)
        }
      }
    ),
    ("settings", { $0.replace("示例公示站", with: "示例公示网站", in: "site.yml") }),
    ("a programme", { $0.replace("示例路灯", with: "示例灯具", in: "lamps-2026/programme.yml") }),
    ("winners", { $0.replace("示例单位甲", with: "示例单位丙", in: "robots-2026/winners.csv") }),
    ("a track", { $0.append("\n", to: "robots-2026/tracks/01-industry.zh.md") }),
    ("a page of the site", { $0.append("\n又一句话。\n", to: "pages/about.zh.md") }),
    ("a template", { $0.replace("<main>", with: "<main class=\"m\">", inTemplate: "layout.mustache") }),
    ("a download", { $0.append("一行\n", to: "lamps-2026/attachments/sheet.txt") }),
    ("a new day", { $0.now = Instant(secondsSinceEpoch: $0.now.secondsSinceEpoch + 86_400) ?? $0.now }),
    (
      "a moment that pages tell",
      { $0.now = Instant(secondsSinceEpoch: $0.now.secondsSinceEpoch + 1) ?? $0.now }
    ),
    ("an earlier moment", { $0.now = Instant(secondsSinceEpoch: $0.now.secondsSinceEpoch - 1) ?? $0.now }),
    ("another address", { $0.baseURL = "https://other.example.org/below/" }),
    ("a mistake", { $0.append("\n见[无处](nowhere.zh.md)。\n", to: page + ".zh.md") }),
    ("a difference of the languages", { $0.append("\n共 3 项。\n", to: page + ".zh.md") }),
  ]
  private static let newPage = (
    zh: "---\ntitle: 新的一页\n---\n\n一段话。\n", en: "---\ntitle: A new page\n---\n\nA paragraph.\n"
  )

  @Test("Everything is looked at after any other change", arguments: others.indices)
  func other(index: Int) async throws {
    let (name, edit) = Self.others[index]
    var (site, disk) = try await built()
    defer { disk.remove() }
    // With a version out of sight, too.
    addSentence(to: &site)
    try disk.write(site)
    #expect(try await disk.build(site).isPatch)
    disk.trust(site)
    let before = site
    edit(&site)
    #expect(
      before.content != site.content || before.templates != site.templates || before.now != site.now
        || before.baseURL != site.baseURL, "\(name) changes nothing")
    try disk.write(site)
    #expect(try await !disk.build(site).isPatch, "\(name)")
  }

  @Test("Two versions of the site take turns, and what both have is the same file")
  func turns() async throws {
    var (site, disk) = try await built()
    defer { disk.remove() }
    var folders: [Int?] = []
    for round in 0..<4 {
      site.replace("title: ", with: "title: 新", in: Self.page + ".zh.md")
      let before = try nodes(disk.output)
      try disk.write(site)
      let (report, isPatch) = try await disk.build(site)
      #expect(report.isPublished && !isPatch, "round \(round)")
      let after = try nodes(disk.output)
      #expect(before.contains { after[$0.key] == $0.value })
      #expect(before[Self.page + "/index.html"] != after[Self.page + "/index.html"])
      let spare = try #require(disk.places?.spare.path)
      #expect(try nodes(spare) == after)
      folders.append(FileStamp(of: disk.output)?.node)
      disk.trust(site)
    }
    #expect(folders[0] == folders[2] && folders[1] == folders[3] && folders[0] != folders[1])
    // A small change uses the same version out of sight.
    addSentence(to: &site)
    try disk.write(site)
    #expect(try await disk.build(site).isPatch)
    #expect(FileStamp(of: disk.output)?.node == folders[0])
  }

  @Test("What somebody put out of sight is never published", arguments: [false, true])
  func strangers(isOutOfSight: Bool) async throws {
    var (site, disk) = try await built()
    defer { disk.remove() }
    for round in 0..<3 {
      site.replace("title: ", with: "title: 新", in: Self.page + ".zh.md")
      try disk.write(site)
      #expect(try await disk.build(site).report.isPublished)
      #expect(try nodes(disk.output)["about/stranger.html"] == nil, "round \(round)")
      disk.trust(site)
      let spare = try #require(disk.places?.spare.path)
      let folder = isOutOfSight ? spare : disk.output
      if Folder(folder).exists { try writeFile([], to: folder + "/about/stranger.html") }
    }
  }

  @Test("Warnings about other pages are said again, those about a changed page are looked for")
  func warnings() async throws {
    var (site, disk) = try await built()
    defer { disk.remove() }
    site.replace(
      "title: ", with: "published: 2026-06-01\ntitle: ", in: "lamps-2026/interpretations/what.zh.md")
    site.replace("published: 2026-04-21\n", with: "", in: "lamps-2026/interpretations/what.zh.md")
    try disk.write(site)
    let whole = try await disk.build(site)
    #expect(!whole.isPatch && whole.report.isPublished && !whole.report.findings.isEmpty)
    disk.trust(site)
    func lines(_ report: SiteBuilder.Report) -> String { TextPrinter(.zh).text(report.findings) }
    addSentence(to: &site)
    try disk.write(site)
    let small = try await disk.build(site)
    #expect(small.isPatch && lines(small.report) == lines(whole.report))
    disk.trust(site)
    // A page of the same programme, beside the one that is warned about.
    site.append("\n又一句话。\n", to: "lamps-2026/notice.zh.md")
    site.append("\nAnother sentence.\n", to: "lamps-2026/notice.en.md")
    try disk.write(site)
    let beside = try await disk.build(site)
    #expect(beside.isPatch && lines(beside.report) == lines(whole.report))
    disk.trust(site)
    site.append("\n又一句话。\n", to: "lamps-2026/interpretations/what.zh.md")
    site.append("\nAnother sentence.\n", to: "lamps-2026/interpretations/what.en.md")
    try disk.write(site)
    let own = try await disk.build(site)
    #expect(!own.isPatch && lines(own.report) == lines(whole.report))
  }

  @Test("A heading that another page links to may not go")
  func anchor() async throws {
    var (site, disk) = try await built()
    defer { disk.remove() }
    site.replace("## 提交", with: "## 递交", in: "lamps-2026/notice.zh.md")
    try disk.write(site)
    let (report, isPatch) = try await disk.build(site)
    #expect(!isPatch && report.findings.contains { $0.rule.id == "link/anchor" })
  }

  /// What somebody does to the published folder.
  private static let damages: [@Sendable (_ output: String, _ page: String) throws -> Void] = [
    { _, page in removeFile(page) },
    { _, page in try writeFile(Array("<p>Not so.</p>".utf8), to: page) },
    { output, _ in try writeFile([], to: output + "/robots-2026/nobody-made-this.html") },
    { _, page in
      var bytes = try readFile(page)
      bytes[bytes.count / 2] ^= 1
      try writeFile(bytes, to: page)
    },
    { _, page in
      try move(page, to: page + ".old")
      try writeFile(try readFile(page + ".old"), to: page)
      removeFile(page + ".old")
    },
    { _, page in #expect(chmod(page, 0o600) == 0) },
    { output, _ in
      removeTree(output)
      try makeFolders(output)
      try writeFile([], to: output + "/manifest.json")
    },
  ]

  @Test(
    "What somebody did to the published folder is noticed and mended", arguments: damages.indices,
    [false, true])
  func damage(index: Int, changesText: Bool) async throws {
    var (site, disk) = try await built()
    defer { disk.remove() }
    for _ in 0..<2 {
      if changesText {
        addSentence(to: &site)
        try disk.write(site)
      }
      _ = try waitForLaterTime(in: disk.folder, by: 10_000_000)
      try Self.damages[index](disk.output, disk.output + "/robots-2026/notice/index.html")
      _ = try await disk.build(site)
      let clean = try await site.builder(nil).preview(after: nil).site
      let tree = try Folder(disk.output).tree()
      #expect(try tree.paths.allSatisfy { try tree.read($0) == clean?[$0]?.bytes })
      #expect(tree.paths.count == clean?.count)
      #expect(FileState(of: disk.output + "/robots-2026/notice/index.html")?.isSealed == false)
      disk.trust(site)
    }
  }

  @Test("A record that is damaged, cut or of another program does not count")
  func record() async throws {
    let (site, disk) = try await built()
    defer { disk.remove() }
    let places = try #require(disk.places)
    let record = try #require(disk.record(site))
    let bytes = try readFile(places.file)
    places.save(record)
    #expect(try readFile(places.file) == bytes && disk.record(site) == record)
    for length in [0, 1, 16, 24, 31, 32, 100, bytes.count / 2, bytes.count - 1] {
      try writeFile(Array(bytes[..<length]), to: places.file)
      #expect(disk.record(site) == nil)
    }
    for index in stride(from: 0, to: bytes.count, by: 97) {
      var damaged = bytes
      damaged[index] ^= 0x10
      try writeFile(damaged, to: places.file)
      #expect(disk.record(site) == nil, "byte \(index)")
    }
    try writeFile(bytes + [0], to: places.file)
    #expect(disk.record(site) == nil)
    try writeFile(bytes, to: places.file)
    #expect(disk.record(site) == record)
    let other = try #require(
      BuildPlaces(
        content: disk.folder + "/Content", templates: disk.folder + "/Templates", output: disk.output,
        cache: disk.cache, program: SHA256(of: [8]), hasSearch: false))
    #expect(disk.record(site, other) == nil)
  }

  /// The files of a folder, each with the number by which the system knows it.
  private func nodes(_ folder: String) throws -> [String: Int] {
    let stamps = try #require(try Folder(folder).tree().stamps)
    return Dictionary(
      uniqueKeysWithValues: (0..<stamps.files.paths.count).map {
        (stamps.files.paths[$0], stamps.files.stamps[$0].node)
      })
  }
}
