/// How hard a symbol is to read (ISO/IEC 18004, section 7.8.3), as libqrencode counts it.
struct SymbolJudge {
  /// The symbol that is easiest to read so far.
  private(set) var best: [UInt64]
  private var least = Int.max
  private let frame: SymbolFrame
  private let rows: [UInt64]
  /// The same modules, column after column.
  private let columns: [UInt64]
  private var masked: (rows: [UInt64], columns: [UInt64])

  /// - Parameter rows: a symbol without mask and format.
  init(_ rows: [UInt64], _ frame: SymbolFrame) {
    self.rows = rows
    self.frame = frame
    columns = Self.turned(rows)
    best = rows
    masked = (rows, columns)
  }

  /// Masks the symbol, and keeps it where it is easier to read than all before.
  mutating func tryMask(_ mask: Int, _ format: [(row: Int, column: Int)]) {
    for index in 0..<frame.width {
      masked.rows[index] = rows[index] ^ frame.masks[mask][index]
      masked.columns[index] = columns[index] ^ frame.turnedMasks[mask][index]
    }
    for (row, column) in format {
      masked.rows[row] |= 1 << UInt64(column)
      masked.columns[column] |= 1 << UInt64(row)
    }
    let dark = masked.rows.reduce(0) { $0 + $1.nonzeroBitCount }
    let area = frame.width * frame.width
    let share = (200 * dark + area) / area / 2
    var sum = abs(share - 50) / 5 * 10 + Self.blocks(masked.rows, frame.width)
    for index in 0..<frame.width where sum < least {
      sum += Self.lineDemerit(masked.rows[index], frame.width)
      sum += Self.lineDemerit(masked.columns[index], frame.width)
    }
    if sum < least { (least, best) = (sum, masked.rows) }
  }
}

extension SymbolJudge {
  /// Columns in the place of rows.
  static func turned(_ rows: [UInt64]) -> [UInt64] {
    var columns = [UInt64](repeating: 0, count: rows.count)
    for row in rows.indices {
      var rest = rows[row]
      while rest != 0 {
        columns[rest.trailingZeroBitCount] |= 1 << UInt64(row)
        rest &= rest &- 1
      }
    }
    return columns
  }

  /// Three for each square of two by two modules of one colour.
  private static func blocks(_ rows: [UInt64], _ width: Int) -> Int {
    let inside: UInt64 = 1 << UInt64(width - 1) - 1
    var count = 0
    for index in 1..<rows.count {
      let dark = rows[index] & rows[index - 1]
      let light = ~(rows[index] | rows[index - 1])
      count += ((dark & dark >> 1 | light & light >> 1) & inside).nonzeroBitCount
    }
    return count * 3
  }

  private static func lineDemerit(_ line: UInt64, _ width: Int) -> Int {
    // Bits whose neighbour is of the same colour; four in a row are a run of five.
    let same = ~(line ^ line >> 1) & (1 << UInt64(width - 1) - 1)
    let pairs = same & same >> 1
    let fours = pairs & pairs >> 2
    let starts = fours & ~(fours << 1)
    return fours.nonzeroBitCount + 2 * starts.nonzeroBitCount + 40 * finders(line, width)
  }

  /// Patterns like those at the corners: dark, light, dark three times as long, light, dark, and light on one side.
  private static func finders(_ line: UInt64, _ width: Int) -> Int {
    let all: UInt64 = 1 << UInt64(width) - 1
    let light = ~line & all
    var found = 0
    var (darkRun, lightRun) = (line, light)
    var unit = 1
    while 7 * unit <= width {
      let size = UInt64(unit)
      let longDark = darkRun & darkRun >> size & darkRun >> (2 * size)
      if longDark == 0 { break }
      var starts =
        darkRun & lightRun >> size & longDark >> (2 * size) & lightRun >> (5 * size) & darkRun >> (6 * size)
      while starts != 0 {
        let start = starts.trailingZeroBitCount
        starts &= starts &- 1
        if isFinder(line, start, unit, width) { found += 1 }
      }
      darkRun &= line >> size
      lightRun &= light >> size
      unit += 1
    }
    return found
  }

  private static func isFinder(_ line: UInt64, _ start: Int, _ unit: Int, _ width: Int) -> Bool {
    let before = line & (1 << UInt64(start) - 1)
    let end = start + 7 * unit
    let after = end < 64 ? line >> UInt64(end) : 0
    // The outer dark runs are no longer than the unit.
    if start > 0, before >> UInt64(start - 1) & 1 == 1 { return false }
    if after & 1 == 1 { return false }
    let room = before == 0 ? width : start - (64 - before.leadingZeroBitCount)
    if room >= 4 * unit { return true }
    return after == 0 || after.trailingZeroBitCount >= 4 * unit
  }
}
