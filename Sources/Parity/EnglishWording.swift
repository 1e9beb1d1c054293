extension Fact {
  /// Makes the fact that a text links to something.
  package init(link target: String, range: Range<Int>) {
    self.init(.address(Addresses.normal(target)), range: range)
  }

  /// Whether another text states the same.
  package func isSame(as other: Fact) -> Bool { looseKey == other.looseKey && agrees(with: other) }

  /// One way to say it in English; nil where there is no telling.
  package var english: String? {
    switch value {
    case .quantity(let number, let unit): Self.quantity(number, unit)
    case .ordinal(let number): Self.ordinal(number)
    case .fraction(let part, let whole): "\(part)/\(whole)"
    case .year(let year): String(year)
    case .date(let date): Self.date(date)
    case .time(let minutes): "\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
    case .weekday(let day): Self.weekdays[(day - 1) % 7]
    case .document(let year, let number): "[\(year)] No. \(number)"
    case .identifier, .address: nil
    }
  }

  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November",
    "December",
  ]

  private static func quantity(_ number: ExactNumber, _ unit: Unit) -> String? {
    let digits = grouped(number.text)
    let isOne = number.whole == 1
    let word: String
    switch unit {
    case .none: return digits
    case .percent: return digits + "%"
    case .perMille: return digits + "‰"
    case .yuan: return digits + " yuan"
    case .dayOrDate: return number.whole.map { "the \(ordinal($0)) or \($0) days" }
    case .day: word = "day"
    case .workingDay: word = "working day"
    case .week: word = "week"
    case .month: word = "month"
    case .year: word = "year"
    case .hour: word = "hour"
    case .minute: word = "minute"
    case .second: word = "second"
    default: return nil
    }
    return "\(digits) \(word)" + (isOne ? "" : "s")
  }

  private static func ordinal(_ number: Int) -> String {
    let ending =
      switch (number % 100, number % 10) {
      case (11...13, _): "th"
      case (_, 1): "st"
      case (_, 2): "nd"
      case (_, 3): "rd"
      default: "th"
      }
    return "\(number)\(ending)"
  }

  private static func date(_ date: DatePoint) -> String {
    let month = months[(date.month - 1) % 12]
    let year = date.year.map { " \($0)" } ?? ""
    if let day = date.day { return "\(day) \(month)\(year)" }
    return switch date.part {
    case .early: "early \(month)\(year)"
    case .mid: "mid-\(month)\(year)"
    case .late: "late \(month)\(year)"
    case .start: "the beginning of \(month)\(year)"
    case .end: "the end of \(month)\(year)"
    case nil: "\(month)\(year)"
    }
  }

  /// Whole numbers with a comma before every three digits, from 10,000 on.
  private static func grouped(_ text: String) -> String {
    guard text.utf8.count > 4, text.utf8.allSatisfy({ $0 &- 48 < 10 }) else { return text }
    var result: [UInt8] = []
    for (index, byte) in text.utf8.reversed().enumerated() {
      if index > 0, index % 3 == 0 { result.append(UInt8(ascii: ",")) }
      result.append(byte)
    }
    return String(decoding: result.reversed(), as: UTF8.self)
  }
}
