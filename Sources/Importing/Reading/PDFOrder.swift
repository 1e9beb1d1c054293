/// Puts the lines of a page in the order they are read: column after column, pieces of one line together.
enum PDFOrder {
  /// Something on a page that keeps its place: a line, or a table as a whole.
  struct Item {
    var line: PDFLine
    /// The offset of the table it stands for; nil for a line.
    var table: Int?
  }

  static func sorted(_ items: [Item]) -> [Item] {
    guard let left = items.map(\.line.left).min(), let right = items.map(\.line.right).max() else {
      return []
    }
    let byTop = items.sorted {
      ($0.line.top, $0.line.left, $0.line.number) < ($1.line.top, $1.line.left, $1.line.number)
    }
    var result: [Item] = []
    var zone: [Item] = []
    var columnCount = 0
    for var item in byTop {
      // What reaches over most of the page ends the columns above it.
      if item.table != nil || item.line.right - item.line.left > 0.62 * (right - left) {
        result += columns(zone, &columnCount)
        zone = []
        item.line.block = 0
        result.append(item)
      } else {
        zone.append(item)
      }
    }
    return merged(result + columns(zone, &columnCount))
  }
}

extension PDFOrder {
  /// The least lines of a column of text.
  private static let leastLines = 3

  /// The lines of a zone, the left column first where there are two or more; each column is a block of its own, and
  /// all that stands in none is block 0.
  private static func columns(_ items: [Item], _ count: inout Int, isColumn: Bool = false) -> [Item] {
    guard items.count >= 2 * leastLines, let gutter = gutter(items) else {
      if isColumn { count += 1 }
      return items.map { item in
        var item = item
        item.line.block = isColumn ? count : 0
        return item
      }
    }
    return columns(items.filter { $0.line.centre < gutter }, &count, isColumn: true)
      + columns(items.filter { $0.line.centre >= gutter }, &count, isColumn: true)
  }

  /// Where no line of a zone reaches across and text stands on both sides; nil where there is no such place.
  private static func gutter(_ items: [Item]) -> Double? {
    let byLeft = items.sorted { $0.line.left < $1.line.left }
    var reach = byLeft[0].line.right
    for (index, item) in byLeft.enumerated().dropFirst() {
      if item.line.left > reach + 0.6 * item.line.em {
        let gutter = (reach + item.line.left) / 2
        if isColumn(byLeft[..<index]), isColumn(byLeft[index...]) { return gutter }
      }
      reach = max(reach, item.line.right)
    }
    return nil
  }

  /// Whether lines fill their width as running text does, and cells of tables do not.
  private static func isColumn(_ items: ArraySlice<Item>) -> Bool {
    guard items.count >= leastLines, let left = items.map(\.line.left).min(),
      let right = items.map(\.line.right).max()
    else { return false }
    let full = items.count { $0.line.right - $0.line.left > 0.8 * (right - left) }
    let long = items.count { $0.line.text.count > 7 }
    return full * 2 >= items.count && long * 2 >= items.count
  }

  /// Joins pieces that stand beside each other in one line, and numbers the lines.
  private static func merged(_ items: [Item]) -> [Item] {
    var result: [Item] = []
    for var item in items {
      if item.table == nil, let last = result.last, last.table == nil, last.line.isBeside(item.line),
        item.line.left >= last.line.right - item.line.em / 2
      {
        result[result.count - 1].line.text.scalars += [" "] + item.line.text.scalars
        result[result.count - 1].line.right = item.line.right
        result[result.count - 1].line.bottom = max(last.line.bottom, item.line.bottom)
        continue
      }
      item.line.number = result.count + 1
      result.append(item)
    }
    return result
  }
}
