import Diagnostics
import Digest
import Disk
import Foundation
import TestSupport
import Testing

@testable import Website

/// What is remembered is what would be made: after any edit, a build with a memory and one without are the same.
///
/// Five hundred sequences of edits, each with a seed of its own, a fifth of them unless all tests are asked for: half of
/// them in one process, as `gongshi serve` builds, a quarter with a memory that is written and read and an output
/// folder, and a quarter in folders, as `gongshi build` does.
@Suite struct BuildMemoryTests {
  private static let groups = getenv("GONGSHI_TEST_ALL") == nil ? 10 : 50
  private static let sequences = 10
  private static let program = SHA256(of: [1])

  /// The sites that sequences begin with, and what a build of each leaves.
  private static let starts = Start.all

  struct Start: Sendable {
    let site: EditedSite
    let kept: [String: MadePage]
    let built: BuiltSite?
    /// The same memory, as it is kept between two runs.
    let cache: [UInt8]

    static let all = Task {
      var starts: [Start] = []
      for ownTheme in [false, true] {
        let site = try EditedSite(ownTheme: ownTheme)
        let memory = BuildMemory()
        let built = try await site.builder(memory).preview(after: nil).site
        let pages = Dictionary(memory.all.map { ($0.path, $0.page) }, uniquingKeysWith: { first, _ in first })
        let cache = memory.bytes(of: BuildMemoryTests.program)
        starts.append(Start(site: site, kept: pages, built: built, cache: cache))
      }
      return starts
    }
  }

  @Test(
    "After every edit a build that remembers has the bytes and findings of a clean one", arguments: 0..<groups
  )
  func edits(group: Int) async throws {
    for seed in group * Self.sequences..<(group + 1) * Self.sequences {
      // Few with the theme of the repository, which shows everything and takes long.
      let start = try await Self.starts.value[seed % 50 > 47 ? 1 : 0]
      #expect(start.built != nil)
      var random = RandomSource(seed: seed)
      switch seed % 4 {
      case 1: try await inRuns(start, &random, seed)
      case 3: try await inFolders(start, &random, seed)
      default: try await inOneProcess(start, &random, seed)
      }
    }
  }

  /// Edits a site while one process builds it again and again.
  private func inOneProcess(_ start: Start, _ random: inout RandomSource, _ seed: Int) async throws {
    var site = start.site
    let memory = BuildMemory()
    memory.keep(start.kept)
    var earlier = start.built
    var story = ["seed \(seed)"]
    for _ in 0..<1 + random.number(below: 2) {
      story.append(edit(&site, from: start, &random))
      let clean = try await site.builder(nil).preview(after: nil)
      let remembering = try await site.builder(memory).preview(after: earlier)
      let comment = Comment(rawValue: story.joined(separator: "; "))
      #expect(printed(remembering.report) == printed(clean.report), comment)
      #expect(try difference(remembering.site, clean.site) == [], comment)
      if let site = remembering.site { earlier = site }
    }
  }

  /// Edits a site, and at times its output, between runs of the program.
  private func inRuns(_ start: Start, _ random: inout RandomSource, _ seed: Int) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "gongshi-\(UUID().uuidString)").path
    defer { removeTree(folder) }
    var site = start.site
    var cache = start.cache
    var story = ["seed \(seed)"]
    var published = start.built
    if let built = published { try write(built, to: folder) }
    for _ in 0..<1 + random.number(below: 2) {
      story.append(edit(&site, from: start, &random))
      if random.isLucky(1, in: 3) {
        story.append(try damage(folder, &random))
        published = nil
      }
      let clean = try await site.builder(nil).preview(after: nil)
      let memory = BuildMemory(cache, of: Self.program)
      let report = try await site.builder(memory).build(to: folder)
      let comment = Comment(rawValue: story.joined(separator: "; "))
      #expect(printed(report, files: -1) == printed(clean.report, files: -1), comment)
      if report.isPublished { cache = memory.bytes(of: Self.program) }
      if let built = clean.site { published = built }
      if let published { #expect(try difference(folder, published) == [], comment) }
    }
  }

  /// Edits a site in folders, mostly a little, and at times the output or what builds leave for the next.
  private func inFolders(_ start: Start, _ random: inout RandomSource, _ seed: Int) async throws {
    var site = start.site
    if seed % 8 == 3 { site.hideSecond() }
    var disk = try DiskSite()
    defer { disk.remove() }
    var story = ["seed \(seed)"]
    var published = start.built
    for step in 0..<5 {
      if step > 0 {
        let isSmall = random.isLucky(3, in: 4)
        story.append(isSmall ? site.editLittle(&random) : edit(&site, from: start, &random))
      }
      try disk.write(site, replacing: random.isLucky(1, in: 3))
      if step > 0, random.isLucky(1, in: 6) {
        story.append(try damage(random.one(of: [disk.output, disk.cache]), &random))
        published = nil
      }
      let clean = try await site.builder(nil).preview(after: nil)
      let (report, isPatch) = try await disk.build(site)
      if isPatch { story.append("a patch") }
      let comment = Comment(rawValue: story.joined(separator: "; "))
      #expect(printed(report, files: -1) == printed(clean.report, files: -1), comment)
      if let built = clean.site { published = built }
      if let published { #expect(try difference(disk.output, published) == [], comment) }
      if random.isLucky(2, in: 3) { disk.trust(site) }
    }
  }

  private func edit(_ site: inout EditedSite, from start: Start, _ random: inout RandomSource) -> String {
    guard random.isLucky(1, in: 8) else { return site.edit(&random) }
    site = start.site
    return "back to the start"
  }

  /// Does to the output what nobody should.
  private func damage(_ folder: String, _ random: inout RandomSource) throws -> String {
    guard Folder(folder).exists else { return "no folder" }
    let paths = try Folder(folder).tree().paths.filter { $0 != "manifest.json" }
    guard !paths.isEmpty else { return "no files" }
    let path = folder + "/" + random.one(of: paths)
    switch random.number(below: 5) {
    case 0: unlink(path)
    case 1: try writeFile(Array("<p>Not so.</p>".utf8), to: path)
    case 2:
      // As many bytes as before.
      var bytes = try readFile(path)
      if !bytes.isEmpty { bytes[bytes.count / 2] ^= 1 }
      try writeFile(bytes, to: path)
    case 3:
      unlink(path)
      #expect(symlink("/dev/null", path) == 0)
    default: try writeFile([], to: folder + "/nobody-made-this.html")
    }
    return "damage to \(path.dropFirst(folder.count))"
  }
}

extension BuildMemoryTests {
  /// Everything a report says, in both languages.
  ///
  /// - Parameter files: what stands for their number, which a build that lists them counts otherwise.
  private func printed(_ report: SiteBuilder.Report, files: Int? = nil) -> String {
    TextPrinter(.zh).text(report.findings) + TextPrinter(.en).text(report.findings)
      + "\(report.pages) \(files ?? report.files) \(report.isPublished) \(report.namesSeen) \(report.namesRight)"
      + "\(report.notes)"
  }

  /// The files in which two sites differ.
  private func difference(_ left: BuiltSite?, _ right: BuiltSite?) throws -> [String] {
    guard let left, let right else { return (left == nil) == (right == nil) ? [] : ["one was not built"] }
    return Set(try paths(left) + paths(right)).sorted().filter { left[$0]?.bytes != right[$0]?.bytes }
  }

  private func write(_ site: BuiltSite, to folder: String) throws {
    let staging = try Staging(for: folder)
    for path in try paths(site) { try staging.write(site[path]?.bytes ?? [], to: path) }
    try staging.publish()
  }

  /// The files in which a folder differs from a site.
  private func difference(_ folder: String, _ site: BuiltSite) throws -> [String] {
    let tree = try Folder(folder).tree()
    #expect(tree.refused.isEmpty)
    return try Set(tree.paths + paths(site)).sorted().filter { path in
      guard tree.paths.contains(path) else { return true }
      return try tree.read(path) != site[path]?.bytes
    }
  }

  private func paths(_ site: BuiltSite) throws -> [String] {
    let manifest = try #require(site["manifest.json"])
    let json = try JSONSerialization.jsonObject(with: Data(manifest.bytes)) as? [String: Any]
    let files = try #require(json?["files"] as? [[String: Any]])
    return files.compactMap { $0["path"] as? String } + ["manifest.json", "SHA256SUMS"]
  }
}
