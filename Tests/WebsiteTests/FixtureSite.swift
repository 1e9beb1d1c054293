import CivilTime
import Content
import Diagnostics
import Disk
import Foundation
import Website

/// A small site of `Tests/Fixtures`, held in memory so that tests can change its files.
struct FixtureSite {
  static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures")
  static let asOf = Instant("2026-04-28 12:00")!

  var content: [String: [UInt8]]
  var theme: FileTree

  init() throws {
    content = try Self.files(in: "site/Content")
    theme = try Folder(Self.fixtures.appending(path: "site/Templates").path).tree()
  }

  /// Takes the theme of the repository instead of the small one.
  mutating func useOwnTheme() throws {
    let root = Self.fixtures.deletingLastPathComponent().deletingLastPathComponent()
    theme = try Folder(root.appending(path: "Templates").path).tree()
  }

  /// Lays the files of one mistake over the valid site.
  mutating func overlay(mistake: String) throws {
    try overlay(folder: "mistakes/" + mistake)
  }

  /// Lays the files of a folder of `Fixtures` over the valid site; `removed.txt` lists what it takes away.
  mutating func overlay(folder: String) throws {
    for (path, bytes) in try Self.files(in: folder) where path != "expected.txt" {
      if path == "removed.txt" {
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
          content[String(line)] = nil
        }
      } else {
        content[path] = bytes
      }
    }
  }

  var tree: FileTree {
    let content = content
    return FileTree(
      paths: content.keys.sorted(by: inByteOrder),
      read: { path throws(FileError) in
        guard let bytes = content[path] else { throw FileError(path: path, action: .read, code: ENOENT) }
        return bytes
      })
  }

  func builder(workers: Int = 2, now: Instant = FixtureSite.asOf) -> SiteBuilder {
    SiteBuilder(content: tree, templates: theme, options: .init(now: now, workers: workers))
  }

  /// Builds into a fresh folder, which the caller's closure looks at and which is then removed.
  func build<Result>(workers: Int = 2, _ look: (String, SiteBuilder.Report) throws -> Result) async throws
    -> Result
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: "gongshi-\(UUID().uuidString)").path
    defer { removeTree(folder) }
    let report = try await builder(workers: workers).build(to: folder + "/Output")
    return try look(folder + "/Output", report)
  }

  private static func files(in folder: String) throws -> [String: [UInt8]] {
    let tree = try Folder(fixtures.appending(path: folder).path).tree()
    return try Dictionary(uniqueKeysWithValues: tree.paths.map { ($0, try tree.read($0)) })
  }
}

/// Findings as `expected.txt` lists them: rule, path, line and column.
func lines(_ findings: [Finding]) -> [String] {
  findings.map { finding in
    let start = finding.place.start
    return "\(finding.rule.id) \(finding.place.file.path):\(start.line):\(start.column)"
  }
}

/// The kinds of changes that a folder of `Fixtures` holds, in the order of their names.
func fixtureKinds(_ folder: String) -> [String] {
  let path = FixtureSite.fixtures.appending(path: folder).path
  return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
}
