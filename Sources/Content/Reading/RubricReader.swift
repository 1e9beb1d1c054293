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
    let levels = zip(headings(zh), headings(en)).map { Bilingual(zh: $0, en: $1) }
    let rows = zh.hasShape(of: en) ? zip(paths(zh), paths(en)).map(joined) : []
    return Rubric(
      page: page, id: page.slug, levels: levels, rows: rows, tables: (zh, en), documents: documents)
  }

  private func table(_ document: Document, _ text: PageText, _ findings: inout [Finding]) -> RubricTable? {
    guard let written = document.tables.first, document.tables.count == 1 else {
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
    let table = RubricTable(written, in: text.file)
    findings += repeatedColumns(table)
    // Ragged rows are padded with empty cells, and are findings already.
    for row in table.rows where !document.findings.hasErrors {
      let empty = zip(table.columns, row).first { column, cell in
        if case .level = column.role { return cell.text.isEmpty && !cell.isContinuation }
        return false
      }
      if let empty {
        findings.append(
          Finding(
            ContentRules.tableShape, at: empty.1.place, zh: "这一格是空的，上面也没有可以延续的指标。",
            en: "This cell is empty and there is no indicator above it to continue."))
      }
    }
    return table
  }

  /// A level has one column of weights and one of descriptions at most.
  private func repeatedColumns(_ table: RubricTable) -> [Finding] {
    var seen: [RubricTable.Role: Place] = [:]
    return table.columns.compactMap { column in
      guard let earlier = seen[column.role] else {
        seen[column.role] = column.place
        return nil
      }
      return Finding(
        ContentRules.tableShape, at: column.place, zh: "“\(column.heading)”这一列，同一级指标已经有了。",
        en: "The same level of indicators has a column “\(column.heading)” already.",
        help: Bilingual(
          zh: "每一列权重或说明写在它所属的那一级指标右边。",
          en: "Put a column of weights or descriptions to the right of the level it belongs to."),
        notes: [Note(at: earlier, zh: "已有的一列在这里。", en: "It stands here.")])
    }
  }

  private func headings(_ table: RubricTable) -> [String] {
    table.columns.compactMap { column in
      if case .level = column.role { return column.heading }
      return nil
    }
  }

  /// The indicators of each row, outermost first, with those that continue from above.
  private func paths(_ table: RubricTable) -> [[WrittenIndicator]] {
    var above = [WrittenIndicator](repeating: WrittenIndicator(), count: table.levelCount)
    return table.rows.map { row in
      let depth = table.depth(of: row)
      for level in above.indices where level >= depth { above[level] = WrittenIndicator() }
      for (column, cell) in zip(table.columns, row) where !cell.text.isEmpty {
        switch column.role {
        case .level(let level): above[level].name = cell.text
        case .weight(let level): above[level].weight = cell.weight
        case .description(let level): above[level].description = cell.text
        }
      }
      return above
    }
  }

  private func joined(_ zh: [WrittenIndicator], _ en: [WrittenIndicator]) -> RubricRow {
    RubricRow(
      indicators: zip(zh, en).map { zh, en in
        let hasDescription = zh.description != nil || en.description != nil
        return Indicator(
          name: Bilingual(zh: zh.name, en: en.name), weight: zh.weight,
          description: hasDescription ? Bilingual(zh: zh.description ?? "", en: en.description ?? "") : nil)
      })
  }
}

/// An indicator in one language.
private struct WrittenIndicator {
  var name = ""
  var weight: Hundredths?
  var description: String?
}
