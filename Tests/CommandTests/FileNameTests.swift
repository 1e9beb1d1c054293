import Foundation
import Testing

/// Names of files handed in, looked at by `gongshi names --file-names`.
@Suite struct FileNameTests {
  static let cases: [(name: String, help: String?)] = [
    ("示例市数据局报名表.docx", nil),
    ("示例市数据局报名表", nil),
    ("示例（北京）科技公司报名表.pdf", nil),
    ("报名表-示例市数据局.docx", "Rename it to “示例市数据局报名表.docx”"),
    ("示例市数据局 报名表（最终版）.docx", "Rename it to “示例市数据局报名表.docx”"),
    ("20260301_示例市数据局-报名表_v2(1).pdf", "Rename it to “示例市数据局报名表.pdf”"),
    ("示例市数据局.docx", "Rename it to “(the body’s full name)报名表.docx”"),
    ("报名表.docx", "Rename it to “(the body’s full name)报名表.docx”"),
    ("甲单位和乙单位-丙-报名表.docx", "Rename it to “(the body’s full name)报名表.docx”"),
    ("新建 Microsoft Word 文档.docx", "Rename it to “(the body’s full name)报名表.docx”"),
  ]

  @Test(
    "A name that does not follow the pattern gets the one that does, where it can be told", arguments: cases)
  func name(name: String, help: String?) throws {
    let site = try NamesSite()
    let path = try site.write("inbox/" + name, "")
    let result = try site.names(["--file-names", "entry", path])
    #expect(result.code == (help == nil ? 0 : 1), "\(result.errors)")
    guard let help else { return }
    #expect(result.errors.contains("inbox/\(name):1:1: error: The file name “\(name)” does not follow"))
    #expect(result.errors.contains(help), "\(result.errors)")
    #expect(result.errors.contains("[file/name]"))
  }

  @Test("A folder is looked through, sorted, with what cannot be checked said")
  func folder() throws {
    let site = try NamesSite()
    for name in ["甲单位报名表.docx", "b/报名表乙单位.pdf", "b/.DS_Store", "丙.txt"] {
      try site.write("inbox/" + name, "")
    }
    let result = try site.names(["--file-names", "entry", site.path("inbox"), "--format", "json"])
    #expect(result.code == 1)
    #expect(try result.findings() == ["file/name 报名表乙单位.pdf:1:1", "file/name 丙.txt:1:1"])
    let items = try result.items()
    #expect(items.first?["expected"] as? String == "乙单位报名表.pdf")
    #expect(items.first?["name"] as? String == "entry")
    #expect(items.last?["expected"] == nil)
    let text = try site.names(["--file-names=entry", site.path("inbox"), "--lang", "zh"])
    #expect(text.errors.contains("检查了 3 个文件名，其中 1 个合格式。"), "\(text.errors)")
    #expect(text.errors.contains("改名为“乙单位报名表.pdf”；请核对单位全称。"), "\(text.errors)")
    #expect(text.errors.contains("改名为“（单位全称）报名表.txt”。"))
    #expect(try site.shell("ln -s 甲单位报名表.docx \"$R/inbox/丁单位报名表.docx\"").code == 0)
    let linked = try site.names(["--file-names", "entry", site.path("inbox")])
    #expect(linked.code == 3)
    #expect(linked.errors.contains("丁单位报名表.docx: a link, not checked."), "\(linked.errors)")
  }

  @Test("Wrong usage says which patterns there are, and what does not go together")
  func usage() throws {
    let site = try NamesSite()
    let unknown = try site.names(["--file-names", "entrie", "x.docx"])
    #expect(unknown.code == 2)
    #expect(unknown.errors.contains("No file-name pattern “entrie” is registered. There are: entry."))
    for flag in ["--fix", "--wrapped"] {
      let both = try site.names(["--file-names", "entry", flag, "x.docx"])
      #expect(both.code == 2)
      #expect(both.errors.contains("--file-names and \(flag) do not go together."))
    }
    let missing = try site.names(["--file-names", "entry", site.path("x.docx")])
    #expect(missing.code == 3)
    #expect(missing.errors.contains("No such file"))
  }

  @Test("An attachment that declares a pattern is named by it; one that declares none is free")
  func attachments() throws {
    let site = try NamesSite()
    let programme = String(decoding: try site.bytes("Content/robots-2026/programme.yml"), as: UTF8.self)
    func declare(_ file: String, _ pattern: String) throws -> Program.Result {
      let line = "  - {file: \(file), title: {zh: 填写示例, en: A filled-in form}, pattern: \(pattern)}\n"
      try site.write("Content/robots-2026/programme.yml", programme + line)
      return try site.gongshi("check", ["--format", "json"])
    }
    try site.write("Content/robots-2026/attachments/示例市数据局报名表.txt", "示例\n")
    let right = try declare("示例市数据局报名表.txt", "entry")
    #expect(right.code == 0, "\(right.output)")
    #expect(
      try declare("示例市数据局报名表.txt", "entri").findings() == ["content/unknown-reference programme.yml:35:77"])
    try FileManager.default.moveItem(
      atPath: site.path("Content/robots-2026/attachments/示例市数据局报名表.txt"),
      toPath: site.path("Content/robots-2026/attachments/报名表示例市数据局.txt"))
    let wrong = try declare("报名表示例市数据局.txt", "entry")
    #expect(try wrong.findings() == ["file/name programme.yml:35:12"])
    #expect(try wrong.items().first?["expected"] as? String == "示例市数据局报名表.txt")
    #expect(try site.gongshi("build").code == 1)
  }

  @Test("A pattern of a programme that does not exist is found")
  func unknownProgramme() throws {
    let site = try NamesSite()
    let names = String(decoding: try site.bytes("Content/names.yml"), as: UTF8.self)
    try site.write("Content/names.yml", names.replacing("programme: robots-2026", with: "programme: robots"))
    #expect(
      try site.gongshi("check", ["--format", "json"]).findings() == [
        "content/unknown-reference names.yml:11:10"
      ])
  }
}
