import Diagnostics
import TestSupport
import Testing

@testable import Markdown

@Suite struct PositionTests {
  @Test(
    "Every inline node covers exactly its source",
    arguments: [
      (Node.Kind.strong, "甲⟦**乙**⟧丙"), (.strong, "> 甲\n> ⟦**乙\n> 丙**⟧丁"), (.strong, "> 甲\n⟦**乙**⟧"),
      (.strong, "- 甲\n\n  > 一\n  > ⟦**二**⟧ 三"), (.strong, "1.\t甲\n\t⟦**乙**⟧"), (.strong, "-\t- 甲 ⟦**乙**⟧"),
      (.strong, "⟦**“数据要素×”**⟧大赛"), (.strong, "前**“甲”**后 ⟦**乙**⟧".replacing("前**“甲”**", with: "前⟦**“甲”**⟧")),
      (.strong, "| 甲 | ⟦**乙**⟧ |\n|--|--|\n| 丙 \\| | ⟦__丁__⟧|"),
      (.strong, "> | 甲 |\n> |--|\n> | a\\|⟦**乙**⟧ |"),
      (.strong, "- | 甲 |\n  |--|\n  | ⟦**乙**⟧ |"), (.strong, "甲 &amp; \\* ⟦**乙**⟧"),
      (.strong, "甲  \n   ⟦**乙**⟧"),
      (.strong, "甲\\\n⟦**乙**⟧"), (.strong, "[甲]: /a\n[乙]: /b '题\n目'\n丙 ⟦**丁**⟧"),
      (.strong, "甲 ⟦**乙**⟧\n===\n"),
      (.strong, "甲\n⟦**乙**⟧\n---\n"), (.strong, "## 甲 ⟦**乙**⟧ ##"), (.strong, "> ## ⟦**乙**⟧"),
      (.strong, "甲\r\n⟦**乙**⟧\r\n"),
      (.strong, "[^1]: 注 ⟦**释**⟧\n\n文[^1]"), (.strong, "甲\n\n[^1]:\t⟦**释**⟧\n\n[^1]"),
      (.emphasis, "⟦***甲**乙*⟧"), (.emphasis, "**⟦*甲*⟧乙**"),
      (.emphasis, "_a_b ⟦_c_⟧".replacing("_a_b", with: "a_b")),
      (.link, "见⟦[甲](b.md)⟧，又见⟦[乙](<c d.md> \"题(\\\")\")⟧。"), (.link, "⟦[甲](b\n  '题')⟧后"),
      (.link, "⟦[甲][b]⟧⟦[b][]⟧⟦[b]⟧。\n\n[b]: /c"),
      (.link, "⟦<https://a.example/&amp;>⟧，⟦<m@a.example>⟧"), (.link, "⟦[a(b\\)c](d(e)\\(f)⟧)"),
      (.link, "⟦[![甲](乙.png)](丙)⟧"),
      (.link, "> 甲 ⟦[乙\n> 丙](丁\n> '戊')⟧ 己"), (.image, "[⟦![甲](乙.png)⟧](丙)"), (.image, "甲⟦![](乙.png 'x')⟧"),
      (.code, "甲⟦`乙`⟧丙⟦``a`b``⟧"), (.code, "> ⟦`甲\n> 乙`⟧丙"), (.code, "⟦`**（甲）**乙`⟧"),
      (.code, "| ⟦`a\\|b`⟧ | ⟦`c`⟧ |\n|-|-|"),
      (.footnoteReference, "甲⟦[^一]⟧乙⟦[^一]⟧\n\n[^一]: 注"),
      (.softBreak, "甲⟦\n⟧乙 ⟦\r\n⟧ 丙".replacing(" ⟦\r\n⟧ ", with: "")),
      (.lineBreak, "甲⟦  \n⟧乙"), (.lineBreak, "甲⟦\\\n⟧乙"), (.htmlInline, "甲⟦<b>⟧乙⟦</b>⟧⟦<!-- 注 -->⟧"),
      (.text, "⟦甲\\*乙&lt;丙⟧*⟦丁⟧*"), (.text, "⟦甲⟧\n⟦乙⟧"),
    ])
  func inlines(kind: Node.Kind, marked: String) {
    let sample = MarkedText(marked)
    let document = parse(sample.text)
    #expect(document.nodes.filter { $0.kind == kind }.map(\.range) == sample.ranges, "\(document.dump())")
  }

  @Test(
    "Every block covers exactly its source",
    arguments: [
      (Node.Kind.paragraph, "⟦甲\n乙⟧\n\n\n> ⟦丙\n丁⟧\n\n"), (.paragraph, "[a]: b\n⟦甲⟧  \n"),
      (.heading, "⟦## 甲 ##⟧\n⟦甲\n乙\n---⟧\n\n丙"),
      (.heading, "> ⟦# 甲⟧\n\n- ⟦乙\n  ==⟧\n"), (.blockQuote, "⟦> 甲\n> 乙\n丙⟧\n\n丁"),
      (.list, "⟦- 甲\n- 乙\n\n  丙⟧\n\n\n丁"),
      (.item, "⟦- 甲\n  ⟦- 乙⟧⟧\n⟦-⟧\n⟦- 丙⟧"), (.taskItem, "⟦- [ ] 甲⟧\n⟦- [x] 乙⟧"),
      (.codeBlock, "甲\n\n⟦```a\n\n乙\n```⟧\n丙"),
      (.codeBlock, "    ⟦甲\n\n    乙⟧\n\n\n丙"), (.codeBlock, "⟦~~~\n甲⟧"), (.thematicBreak, "甲\n\n⟦* * *⟧ \n乙"),
      (.htmlBlock, "⟦<!-- 甲 -->⟧\n乙\n\n⟦<div>\n丙⟧\n\n丁"), (.htmlBlock, "> ⟦<!-- 甲\n> 乙 -->⟧\n\n丙"),
      (.footnoteDefinition, "甲[^1]\n\n⟦[^1]: 乙\n\n    丙⟧\n\n丁"), (.table, "甲\n⟦| 乙 |\n|--|\n| 丙 |⟧\n\n丁"),
      (.table, "⟦| 乙 |\n|--|⟧"),
      (.tableRow, "> ⟦| 甲 | 乙 |⟧\n> |--|--|\n> ⟦丙 | 丁⟧\n"),
      (.tableCell, "| ⟦甲⟧ |⟦乙⟧|\n|--|--|\n|⟦ ⟧|⟦⟧|\n| ⟦a\\|b⟧ | ⟦`c`⟧"),
      (.tableCell, "甲\n⟦乙⟧ | ⟦丙⟧\n-|-\n⟦丁⟧ |⟦ ⟧|"),
      (.tableCell, "- ⟦甲⟧ | ⟦乙⟧\n  --|--\n  ⟦丙⟧⟦⟧".replacing("⟧⟦⟧", with: "⟧ | ⟦丁⟧")),
    ])
  func blocks(kind: Node.Kind, marked: String) {
    let sample = MarkedText(marked)
    let document = parse(sample.text)
    #expect(document.nodes.filter { $0.kind == kind }.map(\.range) == sample.ranges, "\(document.dump())")
  }

  @Test("Ranges and lines count from the file's beginning")
  func behindFrontMatter() {
    let text = "\u{FEFF}---\ntitle: 甲\n---\n\n乙 **“丙”**丁\n"
    let file = SourceFile(path: "a.md", text: text)
    let split = FrontMatter.split(file)
    let document = Document.parse(file, from: split.body)
    #expect(document.sources(of: .strong) == ["**“丙”**"])
    #expect(
      document.nodes.filter { $0.kind == .strong }.map { file.position(at: $0.range.lowerBound) } == [
        Position(line: 5, column: 3)
      ])
  }

  static let pieces = [
    "甲", "数据", "“要素”", "（x）", "a", "b c", "*", "**", "_", "`", "``", "[", "]", "[^1]", "[^1]: 注", "](u)",
    "![i](j)",
    "[a](b 'c')", "[甲][乙]", "[乙]: /x\n", "<b>", "<!-- 注 -->", "<https://a.b>", "\n", "\n\n", "  \n", "\\\n",
    "\\", "\\*", "&amp;",
    "|", " | ", "\n| a | 甲 |\n|--|--|\n| 乙 | ", "\n\n甲 | 乙\n-|-\n", "- ", "1. ", "> ", "## ", "    ", "\t",
    " ", "```\n", "---\n",
    "===\n", "- [ ] ", "\r\n", "\r", "：", "，", "{#a}",
  ]

  @Test("No input makes a range leave its parent or a text differ from its source", arguments: 0..<40)
  func invariants(seed: Int) {
    var dice = RandomSource(seed: seed + 1000)
    for _ in 0..<100 {
      let document = parse(dice.text(of: PositionTests.pieces, upTo: 40))
      #expect(
        disorder(in: document) == nil, "\(document.file.text(0..<9999).debugDescription)\n\(document.dump())")
    }
  }

  /// The first node whose place cannot be right.
  private func disorder(in document: Document) -> NodeIndex? {
    for (index, node) in document.nodes.enumerated() {
      var previous = node.range.lowerBound
      for child in document.children(of: index) {
        let range = document.nodes[child].range
        if document.nodes[child].kind == .footnoteDefinition { continue }
        guard document.nodes[child].hasExactRange else { continue }
        if range.lowerBound < previous || range.upperBound > node.range.upperBound { return child }
        previous = range.upperBound
      }
      if node.range.upperBound > document.file.bytes.count { return index }
      if node.hasExactRange, !beginsAsItShould(node, in: document) { return index }
      if node.isVerbatim, document.file.text(node.range) != document.text(of: index) { return index }
    }
    return nil
  }

  private func beginsAsItShould(_ node: Node, in document: Document) -> Bool {
    let source = document.file.text(node.range)
    switch node.kind {
    case .emphasis, .strong:
      return (source.hasPrefix("*") && source.hasSuffix("*"))
        || (source.hasPrefix("_") && source.hasSuffix("_"))
    case .link: return source.hasPrefix("[") || (source.hasPrefix("<") && source.hasSuffix(">"))
    case .image: return source.hasPrefix("![")
    case .code: return source.hasPrefix("`") && source.hasSuffix("`")
    case .footnoteReference: return source.hasPrefix("[^") && source.hasSuffix("]")
    case .htmlInline: return source.hasPrefix("<") && source.hasSuffix(">")
    case .softBreak, .lineBreak: return source.contains { $0.isNewline }
    default: return true
    }
  }

  @Test("Nearly every text of a tangled document has its own place")
  func exactness() {
    var dice = RandomSource(seed: 7)
    var (exact, all) = (0, 0)
    for _ in 0..<2000 {
      let document = parse(dice.text(of: PositionTests.pieces, upTo: 40))
      for node in document.nodes where node.kind == .text {
        all += 1
        if node.hasExactRange { exact += 1 }
      }
    }
    #expect(exact * 1000 > all * 999)
  }
}
