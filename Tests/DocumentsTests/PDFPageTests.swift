import Testing

@testable import Documents

@Suite struct PDFPageTests {
  private func read(_ text: String) throws -> DocumentText {
    try PDFPages(Array(text.utf8), isDamaged: false, limits: DocumentLimits()).text()
  }

  static let pages: [(text: String, listing: [String])] = [
    ("甲\n\u{C}", ["page 1, paragraph 1: 甲"]),
    (
      "甲\n\n乙\n丙\n\u{C}丁\n\u{C}",
      ["page 1, paragraph 1: 甲", "page 1, paragraph 2: 乙\n丙", "page 2, paragraph 1: 丁"]
    ),
    ("甲", ["page 1, paragraph 1: 甲"]),
    ("\n \n甲\n　\n\u{C}", ["page 1, paragraph 1: 甲"]),
    // A short line that ends a sentence ends the paragraph.
    (
      "第一段一行一行一行一行\n一行。\n第二段一行一行一行\n\u{C}",
      ["page 1, paragraph 1: 第一段一行一行一行一行\n一行。", "page 1, paragraph 2: 第二段一行一行一行"]
    ),
    // A full line does not, and neither does a short one that breaks off.
    ("第一段一行一行一行。\n第二段一行一行一行，\n一行\n", ["page 1, paragraph 1: 第一段一行一行一行。\n第二段一行一行一行，\n一行"]),
    ("2025年“数据要素×”大赛山东\n分赛济南市选拔赛\n\u{C}", ["page 1, paragraph 1: 2025年“数据要素×”大赛山东\n分赛济南市选拔赛"]),
  ]

  @Test(
    "Pages end at form feeds and paragraphs where nothing that belongs together is torn", arguments: pages)
  func listing(text: String, listing: [String]) throws {
    #expect(try read(text).listing == listing)
  }

  @Test("A part knows the line of the page it begins on")
  func lines() throws {
    #expect(try read("\n甲\n乙\n\n丙\n\u{C}\n\n丁\n").parts.map(\.line) == [2, 5, 3])
  }

  static let empty: [(text: String, notice: String?)] = [
    ("\u{C}", "第 1 页没有可读取的文字，可能是扫描件。"), ("", "第 1 页没有可读取的文字，可能是扫描件。"),
    ("\u{C}\u{C}甲\u{C}\u{C}乙\u{C}\n\u{C}\u{C}", "第 1—2、4、6—7 页没有可读取的文字，可能是扫描件。"), ("甲\u{C}乙\u{C}", nil),
  ]

  @Test("Pages without text are named", arguments: empty)
  func emptyPages(text: String, notice: String?) throws {
    #expect(try read(text).notices.map(\.zh) == (notice.map { [$0] } ?? []))
  }

  @Test("Bytes that are no UTF-8 become U+FFFD")
  func malformed() throws {
    let pages = PDFPages([0x41, 0xED, 0xA0, 0x80, 0x0A, 0x42], isDamaged: true, limits: DocumentLimits())
    let text = try pages.text()
    #expect(text.texts == ["A\u{FFFD}\u{FFFD}\u{FFFD}\nB"])
    #expect(text.notices.map(\.en) == ["The PDF is damaged in places; text may be missing."])
  }

  @Test("Too many paragraphs are refused")
  func tooMany() {
    var limits = DocumentLimits()
    limits.paragraphs = 2
    let result = Result { () throws(DocumentProblem) in
      try PDFPages(Array("a\n\nb\n\nc".utf8), isDamaged: false, limits: limits).text()
    }
    #expect(result.problem == .tooManyParagraphs(limit: 2))
  }
}
