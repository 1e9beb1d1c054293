import Foundation
import TestSupport
import Testing

/// What the program answers, for people and for scripts.
@Suite struct CommandLineTests {
  @Test("The version is one line")
  func version() throws {
    let result = try Program.gongshi(["--version"])
    #expect(result.code == 0)
    #expect(result.output == "gongshi 0.1.0\n")
  }

  @Test(
    "Help lists every command, in the language of the reader",
    arguments: [("C", "Usage: gongshi COMMAND"), ("zh_CN.UTF-8", "用法：gongshi 命令")])
  func help(locale: String, line: String) throws {
    let result = try Program.gongshi(["--help"], environment: ["LANG": locale])
    #expect(result.code == 0)
    #expect(result.output.contains(line))
    for command in ["build", "check", "explain", "import"] {
      #expect(result.output.contains("\n  \(command) "))
      let page = try Program.gongshi([command, "--help"], environment: ["LANG": locale])
      #expect(page.code == 0)
      #expect(page.output.contains("gongshi \(command)"))
      #expect(page.output.contains("--root"))
    }
  }

  @Test(
    "Wrong usage ends with 2 and says what was meant",
    arguments: [
      ([], "No command is given."),
      (["bild"], "Did you mean build?"),
      (["build", "--outptu", "x"], "Did you mean --output?"),
      (["build", "--as-of", "2026-02-30"], "“2026-02-30” is no value for --as-of"),
      (["build", "--as-of"], "--as-of needs a value"),
      (["build", "--strict=yes"], "--strict takes no value."),
      (["build", "extra"], "“extra” is one too many."),
      (["explain"], "explain needs RULE or PAGE."),
      (["check", "--workers", "0"], "--workers"),
      (["import"], "import needs FILE."),
      (["import", "a.docx", "b.docx"], "“b.docx” is one too many."),
      (["import", "a.docx", "--format", "sarif"], "“sarif” is no value for --format"),
      (["import", "a.docx", "--output", "Content/Spring"], "“Spring” cannot be an address"),
      (["--versoin"], "Did you mean --version?"),
    ] as [([String], String)])
  func wrongUsage(arguments: [String], words: String) throws {
    let result = try Program.gongshi(arguments)
    #expect(result.code == 2)
    #expect(result.errors.contains(words), "\(result.errors)")
    #expect(result.output.isEmpty)
  }

  @Test("Usage errors speak the language that was asked for")
  func language() throws {
    let result = try Program.gongshi(["build", "--lang", "zh", "--nope"])
    #expect(result.code == 2)
    #expect(result.errors.contains("没有“--nope”这个选项。"))
  }

  @Test("A folder that cannot be read ends with 3")
  func unreadable() throws {
    let result = try Program.gongshi(["build", "--root", "/nonexistent"])
    #expect(result.code == 3)
    #expect(result.errors.contains("/nonexistent/Content"))
  }

  @Test("An output that cannot be written ends with 3")
  func unwritable() throws {
    let result = try Program.gongshi([
      "build", "--root", Program.fixture.path, "--output", "/proc/nowhere/Output",
    ])
    #expect(result.code == 3)
    #expect(result.errors.contains("/proc/nowhere"))
  }
}

/// Building, checking and explaining the small fixture site.
@Suite struct FixtureCommandTests {
  @Test("A build publishes, a second one replaces it as a whole, nothing else is left beside it")
  func build() throws {
    let folder = try TemporaryFolder()
    let arguments = [
      "build", "--root", Program.fixture.path, "--output", folder.path + "/Output", "--as-of", "2026-04-28",
    ]
    let first = try Program.gongshi(arguments)
    #expect(first.code == 0, "\(first.errors)")
    let stray = folder.path + "/Output/stray.html"
    try Data("old".utf8).write(to: URL(filePath: stray))
    let second = try Program.gongshi(arguments)
    #expect(second.code == 0)
    #expect(!FileManager.default.fileExists(atPath: stray))
    #expect(FileManager.default.fileExists(atPath: folder.path + "/Output/robots-2026/notice/index.html"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["Output"])
  }

  @Test("An error ends with 1, shows its place, rule and remedy, and leaves the old output as it was")
  func failedBuild() throws {
    let site = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: Program.fixture.path + "/Content", toPath: site.path + "/Content")
    try FileManager.default.copyItem(
      atPath: Program.fixture.path + "/Templates", toPath: site.path + "/Templates")
    let arguments = ["build", "--root", site.path, "--as-of", "2026-04-28"]
    #expect(try Program.gongshi(arguments).code == 0)
    let manifest = site.path + "/Output/manifest.json"
    let before = try Data(contentsOf: URL(filePath: manifest))
    let list = site.path + "/Content/robots-2026/winners.csv"
    let text = try String(contentsOfFile: list, encoding: .utf8).replacing(
      "rb-002,service", with: "rb-002,servce")
    try text.write(toFile: list, atomically: true, encoding: .utf8)
    let result = try Program.gongshi(arguments)
    #expect(result.code == 1)
    #expect(result.errors.contains("Content/robots-2026/winners.csv:3:8"))
    #expect(result.errors.contains("Did you mean “service”?"))
    #expect(result.errors.contains("content/unknown-reference"))
    #expect(result.errors.contains("Nothing was published"))
    #expect(try Data(contentsOf: URL(filePath: manifest)) == before)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: site.path).sorted() == [
        ".gongshi", "Content", "Output", "Templates",
      ])
  }

  @Test("Findings as JSON have the promised form")
  func json() throws {
    let site = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: Program.fixture.path + "/Content", toPath: site.path + "/Content")
    try FileManager.default.copyItem(
      atPath: Program.fixture.path + "/Templates", toPath: site.path + "/Templates")
    try FileManager.default.removeItem(atPath: site.path + "/Content/robots-2026/forms/entry.en.md")
    let result = try Program.gongshi([
      "check", "--root", site.path, "--format", "json", "--as-of", "2026-04-28",
    ])
    #expect(result.code == 1)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(json["version"] as? Int == 1)
    #expect((json["summary"] as? [String: Any])?["errors"] as? Int == 1)
    let finding = try #require((json["findings"] as? [[String: Any]])?.first)
    #expect(finding["rule"] as? String == "content/missing-translation")
    #expect(finding["file"] as? String == "Content/robots-2026/forms/entry.zh.md")
    #expect(finding["line"] as? Int == 1)
    #expect(finding["severity"] as? String == "error")
  }

  @Test("Explain prints the data of a page, and says so when there is none")
  func explain() throws {
    let found = try Program.gongshi(
      ["explain", "/robots-2026/tracks/industry/", "--root", Program.fixture.path, "--as-of", "2026-04-28"])
    #expect(found.code == 0)
    #expect(found.output.contains("工业机器人赛道"))
    #expect(found.output.contains("topic-count"))
    let missing = try Program.gongshi(["explain", "/nowhere/", "--root", Program.fixture.path])
    #expect(missing.code == 1)
    #expect(missing.errors.contains("No page has the address “/nowhere/”."))
  }
}
