import Foundation
import TestSupport
import Testing

/// `gongshi build` again and again: what it leaves for the next time changes nothing but the time it takes.
@Suite struct BuildCacheTests {
  private let folder: TemporaryFolder
  private let site: ServedSite.Folder
  private let about = "Content/pages/about.zh.md"

  init() throws {
    folder = try TemporaryFolder()
    site = ServedSite.Folder(path: folder.path)
    for part in ["Content", "Templates"] {
      try FileManager.default.copyItem(
        atPath: Program.fixture.path + "/" + part, toPath: folder.path + "/" + part)
    }
  }

  private func build(
    _ output: String = "Output", _ more: [String] = [], program: String = Program.binary.path
  ) throws -> Program.Result {
    try Self.build(folder.path, output, more, program)
  }

  private static func build(
    _ folder: String, _ output: String = "Output", _ more: [String] = [],
    _ program: String = Program.binary.path
  ) throws -> Program.Result {
    let arguments = ["build", "--root", folder, "--output", folder + "/" + output]
    return try Program.run(
      program, arguments + ["--as-of", "2026-04-28", "--no-search"] + more, environment: ["LANG": "C"])
  }

  private func inode(_ path: String) throws -> UInt64 {
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path + "/" + path)
    return try #require(attributes[.systemFileNumber] as? UInt64)
  }

  private func files(_ output: String) throws -> [String: Data] {
    let root = folder.path + "/" + output
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root)
    return try Dictionary(
      uniqueKeysWithValues: paths.filter { $0.contains(".") }.map { path in
        (path, try Data(contentsOf: URL(filePath: root + "/" + path)))
      })
  }

  /// Whether the output is what a build without any memory makes.
  private func isClean() throws -> Bool {
    let clean = try build("Clean", ["--no-cache"])
    #expect(clean.code == 0)
    return try files("Output") == files("Clean")
  }

  @Test("A page that did not change stays the same file, and one that did is a new one")
  func sameFiles() throws {
    #expect(try build().code == 0)
    let notice = try inode("Output/robots-2026/notice/index.html")
    let page = try inode("Output/about/index.html")
    try site.replace("一段说明。", with: "另一段说明。", in: about)
    #expect(try build().code == 0)
    #expect(try inode("Output/robots-2026/notice/index.html") == notice)
    #expect(try inode("Output/about/index.html") != page)
    #expect(try isClean())
  }

  @Test(
    "A text that changed is built into the folder before the last, which then takes the place of the last")
  func small() throws {
    let page = "robots-2026/interpretations/how"
    // What was copied in the last two seconds before a build is not believed to be the same after it.
    Thread.sleep(forTimeInterval: 2.5)
    #expect(try build().code == 0)
    for (number, word) in ["又", "再", "还"].enumerated() {
      for (ending, text) in [(".zh.md", "\n\(word)一句话。\n"), (".en.md", "\nAnother sentence.\n")] {
        let path = "Content/\(page)\(ending)"
        let old = try String(contentsOfFile: folder.path + "/" + path, encoding: .utf8)
        try site.write(old + text, to: path)
      }
      let made = try inode("Output/\(page)/index.html")
      let other = try inode("Output/about/index.html")
      let published = try inode("Output")
      let before = number == 0 ? nil : try inode(".gongshi/cache/spare")
      let result = try build()
      #expect(result.code == 0)
      #expect(try inode("Output/\(page)/index.html") != made)
      #expect(try inode("Output/about/index.html") == other)
      #expect(try inode(".gongshi/cache/spare") == published)
      if let before { #expect(try inode("Output") == before) }
      #expect(try isClean())
    }
  }

  @Test("A page that somebody changed in the output is mended, whatever its size and date say")
  func mended() throws {
    #expect(try build().code == 0)
    let path = folder.path + "/Output/about/index.html"
    let date = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate]
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let handle = try #require(FileHandle(forUpdatingAtPath: path))
    try handle.write(contentsOf: Data(text.replacing("一段说明", with: "两段说明").utf8))
    try handle.close()
    try FileManager.default.setAttributes([.modificationDate: date as Any], ofItemAtPath: path)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: folder.path + "/Output/robots-2026/notice/index.html")
    #expect(try build().code == 0)
    #expect(try isClean())
    let mode = try FileManager.default.attributesOfItem(
      atPath: folder.path + "/Output/robots-2026/notice/index.html")[.posixPermissions]
    let other = try FileManager.default.attributesOfItem(atPath: folder.path + "/Clean/index.html")[
      .posixPermissions]
    #expect(mode as? Int == other as? Int)
  }

  @Test(
    "A cache that is damaged, cut, empty, a folder, unreadable or gone costs nothing but time",
    arguments: ["damaged", "cut", "empty", "folder", "file in the way", "gone"])
  func badCache(kind: String) throws {
    #expect(try build().code == 0)
    let cache = folder.path + "/.gongshi/cache/pages"
    var bytes = try Data(contentsOf: URL(filePath: cache))
    #expect(bytes.count > 1_000)
    switch kind {
    case "damaged":
      bytes[bytes.count / 2] ^= 1
      try bytes.write(to: URL(filePath: cache))
    case "cut": try bytes.prefix(bytes.count - 7).write(to: URL(filePath: cache))
    case "empty": try Data().write(to: URL(filePath: cache))
    case "folder":
      try FileManager.default.removeItem(atPath: cache)
      try FileManager.default.createDirectory(atPath: cache, withIntermediateDirectories: false)
    case "file in the way":
      try FileManager.default.removeItem(atPath: folder.path + "/.gongshi")
      try Data().write(to: URL(filePath: folder.path + "/.gongshi"))
    default: try FileManager.default.removeItem(atPath: folder.path + "/.gongshi")
    }
    try site.replace("一段说明。", with: "另一段说明。", in: about)
    let result = try build()
    #expect(result.code == 0)
    #expect(!result.errors.contains("gongshi:"))
    #expect(try isClean())
  }

  @Test("Another build of the program reads nothing that this one left")
  func otherProgram() throws {
    #expect(try build().code == 0)
    let page = try inode("Output/about/index.html")
    let copy = folder.path + "/gongshi"
    try FileManager.default.copyItem(atPath: Program.binary.path, toPath: copy)
    #expect(try build(program: copy).code == 0)
    #expect(try inode("Output/about/index.html") != page)
    #expect(try isClean())
  }

  @Test("Two builds at once leave a whole site and a cache that can be used")
  func twoAtOnce() async throws {
    #expect(try build().code == 0)
    try site.replace("一段说明。", with: "另一段说明。", in: about)
    let path = folder.path
    let codes = try await withThrowingTaskGroup(of: Int32.self) { group in
      for _ in 0..<3 { group.addTask { try Self.build(path).code } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(codes == [0, 0, 0])
    let page = try inode("Output/about/index.html")
    #expect(try build().code == 0)
    #expect(try inode("Output/about/index.html") == page)
    #expect(try isClean())
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/.gongshi/cache")
    // One of them may have kept the version before.
    #expect(left.filter { $0 != "spare" }.sorted() == ["pages", "record"])
  }

  @Test("--no-cache reads and writes none, and the cache says itself that it is not to be committed")
  func noCache() throws {
    #expect(try build("Output", ["--no-cache"]).code == 0)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/.gongshi"))
    #expect(try build().code == 0)
    #expect(try String(contentsOfFile: folder.path + "/.gongshi/.gitignore", encoding: .utf8) == "*\n")
  }

  @Test("A build with errors leaves the output and every file in it as they were")
  func errors() throws {
    #expect(try build().code == 0)
    let before = try files("Output")
    let page = try inode("Output/about/index.html")
    try site.replace("title: 关于", with: "titel: 关于", in: about)
    #expect(try build().code == 1)
    #expect(try files("Output") == before)
    try site.replace("titel: 关于", with: "title: 关于", in: about)
    #expect(try build().code == 0)
    #expect(try inode("Output/about/index.html") == page)
    #expect(try files("Output") == before)
  }
}
