import Testing

@testable import Diagnostics

@Suite struct ExcerptTests {
  private func excerpt(_ text: String, _ range: Range<Int>, columns: Int = 100) -> Excerpt {
    let file = SourceFile(path: "a", text: text)
    return Excerpt(of: file.place(range), in: LineTable(file), columns: columns)
  }

  /// The text and the carets under it.
  private func lines(_ excerpt: Excerpt) -> [String] {
    [
      excerpt.text,
      String(repeating: " ", count: excerpt.indent) + String(repeating: "^", count: excerpt.width),
    ]
  }

  @Test(
    "Carets stand under the place, wide characters and all",
    arguments: [
      ("abc", 1..<2, ["abc", " ^"]), ("公示x大赛", 6..<7, ["公示x大赛", "    ^"]),
      ("公示x大赛", 7..<13, ["公示x大赛", "     ^^^^"]),
      ("e\u{301}公", 3..<6, ["e\u{301}公", " ^^"]), ("\ta\tb", 3..<4, [" a b", "   ^"]),
      ("a\u{200B}b", 1..<4, ["a\u{200B}b", " ^"]),
      ("x\nab\ny", 2..<6, ["ab", "^^"]), ("ab\r\nc", 2..<3, ["ab", "  ^"]), ("ab", 2..<2, ["ab", "  ^"]),
      ("", 0..<0, ["", "^"]),
      ("\u{FEFF}ab", 0..<0, ["ab", "^"]), ("\u{1B}[31mx", 5..<6, ["\u{FFFD}[31mx", "     ^"]),
      ("a\u{202E}b", 4..<5, ["a\u{FFFD}b", "  ^"]),
    ])
  func carets(text: String, range: Range<Int>, expected: [String]) {
    #expect(lines(excerpt(text, range)) == expected)
  }

  @Test("Malformed bytes take a column each")
  func malformed() {
    let file = SourceFile(path: "a", bytes: [0xB9, 0xAB, 0x61])
    let shown = Excerpt(of: file.place(2..<3), in: LineTable(file))
    #expect(lines(shown) == ["\u{FFFD}\u{FFFD}a", "  ^"])
  }

  @Test(
    "A long line is cut to a window around the place",
    arguments: [
      (0..<1, ["abcdefghij…", "^"]), (12..<14, ["…ijklmnopqr…", "     ^^"]),
      (25..<26, ["…qrstuvwxyz", "          ^"]),
      (4..<26, ["abcdefghij…", "    ^^^^^^"]), (26..<26, ["…qrstuvwxyz", "           ^"]),
    ])
  func windows(range: Range<Int>, expected: [String]) {
    #expect(lines(excerpt("abcdefghijklmnopqrstuvwxyz", range, columns: 12)) == expected)
  }

  @Test(
    "A window is never wider than its columns and always holds the start of the place", arguments: 10...40)
  func bounds(columns: Int) {
    let text = "2025年“数据要素×”大赛e\u{301}\u{302}山东分赛\t😀济南市选拔赛（决赛）abc def"
    let file = SourceFile(path: "a", text: text)
    let table = LineTable(file)
    var start = 0
    for scalar in text.unicodeScalars {
      let end = start + String(scalar).utf8.count
      let shown = Excerpt(of: file.place(start..<end), in: table, columns: columns)
      #expect(DisplayWidth.of(shown.text) <= columns)
      #expect(shown.indent + shown.width <= columns + 1)
      #expect(shown.text.unicodeScalars.contains(scalar.printable))
      start = end
    }
  }

  @Test(
    "A line of a hundred thousand characters, shown or not, gives a short excerpt",
    arguments: ["a", "公", "\u{301}", "\u{200B}"])
  func longLines(character: String) {
    let text = String(repeating: character, count: 100_000)
    for start in [0, 30_000, text.utf8.count] {
      #expect(excerpt(text, start..<text.utf8.count).text.utf8.count < 4000)
    }
  }
}
