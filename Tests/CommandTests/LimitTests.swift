import Foundation
import TestSupport
import Testing

/// Files beyond every limit that SECURITY.md states: each is refused in both languages before it is read. They are
/// sparse, and take no room.
@Suite struct LimitTests {
  private static let mebibyte = 1 << 20

  private func site() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for part in ["Content", "Templates"] {
      try FileManager.default.copyItem(
        atPath: Program.fixture.path + "/" + part, toPath: folder.path + "/" + part)
    }
    return folder
  }

  /// Makes a file of a size in bytes, or stretches one.
  private func stretch(_ path: String, to size: Int) throws {
    let folder = URL(filePath: path).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    if !FileManager.default.fileExists(atPath: path) { try Data().write(to: URL(filePath: path)) }
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.truncate(atOffset: UInt64(size))
    try file.close()
  }

  @Test(
    "A file of the site that is too large is a finding in both languages, and nothing is published",
    arguments: [
      ("Content/robots-2026/notice.zh.md", 16), ("Content/site.yml", 4),
      ("Content/robots-2026/programme.yml", 4),
      ("Content/robots-2026/winners.csv", 16), ("Content/robots-2026/attachments/large.pdf", 256),
      ("Content/logos/large.png", 256), ("Content/releases/0001/release.json", 1),
      ("Templates/home.mustache", 4), ("Templates/strings.yml", 4), ("Templates/assets/large.png", 64),
    ])
  func siteFiles(file: String, limit: Int) throws {
    let folder = try site()
    try stretch(folder.path + "/" + file, to: limit * Self.mebibyte + 1)
    for (language, words) in [("zh", "文件超过 \(limit) MiB，没有读取。"), ("en", "larger than \(limit) MiB")] {
      let result = try Program.gongshi([
        "build", "--root", folder.path, "--output", folder.path + "/Output", "--no-search", "--as-of",
        "2026-04-28", "--lang", language,
      ])
      #expect(result.code == 1, "\(result.errors)")
      #expect(result.errors.contains(words), "\(result.errors)")
      #expect(result.errors.contains("content/too-large"))
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/Output"))
  }

  @Test("A site that is too large as a whole is refused before any file is read")
  func wholeSite() throws {
    let folder = try site()
    for number in 1...9 {
      try stretch(folder.path + "/Content/robots-2026/attachments/\(number).pdf", to: 250 * Self.mebibyte)
    }
    for (language, words) in [("zh", "合计超过 2048 MiB"), ("en", "larger than 2048 MiB")] {
      let result = try Program.gongshi([
        "check", "--root", folder.path, "--as-of", "2026-04-28", "--lang", language,
      ])
      #expect(result.code == 1)
      #expect(result.errors.contains(words), "\(result.errors)")
    }
  }

  @Test("A link in the theme is said, not left out silently")
  func link() throws {
    let folder = try site()
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/Templates/x.mustache", withDestinationPath: "/etc/passwd")
    let result = try Program.gongshi([
      "check", "--root", folder.path, "--as-of", "2026-04-28", "--lang", "en",
    ])
    #expect(result.code == 1)
    #expect(result.errors.contains("content/refused-file"), "\(result.errors)")
  }

  @Test(
    "A file that a command is given is refused in both languages when it is too large",
    arguments: [
      (["names"], "draft.md", 64), (["names"], "draft.docx", 256), (["import"], "notice.txt", 64),
      (["import"], "notice.docx", 64), (["complaint", "check"], "complaint.json", 1),
      (["verify", "/tmp", "--checkpoint"], "kept", 1), (["sign", "/tmp", "--key"], "key", 1),
    ] as [([String], String, Int)])
  func operands(command: [String], file: String, limit: Int) throws {
    let folder = try site()
    let path = folder.path + "/" + file
    try stretch(path, to: limit * Self.mebibyte + 1)
    let root = ["verify", "sign"].contains(command[0]) ? [] : ["--root", folder.path]
    for (language, words) in [("zh", ["太大", "读不出密钥"]), ("en", ["too large", "no key"])] {
      let result = try Program.gongshi(command + [path, "--lang", language] + root)
      #expect([1, 2, 3].contains(result.code), "\(result.code)")
      #expect(words.contains { (result.output + result.errors).contains($0) }, "\(result.errors)")
    }
  }

  @Test(
    "A published file that is too large to be one is a change that was found, not memory without measure",
    arguments: [
      ("SHA256SUMS", 64 << 20), ("SHA256SUMS.minisig", 1 << 16), ("ledger/checkpoint", 1 << 20),
      ("ledger/0001/release.tlog-proof", 2 << 20), ("ledger/tile/entries/000.p/5", 17 << 20),
    ])
  func published(file: String, size: Int) throws {
    let site = try ReleaseSite()
    #expect(try site.build().code == 0)
    try stretch(site.path("Output/" + file), to: size + 1)
    for (language, words) in [("zh", "大得不可能"), ("en", "larger than it can be")] {
      let result = try Program.gongshi(["verify", site.path("Output"), "--lang", language])
      #expect(result.code == 1, "\(result.errors)")
      #expect(result.output.contains(words) && result.output.contains(file), "\(result.output)")
    }
  }
}
