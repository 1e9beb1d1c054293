import Diagnostics

/// A table of comma-separated values after RFC 4180, with the byte range of every cell.
package struct CSV: Sendable {
  package struct Cell: Sendable {
    package let text: String
    package let range: Range<Int>
  }

  package let rows: [[Cell]]
  package let findings: [Finding]

  /// Cells of a table at most, as in a Markdown table; what is below is not read, and a finding says so.
  package static let mostCells = 500_000

  /// Reads a table; a byte-order mark, CRLF and quoted line breaks are fine, blank lines are left out.
  package init(_ file: SourceFile) {
    var reader = Reader(file: file)
    reader.readAll()
    rows = reader.rows
    findings = reader.findings
  }
}

extension CSV {
  private struct Reader {
    let file: SourceFile
    var index = 0
    var rows: [[Cell]] = []
    var findings: [Finding] = []

    mutating func readAll() {
      let bytes = file.bytes
      guard String(validating: bytes, as: UTF8.self) != nil else {
        findings.append(
          Finding(
            ContentRules.tableShape, at: file.start, zh: "文件不是 UTF-8 编码。", en: "The file is not UTF-8.",
            help: Bilingual(
              zh: "在电子表格软件里另存为“CSV UTF-8”。", en: "Save it as “CSV UTF-8” in the spreadsheet program.")))
        return
      }
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
      var cells = 0
      while index < bytes.count {
        let start = index
        let row = readRow(atMost: CSV.mostCells - cells)
        cells += row.count
        guard cells < CSV.mostCells || index >= bytes.count else {
          findings.append(tooLarge(start))
          return
        }
        if row.count > 1 || !(row.first?.text.isEmpty ?? true) { rows.append(row) }
      }
    }

    /// Reads a row, or as much of it as may be read.
    mutating func readRow(atMost limit: Int) -> [Cell] {
      var cells: [Cell] = []
      while cells.count < limit {
        cells.append(readCell())
        guard index < file.bytes.count else { return cells }
        let byte = file.bytes[index]
        index += 1
        if byte == UInt8(ascii: ",") {
          continue
        }
        if byte == UInt8(ascii: "\r"), index < file.bytes.count, file.bytes[index] == UInt8(ascii: "\n") {
          index += 1
        }
        return cells
      }
      return cells
    }

    func tooLarge(_ start: Int) -> Finding {
      Finding(
        ContentRules.tableShape, at: file.place(start..<start),
        zh: "表格超过 \(CSV.mostCells) 格，从这里起没有读取。",
        en: "The table has more than \(CSV.mostCells) cells; from here on it was not read.",
        help: Bilingual(zh: "分成几个项目的名单。", en: "Divide the list among several programmes."))
    }

    /// Reads up to a comma, a line end or the file's end, which stays unread.
    mutating func readCell() -> Cell {
      let start = index
      guard index < file.bytes.count, file.bytes[index] == UInt8(ascii: "\"") else {
        skipToDelimiter()
        return Cell(text: file.text(start..<index), range: start..<index)
      }
      index += 1
      var text: [UInt8] = []
      var closed = false
      while index < file.bytes.count {
        let byte = file.bytes[index]
        index += 1
        guard byte == UInt8(ascii: "\"") else {
          text.append(byte)
          continue
        }
        if index < file.bytes.count, file.bytes[index] == UInt8(ascii: "\"") {
          text.append(byte)
          index += 1
        } else {
          closed = true
          break
        }
      }
      let end = index
      skipToDelimiter()
      if !closed || index != end {
        findings.append(
          Finding(
            ContentRules.tableShape, at: file.place(start..<index),
            zh: closed ? "引号后面多出了文字。" : "引号没有结束。",
            en: closed ? "Text follows the closing quote." : "The quote is never closed.",
            help: Bilingual(
              zh: "单元格里的引号写两遍（\"\"），整格再用一对引号括起来。",
              en: "Write a quote inside a cell twice (\"\") and put the whole cell in one pair of quotes.")))
      }
      return Cell(text: String(decoding: text, as: UTF8.self), range: start..<index)
    }

    mutating func skipToDelimiter() {
      while index < file.bytes.count {
        switch file.bytes[index] {
        case UInt8(ascii: ","), UInt8(ascii: "\n"), UInt8(ascii: "\r"): return
        default: index += 1
        }
      }
    }
  }
}
