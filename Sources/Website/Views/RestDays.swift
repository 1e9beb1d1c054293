import CivilTime
import Content
import Diagnostics
import Mustache

/// Rest days are marked where a date falls on one, as nothing is moved because of them.
extension Scene {
  /// `休息日` or `rest day`; missing for working days, and outside the tables, where nobody knows.
  func restDay(_ date: CivilDate, _ language: Language) -> Value {
    guard calendar.isWorkingDay(date) == false else { return .missing }
    return .text(Wording(language.wording).restDay)
  }

  /// The mark of an item that names a single day.
  func restDay(_ span: TimeSpan, _ language: Language) -> Value {
    let (first, last) = (span.ends.first.exactDate, span.ends.last.exactDate)
    guard let first, first == last else { return .missing }
    return restDay(first, language)
  }

  /// The ends of a range that are rest days, each with its weekday and its mark.
  func restDays(_ span: TimeSpan, _ language: Language) -> Value {
    let (first, last) = (span.ends.first.exactDate, span.ends.last.exactDate)
    guard first != last else { return .list([]) }
    let dates = [first, last].compactMap { $0 }.filter { calendar.isWorkingDay($0) == false }
    return .list(
      dates.map { date in
        var object = day(date, language)
        object["rest-day"] = restDay(date, language)
        return .object(object)
      })
  }
}
