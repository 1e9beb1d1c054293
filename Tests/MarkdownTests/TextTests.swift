import Diagnostics
import Testing

@testable import Markdown

@Suite struct TextTests {
  private func document(_ bytes: [UInt8]) -> Document {
    Document.parse(SourceFile(path: "a.md", bytes: bytes))
  }

  @Test(
    "Ill-formed UTF-8 is a finding with its place and no document",
    arguments: [
      [0x80], [0xC0, 0xAF], [0xC1, 0x81], [0xC3], [0xC3, 0x28], [0xE0, 0x80, 0xAF], [0xE0, 0x9F, 0xBF],
      [0xE4, 0xB8], [0xE4, 0xB8, 0x28],
      [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80],
      [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xB9, 0xAB],
    ] as [[UInt8]])
  func illFormed(bytes: [UInt8]) {
    let document = document(Array("数据 abcdefgh ".utf8) + bytes + Array(" 要素".utf8))
    #expect(document.findings.map(\.rule.id) == ["markdown/encoding"])
    #expect(document.findings[0].place.range == 16..<17)
    #expect(document.nodes.count == 1)
    #expect(document.html() == "")
  }

  @Test("Well-formed UTF-8 of every length passes, at every offset")
  func wellFormed() {
    for text in ["é", "\u{7FF}", "\u{800}", "中", "\u{D7FF}", "\u{E000}", "\u{FFFD}", "𠀀", "\u{10FFFD}", "😀"] {
      for offset in 0..<9 {
        let text = String(repeating: "a", count: offset) + text
        #expect(parse(text).findings.isEmpty)
        #expect(html(text) == "<p>\(text)</p>\n")
      }
    }
  }

  @Test("NUL and UTF-16 are findings and no document")
  func notText() {
    let nul = document(Array("甲\u{0}乙".utf8))
    #expect(nul.findings.map(\.rule.id) == ["markdown/encoding"])
    #expect(nul.findings[0].place.range == 3..<4)
    for bytes: [UInt8] in [[0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61]] {
      #expect(document(bytes).findings.map(\.rule.id) == ["markdown/encoding"])
      #expect(document(bytes).findings[0].place.range == 0..<2)
    }
  }

  @Test("A byte-order mark and CRLF line ends change nothing")
  func lineEnds() {
    let text = "## 甲\n\n- 乙\n  丙\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\nx\n```\n\n尾  \n巴\n"
    let expected = html(text)
    #expect(html("\u{FEFF}" + text) == expected)
    #expect(html(text.replacing("\n", with: "\r\n")) == expected)
    #expect(html(text.replacing("\n", with: "\r")) == expected)
    #expect(parse("\u{FEFF}" + text).findings.isEmpty)
    #expect(parse("\u{FEFF}甲").nodes[1].range == 3..<6)
  }

  @Test(
    "Characters that nobody sees are warnings at their place",
    arguments: [
      0xAD, 0x200B, 0x200E, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2060, 0x2066, 0x2067, 0x2068, 0x2069,
      0xFEFF, 0xE0041,
    ] as [UInt32])
  func invisible(value: UInt32) {
    guard let scalar = Unicode.Scalar(value) else { return }
    let text = "选\(scalar)\(scalar)拔赛"
    let document = parse(text)
    #expect(document.findings.map(\.rule.id) == ["markdown/invisible-character"])
    #expect(document.findings[0].severity == .warning)
    #expect(document.findings[0].place.range == 3..<3 + 2 * String(scalar).utf8.count)
    #expect(document.findings[0].message.en.contains("U+"))
    #expect(document.html() == "<p>\(text)</p>\n")
  }

  @Test("An invisible character written as a reference is found as well")
  func invisibleReferences() {
    #expect(rules("选&#x202E;拔赛") == ["markdown/invisible-character"])
    #expect(rules("选&#8203;拔赛 &ZeroWidthSpace;") == ["markdown/invisible-character"])
    #expect(rules("`&#8203;` &nbsp; &amp;") == [])
  }

  @Test(
    "Control characters are errors and do not reach the page",
    arguments: ["\u{1}", "\u{8}", "\u{B}", "\u{1B}", "\u{7F}"])
  func controls(character: String) {
    let document = parse("甲\(character)乙")
    #expect(document.findings.map(\.rule.id) == ["markdown/control-character"])
    #expect(document.html() == "<p>甲\u{FFFD}乙</p>\n")
    #expect(parse("甲\u{85}乙").findings.map(\.rule.id) == ["markdown/control-character"])
  }

  @Test("Emoji, variation selectors and joiners are no findings")
  func harmless() {
    #expect(parse("👨‍👩‍👧 ❤️ 葛󠄀").findings.isEmpty)
  }

  @Test("A body of more than 16 MiB is not parsed")
  func tooLarge() {
    let document = document([UInt8](repeating: UInt8(ascii: "a"), count: Limits.bodyBytes + 1))
    #expect(document.findings.map(\.rule.id) == ["markdown/too-large"])
    #expect(document.nodes.count == 1)
  }

  @Test("A start beyond the file gives an empty document")
  func startBeyondEnd() {
    let file = SourceFile(path: "a.md", text: "甲")
    #expect(Document.parse(file, from: 99).nodes.count == 1)
    #expect(Document.parse(file, from: 3).nodes.count == 1)
    #expect(Document.parse(SourceFile(path: "a.md", text: "")).html() == "")
  }
}

@Suite struct FrontMatterTests {
  @Test(
    "Front matter is what stands between two lines of three hyphens",
    arguments: [
      ("---\ntitle: 甲\n---\n乙", "title: 甲\n", "乙"), ("\u{FEFF}---\na: b\n---\nc", "a: b\n", "c"),
      ("---\r\na: b\r\n---\r\nc", "a: b\r\n", "c"),
      ("---\n---\nc", "", "c"), ("--- \na\n---\t\nc", "a\n", "c"), ("---\na\n---", "a\n", ""),
      ("---\n----\n---\nc", "----\n", "c"),
      ("---\na: |\n  ---\n---\nc", "a: |\n  ---\n", "c"),
    ])
  func split(text: String, yaml: String, body: String) {
    let file = SourceFile(path: "a.md", text: text)
    let split = FrontMatter.split(file)
    #expect(split.yaml.map { file.text($0) } == yaml)
    #expect(file.text(split.body..<file.bytes.count) == body)
    #expect(split.findings.isEmpty)
  }

  @Test(
    "A file without front matter is all body",
    arguments: ["", "甲", "----\na\n----\n", " ---\na\n---\n", "\n---\na\n---\n", "--\na\n--"])
  func none(text: String) {
    let split = FrontMatter.split(SourceFile(path: "a.md", text: text))
    #expect(split.yaml == nil)
    #expect(split.body == 0)
    #expect(split.findings.isEmpty)
    #expect(FrontMatter.split(SourceFile(path: "a.md", text: "\u{FEFF}" + text)).body == 3)
  }

  @Test(
    "Front matter that does not end is a finding, and nothing of it becomes body",
    arguments: ["---", "---\n", "---\ntitle: 甲\n\n正文\n"])
  func unclosed(text: String) {
    let file = SourceFile(path: "a.md", text: text)
    let split = FrontMatter.split(file)
    #expect(split.yaml == nil)
    #expect(split.body == file.bytes.count)
    #expect(split.findings.map(\.rule.id) == ["markdown/unclosed-front-matter"])
    #expect(split.findings.map(\.place.range) == [0..<3])
  }
}
