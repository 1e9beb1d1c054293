import Diagnostics
import Testing

@testable import YAML

@Suite struct SyntaxTests {
  @Test(
    "Each mistake is one finding at its place, in words that name it",
    arguments: [
      ("a:\n⟪\t⟫b: 1", "这里用制表符（Tab）缩进。"),
      ("a: 1\n⟪\t⟫b: 1", "这里用制表符（Tab）缩进。"),
      ("a: |\n⟪\t\t⟫b", "这里用制表符（Tab）缩进。"),
      ("a: ⟪\"⟫公示\nb: 1", "引号没有成对。"),
      ("a: ⟪'⟫公示", "引号没有成对。"),
      ("a: ⟪\"⟫x\n---\ny\"", "引号没有成对。"),
      ("a: ⟪[⟫1, 2\nb: 1", "括号没有成对。"),
      ("a: ⟪{⟫b: 1\nc: 2", "括号没有成对。"),
      ("标题⟪：⟫通知\ndate: 1", "键后面用了中文冒号“：”。"),
      ("a: 1\n标题⟪： ⟫通知\nc: 3", "键后面用了中文冒号“：”。"),
      ("a⟪:⟫1\nb: 2", "冒号后面没有空格。"),
      ("a: 1\nb⟪:⟫2\nc: 3", "冒号后面没有空格。"),
      ("a: 通知⟪:⟫ 关于", "值里有冒号加空格。"),
      ("a: 1\n  ⟪名称⟫: 2", "“名称”缩进过深，成了上一行文字的继续。"),
      ("a: 1\n⟪名称 甲⟫\nb: 2", "“名称 甲”后面没有冒号。"),
      ("a:\n  b: 1\n ⟪c⟫: 2", "“c”的缩进与上面的各行都不对齐。"),
      ("- a\n⟪b⟫: 1", "“b”的缩进与上面的各行都不对齐。"),
      ("a: \"x\" ⟪y⟫", "“y”写在已经结束的值后面。"),
      ("a: [1]⟪]⟫", "“]”写在已经结束的值后面。"),
      ("\"x\" ⟪y z⟫", "数据已经结束，后面还有内容。"),
      (" a: 1\n⟪b: 2⟫\n", "数据已经结束，后面还有内容。"),
      ("a: ⟪*重要*⟫", "“*”在 YAML 里另有含义，文字不能直接以它开头。"),
      ("a: ⟪&重⟫", "“&”在 YAML 里另有含义，文字不能直接以它开头。"),
      ("a: ⟪!重⟫", "“!”在 YAML 里另有含义，文字不能直接以它开头。"),
      ("a: ⟪@x⟫ y", "“@”在 YAML 里另有含义，文字不能直接以它开头。"),
      ("a: ⟪`x`⟫", "“`”在 YAML 里另有含义，文字不能直接以它开头。"),
      ("a: ⟪%5⟫", "“%”在 YAML 里另有含义，文字不能直接以它开头。"),
      ("a: ⟪?⟫ b", "“?”在 YAML 里另有含义，文字不能直接以它开头。"),
      ("a: ⟪]⟫", "这里应有一个值，却是“]”。"),
      ("a: ⟪|x⟫\n  b", "多行文字的 | 或 > 后面不能再写内容。"),
      ("a: ⟪-⟫ b", "列表项不能与键写在同一行。"),
      ("a: \"b⟪\\q⟫\"", "“\\q”不是双引号里可用的转义。"),
      ("a: \"公⟪\\x⟫ZZ\"", "“\\x”不是双引号里可用的转义。"),
      ("a: \"⟪\\u⟫d800\"", "“\\u”不是双引号里可用的转义。"),
      ("⟪:⟫ a", "冒号前没有键。"),
      ("a: {⟪:⟫ b}", "冒号前没有键。"),
      ("\"a\n⟪b\"⟫: c\nd: 1", "键太长或跨了行。"),
      ("d: 1\n⟪\"a⟫\nb\": c\n", "键太长或跨了行。"),
    ])
  func mistakes(sample: String, message: String) {
    let marked = Marked(sample)
    let (_, findings) = YAMLDocument.parse(marked.file)
    #expect(findings.map(\.message.zh) == [message])
    #expect(findings.map(\.place.range) == marked.ranges)
    #expect(findings.map(\.rule.id) == ["yaml/syntax"])
    #expect(findings.allSatisfy { !$0.message.en.isEmpty })
  }

  @Test("What libyaml says in words unknown here is quoted")
  func unknownWords() {
    let file = SourceFile(path: "a.yml", text: "公: 示")
    let error = ParserError(
      context: "while thinking", problem: "did not understand", contextOffset: 0, offset: 5)
    let finding = SyntaxError(error, in: file, range: 0..<file.bytes.count).finding
    #expect(finding.message.zh == "这里的写法无法读取（libyaml：did not understand, while thinking）。")
    #expect(finding.place.text == "示")
  }

  @Test("A Chinese colon comes with the text that replaces it")
  func replacement() {
    let findings = parse("标题： 通知\ndate: 1").findings
    #expect(findings.map(\.expected) == [": "])
    #expect(findings.map(\.help?.en) == ["Write “: ”, an ASCII colon and a blank."])
  }

  @Test("An unclosed quote says where the reading stopped")
  func note() {
    let findings = parse("a: \"b\nc: 1\n").findings
    #expect(findings.flatMap { $0.notes.map(\.place.start) } == [Position(line: 3, column: 1)])
  }
}
