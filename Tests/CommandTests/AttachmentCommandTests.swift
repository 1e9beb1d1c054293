import Foundation
import TestSupport
import Testing

/// `gongshi check` with attachments that `pdftotext` reads, or cannot be found to read.
@Suite struct AttachmentCommandTests {
  private static func check(_ path: String, _ more: [String] = []) throws -> Program.Result {
    let folder = try TemporaryFolder()
    for part in ["Content", "Templates"] {
      try FileManager.default.copyItem(
        atPath: Program.fixture.appending(path: part).path, toPath: folder.path + "/" + part)
    }
    let overlay = Program.root.appending(path: "Tests/Fixtures/attachments/robots-2026")
    let target = folder.path + "/Content/robots-2026/"
    for name in ["programme.yml"]
      + ["form.docx", "notice.pdf", "list.csv", "damaged.docx"].map({ "attachments/" + $0 })
    {
      if FileManager.default.fileExists(atPath: target + name) {
        try FileManager.default.removeItem(atPath: target + name)
      }
      try FileManager.default.copyItem(atPath: overlay.appending(path: name).path, toPath: target + name)
    }
    return try Program.gongshi(
      ["check", "--root", folder.path, "--as-of", "2026-04-28"] + more,
      environment: ["LANG": "C", "PATH": path])
  }

  @Test func `A mobile number inside a PDF is found and not repeated`() throws {
    for format in ["text", "json", "sarif", "github"] {
      let result = try Self.check("/usr/bin:/bin", ["--format", format])
      #expect(result.code == 1)
      let report = result.output + result.errors
      #expect(report.contains("131******00") && report.contains("notice.pdf"), "\(format)")
      for number in ["13000000000", "13100000000", "13200000000"] {
        #expect(!report.contains(number), "\(format)")
      }
    }
  }

  @Test func `Without pdftotext the other attachments are checked, and a note tells the rest`() throws {
    let result = try Self.check("/nowhere")
    #expect(result.code == 1)
    #expect(result.errors.contains("form.docx") && !result.errors.contains("131******00"))
    #expect(
      result.errors.contains(
        "Note: The program “pdftotext” was not found, so PDF attachments were not checked"))
    #expect(result.errors.contains("apt-get install poppler-utils"))
  }
}
