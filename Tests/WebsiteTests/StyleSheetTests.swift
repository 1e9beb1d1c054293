import Testing

@testable import Website

@Suite struct StyleSheetTests {
  @Test(arguments: [
    ("/* a */\na {\n  b: c;\n}\n", "a{b: c;}"),
    ("a::before { content: \"/* \\\" */\n\"; }", "a::before{content: \"/* \\\" */\n\";}"),
    ("a , b > c :d,\n  e { f: g }\n", "a,b > c :d,e{f: g}"),
    ("a { b:\n    c d\n    e, calc(1px + 2px) ; }", "a{b: c d e,calc(1px + 2px);}"),
    ("@media (a: b) and (c) { d { } }", "@media (a: b) and (c){d{}}"), ("a { --b: ; }", "a{--b:;}"),
    ("a { } /* never ends", "a{}"),
    ("", ""), (" \n", ""), ("a { b: 1px/* c */2px; }", "a{b: 1px/**/2px;}"),
    ("a/* b *//* c */.d { }", "a/**/.d{}"), ("a /* b */{ }", "a{}"), ("' a  ' \t 'b'", "' a  ' 'b'"),
    ("a { b: c /* d */ e; } /* f */", "a{b: c e;}"), ("//*/**/*", "//**/*"), ("a/* never ends", "a"),
    (".a\\  {} .b\\\" { }", ".a\\ {}.b\\\"{}"), (".a\\{ .b\\, c { }", ".a\\{ .b\\, c{}"),
  ])
  func `Comments and indentation go, texts and the spaces that mean something stay`(
    source: String, expected: String
  ) {
    let compact = compactStyleSheet(Array(source.utf8))
    #expect(String(decoding: compact, as: UTF8.self) == expected)
    #expect(compactStyleSheet(compact) == compact)
  }
}
