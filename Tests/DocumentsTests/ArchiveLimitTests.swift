import Foundation
import TestSupport
import Testing

@testable import Documents

private let part = "word/document.xml"

@Suite struct ArchiveLimitTests {
  @Test("An archive of too many entries is refused before it is listed")
  func entries() {
    let entries = (0..<2001).map { ZipWriter.Entry(name: "\($0)", data: []) }
    #expect(WordFile(entries: entries).read().problem == .tooManyEntries(limit: 2000))
    #expect(WordFile(entries: Array(entries.dropLast())).read().problem == .missingDocument)
  }

  @Test("A second end record, a comment after it and Zip64 hide no entries")
  func hiddenEntries() {
    let entries = (0..<2001).map { ZipWriter.Entry(name: "\($0)", data: []) }
    let many = ZipWriter.archive(entries)
    let problem = DocumentProblem.tooManyEntries(limit: 2000)
    #expect(
      DocumentReader.docx(many + ZipWriter.end(entries: 0, size: 0, start: many.count)).problem == problem)
    #expect(
      DocumentReader.docx(ZipWriter.archive(entries, comment: Array(repeating: 0x50, count: 60_000))).problem
        == problem)
    let zip64 = many + ZipWriter.zip64End(entries: 2001, size: 100_000, at: many.count)
    #expect(DocumentReader.docx(zip64).problem == problem)
    // 65,537 entries look like one.
    let wrapped = ZipWriter.end(entries: 1, size: 65_537 * 90, start: 0)
    #expect(DocumentReader.docx(Array("PK".utf8) + wrapped).problem == problem)
  }

  @Test("Reading stops at the limit of a part and of all parts")
  func sizes() {
    var limits = DocumentLimits()
    limits.partBytes = 5_000
    limits.totalBytes = 8_000
    var file = WordFile(body: p(String(repeating: "字", count: 1_300)))
    #expect(file.read(limits).problem == nil)
    file.add("word/header1.xml", WordFile.root("hdr", p(String(repeating: "字", count: 1_300))))
    #expect(file.read(limits).problem == .tooLarge(limit: 8_000))
    let large = WordFile(body: p(String(repeating: "字", count: 1_700)))
    #expect(large.read(limits).problem == .partTooLarge(part, limit: 5_000))
  }

  @Test("A wrong checksum, size or place of the data is damage")
  func damage() {
    let data = Array(WordFile.root("document", "").utf8)
    for entry in [
      ZipWriter.Entry(name: part, data: data, checksum: 1),
      ZipWriter.Entry(name: part, data: data, method: 8),
      ZipWriter.Entry(name: part, data: data, size: 1 << 31),
    ] {
      let problem = WordFile(entries: [entry]).read().problem
      guard case .damagedArchive(let reason) = problem, !reason.isEmpty else {
        Issue.record("\(String(describing: problem))")
        continue
      }
    }
  }

  /// Packs 200 MiB of blanks, or as much XML, as one part.
  private static let pack = """
    import sys, zipfile
    with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as archive:
        with archive.open("word/document.xml", "w", force_zip64=True) as part:
            part.write(sys.argv[2].encode())
            for _ in range(int(sys.argv[4])): part.write(sys.argv[3].encode() * 1048576)
    """

  @Test("A zip bomb is noticed long before it is unpacked", .enabled(if: Installed.python))
  func bomb() throws {
    let scratch = try TemporaryFolder()
    let path = scratch.path + "/bomb.docx"
    #expect(try Installed.runPython(Self.pack, [path, "<a>", " ", "200"]) == 0)
    let bytes = Array(try Data(contentsOf: URL(filePath: path)))
    #expect(bytes.count < 300_000)
    #expect(DocumentReader.docx(bytes).problem == .compressionBomb(part: part))
    var limits = DocumentLimits()
    limits.ratio = 100_000
    #expect(DocumentReader.docx(bytes, limits: limits).problem == .partTooLarge(part, limit: 64 << 20))
  }

  @Test("A deflated document is read", .enabled(if: Installed.python))
  func deflated() throws {
    let scratch = try TemporaryFolder()
    let path = scratch.path + "/a.docx"
    let xml = WordFile.root("document", "<w:body>\(p("公示"))</w:body>")
    #expect(try Installed.runPython(Self.pack, [path, xml, " ", "1"]) == 0)
    let bytes = Array(try Data(contentsOf: URL(filePath: path)))
    #expect(try DocumentReader.docx(bytes).get().texts == ["公示"])
  }

  @Test("More than ten million bytes of text are read, in many paragraphs or in one")
  func large() throws {
    let text = String(repeating: "数据要素×", count: 1_000)
    let many = try WordFile(body: String(repeating: p(text), count: 750)).read().get().parts
    #expect(many.map(\.text.count) == Array(repeating: 14_000, count: 750))
    let one = try WordFile(body: p(String(repeating: text, count: 750))).read().get().parts
    #expect(one.map(\.text.count) == [10_500_000])
  }
}
