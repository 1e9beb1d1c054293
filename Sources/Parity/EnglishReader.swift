/// Reads the facts an English text states.
struct EnglishReader {
  private let scan: TextScan
  let tokens: EnglishTokens
  private let lexicon = EnglishLexicon.known.words
  var facts: [Fact] = []
  /// The token behind the last fact.
  var last = 0

  static func read(_ scan: TextScan, into facts: inout [Fact]) {
    withUnsafeTemporaryAllocation(of: EnglishToken.self, capacity: scan.count) { memory in
      let tokens = EnglishTokens(scan, in: memory)
      guard tokens.mayHaveFacts else { return }
      var reader = EnglishReader(scan: scan, tokens: tokens)
      swap(&reader.facts, &facts)
      reader.read()
      swap(&reader.facts, &facts)
    }
  }
}

extension EnglishReader {
  mutating func read() {
    var index = 0
    while let token = tokens[index] { index = token.beginsFact ? step(token, at: index) : index + 1 }
  }

  /// Reads what begins at a token, and says where to go on.
  mutating func step(_ token: EnglishToken, at index: Int) -> Int {
    switch token.kind {
    case .fact(let place):
      let shape = tokens.shapes[place]
      guard case .time(let minutes) = shape.value else {
        return add(shape.value, shape.weight, index, index + 1)
      }
      let half = halfOfDay(at: index + 1)
      return add(.time(clock(minutes, half?.isLate)), .firm, index, half?.end ?? index + 1)
    case .number(let value, let isOrdinal, let isPlain):
      if let end = date(at: index) { return end }
      if isOrdinal { return add(.ordinal(value.whole ?? 0), .firm, index, index + 1) }
      if let half = halfOfDay(at: index + 1), let hour = value.whole, hour <= 12 {
        return add(.time(clock(hour * 60, half.isLate)), .firm, index, half.end)
      }
      return count(value, index, index + 1, isWorded: false, isPlain: isPlain)
    case .word(let isCapital):
      let known = lexicon[Int(token.word)]
      if known.isNo, let end = document(at: index) { return end }
      if known.beginsDate, let end = date(at: index) { return end }
      if known.code != nil, let end = money(at: index) { return end }
      return words(at: index, isCapital: isCapital)
    case .mark: return document(at: index) ?? money(at: index) ?? index + 1
    }
  }

  mutating func add(
    _ value: Fact.Value, _ weight: Fact.Weight, _ start: Int, _ end: Int, named: Int? = nil
  )
    -> Int
  {
    let range = scan.range(lower(start), upper(end - 1))
    facts.append(Fact(value, weight, range: range, named: named))
    last = end
    return end
  }

  /// The scalar at which a token of the text begins, and the one behind it.
  private func lower(_ index: Int) -> Int { Int(tokens[index]?.lower ?? 0) }
  private func upper(_ index: Int) -> Int { Int(tokens[index]?.upper ?? 0) }

  /// The word at an index, empty where there is none that the grammar knows.
  func word(_ index: Int) -> PackedWord { known(index).text }

  /// What the grammar knows of the word at an index.
  @inline(__always)
  func known(_ index: Int) -> EnglishWord { lexicon[Int(tokens[index]?.word ?? 0)] }

  func isWord(_ index: Int) -> Bool {
    if case .word = tokens[index]?.kind { true } else { false }
  }

  @inline(__always)
  func mark(_ index: Int) -> UInt32 {
    if case .mark(let scalar) = tokens[index]?.kind { scalar } else { 0 }
  }

  /// A whole number in plain digits; `isOrdinal` where it ends with `st` and the like.
  func whole(_ index: Int) -> (value: Int, isOrdinal: Bool)? {
    guard case .number(let value, let isOrdinal, true) = tokens[index]?.kind else { return nil }
    return value.whole.map { ($0, isOrdinal) }
  }

  /// Whether nothing stands between a token and the one before.
  func isJoined(_ index: Int) -> Bool { tokens[index]?.isJoined ?? false }

  func isDash(_ index: Int) -> Bool {
    switch mark(index) {
    case 0x2D, 0x2010, 0x2011, 0x2013, 0x2014, 0x7E: true
    default: false
    }
  }

  func isRange(_ index: Int) -> Bool {
    isDash(index) || known(index).isRange
  }

  /// `am`, `p.m.`
  func halfOfDay(at index: Int) -> (isLate: Bool, end: Int)? {
    switch word(index) {
    case "am", "pm": return (word(index) == "pm", index + 1)
    case "a", "p":
      guard mark(index + 1) == 0x2E, word(index + 2) == "m" else { return nil }
      return (word(index) == "p", mark(index + 3) == 0x2E ? index + 4 : index + 3)
    default: return nil
    }
  }

  func clock(_ minutes: Int, _ isLate: Bool?) -> Int {
    guard let isLate else { return minutes }
    return minutes % 720 + (isLate ? 720 : 0)
  }
}

extension EnglishReader {
  mutating func words(at index: Int, isCapital: Bool) -> Int {
    let known = self.known(index)
    if isCapital, let day = known.weekday { return add(.weekday(Int(day)), .firm, index, index + 1) }
    if let (value, end) = cardinal(at: index) {
      if let end = fraction(value, index, end) { return end }
      if isDash(end), let ordinal = self.known(end + 1).ordinal, value % 10 == 0, value > 10 {
        return add(.ordinal(value + Int(ordinal)), .worded, index, end + 2)
      }
      return count(ExactNumber(value), index, end, isWorded: true, isPlain: false)
    }
    if let place = known.ordinal {
      // “second” the unit follows a number and never comes here.
      let isParty = isDash(index + 1) && word(index + 2) == "party" || word(index + 1) == "party"
      if isParty { return index + 2 }
      let isRanked = self.known(index + 1).isRanked
      return add(.ordinal(Int(place)), isRanked ? .worded : .faint, index, index + 1)
    }
    if let hint = known.hint {
      return add(.quantity(ExactNumber(Int(hint)), .none), .faint, index, index + 1)
    }
    return index + 1
  }

  /// `forty-eight`, `one hundred and five`, `two hundred thousand`.
  func cardinal(at start: Int) -> (value: Int, end: Int)? {
    guard known(start).cardinal != nil else { return nil }
    var total = 0
    var section = 0
    var index = start
    while true {
      if let value = known(index).cardinal {
        section += Int(value)
        index += 1
        // Tens take a unit behind a hyphen or a blank.
        let next = isDash(index) ? index + 1 : index
        if value >= 20, let unit = known(next).cardinal, (1...9).contains(unit) {
          section += Int(unit)
          index = next + 1
        }
      }
      guard let power = known(index).power, section < 1000, total < 1_000_000_000 else { break }
      var factor = 1
      for _ in 0..<power { factor *= 10 }
      if power == 2 {
        section *= factor
      } else {
        total += section * factor
        section = 0
      }
      index += 1
      let next = word(index) == "and" ? index + 1 : index
      if known(next).cardinal != nil {
        index = next
      } else if known(index).power == nil {
        break
      }
    }
    return (total + section, index)
  }

  /// `two thirds`.
  mutating func fraction(_ value: Int, _ start: Int, _ end: Int) -> Int? {
    let next = isDash(end) ? end + 1 : end
    guard let of = known(next).part.map(Int.init), value < of, (value > 1) == known(next).endsInS else {
      return nil
    }
    return add(.fraction(value, of: of), .firm, start, next + 1)
  }

  /// A number and what is counted or measured with it.
  mutating func count(
    _ value: ExactNumber, _ start: Int, _ behind: Int, isWorded: Bool, isPlain: Bool
  ) -> Int {
    var number = value
    var end = behind
    while !isWorded, let power = known(end).power {
      number = number.shifted(Int(power))
      end += 1
    }
    let isHyphened = isDash(end) && isJoined(end)
    let next = isHyphened ? end + 1 : end
    if let (unit, unitEnd) = unit(at: next) {
      let weight: Fact.Weight = isWorded && number.whole == 1 ? .faint : .firm
      extend(number, unit, before: start, scaled: end > behind)
      return add(.quantity(number, unit), weight, start, unitEnd)
    }
    if !isWorded, isPlain, end == behind, let year = number.whole, (1900...2100).contains(year) {
      return add(.year(year), .firm, start, end)
    }
    // Three-dimensional, one-stop: part of another word.
    let isPart = isWorded && isHyphened && isWord(next)
    let weight: Fact.Weight = isWorded ? (number.whole == 1 || isPart ? .faint : .worded) : .firm
    let named = Self.furtherWords.contains(word(end)) ? 0 : nil
    return add(.quantity(number, .none), weight, start, end, named: named)
  }

  private static let furtherWords: [PackedWord] = ["other", "others", "more", "further", "another"]

  func unit(at index: Int) -> (unit: Unit, end: Int)? {
    if mark(index) == 0x25 { return (.percent, index + 1) }
    if mark(index) == 0x2030 { return (.perMille, index + 1) }
    let known = self.known(index)
    let word = known.text
    guard word.count > 0 else { return nil }
    let next = self.word(index + 1)
    if word == "per", next == "cent" { return (.percent, index + 2) }
    if word == "percentage" { return (.percent, index + 2 <= tokens.count ? index + 2 : index + 1) }
    if word == "workdays" { return (.workingDay, index + 1) }
    let isDays = next == "day" || next == "days"
    if word == "working" || word == "business" { return isDays ? (.workingDay, index + 2) : nil }
    if isDays, word == "calendar" || word == "natural" || word == "consecutive" { return (.day, index + 2) }
    if word == "square", let unit = self.known(index + 1).unit {
      return unit == .metre
        ? (.squareMetre, index + 2) : unit == .kilometre ? (.squareKilometre, index + 2) : nil
    }
    if let unit = known.unit { return (unit, index + 1) }
    // Letters directly behind digits, or behind a blank where they can be nothing else.
    if let unit = known.letters, word.count > 1 || isJoined(index) || word == "m" {
      return (unit, index + 1)
    }
    return nil
  }

  /// Gives the first number of a range, as in 3 to 5 days, what is said of the second.
  mutating func extend(_ number: ExactNumber, _ unit: Unit, before start: Int, scaled: Bool) {
    guard !scaled, last == start - 1, isRange(last), word(last) != "and", let first = facts.last,
      case .quantity(let value, .none) = first.value, first.named == nil
    else { return }
    facts[facts.count - 1] = Fact(.quantity(value, unit), max(first.weight, .worded), range: first.range)
  }
}
