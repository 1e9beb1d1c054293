/// What a period's count counts.
package enum CountUnit: String, Hashable, Sendable, CaseIterable {
  case calendarDay = "calendar-day"
  case workingDay = "working-day"
}

/// Whether a count begins on the first day of the period or on the next; Civil Code art. 201 has the next.
package enum FirstDay: String, Hashable, Sendable, CaseIterable {
  case counted
  case notCounted = "not-counted"
}

/// Whether a last day that is no working day moves; Civil Code art. 203 has it move.
package enum Roll: String, Hashable, Sendable, CaseIterable {
  case none
  case nextWorkingDay = "next-working-day"
}

/// How a period is counted. Civil Code art. 204 lets a notice choose.
package struct CountingMethod: Hashable, Sendable {
  package var unit: CountUnit
  package var firstDay: FirstDay
  package var roll: Roll

  package init(unit: CountUnit = .calendarDay, firstDay: FirstDay = .counted, roll: Roll = .none) {
    self.unit = unit
    self.firstDay = firstDay
    self.roll = roll
  }

  /// The methods a notice may have meant instead, the likeliest first.
  var alternatives: [CountingMethod] {
    let otherFirst: FirstDay = firstDay == .counted ? .notCounted : .counted
    let otherUnit: CountUnit = unit == .calendarDay ? .workingDay : .calendarDay
    let otherRoll: Roll = roll == .none ? .nextWorkingDay : .none
    return [
      CountingMethod(unit: unit, firstDay: otherFirst, roll: roll),
      CountingMethod(unit: unit, firstDay: firstDay, roll: otherRoll),
      CountingMethod(unit: unit, firstDay: otherFirst, roll: otherRoll),
      CountingMethod(unit: otherUnit, firstDay: firstDay, roll: roll),
      CountingMethod(unit: otherUnit, firstDay: otherFirst, roll: roll),
    ]
  }
}

/// Where a count leads.
package struct CountedDay: Hashable, Sendable {
  package let lastDay: CivilDate
  /// The rest day from which the last day was moved; nil where it was not.
  package let movedFrom: CivilDate?
}

extension CountingMethod {
  /// Counts so many days from a period's first day.
  package func lastDay(
    from start: CivilDate, count: Int, calendar: WorkingCalendar
  ) -> Result<CountedDay, PeriodProblem> {
    guard count > 0 else { return .failure(.countNotPositive(count)) }
    guard let first = firstDay == .counted ? start : start.adding(days: 1) else {
      return .failure(.beyondRange)
    }
    switch unit {
    case .workingDay:
      return calendar.workingDay(number: count, from: first).map { CountedDay(lastDay: $0, movedFrom: nil) }
    case .calendarDay:
      guard let last = first.adding(days: count - 1) else { return .failure(.beyondRange) }
      guard roll == .nextWorkingDay else { return .success(CountedDay(lastDay: last, movedFrom: nil)) }
      return calendar.workingDay(number: 1, from: last).map {
        CountedDay(lastDay: $0, movedFrom: $0 == last ? nil : last)
      }
    }
  }
}

extension WorkingCalendar {
  /// Finds the day with which a number of working days is complete, the first day given being one of them if
  /// it is worked.
  func workingDay(number: Int, from first: CivilDate) -> Result<CivilDate, PeriodProblem> {
    var date = first
    var left = number
    // A year without a table ends the loop, so it runs over the tables' days at most.
    while true {
      guard let works = isWorkingDay(date) else { return .failure(.outsideTables(year: date.year)) }
      if works { left -= 1 }
      if left <= 0 { return .success(date) }
      guard let next = date.adding(days: 1) else { return .failure(.beyondRange) }
      date = next
    }
  }
}
