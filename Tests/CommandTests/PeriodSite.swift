import Foundation

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
}
