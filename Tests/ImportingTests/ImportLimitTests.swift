import Testing

@testable import Importing

/// Files larger than any notice: refused with the limit, or read to their end. A test that does not end has failed.
@Suite struct ImportLimitTests {
  @Test(
    "More text than is imported is refused by the limit, in both languages",
    arguments: ["notice.txt", "a.md"])
  func tooMuchText(path: String) throws {
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: Importer.textLimit + 1)
    let problem = #expect(throws: ImportProblem.self) { try Importer(path: path).document(bytes) }
    #expect(problem == .tooMuchText(limit: 4 << 20))
    #expect(problem?.message.zh.contains("4 MiB") == true && problem?.message.en.contains("4 MiB") == true)
    #expect(problem?.help != nil)
    #expect(try Importer(path: path).document(bytes.dropLast()).pieces.count == 1)
  }

  @Test("The text of a document of any kind is counted, in lines, in cells and beside them")
  func size() {
    var document = SourceDocument()
    document.pieces.append(.line(SourceLine(text: "公示a", place: .line(1))))
    document.add(
      SourceTable(
        rows: [.init(cells: [.init(text: "甲"), .init(text: "é")], place: .line(2))], place: .line(2)))
    document.extras.append(Paragraph(text: "𠮷", place: .line(3)))
    #expect(document.textSize == 7 + 3 + 2 + 4)
  }

  static let tables: [(String, String)] = [
    ("a row of too many cells", String(repeating: "a\t", count: 1_100) + "a\n"),
    (
      "rows that one long row makes as long",
      String(repeating: "a\t", count: 900) + "a\n" + String(repeating: "b\tc\n", count: 600)
    ),
    (
      "many tables with one long row",
      String(
        repeating: String(repeating: "a\t", count: 500) + "a\n" + String(repeating: "b\tc\n", count: 9)
          + "\n", count: 120)
    ),
  ]

  @Test("More cells than content may have are refused before they are made", arguments: tables.map(\.0))
  func tooManyCells(name: String) throws {
    let text = try #require(Self.tables.first { $0.0 == name }?.1)
    let problem = #expect(throws: ImportProblem.self) {
      try Importer(path: "notice.txt").document(Array(text.utf8))
    }
    #expect(problem == .tooManyCells(columns: 1_000, cells: 500_000))
    #expect(problem?.message.zh.contains("500000") == true && problem?.help != nil)
  }

  static let lines: [(String, String)] = [
    ("tags that open", "<"), ("addresses that open", "<http"), ("addresses", "https://example.org/a "),
    ("times", "6月1日，"), ("brackets", "（"), ("stars", "**a"), ("awards", "一等奖3名，"),
    ("numbers", "0536-55781990 "),
    ("signs", "、"), ("labels", "联系人："), ("titles", "《6月1日"), ("blanks", " a"), ("tables", "|a"),
    ("words", "示例市数据局、"),
  ]

  @Test(
    "One line of whatever there may be in a notice is read, and none of it is lost", arguments: lines.map(\.0)
  )
  func oneLine(name: String) throws {
    let piece = try #require(Self.lines.first { $0.0 == name }?.1)
    let line = String(repeating: piece, count: 60_000 / piece.utf8.count)
    let draft = try Importer.draft("关于开展示例大赛的通知\n\n" + line)
    let written = Coverage(draft.files.filter { !$0.path.hasSuffix(".en.md") }.map { Text($0.text) })
    #expect(written.holds(Text(piece + piece)) || name == "tags that open")
  }

  static let rows: [(String, String)] = [
    ("headings of tables", "分值"), ("annexes", "附件1：示例"), ("tracks", "赛道一：示例赛道"), ("headings", "一、示例"),
    ("rubrics", "| 一级指标 | 二级指标 | 分值 |\n| --- | --- | --- |\n| 甲 | 乙 | 3 |\n"), ("topics", "赛题一：示例赛题"),
    ("bodies", "示例市数据局"), ("dates", "2026年6月15日"), ("hosts", "主办单位：示例市数据局"),
    ("cells that slipped", "甲\t\t"), ("blanks", ""),
  ]

  @Test("Many lines of one kind are read", arguments: rows.map(\.0))
  func manyLines(name: String) throws {
    let piece = try #require(Self.rows.first { $0.0 == name }?.1)
    let head = name == "cells that slipped" ? "一级指标\t二级指标\t分值\n" : ""
    let text = "关于开展示例大赛的通知\n\n" + head + String(repeating: piece + "\n", count: 3_000)
    let draft = try Importer.draft(text)
    #expect(draft.files.contains { $0.path == "notice.zh.md" })
  }
}
