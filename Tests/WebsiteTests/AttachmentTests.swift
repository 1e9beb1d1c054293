import Diagnostics
import Documents
import Foundation
import Synchronization
import Testing

@testable import Website

/// Attachments are published as they are, so their text is held to the rules about personal data.
@Suite struct AttachmentTests {
  private static let folder = "Content/robots-2026/attachments/"

  /// Counts how often a PDF is read.
  private final class Reader: Sendable {
    let paths = Mutex<[String]>([])
    let outcome: DocumentMemory.Outcome

    init(_ outcome: DocumentMemory.Outcome) { self.outcome = outcome }

    var memory: DocumentMemory {
      DocumentMemory { path in
        self.paths.withLock { $0.append(path) }
        return self.outcome
      }
    }
  }

  private static let text = DocumentText(
    parts: [
      .init(.page, 1, page: 1, text: Array("示例通知".utf8)),
      .init(.page, 1, page: 2, text: Array("第一行\n手机 13100000000".utf8)),
    ], notices: [Bilingual(zh: "第3页没有文字。", en: "Page 3 holds no text.")])

  private func check(_ site: FixtureSite, _ documents: DocumentMemory) async throws -> SiteBuilder.Report {
    let options = SiteBuilder.Options(now: FixtureSite.asOf, documents: documents)
    return try await SiteBuilder(content: site.tree, templates: site.theme, options: options).check()
  }

  private func site() throws -> FixtureSite {
    var site = try FixtureSite()
    try site.overlay(folder: "attachments")
    return site
  }

  @Test func `A number is found in Word, PDF and text, and the message says where in the document`()
    async throws
  {
    let report = try await check(try site(), Reader(.success(Self.text)).memory)
    #expect(
      lines(report.findings) == [
        "privacy/unread-attachment \(Self.folder)damaged.docx:1:1",
        "privacy/mobile \(Self.folder)form.docx:2:7", "privacy/mobile \(Self.folder)list.csv:2:7",
        "privacy/mobile \(Self.folder)notice.pdf:2:8",
      ])
    #expect(report.findings[0].severity == .warning)
    #expect(report.findings[0].message.zh == "没有检查个人信息：文件内容不是 .docx 文档。")
    #expect(report.findings[1].message.zh == "正文第2段：手机号“130******00”不能公开。")
    #expect(report.findings[3].message.en.hasPrefix("page 2, paragraph 1: The mobile number “131******00”"))
    #expect(
      report.notes == [
        Bilingual(
          zh: "\(Self.folder)notice.pdf：第3页没有文字。", en: "\(Self.folder)notice.pdf: Page 3 holds no text.")
      ])
  }

  @Test func `Each attachment is read once for as long as it stays the same`() async throws {
    var site = try site()
    let reader = Reader(.success(Self.text))
    let memory = reader.memory
    for _ in 1...3 { _ = try await check(site, memory) }
    #expect(reader.paths.withLock { $0 } == [Self.folder + "notice.pdf"])
    site.content["robots-2026/attachments/notice.pdf"] = Array("%PDF-1.5".utf8)
    _ = try await check(site, memory)
    #expect(reader.paths.withLock { $0 }.count == 2)
  }

  @Test func `Without the program that reads PDF a note says what was not checked, and nothing fails`()
    async throws
  {
    var site = try site()
    site.content["robots-2026/attachments/list.csv"] = Array("单位".utf8)
    for name in ["damaged.docx", "form.docx"] {
      site.content["robots-2026/attachments/" + name] = try Self.plainWord
    }
    let reader = Reader(.failure(.missingProgram("pdftotext")))
    let memory = reader.memory
    let report = try await check(site, memory)
    #expect(lines(report.findings) == [])
    #expect(report.notes.count == 1)
    #expect(
      report.notes.first?.zh
        == "没有找到程序“pdftotext”，1 个 PDF 附件没有检查个人信息：\(Self.folder)notice.pdf。安装 poppler-utils：apt-get install poppler-utils"
    )
    // It may be installed in the meantime.
    _ = try await check(site, memory)
    #expect(reader.paths.withLock { $0 }.count == 2)
  }

  @Test(arguments: [DocumentProblem.encrypted, .damagedPDF(reason: "xref"), .tooSlow(seconds: 60)])
  func `A document that cannot be read is a warning with its reason`(_ problem: DocumentProblem) async throws
  {
    let report = try await check(try site(), Reader(.failure(problem)).memory)
    let finding = try #require(report.findings.last)
    #expect(finding.rule.id == "privacy/unread-attachment")
    #expect(finding.message.en.contains(problem.message.en))
    #expect(finding.place.file.path == Self.folder + "notice.pdf")
  }

  /// A Word file of one word.
  private static var plainWord: [UInt8] {
    get throws {
      let path = FixtureSite.fixtures.appending(path: "documents/plain.docx").path
      return Array(try Data(contentsOf: URL(filePath: path)))
    }
  }
}
