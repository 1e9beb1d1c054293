import Diagnostics

/// A file as it was read: lines and tables in reading order, nothing recognised yet.
struct SourceDocument: Sendable {
  var pieces: [Piece] = []
  /// What stands beside the text: text boxes, headers, notes.
  var extras: [Paragraph] = []
  /// What could not be read, or was left out because it belongs to the page and not to the text.
  var notices: [Bilingual] = []
  /// Cells of all tables, with those added to make rows of the same length.
  private(set) var cells = 0
  /// Whether a table is wider, or all of them larger, than content may be; what is more is not held then.
  private(set) var hasTooManyCells = false

  /// The text of all pieces and of what stands beside them, in bytes of UTF-8.
  var textSize: Int {
    pieces.reduce(extras.reduce(0) { $0 + $1.text.size }) { size, piece in
      switch piece {
      case .line(let line): size + line.text.size
      case .table(let table): table.rows.reduce(size) { $1.cells.reduce($0) { $0 + $1.text.size } }
      }
    }
  }

  enum Piece: Sendable {
    case line(SourceLine)
    case table(SourceTable)
  }
}

extension SourceDocument {
  /// Columns of a table, and cells of all tables, at most: no more can be published.
  static let mostColumns = 1_000
  static let mostCells = 500_000

  /// Adds a table, whose rows get the same number of cells.
  mutating func add(_ table: SourceTable) {
    cells += table.width * table.rows.count
    guard table.width <= Self.mostColumns, cells <= Self.mostCells else {
      hasTooManyCells = true
      return
    }
    var table = table
    table.pad()
    pieces.append(.table(table))
  }
}

/// A line of a page, or a paragraph of a document that knows its paragraphs.
struct SourceLine: Sendable {
  var text: Text
  let place: SourcePlace
  /// Whether it is a paragraph of its own, whatever follows.
  var isWhole = false
  /// Whether an empty line stands before it.
  var followsGap = false
  /// The level of a heading that the format marks as one, from 1.
  var level: Int?
  /// How it lies on its page; nil where the format does not say.
  var layout: Layout?

  struct Layout: Sendable {
    /// Whether it begins further right than the lines of the text do.
    let isIndented: Bool
    /// Whether it reaches the right edge of the text.
    let isFull: Bool
    /// Whether it stands in the middle of the page.
    let isCentred: Bool
  }
}

/// A table; the first row holds the headings.
struct SourceTable: Sendable {
  struct Cell: Sendable {
    var text: Text
    /// Whether it continues the cell above it.
    var continues = false
  }

  struct Row: Sendable {
    var cells: [Cell]
    let place: SourcePlace
    /// Whether the columns of its cells were guessed.
    var isDoubtful = false
  }

  var rows: [Row]
  let place: SourcePlace

  var width: Int { rows.map(\.cells.count).max() ?? 0 }

  /// Gives every row the same number of cells.
  mutating func pad() {
    let width = width
    for index in rows.indices {
      let missing = width - rows[index].cells.count
      if missing > 0 { rows[index].cells += Array(repeating: Cell(text: ""), count: missing) }
    }
  }
}

/// A paragraph, put together again.
struct Paragraph: Sendable {
  var text: Text
  var place: SourcePlace
  var level: Int?
  /// Whether somebody should look at how it was put together.
  var isCentred = false
}

/// A paragraph or a table of the text.
enum Block: Sendable {
  case paragraph(Paragraph)
  case table(SourceTable)

  var paragraph: Paragraph? {
    if case .paragraph(let paragraph) = self { return paragraph }
    return nil
  }

  var text: Text { paragraph?.text ?? "" }

  var table: SourceTable? {
    if case .table(let table) = self { return table }
    return nil
  }

  var place: SourcePlace {
    switch self {
    case .paragraph(let paragraph): paragraph.place
    case .table(let table): table.place
    }
  }
}
