/// What a day is in a year's holiday table.
package enum DayKind: String, Hashable, Sendable, CaseIterable {
  case workday
  case weekend
  case holiday
  /// A Saturday or Sunday that is worked in exchange for a day off (调休).
  case makeUpWorkday

  package var isWorkingDay: Bool { self == .workday || self == .makeUpWorkday }
}

/// Working days by the State Council's yearly tables; a year without a table is unknown, not guessed.
package struct WorkingCalendar: Hashable, Sendable {
  /// In the order of their years, one for each.
  private var tables: [YearTable]

  /// The years that come with the program: 2024, 2025 and 2026.
  package static let builtIn = WorkingCalendar(tables: [.year2024, .year2025, .year2026])

  /// A calendar without any year.
  package static let empty = WorkingCalendar(tables: [])

  /// The years with a table, in order.
  package var years: [Int] { tables.map { $0.year } }

  package func covers(_ year: Int) -> Bool { table(of: year) != nil }

  /// Finds what a day is; nil outside the tables.
  package func kind(of date: CivilDate) -> DayKind? { table(of: date.year)?.kind(of: date) }

  /// Whether a day is worked; nil outside the tables.
  package func isWorkingDay(_ date: CivilDate) -> Bool? { kind(of: date)?.isWorkingDay }
}

extension WorkingCalendar {
  /// Why a table cannot be right.
  package enum TableProblem: Hashable, Sendable {
    /// The year is not one of 1900 to 2199.
    case yearOutOfRange(Int)
    /// A day of another year.
    case otherYear(CivilDate)
    /// A day listed twice.
    case repeated(CivilDate)
    /// A day listed both as a holiday and as a working day.
    case contradictory(CivilDate)
    /// A working day that is no Saturday or Sunday and so was one already.
    case notAWeekend(CivilDate)
  }

  /// Adds a year, or replaces it, as a table can be amended.
  ///
  /// - Parameters:
  ///   - holidays: every day off, weekends among them included.
  ///   - workdays: Saturdays and Sundays that are worked.
  /// - Returns: everything that is wrong with the table, in the order of the days given; where there is
  ///   anything the calendar stays as it was.
  package mutating func add(year: Int, holidays: [CivilDate], workdays: [CivilDate]) -> [TableProblem] {
    guard CivilDate.years.contains(year) else { return [.yearOutOfRange(year)] }
    var problems: [TableProblem] = []
    var seenHolidays: Set<CivilDate> = []
    var seenWorkdays: Set<CivilDate> = []
    for date in holidays {
      if date.year != year { problems.append(.otherYear(date)) }
      if !seenHolidays.insert(date).inserted { problems.append(.repeated(date)) }
    }
    for date in workdays {
      if date.year != year { problems.append(.otherYear(date)) }
      if !seenWorkdays.insert(date).inserted { problems.append(.repeated(date)) }
      if seenHolidays.contains(date) { problems.append(.contradictory(date)) }
      if !date.weekday.isWeekend { problems.append(.notAWeekend(date)) }
    }
    guard problems.isEmpty else { return problems }
    let table = YearTable(
      year,
      holidays: holidays.map { YearTable.number(of: $0)...YearTable.number(of: $0) },
      workdays: workdays.map { YearTable.number(of: $0) })
    tables.removeAll { $0.year == year }
    let place = tables.firstIndex { $0.year > year } ?? tables.count
    tables.insert(table, at: place)
    return []
  }

  private func table(of year: Int) -> YearTable? { tables.first { $0.year == year } }
}
