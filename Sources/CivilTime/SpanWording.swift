extension Wording {
  /// Writes what a schedule says, no more exactly than it says it.
  ///
  /// A lone day always has its weekday.
  ///
  /// - Parameter weekdays: whether moments and the ends of ranges have their weekdays too.
  package func span(_ span: TimeSpan, weekdays: Bool = false) -> String {
    switch span {
    case .instant(let instant): return lone(instant.time, instant.date, weekdays)
    case .dayEnd(let date): return lone(.endOfDay, date, weekdays)
    case .day(let date): return dateAndWeekday(date)
    case .part(let part): return self.part(part, year: true)
    case .month(let month): return self.month(month, year: true)
    case .days(let first, let last): return days(first, last, weekdays: weekdays)
    case .parts(let first, let last): return parts(first, last)
    case .instants, .mixed:
      return range(from: Shown(start: span.ends.first), to: Shown(end: span.ends.last), weekdays)
    }
  }

  /// Writes days from one to another, both included, `2026年7月1日至7月3日` or `1–3 July 2026`.
  ///
  /// - Parameter weekdays: whether both days have their weekdays.
  package func days(_ first: CivilDate, _ last: CivilDate, weekdays: Bool = false) -> String {
    if first == last { return dateAndWeekday(first) }
    let sameYear = first.year == last.year
    if language == .en, !weekdays, sameYear, first.month == last.month {
      return "\(first.day)–" + date(last)
    }
    let from = date(first, year: language == .zh || !sameYear)
    let to = date(last, year: language == .en || !sameYear)
    guard weekdays else { return from + choose("至", " – ") + to }
    return weekday(from, of: first) + choose("至", " – ") + weekday(to, of: last)
  }
}

extension Wording {
  /// One end of a range as it is printed.
  private enum Shown: Hashable {
    case time(TimeOfDay, CivilDate)
    case day(CivilDate)
    case part(TenDayPart)
    case month(CivilMonth)

    init(start point: TimePoint) {
      switch point {
      case .instant(let instant): self = .time(instant.time, instant.date)
      case .day(let date): self = .day(date)
      case .part(let part): self = .part(part)
      case .month(let month): self = .month(month)
      }
    }

    init(end point: TimePoint) {
      if case .instant(let instant) = point {
        self = .time(instant.asEnd.time, instant.asEnd.date)
      } else {
        self.init(start: point)
      }
    }

    var year: Int {
      switch self {
      case .time(_, let date), .day(let date): date.year
      case .part(let part): part.year
      case .month(let month): month.year
      }
    }

    var hasTime: Bool {
      if case .time = self { true } else { false }
    }
  }

  private func lone(_ time: TimeOfDay, _ date: CivilDate, _ weekdays: Bool) -> String {
    self.time(time, on: day(date, year: true, weekdays)) + beijingTime
  }

  /// Writes a day, and its weekday where that is wanted.
  private func day(_ date: CivilDate, year: Bool, _ weekdays: Bool) -> String {
    let text = self.date(date, year: year)
    return weekdays ? weekday(text, of: date) : text
  }

  private func range(from first: Shown, to last: Shown, _ weekdays: Bool = false) -> String {
    let zone = first.hasTime || last.hasTime ? beijingTime : ""
    if case (.time(let start, let day), .time(let end, let lastDay)) = (first, last), day == lastDay {
      let text = self.day(day, year: true, weekdays)
      let zh = text + start.description + "至" + end.description
      return choose(zh, start.description + "–" + end.description + ", " + text) + zone
    }
    let sameYear = first.year == last.year
    let from = point(first, year: language == .zh || !sameYear, weekdays)
    let to = point(last, year: language == .en || !sameYear, weekdays)
    return from + choose("至", " to ") + to + zone
  }

  private func parts(_ first: TenDayPart, _ last: TenDayPart) -> String {
    if first == last { return part(first, year: true) }
    guard first.year == last.year, first.month == last.month else {
      return range(from: .part(first), to: .part(last))
    }
    let zh = part(first, year: true) + "至" + last.part.name(.zh)
    return choose(
      zh, first.part.name(.en) + (first.part == .middle ? "- to " : " to ") + part(last, year: true))
  }

  private func point(_ shown: Shown, year: Bool, _ weekdays: Bool) -> String {
    switch shown {
    case .time(let time, let date): self.time(time, on: day(date, year: year, weekdays))
    case .day(let date): day(date, year: year, weekdays)
    case .part(let part): self.part(part, year: year)
    case .month(let month): self.month(month, year: year)
    }
  }
}
