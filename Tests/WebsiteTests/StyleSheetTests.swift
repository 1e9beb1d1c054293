import Testing

@testable import Website

@Suite struct StyleSheetTests {
  @Test(arguments: [
    ("/* a */\na {\n  b: c;\n}\n", "a {b: c;}"),
    ("a::before { content: \"/* \\\" */\n\"; }", "a::before { content: \"/* \\\" */\n\"; }"),
    ("a,\n  b > c { d: e }\n", "a,b > c { d: e }"),
    ("a { b:\n    c d\n    e; }", "a { b: c d e; }"),
    ("a { } /* never ends", "a { } "),
    ("", ""),
  ])
  func `Comments and indentation go, texts and the spaces that mean something stay`(
    source: String, expected: String
  ) {
    #expect(String(decoding: compactStyleSheet(Array(source.utf8)), as: UTF8.self) == expected)
  }
}
