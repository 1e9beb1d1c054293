import Testing

@testable import LanguageServer

/// Where in YAML somebody types; `|` marks the place.
@Suite struct CursorTests {
  private func find(_ text: String) -> YAMLCursor? {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false)
    let bytes = Array((parts[0] + parts[1]).utf8)
    return YAMLCursor(bytes, in: 0..<bytes.count, at: parts[0].utf8.count)
  }

  @Test(
    "The keys around a place are found although the text does not parse",
    arguments: [
      ("ki|", [], YAMLCursor.Spot.key),
      ("kind: comp|", [], .value("kind")),
      ("a: 1\n|", [], .key),
      ("document:\n  num|\n", ["document"], .key),
      ("document:\n  number: x\n  |", ["document"], .key),
      ("document:\n  issuers:\n    - |", ["document", "issuers"], .item),
      ("document:\n  issuers:\n  - ab|", ["document", "issuers"], .item),
      ("schedule:\n  - id: a\n    ki|", ["schedule"], .key),
      ("schedule:\n  - id: a\n    title:\n      z|", ["schedule", "title"], .key),
      ("schedule:\n  - title:\n      z|", ["schedule", "title"], .key),
      ("schedule:\n- id: a\n  kind: r|", ["schedule"], .value("kind")),
      ("schedule:\n  - id: a\n    note: x\n  - id|", ["schedule"], .item),
      ("schedule:\n  - id: a\n\n  # a remark\n  - id: b\n    when: {mon|", ["schedule", "when"], .key),
      ("a: {b: {c|", ["a", "b"], .key),
      ("a: {b: {c: 1}, d|", ["a"], .key),
      ("a: {b: {c: 1}, d: e|", ["a"], .value("d")),
      ("open-to: [one, tw|", ["open-to"], .item),
      ("open-to: [one, two]|", [], .value("")),
      ("a: [{id: x, ti|", ["a"], .key),
      ("- {zh: a|", [], .value("zh")),
      ("a:\n  b: 1\nc|", [], .key),
      ("a: it's|", [], .value("a")),
      ("a: 12:30 x|", [], .value("a")),
    ] as [(String, [String], YAMLCursor.Spot)])
  func path(text: String, path: [String], spot: YAMLCursor.Spot) throws {
    let cursor = try #require(find(text))
    #expect(cursor.path == path)
    #expect(cursor.spot == spot)
  }

  @Test(
    "Nothing is offered in a comment or a quoted text",
    arguments: ["# ki|", "a: b # c|", "a: \"b|", "a: 'b c|"])
  func quiet(text: String) {
    #expect(find(text) == nil)
  }
}
