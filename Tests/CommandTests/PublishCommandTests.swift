import Foundation
import TestSupport
import Testing

/// `gongshi publish`, as an administrator and as a script use it.
@Suite struct PublishCommandTests {
  private func publish(_ arguments: [String]) throws -> Program.Result {
    try Program.gongshi(["publish"] + arguments + ["--lang", "en"])
  }

  @Test("A site is published, published again to no effect, changed, listed beforehand and taken back")
  func journey() throws {
    let site = try ReleaseSite()
    #expect(try site.build().code == 0)
    let target = site.path("public")
    // Where nothing else is said, the site is the Output of the root.
    let first = try publish([target + "/", "--root", site.folder.path])
    #expect(first.code == 0)
    #expect(first.errors.hasPrefix("Published version 1: "))
    #expect(first.errors.hasSuffix(": \(target)/current\n"))
    #expect(first.output.isEmpty)
    let again = try publish([target, "--from", site.path("Output")])
    #expect(again.code == 0)
    #expect(again.errors == "Nothing to do: \(target)/current is this site already (version 1).\n")
    #expect(try site.gongshi("build", at: "2026-04-29").code == 0)
    let planned = try publish([target, "--root", site.folder.path, "--dry-run"])
    #expect(planned.code == 0)
    #expect(planned.output.contains("~ manifest.json\n"))
    #expect(planned.errors.hasSuffix(" Nothing was written.\n"))
    #expect(try publish([target, "--root", site.folder.path]).errors.hasPrefix("Published version 2: "))
    let back = try publish([target, "--rollback"])
    #expect(back.code == 0)
    #expect(back.errors.hasPrefix("Went back from version 2 to version 1: "))
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: target + "/current") == "versions/000001/site"
    )
    let further = try publish([target, "--rollback"])
    #expect(further.code == 1)
    #expect(further.errors.hasPrefix("No version is left from before version 1"))
  }

  @Test(
    "A site that is not intact, not signed or behind the ledger that is served is refused with the codes of verify"
  )
  func refused() throws {
    let site = try ReleaseSite(isReleased: false)
    let (target, output, key) = (site.path("public"), site.path("Output"), site.path("key"))
    #expect(try Program.gongshi(["sign", "--new-key", key]).code == 0)
    // What was built before the last release.
    #expect(try site.release(Array(ReleaseSite.pages.prefix(2)), at: "2026-04-27").code == 0)
    #expect(try site.build().code == 0)
    try FileManager.default.copyItem(atPath: output, toPath: site.path("earlier"))
    #expect(try site.release(Array(ReleaseSite.pages.dropFirst(2)), at: "2026-04-27").code == 0)
    #expect(try site.build().code == 0)
    #expect(try publish([target, "--from", output, "--key", key + ".pub"]).code == 5)
    #expect(!FileManager.default.fileExists(atPath: target))
    #expect(try Program.gongshi(["sign", output, "--key", key]).code == 0)
    #expect(try publish([target, "--from", output, "--key", key + ".pub"]).code == 0)
    let behind = try publish([target, "--from", site.path("earlier")])
    #expect(behind.code == 6)
    #expect(behind.errors.contains("Rolled back: the ledger had 5 releases and now has 2."))
    #expect(behind.errors.contains("was not published: \(target)/current is as it was."))
    try Data("x".utf8).write(to: URL(filePath: output + "/index.html"))
    #expect(try publish([target, "--from", output]).code == 1)
    try site.remove("Output/index.html")
    let incomplete = try Program.gongshi(["publish", target, "--from", output, "--lang", "zh"])
    #expect(incomplete.code == 4)
    #expect(incomplete.errors.contains("不完整：缺少 index.html。"))
    #expect(incomplete.errors.contains("没有发布"))
    #expect(try Program.gongshi(["verify", site.path("earlier")]).code == 0)
  }

  @Test(
    "Wrong usage ends with 2 and says what was meant",
    arguments: [
      ([], "publish needs DIR."),
      (["a", "b"], "“b” is one too many."),
      (["a", "--keep", "1"], "“1” is no value for --keep N"),
      (["a", "--rollback", "--fresh"], "--rollback and --fresh do not go together."),
      (["a", "--rollback", "--keep", "3"], "--rollback and --keep do not go together."),
      (["a", "--rollback", "--from", "b"], "--rollback and --from do not go together."),
      (["a", "--rollback", "--no-compression"], "--rollback and --no-compression do not go together."),
      (["a", "--roll-back"], "Did you mean --rollback?"),
      (["a", "--key", "/dev/null"], "/dev/null"),
    ] as [([String], String)])
  func usage(arguments: [String], words: String) throws {
    let result = try publish(arguments)
    #expect(result.code == (arguments.contains("/dev/null") ? 3 : 2), "\(result.errors)")
    #expect(result.errors.contains(words), "\(result.errors)")
    #expect(result.output.isEmpty)
  }

  @Test("A site that was never built ends with 3")
  func missing() throws {
    let folder = try TemporaryFolder()
    let result = try publish([folder.path + "/public", "--root", folder.path])
    #expect(result.code == 3)
    #expect(result.errors.contains(folder.path + "/Output"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }
}
