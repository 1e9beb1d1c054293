import Testing

@testable import Documents

private let part = "word/document.xml"

private func document(_ text: String) -> WordFile {
  WordFile(entries: [ZipWriter.Entry(name: part, data: Array(text.utf8))])
}

@Suite struct WordRefusalTests {
  static let unreadable: [(bytes: [UInt8], problem: DocumentProblem)] = [
    ([], .notWord), (Array("公示".utf8), .notWord), (Array("PK".utf8), .notWord),
    (Array("%PDF-1.7 and then some more bytes".utf8), .notWord),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 600), .oldWord),
    (
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 600)
        + utf16("EncryptedPackage"), .encrypted
    ),
    (ZipWriter.archive([]), .missingDocument),
    (ZipWriter.archive([.init(name: "xl/workbook.xml", data: Array("<x/>".utf8))]), .missingDocument),
    (ZipWriter.archive([.init(name: part, data: Array("<x/>".utf8), flags: 0x0801)]), .encrypted),
    (
      ZipWriter.archive([.init(name: part, data: Array("<x/>".utf8), method: 97)]),
      .unsupportedCompression(part: part)
    ),
    (
      ZipWriter.archive([
        .init(name: part, data: Array("<a/>".utf8)),
        .init(name: "/WORD/document.xml", data: Array("<b/>".utf8)),
      ]), .duplicatePart(part)
    ),
  ]

  @Test("A file that is no readable Word document says why", arguments: unreadable)
  func files(bytes: [UInt8], problem: DocumentProblem) {
    #expect(DocumentReader.docx(bytes).problem == problem)
  }

  static let texts: [(xml: String, problem: DocumentProblem)] = [
    ("", .brokenXML(part: part, line: 1, column: 1)), ("<a>", .brokenXML(part: part, line: 1, column: 4)),
    ("公示公示", .brokenXML(part: part, line: 1, column: 1)),
    ("<a>\n<b></a>", .brokenXML(part: part, line: 2, column: 6)),
    ("<a><b></b>", .brokenXML(part: part, line: 1, column: 11)),
    ("<a></a></b>", .brokenXML(part: part, line: 1, column: 9)),
    ("<a/><b/>", .brokenXML(part: part, line: 1, column: 5)),
    ("<a b=\"1\" b=\"2\"/>", .brokenXML(part: part, line: 1, column: 10)),
    ("<a>&unknown;</a>", .brokenXML(part: part, line: 1, column: 4)),
    ("<a>公示\n甲\u{0}</a>", .brokenXML(part: part, line: 2, column: 2)),
    ("<a>甲<!-- never closed", .brokenXML(part: part, line: 1, column: 5)),
    ("<a><![CDATA[ never closed", .brokenXML(part: part, line: 1, column: 26)),
    ("<a b='never closed", .brokenXML(part: part, line: 1, column: 1)),
    ("<?xml version='1.0' encoding='GBK'?><a/>", .unsupportedEncoding("GBK", part: part)),
    ("<?xml version='1.0' encoding = \"utf-7\"?><a/>", .unsupportedEncoding("utf-7", part: part)),
    ("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", .declaresDocumentType(part: part)),
    ("<!-- x --><?y?>\n<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", .declaresDocumentType(part: part)),
    (
      String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300),
      .tooDeep(part: part, limit: 256)
    ),
    (
      "<a \((0..<300).map { "b\($0)=''" }.joined(separator: " "))/>",
      .tooManyAttributes(part: part, limit: 256)
    ),
  ]

  @Test("XML that is broken or does harm is refused", arguments: texts)
  func broken(xml: String, problem: DocumentProblem) {
    #expect(document(xml).read().problem == problem)
  }

  @Test("Ten thousand million laughs are not laughed")
  func laughs() {
    let entities = (1...9).map { level in
      "<!ENTITY l\(level) \"\(String(repeating: "&l\(level - 1);", count: 10))\">"
    }
    let xml = "<!DOCTYPE a [<!ENTITY l0 \"ha\">\(entities.joined())]><a>&l9;</a>"
    #expect(document(xml).read().problem == .declaresDocumentType(part: part))
    // Behind another encoding, too.
    let hidden = utf16(xml)
    let file = WordFile(entries: [ZipWriter.Entry(name: part, data: hidden)])
    #expect(file.read().problem == .declaresDocumentType(part: part))
    let unmarked = WordFile(entries: [ZipWriter.Entry(name: part, data: Array(hidden.dropFirst(2)))])
    #expect(unmarked.read().problem == .declaresDocumentType(part: part))
  }

  @Test("Bytes that are no UTF-8 or UTF-16 are refused")
  func malformed() {
    let cases: [[UInt8]] = [
      Array("<a>".utf8) + [0xFF, 0xFE] + Array("</a>".utf8), [0xFF, 0xFE, 0x3C],
      [0xFE, 0xFF, 0xD8, 0x00, 0x00, 0x3C],
      // In names.
      Array("<a".utf8) + [0xFB] + Array("/>".utf8), Array("<w:a".utf8) + [0x8E] + Array(" b='c'/>".utf8),
      Array("<a ".utf8) + [0xFB] + Array("='c'/>".utf8),
      Array("<a xmlns:b".utf8) + [0xFB] + Array("='c'/>".utf8),
      Array("<?a".utf8) + [0xC3] + Array("?><a/>".utf8),
    ]
    for data in cases {
      let problem = WordFile(entries: [ZipWriter.Entry(name: part, data: data)]).read().problem
      guard case .brokenXML = problem else {
        Issue.record("\(String(describing: problem))")
        continue
      }
    }
  }

  @Test("The same part is refused wherever it stands, and nothing of the document is given")
  func otherParts() {
    for name in ["docProps/core.xml", "word/header1.xml", "word/comments.xml", "[Content_Types].xml"] {
      var file = WordFile(body: p("甲"))
      file.add(name, "<a><b></a>")
      #expect(file.read().problem == .brokenXML(part: name.lowercased(), line: 1, column: 9))
    }
  }

  @Test("Too many paragraphs are refused")
  func paragraphs() {
    var limits = DocumentLimits()
    limits.paragraphs = 3
    #expect(WordFile(body: p("a") + p("b") + p("c")).read(limits).problem == nil)
    #expect(
      WordFile(body: p("a") + p("b") + p("c") + p("d")).read(limits).problem == .tooManyParagraphs(limit: 3))
  }

  @Test("Any cut and any changed byte gives a text or a problem")
  func mutations() {
    var file = WordFile(body: p("公示“数据要素×”") + "<w:tbl><w:tr><w:tc>\(p("甲"))</w:tc></w:tr></w:tbl>")
    file.addContentTypes([("/word/document.xml", "document.main")])
    let bytes = file.bytes
    var problems = 0
    for length in stride(from: 0, to: bytes.count, by: 7)
    where DocumentReader.docx(Array(bytes[..<length])).problem != nil {
      problems += 1
    }
    #expect(problems == (bytes.count + 6) / 7)
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 0x55
      switch DocumentReader.docx(changed) {
      case .success(let text): #expect(text.parts.count <= 2)
      case .failure(let problem): #expect(!problem.message.zh.isEmpty)
      }
    }
  }
}
