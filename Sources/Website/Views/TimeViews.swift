import CivilTime
import Content
import Diagnostics
import Mustache

/// Schedules and notice periods as templates see them.
extension Scene {
  func schedule(_ programme: Programme, _ language: Language) -> [Value] {
    (timelines[programme.id]?.entries ?? []).map { .object(scheduleItem($0, language)) }
  }

  func scheduleItem(_ entry: Timeline.Entry, _ language: Language) -> Object {
    let item = entry.item
    var data: Object = [
      "id": .text(item.id),
      "title": .text(item.title[language]),
      "source": .text(item.source[language]),
      "note": .optional(item.note?[language]),
      "state": .object(stateData(entry, language)),
      "withdrawn": withdrawal(entry, language),
      "start-iso": .text(entry.start.iso),
      "end-iso": .text(entry.end.iso),
    ]
    switch item.when {
    case .span(let span):
      data["text"] = .text(words(language).span(span, weekdays: true))
      data["exact"] = .bool(span.isExact)
      data["rest-day"] = restDay(span, language)
      data["rest-days"] = restDays(span, language)
      data["monthly"] = false
      data["dates"] = .list([])
      data["next"] = .missing
    case .monthly(let deadline):
      data["text"] = .text(words(language).monthly(deadline))
      data["exact"] = true
      data["rest-day"] = .missing
      data["rest-days"] = .list([])
      data["monthly"] = true
      // From the next deadline on, so that the list changes only when a state does.
      data["dates"] = .list(
        entry.comingDates.map { date, time in
          var object = restDayMarked(date, language)
          object["time"] = .text(time.id)
          return .object(object)
        })
      data["next"] =
        entry.next.map { date in
          var object = restDayMarked(date, language)
          object["mark"] = .text(words(language).restDay)
          return .object(object)
        } ?? .missing
    }
    return data
  }

  /// The notice period of a programme's winners, or missing where none runs or ran.
  func noticePeriod(_ programme: Programme, _ language: Language) -> Value {
    guard let notice = timelines[programme.id]?.noticePeriod else { return .missing }
    let period = notice.period
    return .object([
      "text": .text(words(language).days(period.start, period.lastDay, weekdays: true)),
      "start": .object(day(period.start, language)),
      "end": .object([
        "iso": .text(period.interval.end.iso),
        "text": .text(words(language).end(period.interval.end, year: true)),
        "rest-day": restDay(period.lastDay, language),
      ]),
      "state": .object(stateData(notice, language)),
      "method": .text(words(language).method(of: period)),
      "source": .optional(programme.noticePeriod?.source[language]),
    ])
  }

  /// A date with its weekday, and as `datetime` wants it.
  func day(_ date: CivilDate, _ language: Language) -> Object {
    ["iso": .text(date.description), "text": .text(words(language).dateAndWeekday(date))]
  }

  func published(_ page: Page, _ language: Language) -> Value {
    guard let published = page.published else { return .missing }
    let date = published.instant.date
    return .object([
      "iso": .text(published.hasTime ? published.instant.iso : date.description),
      "text": .text(
        published.hasTime ? words(language).instant(published.instant) : words(language).date(date)),
    ])
  }

  private func words(_ language: Language) -> Wording { Wording(language.wording) }

  /// A date that says whether it is a rest day; outside the tables of working days it says nothing.
  private func restDayMarked(_ date: CivilDate, _ language: Language) -> Object {
    var object = day(date, language)
    object["rest-day"] = restDay(date, language)
    return object
  }
}
