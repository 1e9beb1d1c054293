import CivilTime
import Diagnostics
import YAML

/// Reads `holidays.yml`: years of working days that the built-in tables lack, or that were amended.
enum CalendarReader {
  static let path = "holidays.yml"

  static func read(_ file: SourceFile, into findings: inout [Finding]) -> WorkingCalendar {
    let decoding = Decoding(file)
    defer { findings += decoding.findings }
    var calendar = WorkingCalendar.builtIn
    guard let fields = decoding.root(of: Bilingual(zh: "节假日安排", en: "the holiday arrangements")) else {
      return calendar
    }
    var years: [(id: String, place: Place)] = []
    fields.each("years", of: Bilingual(zh: "一年的节假日安排", en: "the holidays of a year")) { entry in
      let year = entry.int("year", in: CivilDate.years.lowerBound...CivilDate.years.upperBound)
      let holidays = days(entry, "holidays", decoding)
      let workdays = days(entry, "workdays", decoding)
      if let year { years.append(("\(year.value)", file.place(year.range))) }
      guard let year, let holidays, let workdays else { return }
      let problems = calendar.add(
        year: year.value, holidays: holidays.map(\.value), workdays: workdays.map(\.value))
      for problem in problems {
        decoding.report(finding(problem, year, holidays: holidays, workdays: workdays, in: file))
      }
    }
    fields.end()
    for finding in duplicates(years) { decoding.report(finding) }
    return calendar
  }
}

extension CalendarReader {
  /// Reads a list of days and of ranges of days; nil where any of it cannot be read.
  private static func days(_ fields: Fields, _ key: String, _ decoding: Decoding) -> [Located<CivilDate>]? {
    var days: [Located<CivilDate>] = []
    var isComplete = fields.has(key)
    for text in fields.strings(key) {
      let place = decoding.file.place(text.range)
      do throws(TimeSpanError) {
        switch try TimeSpan(parsing: text.value) {
        case .day(let date): days.append(Located(date, range: text.range))
        case .days(let first, let last):
          for offset in 0...first.days(until: last) {
            if let date = first.adding(days: offset) { days.append(Located(date, range: text.range)) }
          }
        default:
          decoding.report(Dates.notADay(text.value, at: place))
          isComplete = false
        }
      } catch {
        decoding.report(Dates.finding(error, text, in: decoding.file))
        isComplete = false
      }
    }
    return isComplete ? days : nil
  }

  private static func finding(
    _ problem: WorkingCalendar.TableProblem, _ year: Located<Int>, holidays: [Located<CivilDate>],
    workdays: [Located<CivilDate>], in file: SourceFile
  ) -> Finding {
    func place(_ date: CivilDate, in lists: [[Located<CivilDate>]], number: Int = 0) -> Place {
      let ranges = lists.flatMap { list in list.filter { $0.value == date }.map(\.range).dropFirst(number) }
      return file.place(ranges.first ?? year.range)
    }
    switch problem {
    case .yearOutOfRange(let year):
      return Finding(
        ContentRules.wrongCalendar, at: file.start, zh: "\(year) 年不在 1900 年至 2199 年之间。",
        en: "The year \(year) is not one of 1900 to 2199.")
    case .otherYear(let date):
      return Finding(
        ContentRules.wrongCalendar, at: place(date, in: [holidays, workdays]),
        zh: "\(date) 不在 \(year.value) 年。", en: "\(date) is not in \(year.value).",
        help: Bilingual(zh: "移到 \(date.year) 年下面。", en: "Move it to the year \(date.year)."))
    case .repeated(let date):
      return Finding(
        ContentRules.wrongCalendar, at: place(date, in: [holidays, workdays], number: 1),
        zh: "\(date) 写了两次。", en: "\(date) is listed twice.",
        help: Bilingual(zh: "删去一处。", en: "Delete one of them."))
    case .contradictory(let date):
      return Finding(
        ContentRules.wrongCalendar, at: place(date, in: [workdays]),
        zh: "\(date) 既写成放假，又写成上班。", en: "\(date) is listed both as a day off and as a working day.",
        help: Bilingual(zh: "按国务院办公厅的通知删去一处。", en: "Keep what the State Council's notice says."))
    case .notAWeekend(let date):
      let weekday = (date.weekday.name(.zh), date.weekday.name(.en))
      return Finding(
        ContentRules.wrongCalendar, at: place(date, in: [workdays]),
        zh: "\(date) 是\(weekday.0)，本来就是工作日，不是调休上班。",
        en: "\(date) is a \(weekday.1) and so a working day already.",
        help: Bilingual(
          zh: "workdays 只写调休上班的星期六、星期日。",
          en: "List only Saturdays and Sundays that are worked under workdays."))
    }
  }
}
