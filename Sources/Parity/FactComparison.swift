/// Pairs the facts of a text with those of its translation.
package struct FactComparison: Sendable {
  /// Facts without a partner, in the order of the text.
  package private(set) var zh: [Fact] = []
  package private(set) var en: [Fact] = []

  /// Compares two texts.
  ///
  /// - Parameter countsRepeats: whether a fact stated twice must be stated twice in the other text too, as in the
  ///   row of a table; in running text a translator may say it once.
  package init(zh: [Fact], en: [Fact], countsRepeats: Bool) {
    // Most translations state the same in the same order.
    if zh.count == en.count,
      zip(zh, en).allSatisfy({ $0.value == $1.value && $0.named == nil && $1.named == nil })
    {
      return
    }
    var matching = Matching(zh, en)
    matching.years()
    matching.pair({ $0.value }, agreeing: false)
    matching.pair({ $0.looseKey }, agreeing: true)
    matching.daysOfDates()
    matching.besides()
    if !countsRepeats { matching.repeats() }
    self.zh = matching.rest(zh, matching.zhTaken)
    self.en = matching.rest(en, matching.enTaken)
  }
}

private struct Matching {
  private let zh: [Fact]
  private let en: [Fact]
  var zhTaken: [Bool]
  var enTaken: [Bool]

  init(_ zh: [Fact], _ en: [Fact]) {
    self.zh = zh
    self.en = en
    zhTaken = Array(repeating: false, count: zh.count)
    enTaken = Array(repeating: false, count: en.count)
  }

  func rest(_ facts: [Fact], _ taken: [Bool]) -> [Fact] {
    facts.indices.filter { !taken[$0] }.map { facts[$0] }
  }

  /// A year named once on a side is named, with a date or without, however often the other side repeats it.
  mutating func years() {
    guard zh.contains(where: \.isYear) || en.contains(where: \.isYear) else { return }
    let (zhYears, enYears) = (Set(zh.compactMap(\.year)), Set(en.compactMap(\.year)))
    for index in zh.indices {
      if zh[index].isYear, zh[index].year.map(enYears.contains) == true { zhTaken[index] = true }
    }
    for index in en.indices {
      if en[index].isYear, en[index].year.map(zhYears.contains) == true { enTaken[index] = true }
    }
  }

  /// Pairs what has the same key; the weightiest first, so that a faint word never takes the partner of a number.
  mutating func pair<Key: Hashable>(_ key: (Fact) -> Key, agreeing: Bool) {
    let open = (zh: zhTaken.count { !$0 }, en: enTaken.count { !$0 })
    if open.zh == 0 || open.en == 0 { return }
    // Most texts state a handful; to look through them is faster than any table.
    if open.zh * open.en <= 256 {
      pairFew(key, agreeing: agreeing)
    } else {
      pairMany(key, agreeing: agreeing)
    }
  }

  private mutating func pairFew<Key: Hashable>(_ key: (Fact) -> Key, agreeing: Bool) {
    let waiting = en.indices.filter { !enTaken[$0] }
    let keys = waiting.map { key(en[$0]) }
    for weight in [Fact.Weight.firm, .worded, .faint] {
      for index in zh.indices where !zhTaken[index] && zh[index].weight == weight {
        let wanted = key(zh[index])
        // Of each unit the first counts, and of the units the first that may be paired.
        var seen: UInt64 = 0
        var best: Int?
        for (other, key) in zip(waiting, keys) where !enTaken[other] && key == wanted {
          let unit = en[other].unit
          if seen >> UInt64(unit.rawValue) & 1 == 1 { continue }
          seen |= 1 << UInt64(unit.rawValue)
          let isBetter = best.map { unit.rawValue < en[$0].unit.rawValue } ?? true
          if isBetter, mayPair(index, other, agreeing: agreeing) { best = other }
        }
        if let best { take(index, best) }
      }
    }
  }

  private mutating func pairMany<Key: Hashable>(_ key: (Fact) -> Key, agreeing: Bool) {
    var waiting: [Key: [Unit: [Int]]] = [:]
    for index in en.indices.reversed() where !enTaken[index] {
      waiting[key(en[index]), default: [:]][en[index].unit, default: []].append(index)
    }
    for weight in [Fact.Weight.firm, .worded, .faint] {
      for index in zh.indices where !zhTaken[index] && zh[index].weight == weight {
        let key = key(zh[index])
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
    (!agreeing || zh[one].agrees(with: en[two])) && (zh[one].named == nil || en[two].named == nil)
  }

  private mutating func take(_ one: Int, _ two: Int) {
    zhTaken[one] = true
    enTaken[two] = true
  }

  /// “25日” is the day of “25 October” where the month is understood.
  mutating func daysOfDates() {
    var zhDays: [Int: [Int]] = [:]
    var enDays: [Int: [Int]] = [:]
    for index in zh.indices.reversed() where !zhTaken[index] {
      if let day = zh[index].bareDay ?? zh[index].dayOfDate { zhDays[day, default: []].append(index) }
    }
    for index in en.indices.reversed() where !enTaken[index] {
      if let day = en[index].bareDay ?? en[index].dayOfDate { enDays[day, default: []].append(index) }
    }
    guard !zhDays.isEmpty, !enDays.isEmpty else { return }
    for day in 1...31 {
      while let one = zhDays[day]?.last, let two = enDays[day]?.last,
        zh[one].bareDay != nil || en[two].bareDay != nil
      {
        zhDays[day]?.removeLast()
        enDays[day]?.removeLast()
        zhTaken[one] = true
        enTaken[two] = true
      }
    }
  }

  /// “某局等19家” is “the bureau and 18 others”: what is named beside a number counts or does not.
  mutating func besides() {
    var totals: [Int: [Int]] = [:]
    for index in zh.indices.reversed() where !zhTaken[index] {
      guard let named = zh[index].named, let total = zh[index].whole else { continue }
      totals[total - named, default: []].append(index)
    }
    for index in en.indices where !enTaken[index] && en[index].named == 0 {
      guard let count = en[index].whole, let other = totals[count]?.popLast() else { continue }
      zhTaken[other] = true
      enTaken[index] = true
    }
  }

  /// Lets go what the other side states too, only less often.
  mutating func repeats() {
    // Both as they were before anything is let go.
    let (zhBefore, enBefore) = (zhTaken, enTaken)
    if zhBefore.contains(false), enBefore.contains(true) {
      let stated = Set(en.indices.filter { enBefore[$0] }.map { en[$0].looseKey })
      for index in zh.indices where !zhBefore[index] { zhTaken[index] = stated.contains(zh[index].looseKey) }
    }
    if enBefore.contains(false), zhBefore.contains(true) {
      let stated = Set(zh.indices.filter { zhBefore[$0] }.map { zh[$0].looseKey })
      for index in en.indices where !enBefore[index] { enTaken[index] = stated.contains(en[index].looseKey) }
    }
  }
}

extension Fact {
  var isYear: Bool { if case .year = value { true } else { false } }

  /// The year that is stated, alone or with a date.
  fileprivate var year: Int? {
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
}
