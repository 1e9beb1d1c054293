import Foundation
import Testing

/// `gongshi names --fix` changes what has one remedy, and no other byte.
@Suite struct NamesFixTests {
  static let wrong = "第3届示例市机器人大赛"
  static let right = "第三届示例市机器人大赛"

  struct Text: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let name: String
    let before: String
    let after: String
  }

  static let texts = [
    Text(
      testDescription: "line ends of Windows, a byte-order mark, no line end at the end", name: "a.txt",
      before: "\u{FEFF}一\r\n\(wrong)的通知\r\n\r\n\t末行 ", after: "\u{FEFF}一\r\n\(right)的通知\r\n\r\n\t末行 "),
    Text(
      testDescription: "several in a line and in a file", name: "a.md",
      before: "\(wrong)与\(wrong)\n\n- \(wrong)\n", after: "\(right)与\(right)\n\n- \(right)\n"),
    Text(
      testDescription: "prose, and not the code beside it", name: "a.md",
      before: "`\(wrong)` \(wrong)\n", after: "`\(wrong)` \(right)\n"),
    Text(
      testDescription: "HTML", name: "a.html",
      before: "<p title='x'>\(wrong)&nbsp;<br>\r<!-- \(wrong) --></p>",
      after: "<p title='x'>\(right)&nbsp;<br>\r<!-- \(wrong) --></p>"),
    Text(testDescription: "CSV", name: "a.csv", before: "a,\"\(wrong)\"\r\n", after: "a,\"\(right)\"\r\n"),
    Text(
      testDescription: "YAML", name: "a.yml", before: "a: {b: \(wrong)} # 注\n",
      after: "a: {b: \(right)} # 注\n"),
    Text(testDescription: "nothing to mend", name: "a.md", before: "\(right)\r\n", after: "\(right)\r\n"),
  ]

  @Test("Everything else stays byte for byte, and a second time nothing happens", arguments: texts)
  func bytes(text: Text) throws {
    let site = try NamesSite()
    let path = try site.write(text.name, text.before)
    let first = try site.names([path, "--fix"])
    #expect(first.code == 0, "\(first.errors)")
    #expect(try site.bytes(text.name) == Array(text.after.utf8))
    let second = try site.names([path, "--fix"])
    #expect(second.code == 0)
    #expect(second.errors.contains("mended 0."))
    #expect(try site.bytes(text.name) == Array(text.after.utf8))
    #expect(try FileManager.default.contentsOfDirectory(atPath: site.folder.path).count == 3)
  }

  @Test("Standard input goes to standard output")
  func pipe() throws {
    let site = try NamesSite()
    let path = try site.write("a.txt", "\(Self.wrong)\r\n")
    let result = try site.shell("\"$G\" names --root \"$R\" --fix - < \"\(path)\"")
    #expect(result.code == 0)
    #expect(Array(result.output.utf8) == Array("\(Self.right)\r\n".utf8))
    #expect(result.errors.contains("stdin: mended 1."))
  }

  @Test("What has more than one remedy stays, and is still reported")
  func uncertain() throws {
    let site = try NamesSite()
    let text = "示例市机器人大赛明年举行\n第四届示例市机器人大赛\n"
    let path = try site.write("a.txt", text)
    let before = try site.names([path, "--format", "json"])
    #expect(try before.items().allSatisfy { $0["fix"] == nil })
    let result = try site.names([path, "--fix", "--format", "json"])
    #expect(result.code == before.code)
    #expect(try result.findings() == before.findings())
    #expect(try site.bytes("a.txt") == Array(text.utf8))
  }

  @Test("Permissions stay, and a link stays a link to the mended file")
  func permissionsAndLinks() throws {
    let site = try NamesSite()
    let path = try site.write("folder/a.txt", Self.wrong)
    #expect(try site.shell("chmod 640 \"\(path)\"; ln -s folder/a.txt \"$R/link.txt\"").code == 0)
    #expect(try site.names([site.path("link.txt"), "--fix"]).code == 0)
    #expect(try site.bytes("folder/a.txt") == Array(Self.right.utf8))
    let state = try site.shell("readlink \"$R/link.txt\"; stat -c %a \"\(path)\"; ls \"$R/folder\"")
    #expect(state.output == "folder/a.txt\n640\na.txt\n")
  }

  @Test("A read-only file is not replaced, though the superuser could")
  func readOnly() throws {
    let site = try NamesSite()
    let path = try site.write("a.txt", Self.wrong)
    #expect(try site.shell("chmod 444 \"\(path)\"").code == 0)
    let result = try site.names([path, "--fix"])
    #expect(result.code == 3)
    #expect(result.errors.contains("the file is read-only"), "\(result.errors)")
    #expect(try site.bytes("a.txt") == Array(Self.wrong.utf8))
  }

  @Test("Where the disk takes no more, the file is as it was and nothing is left beside it")
  func fullDisk() throws {
    let site = try NamesSite()
    let text = Self.wrong + "\n" + String(repeating: "公示。\n", count: 4000)
    let path = try site.write("folder/a.txt", text)
    let result = try site.shell(
      "trap '' XFSZ; ulimit -f 16; exec \"$G\" names --root \"$R\" --fix \"\(path)\"")
    #expect(result.code == 3)
    #expect(result.errors.contains("Cannot write"), "\(result.errors)")
    #expect(try site.bytes("folder/a.txt") == Array(text.utf8))
    #expect(try FileManager.default.contentsOfDirectory(atPath: site.path("folder")) == ["a.txt"])
  }

  @Test("A Word document is checked and never rewritten", .enabled(if: Tools.areInstalled))
  func word() throws {
    let site = try NamesSite()
    let path = site.path("a.docx")
    let made = try Program.run(
      Tools.python,
      [
        "-c",
        """
        import sys, zipfile
        w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        with zipfile.ZipFile(sys.argv[1], "w") as file:
            file.writestr("word/document.xml", f'<w:document xmlns:w="{w}"><w:body><w:p><w:r><w:t>'
                f'{sys.argv[2]}</w:t></w:r></w:p></w:body></w:document>')
        """, path, Self.wrong,
      ])
    #expect(made.code == 0, "\(made.errors)")
    let before = try site.bytes("a.docx")
    let result = try site.names([path, "--fix"])
    #expect(result.code == 1)
    #expect(result.errors.contains("--fix never rewrites Word or PDF files"), "\(result.errors)")
    #expect(result.errors.contains("body, paragraph 1: "), "\(result.errors)")
    #expect(try site.bytes("a.docx") == before)
    #expect(!(try site.names([path])).errors.contains("--fix"))
  }
}
