import Testing

@testable import Diagnostics

@Suite struct SourceFileTests {
  @Test("Columns count Unicode scalars, lines count line feeds")
  func positions() {
    let file = SourceFile(path: "a.md", text: "公示\n赛 x")
    #expect(file.position(at: 0) == Position(line: 1, column: 1))
    #expect(file.position(at: 3) == Position(line: 1, column: 2))
    #expect(file.position(at: 7) == Position(line: 2, column: 1))
    #expect(file.position(at: 11) == Position(line: 2, column: 3))
    #expect(file.position(at: 999) == Position(line: 2, column: 4))
  }

  @Test("A byte-order mark takes no column")
  func byteOrderMark() {
    let file = SourceFile(path: "a.md", bytes: [0xEF, 0xBB, 0xBF] + Array("ab".utf8))
    #expect(file.position(at: 4) == Position(line: 1, column: 2))
  }

  @Test(
    "The nearest word is suggested only when it is near",
    arguments: [
      ("titel", "title"), ("sumary", "summary"), ("kind", "kind"), ("xyz", nil), ("tilte", "title"),
    ])
  func suggestions(word: String, expected: String?) {
    #expect(nearest(to: word, among: ["title", "summary", "kind"]) == expected)
  }
}
