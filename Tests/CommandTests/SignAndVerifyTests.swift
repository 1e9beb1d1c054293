import Foundation
import TestSupport
import Testing

/// `gongshi sign` and `gongshi verify` on the folders they are for.
@Suite struct SignAndVerifyTests {
  private func verify(_ folder: String, _ arguments: [String] = []) throws -> Program.Result {
    try Program.gongshi(["verify", folder, "--lang", "en"] + arguments)
  }

  @Test("A key is made for its owner alone, once, and its public part beside it")
  func newKey() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/bureau.key"
    let made = try Program.gongshi(["sign", "--new-key", path])
    #expect(made.code == 0)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let line = try String(contentsOfFile: path + ".pub", encoding: .utf8).split(separator: "\n")[1]
    #expect(made.errors.contains(line))
    let before = try Data(contentsOf: URL(filePath: path))
    #expect(try Program.gongshi(["sign", "--new-key", path]).code == 3)
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }

  @Test("Signing adds signatures and changes nothing that is listed; the same key gives the same bytes")
  func signing() throws {
    let site = try ReleaseSite()
    #expect(try site.build().code == 0)
    let output = site.path("Output")
    let sums = try site.text("Output/SHA256SUMS")
    #expect(try verify(output).output.contains("nobody signed it"))
    let key = site.path("key")
    #expect(try Program.gongshi(["sign", "--new-key", key]).code == 0)
    #expect(try verify(output, ["--key", key + ".pub"]).code == 5)
    #expect(try Program.gongshi(["sign", output, "--key", key]).code == 0)
    let signature = try site.text("Output/SHA256SUMS.minisig")
    let checkpoint = try site.text("Output/ledger/checkpoint")
    #expect(try site.text("Output/SHA256SUMS") == sums)
    let result = try verify(output, ["--key", key + ".pub", "--checkpoint", output + "/ledger/checkpoint"])
    #expect(result.code == 0, "\(result.output)")
    let line = try String(contentsOfFile: key + ".pub", encoding: .utf8).split(separator: "\n")[1]
    #expect(try verify(output, ["--key", String(line)]).code == 0)
    #expect(try Program.gongshi(["sign", output, "--key", key]).code == 0)
    #expect(try site.text("Output/SHA256SUMS.minisig") == signature)
    #expect(try site.text("Output/ledger/checkpoint") == checkpoint)
  }

  @Test("What a signing that was killed left beside its files goes with the next one, and nothing else does")
  func interrupted() throws {
    let site = try ReleaseSite()
    #expect(try site.build().code == 0)
    let key = site.path("key")
    #expect(try Program.gongshi(["sign", "--new-key", key]).code == 0)
    let left = ["ledger/.checkpoint.gongshi-a1B2c3", "ledger/0002/.release.tlog-proof.gongshi-000000"]
    for file in left { try Data("x".utf8).write(to: URL(filePath: site.path("Output/" + file))) }
    #expect(try verify(site.path("Output")).code == 1)
    #expect(try Program.gongshi(["sign", site.path("Output"), "--key", key]).code == 0)
    #expect(try verify(site.path("Output"), ["--key", key + ".pub"]).code == 0)
    try Data("x".utf8).write(to: URL(filePath: site.path("Output/.index.html.gongshi-a1B2c3")))
    #expect(try Program.gongshi(["sign", site.path("Output"), "--key", key]).code == 1)
  }

  @Test(
    "Files and signature are checked by hand with sha256sum and minisign",
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: "/usr/bin/minisign")
        || ProcessInfo.processInfo.environment["GONGSHI_TEST_ALL"] != nil))
  func byHand() throws {
    let site = try ReleaseSite()
    #expect(try site.build().code == 0)
    let (key, output) = (site.path("key"), site.path("Output"))
    #expect(try Program.gongshi(["sign", "--new-key", key]).code == 0)
    #expect(try Program.gongshi(["sign", output, "--key", key]).code == 0)
    func byHand(_ command: String) throws -> Int32 {
      try Program.run("/bin/sh", ["-c", "cd \(output) && \(command)"]).code
    }
    let sums = "sha256sum --check --strict --quiet SHA256SUMS"
    let signature = "minisign -V -p \(key).pub -m SHA256SUMS"
    #expect(try byHand(sums) == 0)
    #expect(try byHand(signature) == 0)
    try site.replace("公示", with: "公告", in: "Output/index.html")
    #expect(try byHand(sums) != 0)
    #expect(try byHand(signature) == 0)
    try site.replace("  index.html", with: "  other.html", in: "Output/SHA256SUMS")
    #expect(try byHand(signature) != 0)
  }

  @Test("A folder that is not intact is not signed")
  func notIntact() throws {
    let site = try ReleaseSite()
    #expect(try site.build().code == 0)
    let key = site.path("key")
    #expect(try Program.gongshi(["sign", "--new-key", key]).code == 0)
    try Data("x".utf8).write(to: URL(filePath: site.path("Output/index.html")))
    let result = try Program.gongshi(["sign", site.path("Output"), "--key", key])
    #expect(result.code == 1)
    #expect(!FileManager.default.fileExists(atPath: site.path("Output/SHA256SUMS.minisig")))
  }

  @Test(
    "Wrong arguments end with their own exit codes",
    arguments: [
      (["sign", "Output"], 2), (["sign"], 2), (["sign", "Output", "--new-key", "k"], 2),
      (["sign", "--new-key", "k", "--key", "j"], 2), (["sign", "Output", "--key", "/none"], 1),
      (["verify"], 2),
      (["verify", "/none"], 3), (["verify", "/tmp", "--key", "/none"], 3),
      (["verify", "/tmp", "--checkpoint", "/dev/null"], 3), (["release"], 2),
      (["release", "a", "--kind", "publication"], 2),
    ] as [([String], Int32)])
  func usage(arguments: [String], code: Int32) throws {
    let result = try Program.gongshi(arguments)
    #expect(result.code == code, "\(result.errors)")
    #expect(!result.errors.isEmpty)
  }

  @Test("Both languages say what a folder is found to be", arguments: [("zh", "完好："), ("en", "Intact: ")])
  func languages(language: String, words: String) throws {
    let site = try ReleaseSite()
    #expect(try site.build().code == 0)
    #expect(try Program.gongshi(["verify", site.path("Output"), "--lang", language]).output.hasPrefix(words))
    try site.remove("Output/index.html")
    let incomplete = try Program.gongshi(["verify", site.path("Output"), "--lang", language])
    #expect(incomplete.code == 4)
    #expect(incomplete.output.contains("index.html"))
  }

  @Test("Two verifiers that share no code find every way of tampering", .enabled(if: Tools.areInstalled))
  func tampering() throws {
    let site = try ReleaseSite()
    #expect(try site.build().code == 0)
    let (kept, output) = (site.path("kept"), site.path("Output"))
    // What a reader kept from before the last releases.
    let earlier = try ReleaseSite(isReleased: false)
    #expect(try earlier.release(Array(ReleaseSite.pages.prefix(2)), at: "2026-04-27").code == 0)
    #expect(try earlier.build().code == 0)
    try FileManager.default.copyItem(atPath: earlier.path("Output/ledger/checkpoint"), toPath: kept)
    for name in ["key", "other"] {
      #expect(try Program.gongshi(["sign", "--new-key", site.path(name)]).code == 0)
    }
    #expect(try Program.gongshi(["sign", output, "--key", site.path("key")]).code == 0)
    let result = try Program.run(
      Tools.python,
      [
        Program.root.path + "/Tests/Tools/tamper.py", output, site.path("key.pub"), site.path("other"), kept,
        Program.binary.path,
      ])
    #expect(result.code == 0, "\(result.output)\(result.errors)")
    #expect(result.output.hasSuffix(" 0 wrong\n"))
  }
}
