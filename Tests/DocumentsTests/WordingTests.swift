import Testing

@testable import Documents

@Suite struct WordingTests {
  static let problems: [DocumentProblem] = [
    .notWord, .oldWord, .damagedArchive(reason: "CRC error"), .unsupportedCompression(part: "a.xml"),
    .duplicatePart("a.xml"), .tooManyEntries(limit: 2000), .partTooLarge("a.xml", limit: 64 << 20),
    .tooLarge(limit: 128 << 20), .compressionBomb(part: "a.xml"), .missingDocument,
    .tooManyParagraphs(limit: 9), .declaresDocumentType(part: "a.xml"),
    .unsupportedEncoding("GBK", part: "a.xml"), .tooDeep(part: "a.xml", limit: 256),
    .tooManyAttributes(part: "a.xml", limit: 256), .brokenXML(part: "a.xml", line: 1, column: 2), .encrypted,
    .unreadable(reason: "Permission denied"), .notFile, .notPDF, .damagedPDF(reason: "no trailer"),
    .missingProgram("pdftotext"), .programFailed("pdftotext", reason: "exit code 99"), .tooSlow(seconds: 60),
    .tooMuchMemory(limit: 1 << 30), .tooMuchText(limit: 64 << 20),
  ]

  @Test("Every problem has words of its own in both languages")
  func messages() {
    let messages = Self.problems.map(\.message)
    #expect(Set(messages.map(\.zh)).count == messages.count)
    #expect(Set(messages.map(\.en)).count == messages.count)
    for message in messages {
      #expect(message.zh.hasSuffix("。") && message.en.hasSuffix("."))
      #expect(message.zh != "无法读取文件。")
    }
  }

  @Test("Limits are said in sizes people know")
  func sizes() {
    #expect(DocumentProblem.tooLarge(limit: 128 << 20).message.zh == "文档解压后超过 128 MiB。")
    #expect(
      DocumentProblem.tooLarge(limit: 500).message.en == "The document is larger than 500 B when unpacked.")
  }
}
