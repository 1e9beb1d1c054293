/// Why a text is no date or time.
enum ReadProblem: Error {
  /// It has another form.
  case unreadable
  /// Its year lies outside 1900 to 2199.
  case outOfRange
  case noSuchDate
  case noSuchTime
}

/// Reads dates and times from the bytes of a text, from front to back.
struct TextReader {
  private let bytes: [UInt8]
  private let end: Int
  private var next: Int

  init(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(bytes, 0..<bytes.count)
  }

  /// Reads within a range of byte offsets.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    next = range.lowerBound
    end = range.upperBound
  }

  var isAtEnd: Bool { next == end }

  /// Reads `2026-07-14`.
  mutating func date() throws(ReadProblem) -> CivilDate {
    let (year, month) = try yearAndMonth()
    let day = try number(ofDigits: 2)
    guard CivilDate.years.contains(year) else { throw .outOfRange }
    guard let date = CivilDate(year: year, month: month, day: day) else { throw .noSuchDate }
    return date
  }

  /// Reads `2025-10`.
  mutating func month() throws(ReadProblem) -> CivilMonth {
    let year = try number(ofDigits: 4)
    guard skip("-") else { throw .unreadable }
    let month = try number(ofDigits: 2)
    guard CivilDate.years.contains(year) else { throw .outOfRange }
    guard let result = CivilMonth(year: year, month: month) else { throw .noSuchDate }
    return result
  }

  /// Reads `2026-07-early`, `-mid` or `-late`.
  mutating func tenDayPart() throws(ReadProblem) -> TenDayPart {
    let (year, month) = try yearAndMonth()
    let part: MonthPart
    if skip("early") {
      part = .early
    } else if skip("mid") {
      part = .middle
    } else if skip("late") {
      part = .late
    } else {
      throw .unreadable
    }
    guard CivilDate.years.contains(year) else { throw .outOfRange }
    guard let result = TenDayPart(year: year, month: month, part: part) else { throw .noSuchDate }
    return result
  }

  /// Reads `17:30` or `17:30:15`.
  mutating func timeOfDay() throws(ReadProblem) -> TimeOfDay {
    let hour = try number(ofDigits: 2)
    guard skip(":") else { throw .unreadable }
    let minute = try number(ofDigits: 2)
    let second = skip(":") ? try number(ofDigits: 2) : 0
    guard let time = TimeOfDay(hour: hour, minute: minute, second: second) else { throw .noSuchTime }
    return time
  }

  /// Reads a date, a space or `T`, and a time; after `T` also `+08:00` or `Z`.
  ///
  /// - Returns: the moment, and the day that it names as ended by saying 24:00, nil where it does not.
  mutating func instant() throws(ReadProblem) -> (instant: Instant, endedDay: CivilDate?) {
    let date = try date()
    let mayHaveOffset = skip("T")
    guard mayHaveOffset || skip(" ") else { throw .unreadable }
    let time = try timeOfDay()
    let local = Instant(date: date, time: time)
    if mayHaveOffset, skip("Z") {
      guard let instant = local.adding(seconds: Instant.offset) else { throw .outOfRange }
      return (instant, nil)
    }
    if mayHaveOffset, !isAtEnd, !skip("+08:00") { throw .unreadable }
    return (local, time == .endOfDay ? date : nil)
  }
}

extension TextReader {
  private mutating func yearAndMonth() throws(ReadProblem) -> (year: Int, month: Int) {
    let year = try number(ofDigits: 4)
    guard skip("-") else { throw .unreadable }
    let month = try number(ofDigits: 2)
    guard skip("-") else { throw .unreadable }
    return (year, month)
  }

  private mutating func number(ofDigits count: Int) throws(ReadProblem) -> Int {
    guard end - next >= count else { throw .unreadable }
    var number = 0
    for _ in 0..<count {
      let byte = bytes[next]
      guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { throw .unreadable }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
      next += 1
    }
    return number
  }

  /// Steps over an ASCII word where it comes next.
  private mutating func skip(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard end - next >= length else { return false }
    for index in 0..<length where bytes[next + index] != word.utf8Start[index] { return false }
    next += length
    return true
  }
}
