import TestSupport
import Testing

@testable import Importing

@Suite struct RobustnessTests {
  private static let pieces = [
    "一、", "（一）", "1. ", "(2)", "附件", "附件1：", "附件：1. ", "赛道一：", "第三赛道", "赛题", "关于", "的通知", "：", "。", "\n",
    "\n\n", "\t", "|", "| --- |",
    "一级指标", "二级指标", "分值", "公示", "5个工作日", "2026年6月15日", "每月25日前", "7月下旬", "-", "至", "一、二、三等奖", "各3名", "主办单位",
    "示例市数据局", "等",
    "联系人：", "张三", "138****8204", "0536-5578199", "a@b.cn", "https://example.org/", "《", "》", "“", "”", "‘",
    "’", "×", "\u{3000}", " ", "**", "<", ">",
    "<input", "#", "## ", "〔2026〕3号", "9999999999999999999999", "十百十百", "\u{0}", "\u{202E}", "é", "𠮷", "（",
    "）", "（以下简称", "规范名称为“", "文件", "印发",
  ]

  @Test("No order of the words of notices stops an import, and nothing of it is lost", arguments: 0..<300)
  func words(seed: Int) throws {
    var numbers = RandomSource(seed: seed)
    let text = numbers.text(of: Self.pieces, upTo: 120)
    let found = blocks(text)
    _ = Recognizer.recognize(found, currentYear: 2026)
    guard !text.contains("\u{0}"), !found.isEmpty else { return }
    let draft = try Importer.draft(text)
    let again = try Importer.draft(text)
    #expect(draft.files == again.files)
    #expect(draft.text("notice.zh.md")?.hasPrefix("---\ntitle: ") == true)
  }

  @Test("A line longer than any paragraph is cut and not lost")
  func longLine() throws {
    let line = String(repeating: "围绕数据要素开展应用6月1日", count: 2_000)
    let found = blocks("关于开展示例大赛的通知\n\n" + line)
    #expect(found.dropFirst().map { $0.text.count }.max() ?? 0 <= 4_000)
    #expect(found.dropFirst().map(\.text.string).joined() == line)
  }

  private static func texts(_ document: SourceDocument) -> [Text] {
    document.pieces.flatMap { piece -> [Text] in
      switch piece {
      case .line(let line): [line.text]
      case .table(let table): table.rows.flatMap { $0.cells.map(\.text) }
      }
    }
  }

  @Test(
    "Bytes that are no document hold no boxes and no tree, and as text lose no character", arguments: 0..<100)
  func bytes(seed: Int) {
    var numbers = RandomSource(seed: seed + 1000)
    let bytes = (0..<Int.random(in: 0...400, using: &numbers)).map { _ in
      UInt8.random(in: 0...255, using: &numbers)
    }
    #expect(PDFReader.read(bytes).pieces.isEmpty)
    #expect(PandocReader.read(bytes) == nil)
    // Tags go; what stands in angle brackets may be one.
    let text = String(decoding: bytes.filter { $0 != UInt8(ascii: "<") }, as: UTF8.self)
    let read = Self.texts(PlainTextReader.read(Array(text.utf8)))
    #expect(Coverage([Text(read.flatMap(\.scalars))]).holds(Text(text)))
  }

  @Test(
    "Boxes of a PDF with strange numbers stop nothing, and none of their words is lost",
    arguments: ["nan", "inf", "-1e308", "1e308", "0", "-0", ""])
  func boxes(number: String) {
    let line =
      "<line xMin=\"\(number)\" yMin=\"1\" xMax=\"\(number)\" yMax=\"\(number)\">\n<word xMin=\"1\">一级指标 二级指标</word>\n</line>\n"
    let document = PDFReader.read(
      Array(("<page width=\"1\">\n<block x>\n" + String(repeating: line, count: 20)).utf8))
    let words = Self.texts(document).flatMap { $0.split(on: [" "]) }
    #expect(words.count { $0 == "一级指标" } == 20)
    #expect(words.count { $0 == "二级指标" } == 20)
  }
}
