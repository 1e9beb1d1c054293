import Disk
import Foundation
import TestSupport
import Testing

/// Builds with and without a search index, and the data for programs, by the real program.
@Suite(.serialized) struct SearchBuildTests {
  private func build(
    root: String = Program.root.path, _ extra: [String] = [], path: String = "/nowhere"
  ) throws -> (TemporaryFolder, Program.Result) {
    let folder = try TemporaryFolder()
    let result = try Program.gongshi(
      ["build", "--root", root, "--output", folder.path + "/Output", "--as-of", RealSiteTests.asOf] + extra,
      environment: ["LANG": "C", "PATH": path])
    return (folder, result)
  }

  /// A root with the real content and theme that has no `.venv`.
  private func bareRoot() throws -> TemporaryFolder {
    let root = try TemporaryFolder()
    for name in ["Content", "Templates"] {
      try FileManager.default.createSymbolicLink(
        atPath: root.path + "/" + name, withDestinationPath: Program.root.path + "/" + name)
    }
    return root
  }

  private func exists(_ path: String, in folder: TemporaryFolder) -> Bool {
    FileManager.default.fileExists(atPath: folder.path + "/Output/" + path)
  }

  @Test("Without Pagefind the site is built all the same, and the build says so once")
  func without() throws {
    let root = try bareRoot()
    let (folder, result) = try build(root: root.path)
    #expect(result.code == 0)
    #expect(result.errors.components(separatedBy: "Pagefind was not found").count == 2, "\(result.errors)")
    #expect(exists("search/index.html", in: folder))
    #expect(!exists("pagefind", in: folder))
  }

  @Test("One that was not asked for is not made, and nothing is said")
  func notWanted() throws {
    let (folder, result) = try build(["--no-search"])
    #expect(result.code == 0)
    #expect(!result.errors.contains("Pagefind"))
    #expect(!exists("pagefind", in: folder))
  }

  @Test("A Pagefind that fails leaves a whole site without an index, and the build says why")
  func failing() throws {
    let (root, tools) = (try bareRoot(), try TemporaryFolder())
    let program = tools.path + "/pagefind"
    try "#!/bin/sh\n/bin/mkdir -p \"$3/pagefind\"; echo broken index >&2; exit 9\n"
      .write(toFile: program, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    let (folder, result) = try build(root: root.path, path: tools.path)
    #expect(result.code == 0)
    #expect(result.errors.contains("Pagefind made no index (broken index)"), "\(result.errors)")
    #expect(!exists("pagefind", in: folder))
    #expect(exists("index.html", in: folder))
  }

  @Test("An index that is kept is that of the build before, where there is one, and the build says so")
  func kept() throws {
    let (root, tools) = (try bareRoot(), try TemporaryFolder())
    let program = tools.path + "/pagefind"
    // Writes down how often it was called.
    try """
    #!/bin/sh
    echo run >> "$0.runs"; /bin/mkdir -p "$3/pagefind/index"; /bin/cp "$0.runs" "$3/pagefind/index/runs"
    """.write(toFile: program, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    for (extra, isKept, runs) in [
      (["--keep-search"], false, 1), (["--keep-search"], true, 1), ([], false, 2),
      (["--keep-search", "--no-cache"], true, 2), (["--no-search"], false, nil),
      (["--keep-search"], false, 3),
    ] {
      let result = try Program.gongshi(
        ["build", "--root", root.path, "--as-of", RealSiteTests.asOf] + extra,
        environment: ["LANG": "C", "PATH": tools.path])
      #expect(result.code == 0)
      #expect(result.errors.contains("the search index is that of an earlier build") == isKept, "\(extra)")
      let index = root.path + "/Output/pagefind/index/runs"
      let written = FileManager.default.fileExists(atPath: index) ? try readFile(index).count / 4 : nil
      #expect(written == runs, "\(extra)")
      let sums = try String(contentsOfFile: root.path + "/Output/SHA256SUMS", encoding: .utf8)
      #expect(sums.contains("  pagefind/index/runs\n") == (runs != nil), "\(extra)")
    }
  }

  @Test("No index is kept where there is to be none")
  func contradiction() throws {
    let (folder, result) = try build(["--no-search", "--keep-search"])
    #expect(result.code == 2)
    #expect(result.errors.contains("--keep-search and --no-search do not go together."), "\(result.errors)")
    #expect(!exists("index.html", in: folder))
  }

  @Test(
    "Pagefind indexes both languages, outside the manifest of reproducible files",
    .enabled(if: Tools.areInstalled))
  func made() throws {
    let (folder, result) = try build()
    #expect(result.code == 0)
    #expect(!result.errors.contains("Pagefind"), "\(result.errors)")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path + "/Output/pagefind")
    #expect(files.contains("pagefind.js"))
    #expect(!files.contains { $0.contains("ui") })
    for language in ["zh-cn", "en"] {
      #expect(files.contains { $0.hasPrefix("fragment/\(language)_") }, "\(language)")
    }
    let manifest = try String(contentsOfFile: folder.path + "/Output/manifest.json", encoding: .utf8)
    #expect(!manifest.contains("\"pagefind/"))
  }

  @Test("Every data file satisfies the schema that is published with it", .enabled(if: Tools.areInstalled))
  func schemas() throws {
    let (folder, _) = try build(["--no-search"])
    let result = try Program.run(
      Tools.python, [Program.root.path + "/Tests/Tools/check_api.py", folder.path + "/Output"])
    #expect(result.code == 0, "\(result.output.suffix(4000))\(result.errors)")
    #expect(result.output.hasSuffix(" 0 problems\n"))
  }
}
