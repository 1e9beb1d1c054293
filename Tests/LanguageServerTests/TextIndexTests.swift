import Testing

@testable import LanguageServer

/// Positions of editors.
@Suite struct TextIndexTests {
  @Test(
    "A position counts the units that were agreed upon",
    arguments: [
      ("公示x", 6, PositionEncoding.utf16, 0, 2), ("公示x", 6, .utf8, 0, 6), ("a𠮷b", 5, .utf16, 0, 3),
      ("a𠮷b", 5, .utf8, 0, 5), ("a\n公", 5, .utf16, 1, 1), ("a\r\nb", 3, .utf16, 1, 0),
      ("a\rb", 2, .utf16, 1, 0),
      ("\u{FEFF}公b", 6, .utf16, 0, 1), ("", 0, .utf16, 0, 0), ("a\n", 2, .utf16, 1, 0),
    ])
  func positions(text: String, offset: Int, encoding: PositionEncoding, line: Int, character: Int) {
    let index = TextIndex(Array(text.utf8), encoding)
    let position = TextPosition(line: line, character: character)
    #expect(index.position(at: offset) == position)
    #expect(index.offset(of: position) == offset)
  }

  @Test(
    "A position that is not there is the end of its line or of the text",
    arguments: [(0, 9, 7), (1, 9, 9), (7, 0, 9), (0, 4, 7), (0, 2, 2)])
  func clamped(line: Int, character: Int, offset: Int) {
    // In the middle of a pair of surrogates, the position behind it is taken.
    let index = TextIndex(Array("abc𠮷\nd".utf8), .utf16)
    #expect(index.offset(of: TextPosition(line: line, character: character)) == offset)
  }

  @Test("The line of an offset leaves its end out", arguments: ["ab\r\ncd", "ab\ncd", "ab\rcd"])
  func lines(text: String) {
    let index = TextIndex(Array(text.utf8), .utf16)
    #expect(index.line(at: 1) == 0..<2)
    #expect(index.line(at: text.utf8.count) == text.utf8.count - 2..<text.utf8.count)
  }

  @Test(
    "An address of a file and its path are made from each other",
    arguments: [
      ("/a/公示 1.md", "file:///a/%E5%85%AC%E7%A4%BA%201.md"), ("/a-b_c.d~e", "file:///a-b_c.d~e"),
      ("/", "file:///"),
    ])
  func addresses(path: String, uri: String) {
    #expect(DocumentURI.uri(path) == uri)
    #expect(DocumentURI.path(uri) == path)
  }

  @Test(
    "What is no file has no path",
    arguments: ["https://a/b", "untitled:1", "file://host/a", "file:///%FF", ""])
  func noPath(uri: String) {
    #expect(DocumentURI.path(uri) == nil)
  }
}
