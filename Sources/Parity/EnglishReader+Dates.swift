/// Years, dates and hours.
extension EnglishReader {
  /// `14 July 2026`, `July 14, 2026`, `1 to 3 July`, `late July`, `July 2026`, `July`.
  mutating func date(at start: Int) -> Int? {
    if let part = known(start).monthPart { return monthPart(part, at: start) }
    if let day = whole(start), (1...31).contains(day.value) { return dayFirst(day.value, at: start) }
    guard let month = month(at: start) else { return nil }
    if let day = whole(start + 1), (1...31).contains(day.value), word(start + 2) != "of" {
      let next = mark(start + 2) == 0x2C ? start + 3 : start + 2
      let year = year(at: next) ?? year(at: start + 2)
      let end = add(
        .date(DatePoint(year: year, month: month, day: day.value)), .firm, start,
        year == nil ? start + 2 : (self.year(at: start + 2) != nil ? start + 3 : next + 1))
      inherit(year, before: start)
      return secondDay(month, year, at: end) ?? end
    }
    let next = mark(start + 1) == 0x2C ? start + 2 : start + 1
    if let year = year(at: next) {
      inherit(year, before: start)
      return add(.date(DatePoint(year: year, month: month)), .firm, start, next + 1)
    }
    guard isMonthAlone(start) else { return nil }
    return add(.date(DatePoint(year: nil, month: month)), .firm, start, start + 1)
  }

  /// `July 1–3`: the second day.
  mutating func secondDay(_ month: Int, _ year: Int?, at index: Int) -> Int? {
    guard isRange(index), word(index) != "and", let day = whole(index + 1), (1...31).contains(day.value),
      self.month(at: index + 2) == nil
    else { return nil }
    let next = mark(index + 2) == 0x2C ? index + 3 : index + 2
    let later = self.year(at: next)
    if let later, case .date(let first)? = facts.last?.value, first.year == nil, let fact = facts.last {
      facts[facts.count - 1] = Fact(
        .date(DatePoint(year: later, month: month, day: first.day)), range: fact.range)
    }
    return add(
      .date(DatePoint(year: later ?? year, month: month, day: day.value)), .firm, index + 1,
      later == nil ? index + 2 : next + 1)
  }

  mutating func dayFirst(_ day: Int, at start: Int) -> Int? {
    let next = word(start + 1) == "of" ? start + 2 : start + 1
    if let month = month(at: next) {
      let comma = mark(next + 1) == 0x2C ? next + 2 : next + 1
      let year = year(at: comma)
      inherit(year, before: start)
      return add(
        .date(DatePoint(year: year, month: month, day: day)), .firm, start, year == nil ? next + 1 : comma + 1
      )
    }
    // 1 to 3 July.
    guard isRange(start + 1), let second = whole(start + 2), (1...31).contains(second.value) else {
      return nil
    }
    let other = word(start + 3) == "of" ? start + 4 : start + 3
    guard let month = month(at: other) else { return nil }
    return add(
      .date(DatePoint(year: year(at: other + 1), month: month, day: day)), .firm, start, start + 1)
  }

  mutating func monthPart(_ part: DatePoint.Part, at start: Int) -> Int? {
    var index = start + 1
    if isDash(index) || word(index) == "of" { index += 1 }
    if let month = month(at: index) {
      let year = year(at: index + 1)
      inherit(year, before: start)
      return add(
        .date(DatePoint(year: year, month: month, part: part)), .firm, start,
        year == nil ? index + 1 : index + 2)
    }
    // Early to mid-July.
    guard isRange(index), known(index + 1).monthPart != nil else { return nil }
    var other = index + 2
    if isDash(other) { other += 1 }
    guard let month = month(at: other) else { return nil }
    return add(
      .date(DatePoint(year: year(at: other + 1), month: month, part: part)), .firm, start, start + 1)
  }

  /// Gives the first date of a range the year of the second.
  mutating func inherit(_ year: Int?, before start: Int) {
    guard let year, last == start - 1, isRange(last), case .date(var first)? = facts.last?.value,
      first.year == nil,
      let fact = facts.last
    else { return }
    first.year = year
    facts[facts.count - 1] = Fact(.date(first), range: fact.range)
  }

  func month(at index: Int) -> Int? {
    guard case .word(isCapital: true) = tokens[index]?.kind else { return nil }
    return known(index).month.map(Int.init)
  }

  func year(at index: Int) -> Int? {
    guard let number = whole(index), (1900...2100).contains(number.value), !number.isOrdinal else {
      return nil
    }
    return number.value
  }

  /// Whether a month stands for itself; “May” and “March” have other meanings.
  func isMonthAlone(_ index: Int) -> Bool {
    let word = self.word(index)
    guard word == "may" || word == "march" || word.count <= 4 && word != "june" && word != "july" else {
      return true
    }
    let before = index > 0 ? self.word(index - 1) : ""
    return word.count > 2 && Self.wordsBeforeMonths.contains(before)
  }

  private static let wordsBeforeMonths: [PackedWord] = [
    "in", "of", "by", "to", "until", "till", "since", "from", "during", "before", "after", "each", "every",
  ]
}
