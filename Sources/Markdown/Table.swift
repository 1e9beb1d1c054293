/// A table of a document, with the cells that continue the one above resolved.
package struct Table: Sendable {
  package struct Cell: Sendable {
    /// The cell's text without markup; empty for a continuation.
    package let text: String
    /// Bytes of the source between the bars, without blanks around the text.
    package let range: Range<Int>
    /// How many rows the cell covers, itself included; 1 for a continuation.
    package let rowSpan: Int
    /// Whether the cell is left empty to continue the one above it.
    package let isContinuation: Bool
    package let alignment: Alignment
    package let node: NodeIndex
  }

  package let header: [Cell]
  /// Every row has as many cells as the header.
  package let rows: [[Cell]]
  /// How many columns, from the first, hold the headers of rows: those in which a cell is continued.
  package let rowHeaderColumns: Int
  /// The caption's text; nil where there is none.
  package let caption: String?
  package let range: Range<Int>
  package let node: NodeIndex
}

extension Document {
  /// The tables in document order.
  package var tables: [Table] {
    tableRecords.map { record in
      let layout = TableLayout(of: record, in: self)
      let header = layout.header.map { cell($0, rowSpan: 1, isContinuation: false) }
      let rows = layout.rows.enumerated().map { row, cells in
        cells.enumerated().map { column, node in
          let span = layout.span(row: row, column: column)
          return cell(node, rowSpan: max(1, span), isContinuation: span == 0)
        }
      }
      return Table(
        header: header, rows: rows, rowHeaderColumns: layout.rowHeaderColumns,
        caption: record.caption.map(text), range: nodes[record.node].range, node: record.node)
    }
  }
}

extension Document {
  private func cell(_ node: NodeIndex, rowSpan: Int, isContinuation: Bool) -> Table.Cell {
    Table.Cell(
      text: text(of: node), range: nodes[node].range, rowSpan: rowSpan, isContinuation: isContinuation,
      alignment: nodes[node].alignment, node: node)
  }
}
