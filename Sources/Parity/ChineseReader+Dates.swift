/// Years, dates and hours.
extension ChineseReader {
  /// A year, or a date that begins with its year or its month.
  mutating func date(_ value: Int, _ start: Int, _ next: Int, isFourDigits: Bool) -> Int? {
    if scan[next] == 0x5E74, isFourDigits, (1000...2999).contains(value) {  // 年
      var month = next + 1
      if scan[month] == 0x20 { month += 1 }
      guard let (number, end) = plain(at: month), scan[end] == 0x6708, (1...12).contains(number) else {
        return add(.year(value), start, next + 1)
      }
      return monthAndDay(year: value, number, start, end + 1)
    }
    guard scan[next] == 0x6708, (1...12).contains(value) else { return nil }  // 月
    return monthAndDay(year: dateBefore(start)?.year, value, start, next + 1)
  }

  private static let monthParts = WordTable<DatePoint.Part>([
    ("上旬", .early), ("中旬", .mid), ("下旬", .late), ("初", .start), ("底", .end), ("末", .end),
  ])

  mutating func monthAndDay(year: Int?, _ month: Int, _ start: Int, _ next: Int) -> Int {
    var point = DatePoint(year: year, month: month)
    var end = next
    let space = scan[next] == 0x20 ? 1 : 0
    if let (part, partEnd) = Self.monthParts.first(in: scan, at: next) {
      point.part = part
      end = partEnd
    } else if let (day, dayEnd) = plain(at: next + space), (1...31).contains(day) {
      if scan[dayEnd] == 0x65E5 || scan[dayEnd] == 0x53F7 {  // 日, 号
        point.day = day
        end = dayEnd + 1
      } else if isRange(dayEnd), let (_, other) = plain(at: dayEnd + 1), scan[other] == 0x65E5 {
        point.day = day
        end = dayEnd
      }
    }
    return add(.date(point), start, end)
  }

  /// A small whole number in digits or in characters.
  func plain(at start: Int) -> (Int, Int)? {
    let end = scan.digits(from: start)
    if let number = scan.number(start, end) { return (number, end) }
    return numerals.read(at: start).flatMap { reading in reading.value.whole.map { ($0, reading.end) } }
  }

  /// The date just before a range's second half.
  func dateBefore(_ start: Int) -> DatePoint? {
    guard case .date(let date)? = facts.last?.value, start > last, start - last <= 2,
      (last..<start).allSatisfy({ isRange($0) || scan[$0] == 0x8D77 || scan[$0] == 0x20 })
    else { return nil }
    return date
  }

  func isRange(_ index: Int) -> Bool {
    switch scan[index] {
    case 0x81F3, 0x5230, 0x2014, 0x2013, 0x2D, 0x7E, 0xFF5E, 0x301C, 0x3001: true
    default: false
    }
  }

  /// 17时30分, 下午5点半.
  mutating func clock(_ hour: Int, _ start: Int, _ next: Int, isWorded: Bool) -> Int? {
    let isHour = scan[next] == 0x65F6 && !scan.reads("时", "间", at: next) && !scan.reads("时", "候", at: next)
    let isOClock = scan[next] == 0x70B9
    guard (0...24).contains(hour), isHour || isOClock else { return nil }
    var minutes = hour * 60
    var end = next + 1
    var isExact = isHour && !isWorded || afternoon(before: start, 1) != 0 || morning(before: start)
    if let (minute, minuteEnd) = plain(at: end), minute < 60, scan[minuteEnd] == 0x5206 {
      minutes += minute
      end = minuteEnd + 1
      isExact = true
    } else if scan[end] == 0x534A {  // 半
      minutes += 30
      end += 1
      isExact = true
    } else if scan[end] == 0x6574 || scan[end] == 0x949F {  // 整, 钟
      end += 1
      isExact = true
    }
    guard isExact else { return nil }
    return add(.time(minutes + afternoon(before: start, minutes)), start, end)
  }

  func afternoon(before start: Int, _ minutes: Int) -> Int {
    let isLate =
      scan.reads("下", "午", at: start - 2) || scan.reads("晚", "上", at: start - 2) || scan[start - 1] == 0x665A
    let isNoon = scan.reads("中", "午", at: start - 2) && minutes < 180
    return minutes < 720 && (isLate || isNoon) ? 720 : 0
  }

  func morning(before start: Int) -> Bool {
    scan.reads("上", "午", at: start - 2) || scan.reads("早", "上", at: start - 2)
      || scan.reads("凌", "晨", at: start - 2)
  }
}
