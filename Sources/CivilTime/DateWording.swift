extension Wording {
  /// Writes a day, `2026年7月14日` or `14 July 2026`.
  package func date(_ date: CivilDate) -> String { self.date(date, year: true) }

  /// Writes a day with its weekday, `2026年7月14日（星期二）` or `Tuesday, 14 July 2026`.
  package func dateAndWeekday(_ date: CivilDate) -> String { weekday(self.date(date), of: date) }

  /// Writes a moment, `2026年7月14日17:30（北京时间）` or `17:30, 14 July 2026 (Beijing Time)`.
  package func instant(_ instant: Instant) -> String {
    time(instant.time, on: instant.date, year: true) + beijingTime
  }

  /// Writes the moment at which something ends: midnight is 24:00 of the day that it closes.
  ///
  /// - Parameter year: whether the Chinese names the year; without it the year must be plain from what stands
  ///   around. English names it always.
  package func end(_ instant: Instant, year: Bool = false) -> String {
    let (date, time) = instant.asEnd
    return self.time(time, on: date, year: year || language == .en) + beijingTime
  }

  /// Writes the day on which something was found to be so, `截至2026年7月14日` or `as of 14 July 2026`.
  package func asOf(_ date: CivilDate) -> String {
    choose("截至", "as of ") + self.date(date)
  }
}

extension Wording {
  func date(_ date: CivilDate, year: Bool) -> String {
    let (month, day) = (Self.monthNames[date.month - 1], date.day)
    let zh = "\(date.month)月\(day)日"
    return year ? choose("\(date.year)年" + zh, "\(day) \(month) \(date.year)") : choose(zh, "\(day) \(month)")
  }

  func part(_ part: TenDayPart, year: Bool) -> String {
    let name = part.part.name(language)
    let zh = "\(part.month)月" + name
    // English joins the middle of a month to its name: mid-July.
    let en = name + (part.part == .middle ? "-" : " ") + Self.monthNames[part.month - 1]
    return year ? choose("\(part.year)年" + zh, en + " \(part.year)") : choose(zh, en)
  }

  func month(_ month: CivilMonth, year: Bool) -> String {
    let zh = "\(month.month)月"
    let en = Self.monthNames[month.month - 1]
    return year ? choose("\(month.year)年" + zh, en + " \(month.year)") : choose(zh, en)
  }

  /// Writes a day with a time of day, without naming Beijing.
  func time(_ time: TimeOfDay, on date: CivilDate, year: Bool) -> String {
    self.time(time, on: self.date(date, year: year))
  }

  /// Writes a time of day with a written day.
  func time(_ time: TimeOfDay, on day: String) -> String {
    choose(day + time.description, time.description + ", " + day)
  }

  /// Adds the weekday to a written day.
  func weekday(_ text: String, of date: CivilDate) -> String {
    let name = date.weekday.name(language)
    return choose(text + "（" + name + "）", name + ", " + text)
  }

  static var monthNames: [String] {
    [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November", "December",
    ]
  }
}
