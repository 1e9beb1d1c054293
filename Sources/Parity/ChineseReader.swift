/// Reads the facts a Chinese text states.
struct ChineseReader {
  let scan: TextScan
  private let shapes: DigitShapes
  private let numerals: ChineseNumeral
  private var facts: [Fact] = []
  /// Where the last fact ends.
  private var last = 0
  /// How deep the text is in quotation marks: numbers in there belong to a saying or a name.
  private var quotes = 0
  /// Where the clause began, and how many names it lists so far.
  private var listed = 1

  init(_ scan: TextScan) {
    self.scan = scan
    shapes = DigitShapes(scan: scan)
    numerals = ChineseNumeral(scan: scan)
  }

  static func read(_ bytes: [UInt8]) -> [Fact] {
    let scan = TextScan(bytes)
    var reader = ChineseReader(scan)
    reader.read()
    return (scan.addresses + reader.facts).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

extension ChineseReader {
  private mutating func read() {
    var index = 0
    while index < scan.count {
      let scalar = scan[index]
      switch scalar {
      case 0x201C, 0x2018, 0x300C: quotes += 1
      case 0x201D, 0x2019, 0x300D: quotes = max(0, quotes - 1)
      case 0x3002, 0xFF0C, 0xFF1B, 0xFF1A: listed = 1
      case 0x3001: listed += 1
      default: break
      }
      index = step(at: index)
    }
  }

  /// Reads what begins at an index, and says where to go on.
  private mutating func step(at index: Int) -> Int {
    let scalar = scan[index]
    if let end = document(at: index) ?? weekday(at: index) ?? ordinal(at: index) ?? share(at: index) { return end }
    if scalar == 0x2B, scan.isDigit(index + 1), let found = shapes.read(at: index) { return add(found) }
    if scan.isDigit(index) {
      if scan.isLetter(index - 1) { return scan.digits(from: index) }
      if let found = shapes.read(at: index) {
        guard case .time(let minutes) = found.fact.value else { return add(found) }
        return add((Fact(.time(minutes + afternoon(before: index, minutes)), range: found.fact.range), found.end))
      }
      guard let number = shapes.number(at: index) else { return scan.digits(from: index) }
      return count(number.value, index, number.end, isWorded: false)
    }
    if let place = letteredPlace(at: index) {
      return add(.quantity(ExactNumber(place), .none), .faint, index, index + 1)
    }
    // 双 may be “two” or nothing; 首批 is the first batch, 复赛 a second round.
    if scalar == 0x53CC { return add(.quantity(ExactNumber(2), .none), .faint, index, index + 1) }
    if scalar == 0x9996 { return add(.ordinal(1), .faint, index, index + 1) }
    if scalar == 0x590D, scan[index + 1] == 0x8D5B { return add(.ordinal(2), .faint, index, index + 1) }
    guard ChineseNumeral.digit(scalar) != nil || ChineseNumeral.power(scalar) == 1 else { return index + 1 }
    guard let reading = numerals.read(at: index) else { return pastNumeral(index) }
    if let end = fraction(reading, at: index) { return end }
    return count(reading.value, index, reading.end, isWorded: true, isPositional: reading.isPositional)
  }

  private func pastNumeral(_ start: Int) -> Int {
    var end = start + 1
    while ChineseNumeral.digit(scan[end]) != nil || ChineseNumeral.power(scan[end]) != nil { end += 1 }
    return end
  }

  private mutating func add(_ found: (fact: Fact, end: Int)) -> Int {
    facts.append(found.fact)
    last = found.end
    return found.end
  }

  private mutating func add(_ value: Fact.Value, _ start: Int, _ end: Int) -> Int {
    add(value, .firm, start, end)
  }

  private mutating func add(_ value: Fact.Value, _ weight: Fact.Weight, _ start: Int, _ end: Int) -> Int {
    add((Fact(value, weight, range: scan.range(start, end)), end))
  }
}

extension ChineseReader {
  /// A number and what is counted, measured or dated with it.
  private mutating func count(
    _ value: ExactNumber, _ start: Int, _ behind: Int, isWorded: Bool, isPositional: Bool = false
  ) -> Int {
    var power = 0
    var end = behind
    var next = behind
    if scan[next] == 0x20 { next += 1 }
    if !isWorded {
      while let more = ChineseNumeral.power(scan[next]) {
        power += more
        next += 1
        end = next
      }
    }
    if scan[next] == 0x4F59 || scan[next] == 0x591A { next += 1 }  // 余, 多
    let number = value.shifted(power)
    let whole = number.whole ?? -1
    if power == 0, let end = date(whole, start, next, isFourDigits: !isWorded && behind - start == 4 || isPositional) {
      return end
    }
    if power == 0, let end = clock(whole, start, next, isWorded: isWorded) { return end }
    if let (unit, unitEnd) = scan.first(of: Units.chinese, at: next) {
      return quantity(number, unit, weight(of: number, start, isWorded), start, unitEnd, power: power)
    }
    if scan[next] == 0x5E74, !reads("级", next + 1), !reads("代", next + 1) {  // 年
      return quantity(number, .year, weight(of: number, start, isWorded), start, next + 1, power: power)
    }
    if scan[next] == 0x65E5, (1...31).contains(whole) {  // 日
      if let previous = dateBefore(start) {
        return add(
          .date(DatePoint(year: previous.year, month: previous.month, day: whole)), start, next + 1)
      }
      return quantity(number, .dayOrDate, .firm, start, next + 1, power: 0)
    }
    if !isWorded, scan.isLetter(next) { return letters(number, start, next) }
    if !isWorded, power == 0, behind - start == 4, (1900...2100).contains(whole),
      scan.first(of: Units.measures, at: next) == nil
    {
      return add(.year(whole), start, behind)
    }
    return counted(number, start, end, next, isWorded: isWorded, power: power)
  }

  /// How much a measured number weighs: “一天” may be “a day”, and 数十年 is no exact number.
  private func weight(of number: ExactNumber, _ start: Int, _ isWorded: Bool) -> Fact.Weight {
    let isVague = [0x6570, 0x51E0].contains(scan[start - 1])
    return isWorded && (number.whole == 1 || quotes > 0 || isVague) ? .faint : .firm
  }

  /// A number of things, without a unit that English keeps.
  private mutating func counted(
    _ number: ExactNumber, _ start: Int, _ end: Int, _ next: Int, isWorded: Bool, power: Int
  ) -> Int {
    let isCounting = scan.first(of: Units.measures, at: next) != nil
    var weight: Fact.Weight = isWorded ? (isCounting ? .worded : .faint) : .firm
    if number.whole == 1, isCounting { weight = .faint }
    // 数十, 几百, 十几: no exact number.
    let isVague = isWorded && ([0x6570, 0x51E0].contains(scan[start - 1]) || scan[next] == 0x51E0 || number.whole == 0)
    if isVague || isWorded && (quotes > 0 || listed > 1 || announcesList(next)) { weight = .faint }
    if reads("等奖", next), let place = number.whole { return add(.ordinal(place), .firm, start, next + 2) }
    if isWorded, reads("级", next), let level = number.whole {
      return add(.ordinal(level), min(weight, .worded), start, next + 1)
    }
    let named = scan[start - 1] == 0x7B49 ? listed : nil  // 等
    let fact = Fact(.quantity(number, .none), weight, range: scan.range(start, end), named: named)
    if power > 0 { extend(power, .none, before: start) }
    return add((fact, end))
  }

  /// Whether a colon follows in the clause: “两点：…” counts what is listed, and a translation may just list it.
  private func announcesList(_ start: Int) -> Bool {
    for index in start..<min(start + 16, scan.count) {
      if [0xFF1A, 0x3A].contains(scan[index]) { return true }
      if [0x3002, 0xFF0C, 0xFF1B, 0x3001].contains(scan[index]) { return false }
    }
    return false
  }

  private mutating func quantity(
    _ number: ExactNumber, _ unit: Unit, _ weight: Fact.Weight, _ start: Int, _ end: Int, power: Int
  ) -> Int {
    extend(power, unit, before: start)
    return add(.quantity(number, unit), weight, start, end)
  }

  /// Gives the first number of a range, as in 30至50万元, what is said of the second.
  private mutating func extend(_ power: Int, _ unit: Unit, before start: Int) {
    guard let first = facts.last, case .quantity(let number, .none) = first.value, start == last + 1, isRange(last)
    else { return }
    let value = Fact.Value.quantity(number.shifted(power), unit)
    facts[facts.count - 1] = Fact(value, max(first.weight, .worded), range: first.range)
  }

  /// 100km, 5MB.
  private mutating func letters(_ number: ExactNumber, _ start: Int, _ letters: Int) -> Int {
    var end = letters
    while scan.isLetter(end) { end += 1 }
    let unit = Units.letters[scan.text(letters, end).lowercased()]
    return quantity(number, unit ?? .none, .firm, start, unit == nil ? letters : end, power: 0)
  }

  /// 甲 to 癸 and 子 to 亥 at the end of a name, as in 示例单位甲: what English numbers.
  private func letteredPlace(at index: Int) -> Int? {
    guard let place = Self.letters.firstIndex(of: scan[index]), !isHan(index + 1) else { return nil }
    let kinds = ["单位", "公司", "机构", "团队", "大学", "企业", "部门"]
    return kinds.contains { reads($0, index - 2) } ? place + 1 : nil
  }

  private static let letters = TextScan.scalars("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥")

  private func isHan(_ index: Int) -> Bool { (0x4E00...0x9FFF).contains(scan[index]) }

  private func reads(_ word: String, _ index: Int) -> Bool { scan.reads(TextScan.scalars(word), at: index) }
}

extension ChineseReader {
  /// A year, or a date that begins with its year or its month.
  private mutating func date(_ value: Int, _ start: Int, _ next: Int, isFourDigits: Bool) -> Int? {
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

  private mutating func monthAndDay(year: Int?, _ month: Int, _ start: Int, _ next: Int) -> Int {
    var point = DatePoint(year: year, month: month)
    var end = next
    let parts: [(String, DatePoint.Part)] = [
      ("上旬", .early), ("中旬", .mid), ("下旬", .late), ("初", .start), ("底", .end), ("末", .end),
    ]
    let space = scan[next] == 0x20 ? 1 : 0
    if let (word, part) = parts.first(where: { reads($0.0, next) }) {
      point.part = part
      end = next + word.unicodeScalars.count
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
  private func plain(at start: Int) -> (Int, Int)? {
    let end = scan.digits(from: start)
    if let number = scan.number(start, end) { return (number, end) }
    return numerals.read(at: start).flatMap { reading in reading.value.whole.map { ($0, reading.end) } }
  }

  /// The date just before a range's second half.
  private func dateBefore(_ start: Int) -> DatePoint? {
    guard case .date(let date)? = facts.last?.value, start > last, start - last <= 2,
      (last..<start).allSatisfy({ isRange($0) || scan[$0] == 0x8D77 || scan[$0] == 0x20 })
    else { return nil }
    return date
  }

  private func isRange(_ index: Int) -> Bool {
    [0x81F3, 0x5230, 0x2014, 0x2013, 0x2D, 0x7E, 0xFF5E, 0x301C, 0x3001].contains(scan[index])
  }

  /// 17时30分, 下午5点半.
  private mutating func clock(_ hour: Int, _ start: Int, _ next: Int, isWorded: Bool) -> Int? {
    let isHour = scan[next] == 0x65F6 && !reads("时间", next) && !reads("时候", next)
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

  private func afternoon(before start: Int, _ minutes: Int) -> Int {
    let isLate = reads("下午", start - 2) || reads("晚上", start - 2) || scan[start - 1] == 0x665A
    let isNoon = reads("中午", start - 2) && minutes < 180
    return minutes < 720 && (isLate || isNoon) ? 720 : 0
  }

  private func morning(before start: Int) -> Bool {
    reads("上午", start - 2) || reads("早上", start - 2) || reads("凌晨", start - 2)
  }
}

extension ChineseReader {
  /// 〔2026〕3号.
  private mutating func document(at start: Int) -> Int? {
    guard [0x3014, 0x5B, 0xFF3B, 0x28, 0xFF08].contains(scan[start]) else { return nil }
    let yearEnd = scan.digits(from: start + 1)
    guard yearEnd == start + 5, [0x3015, 0x5D, 0xFF3D, 0x29, 0xFF09].contains(scan[yearEnd]),
      let year = scan.number(start + 1, yearEnd)
    else { return nil }
    let first = scan[yearEnd + 1] == 0x7B2C ? yearEnd + 2 : yearEnd + 1
    let end = scan.digits(from: first)
    guard let number = scan.number(first, end), scan[end] == 0x53F7 else { return nil }
    return add(.document(year: year, number: number), start, end + 1)
  }

  /// 星期六, 周六.
  private mutating func weekday(at start: Int) -> Int? {
    guard [0x661F, 0x793C, 0x5468].contains(scan[start]) else { return nil }
    let length = scan[start] == 0x5468 ? 1 : reads("星期", start) || reads("礼拜", start) ? 2 : 0
    guard length > 0 else { return nil }
    let names: [UInt32: Int] = [
      0x4E00: 1, 0x4E8C: 2, 0x4E09: 3, 0x56DB: 4, 0x4E94: 5, 0x516D: 6, 0x65E5: 7, 0x5929: 7,
    ]
    guard let day = names[scan[start + length]], ![0x5929, 0x6B21, 0x4E2A].contains(scan[start + length + 1])
    else { return nil }
    return add(.weekday(day), start, start + length + 1)
  }

  /// 第三, 第20.
  private mutating func ordinal(at start: Int) -> Int? {
    guard scan[start] == 0x7B2C, let (number, end) = plain(at: start + 1) else { return nil }
    if reads("方", end) && !reads("方面", end) || reads("产业", end) || reads("时间", end) || reads("代移动", end) {
      return end
    }
    return add(.ordinal(number), number == 1 ? .worded : .firm, start, end)
  }

  /// 百分之五, 千分之二.
  private mutating func share(at start: Int) -> Int? {
    guard scan[start] == 0x767E || scan[start] == 0x5343, reads("分之", start + 1) else { return nil }
    let unit: Unit = scan[start] == 0x767E ? .percent : .perMille
    if let number = shapes.number(at: start + 3) { return add(.quantity(number.value, unit), start, number.end) }
    guard let whole = numerals.read(at: start + 3) else { return nil }
    let reading = numerals.decimals(after: whole)
    return add(.quantity(reading.value, unit), start, reading.end)
  }

  /// 三分之二.
  private mutating func fraction(_ whole: ChineseNumeral.Reading, at start: Int) -> Int? {
    guard reads("分之", whole.end), let of = whole.value.whole, of > 1,
      let part = numerals.read(at: whole.end + 2), let number = part.value.whole
    else { return nil }
    return add(.fraction(number, of: of), start, part.end)
  }
}
