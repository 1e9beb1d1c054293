import Diagnostics
import Markdown
import YAML

/// Reads the rubrics of a programme: one table of indicators a page.
struct RubricReader {
  let pages: PageFactory

  func read(in folder: String, _ plan: inout ContentPlan, _ findings: inout [Finding]) -> [Rubric] {
    pages.stems(in: folder, plan).compactMap { stem in
      pages.page(stem, kind: .rubric, &plan, &findings).flatMap { rubric($0, &findings) }
    }
  }
}

extension RubricReader {
  private func rubric(_ page: Page, _ findings: inout [Finding]) -> Rubric? {
    let documents = (zh: page.zh.document(), en: page.en.document())
    findings += documents.zh.findings + documents.en.findings
    guard let zh = table(documents.zh, page.zh, &findings), let en = table(documents.en, page.en, &findings)
    else { return nil }
    let zhRows = paths(zh)
    let enRows = paths(en)
    guard zh.header.count == en.header.count, zhRows.map(\.depth) == enRows.map(\.depth) else {
      findings.append(
        Finding(
          ContentRules.pairMismatch, at: page.en.file.place(en.range),
          zh: "英文指标表与中文的层级或行数不同（中文 \(zhRows.count) 行，英文 \(enRows.count) 行）。",
          en:
            "The English table differs from the Chinese in levels or rows (\(zhRows.count) rows in Chinese, \(enRows.count) in English)."
        ))
      return nil
    }
    let levels = zip(zh.header, en.header).map { Bilingual(zh: $0.text, en: $1.text) }
    let rows = zip(zhRows, enRows).map { zhRow, enRow in
      RubricRow(indicators: zip(zhRow.texts, enRow.texts).map { Bilingual(zh: $0, en: $1) })
    }
    return Rubric(page: page, id: page.slug, levels: levels, rows: rows, documents: documents)
  }

  private func table(_ document: Document, _ text: PageText, _ findings: inout [Finding]) -> Table? {
    guard let table = document.tables.first, document.tables.count == 1, table.header.count >= 2 else {
      findings.append(
        Finding(
          ContentRules.tableShape, at: text.file.place(text.titleRange),
          zh: "这个页面应有一张指标表，现有 \(document.tables.count) 张。",
          en: "This page needs one table of indicators; it has \(document.tables.count).",
          help: Bilingual(
            zh: "写一张表：第一列一级指标，第二列二级指标……；同一上级指标只在第一行写，下面留空。",
            en:
              "Write one table: first-level indicators in the first column, second-level in the second; leave a cell empty to continue the one above."
          )))
      return nil
    }
    // Ragged rows are padded with empty cells, and are findings already.
    for row in table.rows where !document.findings.hasErrors {
      if let empty = row.first(where: { $0.text.isEmpty && !$0.isContinuation }) {
        findings.append(
          Finding(
            ContentRules.tableShape, at: text.file.place(empty.range), zh: "这一格是空的，上面也没有可以延续的指标。",
            en: "This cell is empty and there is no indicator above it to continue."))
      }
    }
    return table
  }

  /// The full path of indicators of each row, and how many of them stand in the row itself.
  private func paths(_ table: Table) -> [(texts: [String], depth: Int)] {
    var above = [String](repeating: "", count: table.header.count)
    return table.rows.map { row in
      var own = 0
      for (column, cell) in row.enumerated() where column < above.count && !cell.isContinuation {
        above[column] = cell.text
        own += 1
      }
      return (above, own)
    }
  }
}
