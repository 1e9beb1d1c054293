import Foundation
import TestSupport
import Testing

/// A copy of the fixture site whose pages of record are released.
struct ReleaseSite {
  let folder: TemporaryFolder
  static let pages = ["notice", "winners", "rubrics/general", "interpretations/how", "notices/extension"].map
  {
    "robots-2026/" + $0
  }

  /// - Parameter isReleased: whether all of its pages have their first release, dated 27 April 2026.
  init(isReleased: Bool = true) throws {
    folder = try TemporaryFolder()
    for part in ["Content", "Templates"] {
      try FileManager.default.copyItem(
        atPath: Program.fixture.path + "/" + part, toPath: folder.path + "/" + part)
    }
    guard isReleased else { return }
    let result = try release(Self.pages, at: "2026-04-27")
    try #require(result.code == 0, "\(result.errors)")
  }

  func path(_ name: String) -> String { folder.path + "/" + name }

  func gongshi(_ command: String, _ arguments: [String] = [], at day: String = "2026-04-28") throws
    -> Program.Result
  {
    try Program.gongshi([command, "--root", folder.path, "--as-of", day] + arguments)
  }

  func release(_ arguments: [String], at day: String = "2026-04-28") throws -> Program.Result {
    try gongshi("release", arguments, at: day)
  }

  /// A change in words, for pages that are released again.
  static func words(_ kind: String) -> [String] {
    ["--kind", kind, "--what-zh", "示例内容。", "--what-en", "Sample what."]
      + ["--reason-zh", "示例原因。", "--reason-en", "Sample reason."]
  }

  func check(at day: String = "2026-04-28") throws -> [[String: Any]] {
    try gongshi("check", ["--format", "json"], at: day).items()
  }

  /// The rules of all findings of the releases, in order, without repeats.
  func rules(at day: String = "2026-04-28") throws -> [String] {
    var rules: [String] = []
    for item in try check(at: day) {
      let rule = item["rule"] as? String ?? ""
      if rule.hasPrefix("release/"), !rules.contains(rule) { rules.append(rule) }
    }
    return rules.sorted()
  }

  /// Rewrites a part of a file, which must be there.
  func replace(_ old: String, with new: String, in name: String) throws {
    let url = URL(filePath: path(name))
    let text = try String(contentsOf: url, encoding: .utf8)
    try #require(text.contains(old), "\(name)")
    try Data(text.replacing(old, with: new).utf8).write(to: url)
  }

  func text(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path(name)) }

  func build(_ arguments: [String] = [], at day: String = "2026-04-28") throws -> Program.Result {
    try gongshi("build", ["--no-search", "--output", path("Output")] + arguments, at: day)
  }
}
