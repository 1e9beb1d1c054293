/// Reads the facts a Chinese text states.
struct ChineseReader {
  let scan: TextScan
  let shapes: DigitShapes
  let numerals: ChineseNumeral
  var facts: [Fact] = []
  /// Where the last fact ends.
  var last = 0
  /// How deep the text is in quotation marks: numbers in there belong to a saying or a name.
  var quotes = 0
  /// Where the clause began, and how many names it lists so far.
  var listed = 1

  init(_ scan: TextScan) {
    self.scan = scan
    shapes = DigitShapes(scan: scan)
    numerals = ChineseNumeral(scan: scan)
  }

  static func read(_ scan: TextScan, into facts: inout [Fact]) {
    var reader = ChineseReader(scan)
    swap(&reader.facts, &facts)
    reader.read()
    swap(&reader.facts, &facts)
  }
}

extension ChineseReader {
  mutating func read() {
    let (all, starts) = (ChineseStarts.all, ChineseStarts.facts)
    var index = 0
    while index < scan.count {
      let scalar = scan[index]
      guard all.contains(scalar) else {
        index += 1
        continue
      }
      switch scalar {
      case 0x201C, 0x2018, 0x300C: quotes += 1
      case 0x201D, 0x2019, 0x300D: quotes = max(0, quotes - 1)
      case 0x3002, 0xFF0C, 0xFF1B, 0xFF1A: listed = 1
      case 0x3001: listed += 1
      default: break
      }
      index = starts.contains(scalar) ? step(at: index) : index + 1
    }
  }

  /// Reads what begins at an index, and says where to go on.
  ///
  /// Only at one of ``ChineseStarts/facts`` anything begins.
  mutating func step(at index: Int) -> Int {
    let scalar = scan[index]
    if let end = document(at: index) ?? weekday(at: index) ?? ordinal(at: index) ?? share(at: index) {
      return end
    }
    if scalar == 0x2B, scan.isDigit(index + 1), let found = shapes.read(at: index) { return add(found) }
    if scan.isDigit(index) {
      if scan.isLetter(index - 1) { return scan.digits(from: index) }
      if let found = shapes.read(at: index) {
        guard case .time(let minutes) = found.fact.value else { return add(found) }
        return add(
          (Fact(.time(minutes + afternoon(before: index, minutes)), range: found.fact.range), found.end))
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

  func pastNumeral(_ start: Int) -> Int {
    var end = start + 1
    while ChineseNumeral.digit(scan[end]) != nil || ChineseNumeral.power(scan[end]) != nil { end += 1 }
    return end
  }

  mutating func add(_ found: (fact: Fact, end: Int)) -> Int {
    facts.append(found.fact)
    last = found.end
    return found.end
  }

  mutating func add(_ value: Fact.Value, _ start: Int, _ end: Int) -> Int {
    add(value, .firm, start, end)
  }

  mutating func add(_ value: Fact.Value, _ weight: Fact.Weight, _ start: Int, _ end: Int) -> Int {
    add((Fact(value, weight, range: scan.range(start, end)), end))
  }
}

extension ChineseReader {
  /// A number and what is counted, measured or dated with it.
  mutating func count(
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
    if power == 0,
      let end = date(whole, start, next, isFourDigits: !isWorded && behind - start == 4 || isPositional)
    {
      return end
    }
    if power == 0, let end = clock(whole, start, next, isWorded: isWorded) { return end }
    if let (unit, unitEnd) = Units.chinese.first(in: scan, at: next) {
      return quantity(number, unit, weight(of: number, start, isWorded), start, unitEnd, power: power)
    }
    if scan[next] == 0x5E74, !scan.reads("级", at: next + 1), !scan.reads("代", at: next + 1) {  // 年
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
      Units.measures.first(in: scan, at: next) == nil
    {
      return add(.year(whole), start, behind)
    }
    return counted(number, start, end, next, isWorded: isWorded, power: power)
  }

  /// How much a measured number weighs: “一天” may be “a day”, and 数十年 is no exact number.
  func weight(of number: ExactNumber, _ start: Int, _ isWorded: Bool) -> Fact.Weight {
    isWorded && (number.whole == 1 || quotes > 0 || isVague(before: start)) ? .faint : .firm
  }

  /// 数十, 几百: no exact number.
  func isVague(before start: Int) -> Bool { scan[start - 1] == 0x6570 || scan[start - 1] == 0x51E0 }

  /// A number of things, without a unit that English keeps.
  mutating func counted(
    _ number: ExactNumber, _ start: Int, _ end: Int, _ next: Int, isWorded: Bool, power: Int
  ) -> Int {
    let isCounting = Units.measures.first(in: scan, at: next) != nil
    var weight: Fact.Weight = isWorded ? (isCounting ? .worded : .faint) : .firm
    if number.whole == 1, isCounting { weight = .faint }
    // 十几 is no exact number.
    let isVague = isVague(before: start) || scan[next] == 0x51E0 || number.whole == 0
    if isWorded, isVague || quotes > 0 || listed > 1 || announcesList(next) { weight = .faint }
    if scan.reads("等", "奖", at: next), let place = number.whole {
      return add(.ordinal(place), .firm, start, next + 2)
    }
    if isWorded, scan.reads("级", at: next), let level = number.whole {
      return add(.ordinal(level), min(weight, .worded), start, next + 1)
    }
    let named = scan[start - 1] == 0x7B49 ? listed : nil  // 等
    let fact = Fact(.quantity(number, .none), weight, range: scan.range(start, end), named: named)
    if power > 0 { extend(power, .none, before: start) }
    return add((fact, end))
  }

  /// Whether a colon follows in the clause: “两点：…” counts what is listed, and a translation may just list it.
  func announcesList(_ start: Int) -> Bool {
    for index in start..<min(start + 16, scan.count) {
      switch scan[index] {
      case 0xFF1A, 0x3A: return true
      case 0x3002, 0xFF0C, 0xFF1B, 0x3001: return false
      default: break
      }
    }
    return false
  }

  mutating func quantity(
    _ number: ExactNumber, _ unit: Unit, _ weight: Fact.Weight, _ start: Int, _ end: Int, power: Int
  ) -> Int {
    extend(power, unit, before: start)
    return add(.quantity(number, unit), weight, start, end)
  }

  /// Gives the first number of a range, as in 30至50万元, what is said of the second.
  mutating func extend(_ power: Int, _ unit: Unit, before start: Int) {
    guard let first = facts.last, case .quantity(let number, .none) = first.value, start == last + 1,
      isRange(last)
    else { return }
    let value = Fact.Value.quantity(number.shifted(power), unit)
    facts[facts.count - 1] = Fact(value, max(first.weight, .worded), range: first.range)
  }

  /// 100km, 5MB.
  mutating func letters(_ number: ExactNumber, _ start: Int, _ letters: Int) -> Int {
    var end = letters
    while scan.isLetter(end) { end += 1 }
    let unit = EnglishLexicon.known[scan.word(letters, end)].letters
    return quantity(number, unit ?? .none, .firm, start, unit == nil ? letters : end, power: 0)
  }

  /// 甲 to 癸 and 子 to 亥 at the end of a name, as in 示例单位甲: what English numbers.
  func letteredPlace(at index: Int) -> Int? {
    guard isKind(before: index), !isHan(index + 1) else { return nil }
    return Self.letters.firstIndex(of: scan[index]).map { $0 + 1 }
  }

  static let letters = ChineseStarts.scalars("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥")

  func isHan(_ index: Int) -> Bool { (0x4E00...0x9FFF).contains(scan[index]) }

  /// Whether the text before an index says what kind of body is meant.
  private func isKind(before index: Int) -> Bool {
    let start = index - 2
    return scan.reads("单", "位", at: start) || scan.reads("公", "司", at: start)
      || scan.reads("机", "构", at: start) || scan.reads("团", "队", at: start)
      || scan.reads("大", "学", at: start) || scan.reads("企", "业", at: start)
      || scan.reads("部", "门", at: start)
  }
}
