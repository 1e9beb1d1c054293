/// How hard a symbol is to read (ISO/IEC 18004, section 7.8.3): judged for all columns of a row at once.
struct Penalty<Row: ModuleRow> {
  private(set) var sum = 0
  private let width: Int

  /// Rows above and below, which are neither dark nor light, so that patterns may end at an edge.
  private static var margin: Int { 10 }

  init(_ rows: [Row], width: Int) {
    self.width = width
    let full = Row(width: width)
    let edge = [Row](repeating: Row(), count: Self.margin)
    let dark = edge + rows + edge
    let light = edge + rows.map { full & ~$0 } + edge
    var count = 0
    var suspects = Row()
    dark.withUnsafeBufferPointer { dark in
      light.withUnsafeBufferPointer { light in
        for row in Self.margin..<Self.margin + width {
          count += dark[row].nonzeroBitCount
          sum += blocks(dark[row], dark[row + 1], light[row], light[row + 1])
          sum += runs(dark[row]) + runs(light[row]) + runs(dark, row) + runs(light, row)
          sum += finders(dark[row]) + finders(dark, row)
          suspects = suspects | wideStarts(dark, row)
          if wideStarts(dark[row]).nonzeroBitCount > 0 { sum += wideFinders { dark[row][$0] } }
        }
        for column in 0..<width where suspects[column] {
          sum += wideFinders { dark[$0 + Self.margin][column] }
        }
      }
    }
    let percent = (200 * count + width * width) / (width * width) / 2
    sum += abs(percent - 50) / 5 * 10
  }
}

extension Penalty {
  /// Blocks of two by two: three each.
  private func blocks(_ dark: Row, _ darkBelow: Row, _ light: Row, _ lightBelow: Row) -> Int {
    let (dark, light) = (dark & darkBelow, light & lightBelow)
    return 3 * ((dark & dark >> 1).nonzeroBitCount + (light & light >> 1).nonzeroBitCount)
  }

  /// Runs of five or more in a row: three, and one for each module beyond five.
  private func runs(_ row: Row) -> Int {
    let two: Row = row & row >> 1
    let five: Row = two & two >> 2 & row >> 4
    return five.nonzeroBitCount + 2 * (five & ~(five << 1)).nonzeroBitCount
  }

  /// Those down the columns that begin in a row, and the rest of those that began above.
  private func runs(_ rows: UnsafeBufferPointer<Row>, _ row: Int) -> Int {
    let four: Row = rows[row] & rows[row + 1] & rows[row + 2] & rows[row + 3]
    let five: Row = four & rows[row + 4]
    return five.nonzeroBitCount + 2 * (five & ~(rows[row - 1])).nonzeroBitCount
  }

  /// What looks like a finder, 1:1:3:1:1 with four light modules, or an edge, before or behind it: forty.
  private func finders(_ row: Row) -> Int {
    let middle: Row = row >> 2 & row >> 3 & row >> 4
    let outer: Row = row & row >> 6
    let light: Row = ~(row << 1 | row >> 1) & ~(row >> 5 | row >> 7)
    let before: Row = row << 1 | row << 2 | row << 3 | row << 4
    let behind: Row = row >> 7 | row >> 8 | row >> 9 | row >> 10
    return 40 * (middle & outer & light & ~(before & behind)).nonzeroBitCount
  }

  /// The same down the columns, from a row on.
  private func finders(_ rows: UnsafeBufferPointer<Row>, _ row: Int) -> Int {
    let middle: Row = rows[row + 2] & rows[row + 3] & rows[row + 4]
    let outer: Row = rows[row] & rows[row + 6]
    let light: Row = ~(rows[row - 1] | rows[row + 1]) & ~(rows[row + 5] | rows[row + 7])
    let before: Row = rows[row - 1] | rows[row - 2] | rows[row - 3] | rows[row - 4]
    let behind: Row = rows[row + 7] | rows[row + 8] | rows[row + 9] | rows[row + 10]
    return 40 * (middle & outer & light & ~(before & behind)).nonzeroBitCount
  }

  /// Where six or more dark modules follow two light ones: the middle of a finder of twice the size or more, perhaps.
  private func wideStarts(_ row: Row) -> Row {
    let two: Row = row & row >> 1
    let six: Row = two & two >> 2 & two >> 4
    return six & ~(row << 1 | row << 2)
  }

  private func wideStarts(_ rows: UnsafeBufferPointer<Row>, _ row: Int) -> Row {
    let upper: Row = rows[row] & rows[row + 1] & rows[row + 2]
    let lower: Row = rows[row + 3] & rows[row + 4] & rows[row + 5]
    return upper & lower & ~(rows[row - 1] | rows[row - 2])
  }

  /// What looks like a finder of twice the size or more in one row or column.
  private func wideFinders(_ isDark: (Int) -> Bool) -> Int {
    // Light and dark in turn, light first.
    var runs = [0]
    for index in 0..<width {
      if isDark(index) == (runs.count % 2 == 0) { runs[runs.count - 1] += 1 } else { runs.append(1) }
    }
    var sum = 0
    for middle in stride(from: 3, to: runs.count - 2, by: 2) where runs[middle] % 3 == 0 {
      let unit = runs[middle] / 3
      guard unit > 1, [-2, -1, 1, 2].allSatisfy({ runs[middle + $0] == unit }) else { continue }
      let before = middle == 3 || runs[middle - 3] >= 4 * unit
      let behind = middle + 3 >= runs.count - 1 || runs[middle + 3] >= 4 * unit
      if before || behind { sum += 40 }
    }
    return sum
  }
}
