import Foundation
import TestSupport
import Testing

/// The JSON Schemas that `gongshi schema` prints, judged by a validator of their own beside the program's own reading.
@Suite(.enabled(if: Tools.areInstalled)) struct SchemaCommandTests {
  /// The paths of the files that their schemas refuse, with the reasons.
  private func refused(_ content: String, overlay: String? = nil) throws -> [String: String] {
    let script = Program.root.appending(path: "Tests/CommandTests/schemas.py").path
    let result = try Program.run(
      Tools.python, [script, Program.binary.path, content] + (overlay.map { [$0] } ?? []))
    #expect(result.code == 0, "\(result.errors)")
    var files: [String: String] = [:]
    for line in result.output.split(separator: "\n") {
      let parts = line.split(separator: "\t", maxSplits: 1)
      files[String(parts[0])] = parts.count > 1 ? String(parts[1]) : ""
    }
    return files
  }

  private static let fixture = Program.fixture.path + "/Content"
  private static let fixtures = Program.root.appending(path: "Tests/Fixtures").path

  @Test("All content that is right is right by its schemas")
  func right() throws {
    #expect(try refused(Program.root.appending(path: "Content").path) == [:])
    #expect(try refused(Self.fixture) == [:])
    for overlay in ["periods", "scored"] {
      #expect(try refused(Self.fixture, overlay: Self.fixtures + "/" + overlay) == [:])
    }
  }

  /// Mistakes of keys and types that no schema can know of: what a text says, and ids of other files.
  private static let beyond: Set<String> = ["closing-hour", "missing-mark", "site-numbers", "winner-quota"]
  private static let kinds = ["missing-key", "unknown-key", "unknown-value", "wrong-type"].map {
    "yaml/" + $0
  }

  @Test("Every file with a mistake in its keys or types is refused by its schema too")
  func mistakes() throws {
    var seen = 0
    for kind in try FileManager.default.contentsOfDirectory(atPath: Self.fixtures + "/mistakes").sorted()
    where !Self.beyond.contains(kind) {
      let folder = Self.fixtures + "/mistakes/" + kind
      let expected = try String(contentsOfFile: folder + "/expected.txt", encoding: .utf8)
      let wrong = expected.split(separator: "\n").compactMap { line -> String? in
        let parts = line.split(separator: " ")
        guard Self.kinds.contains(String(parts[0])), let path = parts[1].split(separator: ":").first else {
          return nil
        }
        return String(path.dropFirst("Content/".count))
      }
      guard !wrong.isEmpty else { continue }
      seen += 1
      let refused = try refused(Self.fixture, overlay: folder)
      for path in wrong { #expect(refused[path] != nil, "\(kind): \(path)") }
    }
    #expect(seen >= 4)
  }

  @Test(
    "The program and the schema refuse the same",
    arguments: [
      ("site.yml", "demonstration: true", "demonstration: yes"),
      ("site.yml", "programmes: [robots-2026]", "programmes: robots-2026"),
      ("site.yml", "publisher: {zh: 示例发布单位, en: Sample Publisher}", "publisher: 示例发布单位"),
      ("robots-2026/programme.yml", "kind: competition", "kind: contest"),
      ("robots-2026/programme.yml", "kind: competition", "kind: [competition]"),
      ("robots-2026/programme.yml", "count: 3", "count: \"3\""),
      ("robots-2026/programme.yml", "count: 3", "count: 366"),
      ("robots-2026/programme.yml", "roll: none", "rolls: none"),
      ("robots-2026/programme.yml", "when: 2026-04-mid", "when: [2026-04-mid]"),
      ("robots-2026/programme.yml", "when: 2026-04-mid", "when: {monthly: 40, until: 2026-10-25}"),
      ("robots-2026/programme.yml", "when: 2026-04-mid", "when: {monthly: 4}"),
      ("robots-2026/programme.yml", "  - {id: main, ", "  - {ids: main, "),
      ("robots-2026/winners.zh.md", "sample: true", "sample: 1"),
      ("robots-2026/tracks/01-industry.zh.md", "rubric: general", "rubrics: general"),
      ("glossary.yml", "terms:", "term:"),
      ("names.yml", "short: {zh: [机器人大赛], en", "short: {zh: 机器人大赛, en"),
    ])
  func sameRefusals(path: String, old: String, new: String) throws {
    let site = try PeriodSite()
    try FileManager.default.removeItem(atPath: site.folder.path + "/Content")
    try FileManager.default.copyItem(atPath: Self.fixture, toPath: site.folder.path + "/Content")
    try site.replace(old, with: new, in: path)
    let check = try Program.gongshi(["check", "--root", site.folder.path, "--as-of", "2026-04-20"])
    #expect(check.code == 1)
    #expect(check.errors.contains("Content/\(path):"), "\(check.errors)")
    #expect(check.errors.contains("[yaml/"))
    let refused = try refused(site.folder.path + "/Content")
    #expect(Array(refused.keys) == [path], "\(refused)")
  }

  @Test("A file there is no schema for is wrong usage")
  func unknown() throws {
    let result = try Program.gongshi(["schema", "winner"])
    #expect(result.code == 2)
    #expect(result.errors.contains("“winner” will not do: schema needs site or programme"))
  }
}
