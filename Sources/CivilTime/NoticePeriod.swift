/// A notice period (公示期) as a notice states it.
package struct NoticePeriod: Hashable, Sendable {
  /// The day from which the notice is shown. The period is open from its 00:00, also where the count only
  /// begins on the next day.
  package var start: CivilDate
  /// The last day, where the notice prints it; it decides.
  package var printedEnd: CivilDate?
  /// The number of days, where the notice states it.
  package var count: Int?
  package var unit: CountUnit
  package var firstDay: FirstDay
  package var roll: Roll
  /// The hour at which the last day closes, where the notice names one; nil for 24:00.
  package var closing: TimeOfDay?

  package init(
    start: CivilDate, printedEnd: CivilDate? = nil, count: Int? = nil, unit: CountUnit = .calendarDay,
    firstDay: FirstDay = .counted, roll: Roll = .none, closing: TimeOfDay? = nil
  ) {
    self.start = start
    self.printedEnd = printedEnd
    self.count = count
    self.unit = unit
    self.firstDay = firstDay
    self.roll = roll
    self.closing = closing
  }

  package var method: CountingMethod { CountingMethod(unit: unit, firstDay: firstDay, roll: roll) }
}

/// Why a notice period has no end that could be shown.
package enum PeriodProblem: Error, Hashable, Sendable {
  /// Working days are asked of a year that the calendar does not have.
  case outsideTables(year: Int)
  /// The printed end lies before the start.
  case endsBeforeStart
  /// There is neither a printed end nor a count.
  case noEnd
  /// The count is zero or less.
  case countNotPositive(Int)
  /// The closing hour is 00:00, so that the last day would be none; the end of a day is 24:00.
  case closesAtZero
  /// The period would go on after 2199.
  case beyondRange
}

extension NoticePeriod {
  /// Finds the period's last day and the moments between which it is open.
  ///
  /// A printed end decides, and what the count says beside it is kept as well.
  package func resolve(_ calendar: WorkingCalendar) -> Result<ResolvedPeriod, PeriodProblem> {
    if closing == .startOfDay { return .failure(.closesAtZero) }
    let counted = count.map { method.lastDay(from: start, count: $0, calendar: calendar) }
    if let printedEnd {
      guard printedEnd >= start else { return .failure(.endsBeforeStart) }
      return .success(resolved(.printed(check(printedEnd, counted, calendar)), lastDay: printedEnd))
    }
    guard let counted else { return .failure(.noEnd) }
    return counted.map { resolved(.counted(movedFrom: $0.movedFrom), lastDay: $0.lastDay) }
  }
}

extension NoticePeriod {
  private func resolved(_ origin: ResolvedPeriod.Origin, lastDay: CivilDate) -> ResolvedPeriod {
    ResolvedPeriod(
      start: start, lastDay: lastDay, closing: closing ?? .endOfDay, count: count, method: method,
      origin: origin)
  }

  /// Compares a printed end with the day to which the count leads.
  private func check(
    _ printed: CivilDate, _ counted: Result<CountedDay, PeriodProblem>?, _ calendar: WorkingCalendar
  ) -> ResolvedPeriod.CountCheck {
    switch counted {
    case nil: return .noCount
    case .failure(let problem): return .unchecked(problem)
    case .success(let day) where day.lastDay == printed: return .agrees
    case .success(let day):
      return .disagrees(counted: day.lastDay, fits: fittingMethod(printed, calendar))
    }
  }

  /// Finds another method by which the count does lead to the printed end.
  private func fittingMethod(_ printed: CivilDate, _ calendar: WorkingCalendar) -> CountingMethod? {
    guard let count else { return nil }
    return method.alternatives.first { other in
      switch other.lastDay(from: start, count: count, calendar: calendar) {
      case .success(let day): day.lastDay == printed
      case .failure: false
      }
    }
  }
}
