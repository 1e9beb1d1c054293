extension Timetable {
  /// Reads the text that a page carries.
  ///
  /// - Returns: the entries that can be read, and the numbers of the lines that cannot, counted from 1; empty
  ///   lines are neither.
  package static func read(_ text: String) -> (timetable: Timetable, unreadable: [Int]) {
    let bytes = Array(text.utf8)
    return read(bytes, from: 0)
  }

  /// Reads the text in UTF-8 from a byte offset on.
  package static func read(
    _ bytes: [UInt8], from offset: Int
  ) -> (timetable: Timetable, unreadable: [Int]) {
    var entries: [Entry] = []
    var unreadable: [Int] = []
    var number = 0
    for line in Words.split(bytes, offset..<bytes.count, at: UInt8(ascii: "\n")) {
      number += 1
      if line.isEmpty { continue }
      var words = Words(bytes, line)
      if let entry = words.entry() {
        entries.append(entry)
      } else {
        unreadable.append(number)
      }
    }
    return (Timetable(entries), unreadable)
  }
}

extension Words {
  /// Reads a whole line.
  fileprivate mutating func entry() -> Timetable.Entry? {
    guard let id = text() else { return nil }
    if skip("programme") { return isAtEnd ? Timetable.Entry(id: id, .programme) : nil }
    var withdrawn: CivilDate?
    if skip("withdrawn") {
      guard let date = date() else { return nil }
      withdrawn = date
    }
    guard let subject = subject(), let kind = kind(subject) else { return nil }
    return Timetable.Entry(id: id, kind, withdrawn: withdrawn)
  }

  private mutating func kind(_ subject: StateSubject) -> Timetable.Kind? {
    if skip("monthly") { return monthly().map { .monthly($0.deadline, subject, restDays: $0.restDays) } }
    guard let span = rest() else { return nil }
    do throws(TimeSpanError) {
      return .span(try TimeSpan(parsing: span), subject)
    } catch {
      return nil
    }
  }

  private mutating func subject() -> StateSubject? {
    if skip("schedule") { return .schedule }
    if skip("notice") { return .notice }
    return skip("deadline") ? .deadline : nil
  }

  /// Reads `25 from 2025-03-01 until 2025-10-25 at 17:30 rest 2025-05-25`, of which `from`, `at` and `rest` may
  /// be missing.
  private mutating func monthly() -> (deadline: MonthlyDeadline, restDays: [CivilDate])? {
    guard let day = number().flatMap({ Int(exactly: $0) }) else { return nil }
    var from: CivilDate?
    if skip("from") {
      guard let date = date() else { return nil }
      from = date
    }
    guard skip("until"), let until = date() else { return nil }
    var closing = TimeOfDay.endOfDay
    if skip("at") {
      guard let time = text().flatMap({ TimeOfDay($0) }) else { return nil }
      closing = time
    }
    var restDays: [CivilDate] = []
    if skip("rest") {
      repeat {
        guard let date = date() else { return nil }
        restDays.append(date)
      } while !isAtEnd
    }
    guard isAtEnd else { return nil }
    do throws(MonthlyDeadlineError) {
      return (
        try MonthlyDeadline(dayOfMonth: day, from: from, until: until, closing: closing), restDays
      )
    } catch {
      return nil
    }
  }

  private mutating func date() -> CivilDate? { text().flatMap { CivilDate($0) } }
}
