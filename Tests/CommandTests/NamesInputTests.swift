import Foundation
import Testing

/// Files that are no texts, or not the texts they seem to be: each gets a clear answer in bounded memory.
@Suite struct NamesInputTests {
  static let wrong = "第3届示例市机器人大赛"

  struct Refusal: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let zh: String
    let en: String
    var testDescription: String { name }
  }

  static let refusals = [
    Refusal(
      name: "empty.docx", bytes: [], zh: "文件内容不是 .docx 文档", en: "is not a .docx document"),
    Refusal(
      name: "broken.docx", bytes: Array("PK\u{3}\u{4}".utf8) + [UInt8](repeating: 7, count: 300),
      zh: "压缩包已损坏", en: "zip archive is damaged"),
    Refusal(
      name: "text.docx", bytes: Array(wrong.utf8), zh: "文件内容不是 .docx 文档", en: "is not a .docx document"),
    Refusal(
      name: "old.docx",
      bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600),
      zh: "旧版 Word", en: "old Word"),
    Refusal(name: "text.pdf", bytes: Array(wrong.utf8), zh: "文件内容不是 PDF", en: "is not a PDF"),
    Refusal(
      name: "cut.pdf", bytes: Array("%PDF-1.4\n1 0 obj\n<<".utf8), zh: "PDF 已损坏", en: "The PDF is damaged"),
  ]

  @Test("A document that cannot be read is named with the reason, and the others go on", arguments: refusals)
  func refused(refusal: Refusal) throws {
    let site = try NamesSite()
    let bad = try site.write(refusal.name, refusal.bytes)
    let good = try site.write("good.txt", "第三届示例市机器人大赛")
    for (locale, words) in [("C", refusal.en), ("zh_CN.UTF-8", refusal.zh)] {
      let result = try site.names([bad, good], environment: ["LANG": locale, "PATH": "/usr/bin:/bin"])
      #expect(result.code == 3)
      #expect(result.errors.contains(refusal.name) && result.errors.contains(words), "\(result.errors)")
      let one = locale == "C" ? "Saw 1 uses" : "见到 1 处"
      #expect(result.errors.contains(one), "\(result.errors)")
    }
  }

  @Test(
    "A zip bomb is given up early, in little memory", .enabled(if: Tools.areInstalled),
    arguments: [(100, "may be a zip bomb"), (600, "is larger than 64 MiB when unpacked")])
  func bomb(size: Int, words: String) throws {
    let site = try NamesSite()
    let path = site.path("bomb.docx")
    let made = try Program.run(
      Tools.python,
      [
        "-c",
        """
        import sys, zipfile
        with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as file:
            with file.open("word/document.xml", "w") as part:
                for _ in range(int(sys.argv[2])): part.write(b"<" * (1 << 20))
        """, path, "\(size)",
      ])
    #expect(made.code == 0, "\(made.errors)")
    // 600 MiB would not fit: the program is given 547 of address space.
    let result = try site.shell(
      Program.addressSpace(560_000) + "exec \"$G\" names --root \"$R\" \"$R/bomb.docx\"")
    #expect(result.code == 3)
    #expect(result.errors.contains(words), "\(result.errors)")
  }

  @Test("A PDF with a password is named as one", .enabled(if: Tools.areInstalled))
  func encryptedPDF() throws {
    let site = try NamesSite()
    let path = site.path("secret.pdf")
    let made = try Program.run(
      Tools.python,
      [
        "-c",
        """
        import sys, pypdf
        writer = pypdf.PdfWriter()
        writer.add_blank_page(100, 100)
        writer.encrypt("example", algorithm="RC4-128")
        writer.write(sys.argv[1])
        """, path,
      ])
    #expect(made.code == 0, "\(made.errors)")
    let result = try site.names([path])
    #expect(result.code == 3)
    #expect(result.errors.contains("protected by a password"), "\(result.errors)")
    #expect(result.errors.contains("Remove the password"), "\(result.errors)")
  }

  @Test("Without pdftotext, a PDF says what to install")
  func missingProgram() throws {
    let site = try NamesSite()
    let path = try site.write("a.pdf", "%PDF-1.4\n")
    let result = try site.names([path], environment: ["LANG": "zh_CN.UTF-8", "PATH": site.folder.path])
    #expect(result.code == 3)
    #expect(result.errors.contains("没有找到读取 PDF 所需的程序“pdftotext”"), "\(result.errors)")
    #expect(result.errors.contains("apt-get install poppler-utils"))
  }

  struct Encoding: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    let findings: [String]
    let words: String
  }

  static let encodings = [
    Encoding(
      testDescription: "UTF-16 with a mark",
      bytes: [0xFF, 0xFE] + wrong.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] },
      findings: ["text/encoding a.txt:1:1"], words: "The file is UTF-16"),
    Encoding(
      testDescription: "UTF-16 without a mark",
      bytes: "a第3届".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] },
      findings: ["text/encoding a.txt:1:2"], words: "A NUL character"),
    Encoding(
      testDescription: "GBK", bytes: [0xB5, 0xDA, 0x33, 0xBD, 0xEC, 0x0A],
      findings: ["text/encoding a.txt:1:1"], words: "may be in GBK"),
    Encoding(
      testDescription: "a text with one foreign byte, which is checked all the same",
      bytes: Array("公示\n".utf8) + [0xFF, 0x0A] + Array(wrong.utf8),
      findings: ["text/encoding a.txt:2:1", "name/variant a.txt:3:1"], words: "not UTF-8"),
    Encoding(
      testDescription: "rubbish",
      bytes: (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) },
      findings: ["text/encoding a.txt:1:1"], words: "text/encoding"),
  ]

  @Test(
    "A text that is not UTF-8 is a finding at its first wrong byte; --fix leaves it alone",
    arguments: encodings)
  func encoding(encoding: Encoding) throws {
    let site = try NamesSite()
    let path = try site.write("a.txt", encoding.bytes)
    let result = try site.names([path, "--format", "json"])
    #expect(result.code == 1)
    #expect(try result.findings() == encoding.findings, "\(result.output)")
    #expect(result.output.contains(encoding.words), "\(result.output)")
    let fix = try site.names([path, "--fix"])
    #expect(fix.code == 1)
    #expect(fix.errors.contains("not changed, since its encoding is wrong"), "\(fix.errors)")
    #expect(try site.bytes("a.txt") == encoding.bytes)
  }

  @Test("An empty file is fine")
  func empty() throws {
    let site = try NamesSite()
    let result = try site.names([try site.write("a.txt", "")])
    #expect(result.code == 0)
    #expect(result.errors == "Saw 0 uses of registered names, 0 of them right.\n")
  }

  @Test("A folder, a pipe and a file that is not there are no texts")
  func noFiles() throws {
    let site = try NamesSite()
    let cases = [
      ("Content", "this is a folder", "这是文件夹"), ("pipe", "no regular file", "不是普通文件"),
      ("nowhere.txt", "No such file", "没有这个文件"),
    ]
    #expect(try Program.run("/usr/bin/mkfifo", [site.path("pipe")]).code == 0)
    for (name, en, zh) in cases {
      let result = try site.names([site.path(name)])
      #expect(result.code == 3)
      #expect(result.errors.contains(name) && result.errors.contains(en), "\(result.errors)")
      #expect(try site.names([site.path(name), "--lang", "zh"]).errors.contains(zh))
    }
  }

  @Test("A file without permission is said to be so", .enabled(if: Sudo.canDropRights))
  func unreadable() throws {
    let site = try NamesSite()
    let path = try site.write("a.txt", Self.wrong)
    let result = try site.shell("chmod 0 \"\(path)\"; \(Sudo.drop) \"$G\" names --root \"$R\" \"\(path)\"")
    #expect(result.code == 3)
    #expect(result.errors.contains("Permission denied"), "\(result.errors)")
  }

  @Test("A text of 200 MB is refused before it is read, from a file and from a pipe")
  func huge() throws {
    let site = try NamesSite()
    let path = site.path("huge.txt")
    #expect(try Program.run("/usr/bin/truncate", ["-s", "200M", path]).code == 0)
    let limited = try site.shell(
      Program.addressSpace(300_000) + "exec \"$G\" names --root \"$R\" \"\(path)\"")
    #expect(limited.code == 3)
    #expect(limited.errors.contains("the file is too large; split it"), "\(limited.errors)")
    let piped = try site.shell("\"$G\" names --root \"$R\" - < \"\(path)\"")
    #expect(piped.code == 3)
    #expect(piped.errors.contains("the file is too large"), "\(piped.errors)")
  }
}

/// How a test run by the superuser sees what others see.
enum Sudo {
  static let drop = "setpriv --reuid=65534 --regid=65534 --clear-groups"
  /// Others cannot reach a checkout that lies in the superuser's own folders.
  static let canDropRights: Bool = {
    do {
      return try Program.run("/bin/sh", ["-c", "\(drop) '\(Program.binary.path)' --version"]).code == 0
    } catch {
      return false
    }
  }()
}
