import Diagnostics

extension HTMLRenderer {
  mutating func table(_ index: NodeIndex) {
    let ordinal = nodes[index].tableOrdinal
    let record = document.tableRecords[ordinal]
    let layout = TableLayout(of: record, in: document)
    newLine()
    out.write("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" ")
    if record.caption == nil {
      out.write("aria-label=\"")
      out.writeEscaped(Wording.table(options.language, number: ordinal + 1))
    } else {
      out.write("aria-labelledby=\"")
      id("table_", ordinal + 1)
    }
    out.write("\">\n<table>\n")
    if let caption = record.caption {
      out.write("<caption id=\"")
      id("table_", ordinal + 1)
      out.write("\">")
      inlines(content(of: caption))
      out.write("</caption>\n")
    }
    header(layout, table: ordinal)
    if !layout.rows.isEmpty { body(layout, table: ordinal) }
    out.write("</table>\n</div>\n")
  }
}

extension HTMLRenderer {
  private mutating func header(_ layout: TableLayout, table: Int) {
    out.write("<thead>\n<tr>\n")
    for (column, cell) in layout.header.enumerated() {
      // A header without text names nothing; it is a plain cell to every reader.
      if document.isEmpty(cell) {
        out.write("<td></td>\n")
        continue
      }
      out.write("<th scope=\"col\"")
      if layout.rowHeaderColumns > 0 {
        out.write(" id=\"")
        columnID(table, column)
        out.write("\"")
      }
      if options.figures[column] == nil { alignment(cell) } else { out.write(" class=\"figure\"") }
      out.write(">")
      inlines(content(of: cell))
      out.write("</th>\n")
    }
    out.write("</tr>\n</thead>\n")
  }

  private mutating func body(_ layout: TableLayout, table: Int) {
    out.write("<tbody>\n")
    var origins = Array(repeating: 0, count: layout.rowHeaderColumns)
    for (row, cells) in layout.rows.enumerated() {
      if row > 0, layout.rowHeaderColumns > 0, layout.beginsGroup(row) { out.write("</tbody>\n<tbody>\n") }
      out.write("<tr>\n")
      for (column, cell) in cells.enumerated() {
        let span = layout.span(row: row, column: column)
        guard span > 0 else { continue }
        if column < origins.count { origins[column] = row }
        let figure = options.figures[column]
        let isHeader = column < layout.rowHeaderColumns && !document.isEmpty(cell) && figure == nil
        out.write(isHeader ? "<th scope=\"" : "<td")
        if isHeader {
          out.write(span > 1 ? "rowgroup\" id=\"" : "row\" id=\"")
          rowID(table, row, column)
          out.write("\"")
        }
        if span > 1 {
          out.write(" rowspan=\"")
          out.write(span)
          out.write("\"")
        }
        if layout.rowHeaderColumns > 0 { headers(layout, table: table, column: column, origins: origins) }
        if let figure { label(figure) } else { alignment(cell) }
        out.write(">")
        inlines(content(of: cell))
        out.write(isHeader ? "</th>\n" : "</td>\n")
      }
      out.write("</tr>\n")
    }
    out.write("</tbody>\n")
  }

  /// Names the headers of a cell: its column's and those of its row to its left.
  private mutating func headers(_ layout: TableLayout, table: Int, column: Int, origins: [Int]) {
    var isFirst = true
    if column < layout.header.count, !document.isEmpty(layout.header[column]) {
      out.write(" headers=\"")
      columnID(table, column)
      isFirst = false
    }
    for left in 0..<min(column, origins.count) where options.figures[left] == nil {
      if document.isEmpty(layout.rows[origins[left]][left]) { continue }
      out.write(isFirst ? " headers=\"" : " ")
      rowID(table, origins[left], left)
      isFirst = false
    }
    if !isFirst { out.write("\"") }
  }

  private mutating func label(_ heading: String) {
    out.write(" class=\"figure\" data-label=\"")
    out.writeEscaped(heading)
    out.write("\"")
  }

  private mutating func columnID(_ table: Int, _ column: Int) {
    id("table_", table + 1)
    out.write("_c")
    out.write(column + 1)
  }

  private mutating func rowID(_ table: Int, _ row: Int, _ column: Int) {
    id("table_", table + 1)
    out.write("_r")
    out.write(row + 1)
    out.write("_c")
    out.write(column + 1)
  }

  private mutating func alignment(_ cell: NodeIndex) {
    switch nodes[cell].alignment {
    case .none: break
    case .left: out.write(" class=\"align-left\"")
    case .center: out.write(" class=\"align-center\"")
    case .right: out.write(" class=\"align-right\"")
    }
  }
}
