import Digest
import Disk
import Foundation
import TestSupport
import Testing

@testable import Website

/// Parts that are not those of one site, each of them once and as it was built.
@Suite struct ShardMisfitTests {
  /// The folders of the three parts.
  static func all(_ folder: String) -> [String] { (1...3).map { "\(folder)/\($0)" } }

  /// What makes parts unfit, and what is said of it.
  static let misfits:
    [(
      name: String, spoil: @Sendable (_ at: String) async throws -> [String],
      problems: @Sendable (String) -> [ShardProblem]
    )] = [
      ("one is missing", { at in [at + "/1", at + "/3"] }, { _ in [.missing(Shard("2/3")!)] }),
      (
        "one is given twice", { at in [at + "/1", at + "/2", at + "/2", at + "/3"] },
        { [.repeated(Shard("2/3")!, folders: [$0 + "/2", $0 + "/2"])] }
      ),
      (
        "no folder is a part",
        { at in
          try FileManager.default.createDirectory(atPath: at + "/empty", withIntermediateDirectories: true)
          return [at + "/empty"]
        },
        { [.noShard(folder: $0 + "/empty")] }
      ),
      (
        "other content",
        { at in
          var site = try FixtureSite()
          site.replace("一段说明。", with: "另一段说明。", in: "pages/about.zh.md")
          _ = try await ShardTests.part("2/3", in: at + "/2", site: site)
          return all(at)
        },
        { [.foreign(folder: $0 + "/2", first: $0 + "/1", .content)] }
      ),
      (
        "other templates",
        { at in
          var site = try FixtureSite()
          let theme = site.theme
          site.theme = FileTree(
            paths: theme.paths,
            read: { path throws(FileError) in
              try theme.read(path) + (path == "layout.mustache" ? [UInt8(ascii: "\n")] : [])
            })
          _ = try await ShardTests.part("3/3", in: at + "/3", site: site)
          return all(at)
        },
        { [.foreign(folder: $0 + "/3", first: $0 + "/1", .templates)] }
      ),
      (
        "another moment",
        { at in
          _ = try await ShardTests.part("2/3", in: at + "/2", now: "2026-04-28 12:00:01")
          return all(at)
        },
        { [.foreign(folder: $0 + "/2", first: $0 + "/1", .moment)] }
      ),
      (
        "another address",
        { at in
          _ = try await ShardTests.part("2/3", in: at + "/2", baseURL: "https://other.example.org/")
          return all(at)
        },
        { [.foreign(folder: $0 + "/2", first: $0 + "/1", .baseURL)] }
      ),
      (
        "another program",
        { at in
          _ = try await ShardTests.part("2/3", in: at + "/2", program: SHA256(of: []))
          return all(at)
        },
        { [.foreign(folder: $0 + "/2", first: $0 + "/1", .program)] }
      ),
      (
        "another number of parts",
        { at in
          _ = try await ShardTests.part("2/4", in: at + "/2")
          return all(at)
        },
        { [.otherCount(folder: $0 + "/2", Shard("2/4")!, first: $0 + "/1", Shard("1/3")!)] }
      ),
      (
        "a file was changed",
        { at in
          try Data("no feed".utf8).write(to: URL(filePath: at + "/2/robots-2026/feed.xml"))
          return all(at)
        },
        { [.changed(folder: $0 + "/2", path: "robots-2026/feed.xml")] }
      ),
      (
        "a file is missing",
        { at in
          try FileManager.default.removeItem(atPath: at + "/2/robots-2026/feed.xml")
          return all(at)
        },
        { [.lacks(folder: $0 + "/2", path: "robots-2026/feed.xml")] }
      ),
      (
        "the list is missing",
        { at in
          try FileManager.default.removeItem(atPath: at + "/2/shard.sums")
          return all(at)
        },
        { [.lacks(folder: $0 + "/2", path: "shard.sums")] }
      ),
      (
        "the list is no list",
        { at in
          try Data("../outside".utf8).write(to: URL(filePath: at + "/2/shard.sums"))
          return all(at)
        },
        { [.unreadable(folder: $0 + "/2", file: "shard.sums")] }
      ),
      (
        "the record was cut",
        { at in
          let record = URL(filePath: at + "/2/shard.json")
          try Data(contentsOf: record).dropLast(9).write(to: record)
          return all(at)
        },
        { [.unreadable(folder: $0 + "/2", file: "shard.json")] }
      ),
      (
        "the record was edited",
        { at in
          let record = URL(filePath: at + "/2/shard.json")
          let text = try String(contentsOf: record, encoding: .utf8)
          try Data(text.replacing("\"shard\": 2", with: "\"shard\": 3").utf8).write(to: record)
          return [at + "/1", at + "/2"]
        },
        { [.changed(folder: $0 + "/2", path: "shard.json")] }
      ),
      (
        "files and links were added",
        { at in
          try Data().write(to: URL(filePath: at + "/2/.hidden"))
          try FileManager.default.createSymbolicLink(
            atPath: at + "/2/link", withDestinationPath: "/etc/hostname")
          return all(at)
        },
        { [.added(folder: $0 + "/2", path: ".hidden"), .added(folder: $0 + "/2", path: "link")] }
      ),
      (
        "two hold the same file",
        { at in
          let page = Array("<p>".utf8)
          try Data(page).write(to: URL(filePath: at + "/3/index.html"))
          let list = URL(filePath: at + "/3/shard.sums")
          let line = Data("\(SHA256(of: page).hex)  index.html\n".utf8)
          try (line + Data(contentsOf: list)).write(to: list)
          return all(at)
        },
        { [.overlapping(path: "index.html", folders: [$0 + "/1", $0 + "/3"])] }
      ),
    ]

  @Test("Parts that do not fit are refused, and the last good site stays", arguments: misfits.map(\.name))
  func refused(name: String) async throws {
    let misfit = try #require(Self.misfits.first { $0.name == name })
    let folder = try TemporaryFolder()
    let at = folder.path
    for number in 1...3 { _ = try await ShardTests.part("\(number)/3", in: at + "/\(number)") }
    let output = at + "/Output"
    let good = try await ShardMerger(Self.all(at), workers: 2).merge(to: output)
    guard case .merged = good else {
      Issue.record("\(good)")
      return
    }
    let before = try ShardTests.contents(output)
    let parts = try await misfit.spoil(at)
    #expect(try await ShardMerger(parts, workers: 2).merge(to: output) == .refused(misfit.problems(at)))
    #expect(try ShardTests.contents(output) == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: at).filter { $0.hasPrefix(".") } == [])
  }
}
