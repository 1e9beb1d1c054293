// Days as numbers: what dates are when they are counted.

extension CivilDate {
  /// Days since 1970-01-01, negative before.
  package var daysSinceEpoch: Int {
    Self.days(beforeYear: year) + Self.days(beforeMonth: month, year: year) + day - 1
  }

  /// Makes the date so many days after 1970-01-01; nil outside 1900 to 2199.
  package init?(daysSinceEpoch days: Int) {
    guard days >= Self.earliest.daysSinceEpoch, days <= Self.latest.daysSinceEpoch else { return nil }
    self.init(countable: days)
  }

  /// Gives the date so many days later, or earlier where negative; nil outside 1900 to 2199.
  package func adding(days: Int) -> CivilDate? {
    let (sum, overflow) = daysSinceEpoch.addingReportingOverflow(days)
    return overflow ? nil : CivilDate(daysSinceEpoch: sum)
  }

  /// Counts the days from this date to another, negative where that is earlier.
  package func days(until other: CivilDate) -> Int { other.daysSinceEpoch - daysSinceEpoch }

  /// The last day of this date's month.
  package var endOfMonth: CivilDate {
    CivilDate(existing: year, month, Self.dayCount(ofMonth: month, year: year))
  }

  /// Makes the date of a day number within the years, or of the day after the last of them.
  init(countable days: Int) {
    // No year is longer than 366 days, so this never overshoots, and three centuries of years with 365
    // put it behind by one at most.
    var year = Self.years.lowerBound + (days - Self.earliest.daysSinceEpoch) / 366
    while Self.days(beforeYear: year + 1) <= days { year += 1 }
    var rest = days - Self.days(beforeYear: year)
    var month = 1
    while rest >= Self.dayCount(ofMonth: month, year: year), month < 12 {
      rest -= Self.dayCount(ofMonth: month, year: year)
      month += 1
    }
    self.init(existing: year, month, rest + 1)
  }
}

extension CivilDate {
  /// Counts the days from 1970-01-01 to a year's first day.
  private static func days(beforeYear year: Int) -> Int {
    let whole = year - 1
    // 719,162 days lie between 0001-01-01 and 1970-01-01.
    return whole * 365 + whole / 4 - whole / 100 + whole / 400 - 719_162
  }

  private static func days(beforeMonth month: Int, year: Int) -> Int {
    var days = 0
    for earlier in 1..<month { days += dayCount(ofMonth: earlier, year: year) }
    return days
  }
}
