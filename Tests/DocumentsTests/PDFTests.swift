import TestSupport
import Testing

@testable import Documents

@Suite struct PDFTests {
  private func read(
    _ bytes: [UInt8], _ name: String = "a.pdf"
  ) throws -> Result<DocumentText, DocumentProblem> {
    let scratch = try TemporaryFolder()
    return DocumentReader.pdf(path: try scratch.write(name, bytes))
  }

  @Test("Pages, paragraphs and lines are those of the file", .enabled(if: Installed.pdftotext))
  func pages() throws {
    let bytes = PDFFile.bytes(pages: [["Notice one", "second line"], [], ["Last page"]])
    let text = try read(bytes).get()
    #expect(
      text.listing == ["page 1, paragraph 1: Notice one\nsecond line", "page 3, paragraph 1: Last page"])
    #expect(text.parts.map(\.page) == [1, 3])
    #expect(text.parts.map(\.line) == [1, 1])
    #expect(text.notices.map(\.zh) == ["第 2 页没有可读取的文字，可能是扫描件。"])
  }

  @Test(
    "Names that look like options, addresses or standard input are files", .enabled(if: Installed.pdftotext),
    arguments: ["-raw", "-", "--", "-a b\".pdf", "公示.pdf", "fd:0"])
  func names(name: String) throws {
    #expect(try read(PDFFile.bytes(pages: [["Notice"]]), name).get().texts == ["Notice"])
  }

  @Test("A path with doubled slashes is no address", .enabled(if: Installed.pdftotext))
  func doubledSlashes() throws {
    let scratch = try TemporaryFolder()
    let path = try scratch.write("a.pdf", PDFFile.bytes(pages: [["Notice"]]))
    #expect(try DocumentReader.pdf(path: "/" + path.replacing("/", with: "//")).get().texts == ["Notice"])
  }

  @Test("A file that is no PDF says so")
  func other() throws {
    #expect(try read(Array("公示".utf8)).problem == .notPDF)
    #expect(try read([]).problem == .notPDF)
    let scratch = try TemporaryFolder()
    #expect(DocumentReader.pdf(path: scratch.path).problem == .notFile)
    #expect(DocumentReader.pdf(path: "/dev/null").problem == .notFile)
    #expect(
      DocumentReader.pdf(path: scratch.path + "/none.pdf").problem
        == .unreadable(reason: "No such file or directory"))
    #expect(
      DocumentReader.pdf(path: "a\0.pdf").problem == .unreadable(reason: "No such file or directory"))
  }

  @Test("A file that is only the beginning of a PDF is damaged", .enabled(if: Installed.pdftotext))
  func damaged() throws {
    let problem = try read(Array("%PDF-1.7\nand nothing more".utf8)).problem
    guard case .damagedPDF(let reason) = problem, reason.contains("xref") || reason.contains("trailer") else {
      Issue.record("\(String(describing: problem))")
      return
    }
  }

  @Test("A PDF whose content breaks off is read with a notice", .enabled(if: Installed.pdftotext))
  func partlyDamaged() throws {
    let text = try read(PDFFile.bytes(pages: [["Notice"]], extraOperators: "(open")).get()
    #expect(text.texts == ["Notice"])
    #expect(text.notices.map(\.zh) == ["PDF 有损坏之处，文字可能不全。"])
  }

  @Test("A PDF with a password is refused", .enabled(if: Installed.pdftotext))
  func encrypted() throws {
    #expect(try read(PDFFile.bytes(pages: [["Notice"]], isEncrypted: true)).problem == .encrypted)
  }

  @Test("Any cut of a PDF gives a text or a problem", .enabled(if: Installed.pdftotext))
  func cuts() throws {
    let bytes = PDFFile.bytes(pages: [["Notice"]])
    for length in stride(from: 16, to: bytes.count, by: 97) {
      switch try read(Array(bytes[..<length])) {
      case .success(let text): #expect(text.texts == ["Notice"] || !text.notices.isEmpty)
      case .failure(let problem): #expect(!problem.message.zh.isEmpty)
      }
    }
  }
}
