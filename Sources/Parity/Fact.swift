/// Something a text states that must be the same in both languages: a date, a number, a telephone number.
package struct Fact: Sendable, Hashable {
  package enum Value: Sendable, Hashable {
    case quantity(ExactNumber, Unit)
    case ordinal(Int)
    case fraction(Int, of: Int)
    case year(Int)
    case date(DatePoint)
    /// Minutes since the beginning of the day, 0 to 1440.
    case time(Int)
    /// 1 for Monday to 7 for Sunday.
    case weekday(Int)
    /// Digits that are no quantity, such as a telephone number, without the zero of a trunk call.
    case identifier(String)
    /// The number of an official document.
    case document(year: Int, number: Int)
    /// A web or mail address.
    case address(String)
  }

  /// How much a fact weighs where the other language has none like it.
  package enum Weight: UInt8, Sendable, Comparable {
    /// A word that may be left out in a good translation, such as “one”.
    case faint
    /// A number in words.
    case worded
    /// Digits, dates, addresses: they stand in both languages.
    case firm

    package static func < (a: Weight, b: Weight) -> Bool { a.rawValue < b.rawValue }
  }

  package let value: Value
  package var weight: Weight
  /// Bytes of the text.
  package var range: Range<Int>
  /// How many of a number are named beside it: 1 in “the bureau and 18 others”; nil elsewhere.
  package var named: Int?

  package init(_ value: Value, _ weight: Weight = .firm, range: Range<Int>, named: Int? = nil) {
    self.value = value
    self.weight = weight
    self.range = range
    self.named = named
  }
}

/// A date as exact as its text: 2026, July, the 14th, or a third of a month.
package struct DatePoint: Sendable, Hashable {
  package enum Part: Int, Sendable, Hashable {
    case early = 41
    case mid, late, start, end
  }

  package var year: Int?
  package var month: Int
  package var day: Int?
  package var part: Part?
}

/// What a quantity counts, where that can be told apart in both languages.
package enum Unit: UInt8, Sendable, Hashable, CaseIterable {
  case none
  /// 日 behind a number: a day of the month, or a length in days.
  case dayOrDate
  case day, workingDay, week, month, year, hour, minute, second
  case percent, perMille, yuan, dollar, euro
  case metre, kilometre, centimetre, millimetre, squareMetre, squareKilometre, hectare, mu
  case kilogram, tonne, kilobyte, megabyte, gigabyte, terabyte, degree

  /// Whether two quantities of the same number may be the same: a unit may be understood, but never a percentage.
  func agrees(with other: Unit) -> Bool {
    if self == other { return true }
    if isStrict || other.isStrict { return false }
    if self == .none || other == .none { return true }
    return self == .dayOrDate && other == .day || self == .day && other == .dayOrDate
  }

  private var isStrict: Bool { self == .percent || self == .perMille }
}

extension Fact {
  /// Kinds of facts that could be mistaken for each other, and which rule they fall under.
  package enum Family: UInt8, Sendable, Hashable, CaseIterable {
    case date, time, number, identifier, document, address
  }

  package var family: Family {
    switch value {
    case .quantity, .ordinal, .fraction: .number
    case .year, .date, .weekday: .date
    case .time: .time
    case .identifier: .identifier
    case .document: .document
    case .address: .address
    }
  }

  /// The part of the value that has to agree at least.
  package enum LooseKey: Sendable, Hashable {
    case number(ExactNumber)
    case percentage(ExactNumber)
    case day(month: Int, day: Int?, part: DatePoint.Part?)
    case text(String)
    case other(Value)
  }

  /// The day of a date as a number, otherwise the loose key: “25日” may be said as “25 October”.
  package var dayKey: LooseKey {
    if case .date(let date) = value, let day = date.day { .number(ExactNumber(day)) } else { looseKey }
  }

  /// The part of the value that has to agree at least; an identifier may be said as a number.
  package var looseKey: LooseKey {
    switch value {
    case .quantity(let number, .percent): .percentage(number)
    case .quantity(let number, _): .number(number)
    case .ordinal(let number): .number(ExactNumber(number))
    case .year(let year): .number(ExactNumber(year))
    case .date(let date): .day(month: date.month, day: date.day, part: date.part)
    case .identifier(let digits): ExactNumber(spelled: digits).map { .number($0) } ?? .text(digits)
    default: .other(value)
    }
  }

  /// The unit that has to agree where the loose keys do.
  var unit: Unit {
    if case .quantity(_, let unit) = value { unit } else { .none }
  }

  /// Whether two facts with equal loose keys are the same: a date may lack its year.
  func agrees(with other: Fact) -> Bool {
    if case .date(let a) = value, case .date(let b) = other.value, let one = a.year, let two = b.year {
      return one == two
    }
    return unit.agrees(with: other.unit)
  }
}
