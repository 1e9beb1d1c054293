import Foundation
import TestSupport
import Testing

/// `gongshi build --shard` and `gongshi merge`, with the real program.
@Suite struct ShardCommandTests {
  private let folder: TemporaryFolder
  private static let moment = "2026-04-28 12:00"

  init() throws {
    folder = try TemporaryFolder()
    for part in ["Content", "Templates"] {
      try FileManager.default.copyItem(
        atPath: Program.fixture.path + "/" + part, toPath: folder.path + "/" + part)
    }
  }

  private func gongshi(_ arguments: [String], language: String = "en") throws -> Program.Result {
    try Program.gongshi(arguments + ["--root", folder.path, "--lang", language])
  }

  private func sums(_ output: String) throws -> String {
    try String(contentsOfFile: folder.path + "/" + output + "/SHA256SUMS", encoding: .utf8)
  }

  @Test("Processes that run at the same time make the parts, and merge makes the site of one build")
  func parallel() async throws {
    #expect(try gongshi(["build", "--no-search", "--no-cache", "--as-of", Self.moment]).code == 0)
    let one = try sums("Output")
    try FileManager.default.removeItem(atPath: folder.path + "/Output")
    let path = folder.path
    let codes = try await withThrowingTaskGroup(of: Int32.self) { group in
      for number in 1...3 {
        group.addTask {
          try Program.gongshi(
            ["build", "--root", path, "--shard", "\(number)/3", "--as-of", Self.moment]
          ).code
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(codes == [0, 0, 0])
    #expect(!FileManager.default.fileExists(atPath: path + "/Output"))
    #expect(!FileManager.default.fileExists(atPath: path + "/.gongshi"))
    let parts = (1...3).map { path + "/Shards/\($0)-of-3" }
    let result = try gongshi(["merge", "--no-search"] + parts)
    #expect(result.code == 0)
    #expect(result.errors.hasPrefix("Put 3 parts together, 52 pages in "), "\(result.errors)")
    #expect(try sums("Output") == one)
    #expect(try Program.gongshi(["verify", path + "/Output"]).code == 0)
  }

  @Test("What does not fit is said in both languages, and the site stays")
  func refused() throws {
    for number in 1...2 {
      let moment = "2026-04-28 12:0\(number)"
      #expect(try gongshi(["build", "--shard", "\(number)/3", "--as-of", moment]).code == 0)
    }
    let parts = (1...2).map { folder.path + "/Shards/\($0)-of-3" }
    let english = try gongshi(["merge"] + parts)
    #expect(english.code == 1)
    #expect(english.errors.contains("were made for different moments; give both the same --as-of."))
    #expect(english.errors.contains("Nothing was put together: "))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/Output"))
    let chinese = try gongshi(["merge", parts[0]], language: "zh")
    #expect(chinese.code == 1)
    #expect(chinese.errors.contains("缺第 2/3 片：请用 gongshi build --shard 2/3 生成它。"))
    #expect(chinese.errors.contains("缺第 3/3 片"))
  }

  @Test("A part with an error is not made, and the one that is there stays as it was")
  func error() throws {
    let arguments = ["build", "--shard", "2/2", "--as-of", Self.moment]
    #expect(try gongshi(arguments).code == 0)
    let list = folder.path + "/Shards/2-of-2/shard.sums"
    let before = try Data(contentsOf: URL(filePath: list))
    try ServedSite.Folder(path: folder.path).replace(
      "title: 补充通知", with: "titel: 补充通知", in: "Content/robots-2026/notices/extension.zh.md")
    let result = try gongshi(arguments)
    #expect(result.code == 1)
    #expect(result.errors.contains("titel"))
    #expect(try Data(contentsOf: URL(filePath: list)) == before)
  }

  @Test("A part is no site: it cannot be verified, signed or published")
  func noSite() throws {
    #expect(try gongshi(["build", "--shard", "1/2", "--as-of", Self.moment]).code == 0)
    let part = folder.path + "/Shards/1-of-2"
    #expect(try Program.gongshi(["verify", part]).code == 4)
    #expect(try Program.gongshi(["publish", folder.path + "/public", "--from", part]).code == 4)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/public"))
    let key = folder.path + "/bureau.key"
    #expect(try Program.gongshi(["sign", "--new-key", key]).code == 0)
    #expect(try Program.gongshi(["sign", part, "--key", key]).code == 4)
  }

  @Test(
    "Wrong usage is named",
    arguments: [
      (["build", "--shard", "1/2"], "--shard needs --as-of TIME beside it"),
      (["build", "--shard", "3/2", "--as-of", "2026-04-28"], "“3/2” is no value for --shard K/N"),
      (["build", "--shard", "two", "--as-of", "2026-04-28"], "“two” is no value for --shard K/N"),
      (["merge"], "merge needs DIR…"),
      (["check", "--shard", "1/2"], "There is no option “--shard”."),
    ])
  func usage(arguments: [String], message: String) throws {
    let result = try gongshi(arguments)
    #expect(result.code == 2)
    #expect(result.errors.contains(message), "\(result.errors)")
  }

  @Test("A part that is not there cannot be read")
  func noFolder() throws {
    let result = try gongshi(["merge", folder.path + "/nowhere"])
    #expect(result.code == 3)
  }
}
