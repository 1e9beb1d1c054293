import Foundation
import TestSupport
import Testing

/// A copy of the fixture site with every kind of time laid over it.
struct PeriodSite {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for part in ["Content", "Templates"] {
      try FileManager.default.copyItem(
        atPath: Program.fixture.path + "/" + part, toPath: folder.path + "/" + part)
    }
    let overlay = Program.root.appending(path: "Tests/Fixtures/periods")
    for path in try FileManager.default.subpathsOfDirectory(atPath: overlay.path) where path.contains(".") {
      let data = try Data(contentsOf: overlay.appending(path: path))
      try data.write(to: URL(filePath: folder.path + "/Content/" + path))
    }
  }

  /// Rewrites a part of a file of `Content/`, which must be there.
  func replace(_ old: String, with new: String, in path: String) throws {
    let file = URL(filePath: folder.path + "/Content/" + path)
    let text = try String(contentsOf: file, encoding: .utf8)
    try #require(text.contains(old))
    try Data(text.replacing(old, with: new).utf8).write(to: file)
  }

  /// Takes away all that marks the winner list as a sample.
  func makeWinnersReal() throws {
    try replace("sample: true\n", with: "", in: "robots-2026/winners.zh.md")
    for mark in ["示例：", "Sample: "] { try replace(mark, with: "", in: "robots-2026/winners.csv") }
  }
}
