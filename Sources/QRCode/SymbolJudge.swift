/// How hard a symbol is to read (ISO/IEC 18004, section 7.8.3), as libqrencode counts it.
enum SymbolJudge {
  static func demerit(_ rows: [UInt64], width: Int) -> Int {
    let columns = turned(rows, width)
    var sum = 0
    for line in rows { sum += lineDemerit(line, width) }
    for line in columns { sum += lineDemerit(line, width) }
    sum += blocks(rows, width)
    let dark = rows.reduce(0) { $0 + $1.nonzeroBitCount }
    let area = width * width
    let share = (200 * dark + area) / area / 2
    return sum + abs(share - 50) / 5 * 10
  }
}

extension SymbolJudge {
  private static func turned(_ rows: [UInt64], _ width: Int) -> [UInt64] {
    var columns = [UInt64](repeating: 0, count: width)
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
