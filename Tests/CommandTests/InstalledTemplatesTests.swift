import Foundation
import TestSupport
import Testing

/// The program as a package installs it, with templates for sites that have none.
@Suite struct InstalledTemplatesTests {
  private let folder: TemporaryFolder
  private var program: String { folder.path + "/usr/bin/gongshi" }
  private var site: String { folder.path + "/site" }

  init() throws {
    folder = try TemporaryFolder()
    for path in ["/usr/bin", "/usr/share/gongshi"] {
      try FileManager.default.createDirectory(
        atPath: folder.path + path, withIntermediateDirectories: true)
    }
    try FileManager.default.copyItem(atPath: Program.binary.path, toPath: folder.path + "/usr/bin/gongshi")
    try FileManager.default.copyItem(
      atPath: Program.root.path + "/Templates", toPath: folder.path + "/usr/share/gongshi/Templates")
    try FileManager.default.copyItem(
      atPath: Program.root.path + "/Packaging/starter", toPath: folder.path + "/site")
  }

  private func gongshi(_ arguments: [String]) throws -> Program.Result {
    try Program.run(
      program, arguments + ["--root", site, "--as-of", "2027-01-05"], environment: ["LANG": "C"])
  }

  @Test("The site to begin with is in order, and so is what is begun in it")
  func starter() throws {
    let check = try gongshi(["check", "--strict"])
    #expect(check.code == 0, "\(check.errors)")
    let new = try gongshi([
      "new", "programme", "--id", "sample-2027", "--name", "sample-2027", "--title-zh", "2027年示例应用大赛",
      "--title-en", "2027 Sample Application Competition",
    ])
    #expect(new.code == 0, "\(new.errors)")
    let build = try gongshi(["build", "--strict", "--no-search"])
    #expect(build.code == 0, "\(build.errors)")
    #expect(FileManager.default.fileExists(atPath: site + "/Output/en/sample-2027/index.html"))
  }

  @Test("A site's own templates go first, even when they are wrong")
  func own() throws {
    try FileManager.default.createDirectory(atPath: site + "/Templates", withIntermediateDirectories: false)
    let check = try gongshi(["check"])
    #expect(check.code == 1)
    #expect(check.errors.contains("Templates/strings.yml, the words of the interface, is missing."))
  }

  @Test("Without any templates the site's folder is named, as where somebody expects them")
  func none() throws {
    try FileManager.default.removeItem(atPath: folder.path + "/usr/share/gongshi")
    let check = try gongshi(["check"])
    #expect(check.code == 3)
    #expect(check.errors.contains(site + "/Templates"))
  }
}
