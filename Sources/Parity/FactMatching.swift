/// The facts of two texts while they are paired.
struct FactMatching {
  /// The facts of one text.
  struct Side {
    let facts: [Fact]
    /// Numbers that are the same where the loose keys are, and so where the values are.
    let hashes: [Int]
    var isTaken: [Bool]

    init(_ facts: [Fact]) {
      self.facts = facts
      hashes = facts.map(\.looseHash)
      isTaken = Array(repeating: false, count: facts.count)
    }

    var isDone: Bool { !isTaken.contains(false) }

    /// Facts without a partner, in the order of the text.
    var rest: [Fact] { isDone ? [] : open.map { facts[$0] } }

    var open: [Int] { facts.indices.filter { !isTaken[$0] } }
  }

  private(set) var zh: Side
  private(set) var en: Side

  init(_ zh: [Fact], _ en: [Fact]) {
    self.zh = Side(zh)
    self.en = Side(en)
  }

  /// A year named once on a side is named, with a date or without, however often the other side repeats it.
  mutating func years() {
    guard zh.facts.contains(where: \.isYear) || en.facts.contains(where: \.isYear) else { return }
    let (zhYears, enYears) = (Set(zh.facts.compactMap(\.year)), Set(en.facts.compactMap(\.year)))
    zh.takeYears(enYears)
    en.takeYears(zhYears)
  }

  /// Pairs what has the same key; the weightiest first, so that a faint word never takes the partner of a number.
  mutating func pair<Key: Hashable>(_ key: (Fact) -> Key, agreeing: Bool) {
    let (zhOpen, enOpen) = (zh.isTaken.count { !$0 }, en.isTaken.count { !$0 })
    if zhOpen == 0 || enOpen == 0 { return }
    // Most texts state a handful; to look through them is faster than any table.
    if zhOpen * enOpen <= 256 {
      pairFew(key, agreeing: agreeing)
    } else {
      pairMany(key, agreeing: agreeing)
    }
  }

  /// “25日” is the day of “25 October” where the month is understood.
  mutating func daysOfDates() {
    if zh.isDone || en.isDone { return }
    let (zhDays, enDays) = (zh.days, en.days)
    guard !zhDays.isEmpty, !enDays.isEmpty else { return }
    for day in 1...31 {
      let pairs = zip(zhDays.lazy.filter { $0.day == day }, enDays.lazy.filter { $0.day == day })
      for (one, two) in pairs {
        guard one.isBare || two.isBare else { break }
        take(one.index, two.index)
      }
    }
  }

  /// “某局等19家” is “the bureau and 18 others”: what is named beside a number counts or does not.
  mutating func besides() {
    guard en.facts.contains(where: { $0.named == 0 }) else { return }
    var totals: [Int: [Int]] = [:]
    for index in zh.open.reversed() {
      guard let named = zh.facts[index].named, let total = zh.facts[index].whole else { continue }
      totals[total - named, default: []].append(index)
    }
    for index in en.open where en.facts[index].named == 0 {
      guard let count = en.facts[index].whole, let other = totals[count]?.popLast() else { continue }
      take(other, index)
    }
  }

  /// Lets go what the other side states too, only less often.
  mutating func repeats() {
    // Both as they were before anything is let go.
    let (one, two) = (zh.repeats(of: en), en.repeats(of: zh))
    for index in one { zh.isTaken[index] = true }
    for index in two { en.isTaken[index] = true }
  }
}

extension FactMatching {
  private mutating func pairFew<Key: Hashable>(_ key: (Fact) -> Key, agreeing: Bool) {
    for weight in [Fact.Weight.firm, .worded, .faint] {
      for one in zh.facts.indices where !zh.isTaken[one] && zh.facts[one].weight == weight {
        // Of each unit the first counts, and of the units the first that may be paired.
        var seen: UInt64 = 0
        var best: Int?
        for two in en.facts.indices where en.hashes[two] == zh.hashes[one] && !en.isTaken[two] {
          guard key(en.facts[two]) == key(zh.facts[one]) else { continue }
          let unit = en.facts[two].unit
          if seen >> UInt64(unit.rawValue) & 1 == 1 { continue }
          seen |= 1 << UInt64(unit.rawValue)
          let isBetter = best.map { unit.rawValue < en.facts[$0].unit.rawValue } ?? true
          if isBetter, mayPair(one, two, agreeing: agreeing) { best = two }
        }
        if let best { take(one, best) }
      }
    }
  }

  private mutating func pairMany<Key: Hashable>(_ key: (Fact) -> Key, agreeing: Bool) {
    var waiting: [Key: [Unit: [Int]]] = [:]
    for index in en.open.reversed() {
      waiting[key(en.facts[index]), default: [:]][en.facts[index].unit, default: []].append(index)
    }
    for weight in [Fact.Weight.firm, .worded, .faint] {
      for index in zh.open where zh.facts[index].weight == weight {
        let key = key(zh.facts[index])
        guard let groups = waiting[key] else { continue }
        // Units are few: this is no search among facts.
        for unit in Unit.allCases {
          guard let other = groups[unit]?.last, mayPair(index, other, agreeing: agreeing) else { continue }
          waiting[key]?[unit]?.removeLast()
          take(index, other)
          break
        }
      }
    }
  }

  private func mayPair(_ one: Int, _ two: Int, agreeing: Bool) -> Bool {
    (!agreeing || zh.facts[one].agrees(with: en.facts[two]))
      && (zh.facts[one].named == nil || en.facts[two].named == nil)
  }

  private mutating func take(_ one: Int, _ two: Int) {
    zh.isTaken[one] = true
    en.isTaken[two] = true
  }
}

extension FactMatching.Side {
  fileprivate mutating func takeYears(_ years: Set<Int>) {
    for index in facts.indices where facts[index].isYear {
      if facts[index].year.map(years.contains) == true { isTaken[index] = true }
    }
  }

  /// The facts without a partner of which the like has one on the other side.
  fileprivate func repeats(of other: Self) -> [Int] {
    guard !isDone, other.isTaken.contains(true) else { return [] }
    if facts.count * other.facts.count <= 256 {
      return facts.indices.filter { !isTaken[$0] && other.hasTaken(facts[$0], hashes[$0]) }
    }
    let stated = Set(other.facts.indices.lazy.filter { other.isTaken[$0] }.map { other.facts[$0].looseKey })
    return open.filter { stated.contains(facts[$0].looseKey) }
  }

  /// Whether a fact with the same loose key has a partner.
  private func hasTaken(_ fact: Fact, _ hash: Int) -> Bool {
    for index in facts.indices where hashes[index] == hash && isTaken[index] {
      if facts[index].looseKey == fact.looseKey { return true }
    }
    return false
  }

  /// The facts that state a day, with its month or bare.
  fileprivate var days: [(day: Int, isBare: Bool, index: Int)] {
    facts.indices.compactMap { index in
      if isTaken[index] { return nil }
      if let day = facts[index].bareDay { return (day, true, index) }
      return facts[index].dayOfDate.map { ($0, false, index) }
    }
  }
}

extension Fact {
  var isYear: Bool { if case .year = value { true } else { false } }

  /// The year that is stated, alone or with a date; nil where there is none.
  package var year: Int? {
    switch value {
    case .year(let year): year
    case .date(let date): date.year
    case .document(let year, _): year
    default: nil
    }
  }

  fileprivate var bareDay: Int? {
    switch value {
    case .quantity(let number, .dayOrDate): number.whole
    case .ordinal(let number) where (1...31).contains(number): number
    default: nil
    }
  }

  fileprivate var dayOfDate: Int? { if case .date(let date) = value { date.day } else { nil } }

  fileprivate var whole: Int? { if case .quantity(let number, _) = value { number.whole } else { nil } }

  /// A number that is the same for equal loose keys, and seldom for others.
  fileprivate var looseHash: Int {
    switch value {
    case .quantity(let number, _): number.hash
    case .ordinal(let number), .year(let number): ExactNumber(number).hash
    case .identifier(let digits): ExactNumber(spelled: digits)?.hash ?? digits.utf8.count
    case .date(let date): date.month &* 37 &+ (date.day ?? 0)
    case .fraction(let part, let whole): part &* 37 &+ whole
    case .time(let minutes): minutes
    case .weekday(let day): day
    case .document(let year, let number): year &* 37 &+ number
    case .address(let address): address.utf8.count
    }
  }
}

extension ExactNumber {
  fileprivate var hash: Int { significand &* 37 &+ exponent }
}
