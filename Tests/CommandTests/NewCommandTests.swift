import Foundation
import TestSupport
import Testing

/// `gongshi new`, run as people run it, in a copy of the fixture site.
@Suite struct NewCommandTests {
  /// What each kind needs to be told, and the files it makes.
  static let kinds: [(kind: String, arguments: [String], files: [String])] = [
    (
      "programme", ["--id", "drones-2027", "--title-zh", "第一届无人机大赛", "--title-en", "First Drone Contest"],
      ["drones-2027/programme.yml", "drones-2027/notice.zh.md", "drones-2027/notice.en.md", "site.yml"]
    ),
    (
      "notice", ["--id", "results", "--title-zh", "关于结果的通知", "--title-en", "Notice of the Results"],
      ["robots-2026/notices/results.zh.md", "robots-2026/notices/results.en.md"]
    ),
    (
      "track", ["--id", "farming", "--title-zh", "农业赛道", "--title-en", "Farming: \"Fields\" # 1"],
      ["robots-2026/tracks/03-farming.zh.md", "robots-2026/tracks/03-farming.en.md"]
    ),
    (
      "rubric", ["--id", "second", "--title-zh", "第二张指标表", "--title-en", "Second Rubric"],
      ["robots-2026/rubrics/second.zh.md", "robots-2026/rubrics/second.en.md"]
    ),
    (
      "winners", [],
      ["robots-2026/winners.csv", "robots-2026/winners.zh.md", "robots-2026/winners.en.md"]
    ),
    (
      "interpretation", ["--id", "who", "--title-zh", "谁可以参加", "--title-en", "Who May Take Part"],
      ["robots-2026/interpretations/who.zh.md", "robots-2026/interpretations/who.en.md"]
    ),
  ]

  /// A copy of the fixture site; one without winners where they are to be begun.
  private static func site(for kind: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for part in ["Content", "Templates"] {
      try FileManager.default.copyItem(
        atPath: Program.fixture.path + "/" + part, toPath: folder.path + "/" + part)
    }
    if kind == "winners" {
      for file in ["winners.csv", "winners.zh.md", "winners.en.md"] {
        try FileManager.default.removeItem(atPath: folder.path + "/Content/robots-2026/" + file)
      }
      // What links to the list leads nowhere without it.
      for (file, link) in [("zh", "winners.zh.md"), ("en", "winners.en.md")] {
        let path = folder.path + "/Content/robots-2026/notice.\(file).md"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try Data(text.replacing(link, with: "notice.\(file).md").utf8).write(to: URL(filePath: path))
      }
    }
    return folder
  }

  @Test("What is new passes the check at once, in both languages", arguments: kinds)
  func passes(kind: String, arguments: [String], files: [String]) throws {
    let folder = try Self.site(for: kind)
    let flags = ["--root", folder.path, "--as-of", "2026-04-20"]
    let result = try Program.gongshi(["new", kind] + arguments + flags)
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.output == files.map { "Content/\($0)\n" }.joined())
    let check = try Program.gongshi(["check"] + flags)
    #expect(check.code == 0, "\(check.errors)")
    // A rubric that no track uses yet is worth a warning; nothing else of what is new is.
    for file in files where kind != "rubric" && file != "site.yml" {
      #expect(!check.errors.contains(file), "\(check.errors)")
    }
    for file in files where file.hasSuffix(".zh.md") || file.hasSuffix(".yml") {
      let text = try String(contentsOfFile: folder.path + "/Content/" + file, encoding: .utf8)
      #expect(text.contains("# ") || file == "site.yml")
    }
  }

  @Test("Nothing is ever overwritten", arguments: kinds.filter { $0.kind != "programme" })
  func neverOverwrites(kind: String, arguments: [String], files: [String]) throws {
    let folder = try Self.site(for: kind)
    let command = ["new", kind] + arguments + ["--root", folder.path, "--as-of", "2026-04-20"]
    try #require(try Program.gongshi(command).code == 0)
    let path = folder.path + "/Content/" + files[0]
    let before = try Data(contentsOf: URL(filePath: path))
    let again = try Program.gongshi(command)
    // Another track of the same name gets the next number, and is refused for its id.
    #expect(again.code == 1)
    #expect(again.output == "")
    #expect(again.errors.contains("othing was written"), "\(again.errors)")
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }

  @Test("A programme that is there is not begun again, and site.yml keeps every other byte")
  func programmes() throws {
    let folder = try Self.site(for: "programme")
    let path = folder.path + "/Content/site.yml"
    let before = try String(contentsOfFile: path, encoding: .utf8)
    let (_, arguments, _) = Self.kinds[0]
    let command = ["new", "programme"] + arguments + ["--root", folder.path]
    try #require(try Program.gongshi(command).code == 0)
    let after = try String(contentsOfFile: path, encoding: .utf8)
    #expect(after == before.replacing("[robots-2026]", with: "[robots-2026, drones-2027]"))
    let again = try Program.gongshi(command)
    #expect(again.code == 1)
    #expect(again.errors.contains("The folder Content/drones-2027 is there already."))
  }

  @Test(
    "A script is told what is missing or wrong, and nothing is asked",
    arguments: [
      (["new"], 2, "new needs programme or notice or track or rubric or winners or interpretation."),
      (["new", "prize"], 2, "“prize” will not do: new needs programme or notice"),
      (["new", "track", "--id", "x"], 2, "new track also needs --title-zh TEXT, --title-en TEXT."),
      (["new", "track", "--programme", "robots-2025"], 1, "Did you mean robots-2026?"),
      (["new", "notice", "--id", "Nächste"], 1, "“Nächste” cannot be part of an address"),
      (["new", "programme", "--id", "api"], 1, "The address /api/ serves something else."),
      (["new", "programme", "--id", "about"], 1, "The address /about/ serves something else."),
      (["new", "programme", "--id", "b", "--name", "robot-2026"], 1, "Did you mean robots-2026?"),
      (["new", "programme", "--id", "b", "--type", "race"], 2, "“race” is no value for --type"),
    ])
  func usage(arguments: [String], code: Int32, message: String) throws {
    let folder = try Self.site(for: "track")
    let flags = arguments.count > 1 ? ["--root", folder.path] : []
    let result = try Program.gongshi(arguments + flags)
    #expect(result.code == code)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(result.output == "")
  }

  @Test("The forms in the comments of a programme are right once they are uncommented")
  func forms() throws {
    let folder = try Self.site(for: "programme")
    let flags = ["--root", folder.path, "--as-of", "2026-04-20"]
    try #require(try Program.gongshi(["new", "programme"] + Self.kinds[0].arguments + flags).code == 0)
    let path = folder.path + "/Content/drones-2027/programme.yml"
    var keys = 0
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map { line -> Substring in
      guard let form = line.wholeMatch(of: /# ( *(?:- )?[a-z-{]+:.*| *- \{.*)/), !line.hasPrefix("# kind:")
      else {
        return line
      }
      if form.1.hasSuffix(":") { keys += 1 }
      return form.1
    }
    #expect(keys == 7)
    try Data(lines.joined(separator: "\n").replacing("form.docx", with: "form.txt").utf8).write(
      to: URL(filePath: path))
    let attachments = folder.path + "/Content/drones-2027/attachments"
    try FileManager.default.createDirectory(atPath: attachments, withIntermediateDirectories: true)
    try Data("form".utf8).write(to: URL(filePath: attachments + "/form.txt"))
    let check = try Program.gongshi(["check"] + flags)
    #expect(check.code == 0, "\(check.errors)")
    #expect(!check.errors.contains("drones-2027"), "\(check.errors)")
  }

  @Test(
    "On a terminal it asks for what it needs, again where an answer will not do",
    .enabled(if: Tools.areInstalled))
  func asks() throws {
    let folder = try Self.site(for: "programme")
    let script = Program.root.appending(path: "Tests/CommandTests/terminal.py").path
    let result = try Program.run(
      Tools.python,
      [
        script, "Bad Name|drones-2027|robots-2025||第一届无人机大赛|　First Drone Contest ", Program.binary.path,
        "new",
        "programme", "--root", folder.path,
      ], environment: ["LANG": "C"])
    #expect(result.code == 0, "\(result.output)")
    #expect(result.output.contains("“Bad Name” cannot be part of an address"))
    #expect(result.output.contains("Did you mean robots-2026?"))
    let text = try String(
      contentsOfFile: folder.path + "/Content/drones-2027/programme.yml", encoding: .utf8)
    #expect(text.contains("  zh: 第一届无人机大赛\n  en: First Drone Contest\n"))
  }

  @Test(
    "A terminal that hangs up is answered with wrong usage, and nothing is written",
    .enabled(if: Tools.areInstalled))
  func hangsUp() throws {
    let folder = try Self.site(for: "programme")
    let script = Program.root.appending(path: "Tests/CommandTests/terminal.py").path
    let result = try Program.run(
      Tools.python,
      [script, "drones-2027|\u{4}", Program.binary.path, "new", "programme", "--root", folder.path],
      environment: ["LANG": "C"])
    #expect(result.code == 2, "\(result.output)")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/Content/drones-2027"))
  }

  @Test("A programme without a document passes with the templates of the real site")
  func realTemplates() throws {
    let folder = try Self.site(for: "programme")
    try FileManager.default.removeItem(atPath: folder.path + "/Templates")
    try FileManager.default.copyItem(
      at: Program.root.appending(path: "Templates"), to: URL(filePath: folder.path + "/Templates"))
    let flags = ["--root", folder.path, "--as-of", "2026-04-20"]
    try #require(try Program.gongshi(["new", "programme"] + Self.kinds[0].arguments + flags).code == 0)
    let check = try Program.gongshi(["check"] + flags)
    #expect(check.code == 0, "\(check.errors)")
  }

  @Test("A title that breaks a rule is refused before anything is written")
  func titles() throws {
    let folder = try Self.site(for: "notice")
    let result = try Program.gongshi([
      "new", "notice", "--id", "bad", "--title-zh", "第3届示例市机器人大赛通知", "--title-en", "Notice", "--root",
      folder.path,
    ])
    #expect(result.code == 1)
    #expect(result.errors.contains("name/variant"), "\(result.errors)")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/Content/robots-2026/notices/bad.zh.md"))
  }
}
