import Testing

@testable import Diagnostics

@Suite struct DisplayWidthTests {
  @Test(
    "Columns are counted as a terminal shows them",
    arguments: [
      ("abc", 3), ("公示", 4), ("“×”", 3), ("：", 2), ("ｘ１", 4), ("e\u{301}", 1), ("가", 2),
      ("\u{1100}\u{1161}", 2), ("😀", 2),
      ("\u{200B}\u{FEFF}", 0), ("\u{3000}", 2), ("㎡", 2), ("𠮷", 2), ("か\u{3099}", 2), ("ﾊﾟ", 2), ("①", 1),
      ("\t", 1), ("", 0),
      ("\u{FE0F}", 0), ("⌚", 2), ("\u{A0}", 1), ("—", 1), ("…", 1), ("龥", 2), ("\u{302D}", 0),
    ])
  func widths(text: String, expected: Int) {
    #expect(DisplayWidth.of(text) == expected)
  }
}
