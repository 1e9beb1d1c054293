import Diagnostics
import Testing

@testable import YAML

@Suite struct PlaceTests {
  @Test(
    "Every value knows its bytes",
    arguments: [
      "⟪⟪a⟫: ⟪1⟫⟫\n",
      "⟪⟪公示⟫: ⟪山东省⟫\n⟪赛⟫: ⟪\"x 赛\"⟫⟫\n",
      "⟪⟪公⟫: ⟪1⟫\r\n⟪b⟫:\r\n  ⟪- ⟪甲⟫\r\n  - ⟪乙⟫⟫\r\n⟪c⟫: ⟪d⟫⟫\r\n",
      "\u{FEFF}⟪⟪公⟫: ⟪1⟫\n⟪b⟫: ⟪二⟫⟫\n",
      "# 注释\n\n⟪⟪a⟫:\n  ⟪⟪b⟫: ⟪一⟫⟫\n  # 说明\n\n⟪c⟫: ⟪三⟫⟫ # 尾注\n\n",
      "⟪⟪a⟫: ⟪[⟪一⟫, ⟪{⟪b⟫: ⟪二⟫}⟫]⟫\n⟪c⟫:⟪⟫\n⟪d⟫: ⟪e⟫⟫\n",
      "⟪⟪a⟫: ⟪|\n  第一行\n  第二行⟫\n\n\n⟪b⟫: ⟪>-\r\n  折\r\n  行⟫⟫\r\n\r\n",
      "⟪- ⟪⟪名⟫: ⟪甲⟫\n  ⟪号⟫: ⟪1⟫⟫\n- ⟪⟪名⟫: ⟪乙⟫⟫⟫\n",
      "⟪⟪a⟫: ⟪一\n  二⟫\n⟪😀⟫: ⟪'😀 𠮷'⟫\n⟪z⟫: ⟪1⟫⟫",
      "⟪⟪a⟫:\n⟪- ⟪x⟫\n-⟪⟫⟫\n⟪b⟫: ⟪\"c\\u4e00\\n\"⟫⟫",
    ])
  func ranges(sample: String) throws {
    let marked = Marked(sample)
    let (root, findings) = YAMLDocument.parse(marked.file)
    #expect(findings.map(\.line) == [])
    #expect(try #require(root).ranges == marked.ranges)
  }

  @Test(
    "Places count from the start of the file when only a part of it is YAML",
    arguments: ["---\n", "---\r\n", "\u{FEFF}---\n", "公示\n"])
  func frontMatter(before: String) throws {
    let marked = Marked(before + "⟪⟪题⟫: ⟪通知⟫⟫\n---\n正文: [\n")
    let start = before.utf8.count
    let end = start + "题: 通知\n".utf8.count
    let (root, findings) = YAMLDocument.parse(marked.file, in: start..<end)
    #expect(findings.isEmpty)
    #expect(try #require(root).ranges == marked.ranges)
  }

  @Test("A mistake in front matter is found on its line of the file")
  func frontMatterError() {
    let file = SourceFile(path: "a.md", text: "---\n题: \"通知\n---\n")
    let findings = YAMLDocument.parse(file, in: 4..<file.bytes.count - 4).findings
    #expect(findings.map(\.place.start) == [Position(line: 2, column: 4)])
  }

  @Test("A range beyond the file is cut to it")
  func rangeBeyond() {
    let file = SourceFile(path: "a.yml", text: "a: 1")
    #expect(YAMLDocument.parse(file, in: 0..<99).root?.dump == "{a: 1}")
    #expect(YAMLDocument.parse(file, in: 50..<99).root == nil)
  }

  @Test("Scalar offsets are exact at every scalar of a mixed text")
  func offsets() {
    let text = String(repeating: "a公é😀\r\n", count: 50)
    let bytes = Array(("xx" + text).utf8)
    let offsets = ScalarOffsets(bytes[2...])
    var expected = 2
    for (number, scalar) in text.unicodeScalars.enumerated() {
      #expect(offsets.byteOffset(ofScalar: number) == expected)
      expected += String(scalar).utf8.count
    }
    #expect(offsets.byteOffset(ofScalar: text.unicodeScalars.count) == bytes.count)
    #expect(offsets.byteOffset(ofScalar: 100_000) == bytes.count)
  }
}
