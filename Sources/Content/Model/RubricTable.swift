import Diagnostics
import Markdown

/// A table of indicators as one language writes it, every cell with its place.
package struct RubricTable: Sendable {
  /// What a column holds; levels count from 0, the outermost.
  package enum Role: Sendable, Hashable {
    case level(Int)
    case weight(of: Int)
    case description(of: Int)
  }

  package struct Column: Sendable {
    package let role: Role
    package let heading: String
    package let place: Place
  }

  package struct Cell: Sendable {
    package let text: String
    package let place: Place
    /// Whether the cell is left empty to continue the one above it.
    package let isContinuation: Bool

    /// The number of a cell of weights, such as `40`, `12.5%` or `10分`; nil where it is none.
    package var weight: Hundredths? {
      var bytes = Array(text.utf8)[...]
      // U+FF05 ％, U+5206 分.
      for unit in [[0x25], [0xEF, 0xBC, 0x85], [0xE5, 0x88, 0x86]] as [[UInt8]]
      where bytes.count > unit.count && bytes.suffix(unit.count).elementsEqual(unit) {
        bytes = bytes.dropLast(unit.count)
        break
      }
      while bytes.last == UInt8(ascii: " ") { bytes = bytes.dropLast() }
      return Hundredths(bytes)
    }
  }

  package let place: Place
  package let columns: [Column]
  /// Every row has a cell for each column.
  package let rows: [[Cell]]
  package let levelCount: Int

  package init(_ table: Table, in file: SourceFile) {
    var level = -1
    columns = table.header.map { cell in
      let role: Role
      switch RubricHeading(cell.text) {
      case .indicator:
        level += 1
        role = .level(level)
      // What stands before the first level belongs to it.
      case .weight: role = .weight(of: max(level, 0))
      case .description: role = .description(of: max(level, 0))
      }
      return Column(role: role, heading: cell.text, place: file.place(cell.range))
    }
    levelCount = level + 1
    place = file.place(table.range)
    rows = table.rows.map { row in
      row.map { Cell(text: $0.text, place: file.place($0.range), isContinuation: $0.isContinuation) }
    }
  }

  /// The column of a role; nil where the table has none.
  package func index(of role: Role) -> Int? { columns.firstIndex { $0.role == role } }

  /// The outermost level at which a row names an indicator of its own; `levelCount` where it names none.
  package func depth(of row: [Cell]) -> Int {
    for (column, cell) in zip(columns, row) {
      if case .level(let level) = column.role, !cell.isContinuation { return level }
    }
    return levelCount
  }
}

extension RubricTable {
  /// Whether two tables have the same columns and the same tree of rows.
  package func hasShape(of other: RubricTable) -> Bool {
    columns.map(\.role) == other.columns.map(\.role)
      && rows.map(depth(of:)) == other.rows.map(other.depth(of:))
  }
}

/// What the heading of a rubric's column announces.
enum RubricHeading {
  case indicator
  case weight
  case description

  /// Reads a heading in either language; what stands in brackets, such as （%）, makes no difference.
  init(_ text: String) {
    var bytes = Array(text.utf8)[...]
    // U+FF08, the bracket of Chinese texts.
    if let bracket = bytes.indices.first(where: {
      bytes[$0] == UInt8(ascii: "(") || bytes[$0...].starts(with: [0xEF, 0xBC, 0x88])
    }) {
      bytes = bytes[..<bracket]
    }
    while bytes.last == UInt8(ascii: " ") { bytes = bytes.dropLast() }
    switch String(decoding: bytes, as: UTF8.self).lowercased() {
    case "权重", "分值", "weight", "points": self = .weight
    case "说明", "description": self = .description
    default: self = .indicator
    }
  }
}
