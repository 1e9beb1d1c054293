import CivilTime
import Content
import Diagnostics
import JSON

extension Scene {
  static let scheduleFile = "schedule.json"

  /// The times of each programme for other programs, both languages in one file.
  func scheduleFiles() -> [File] {
    ownProgrammes.map { programme in
      (
        programme.address.path + Self.scheduleFile,
        jsonFile { write(scheduleOf: programme, to: &$0) }
      )
    }
  }

  /// Version 1: keys are only ever added to it. Nothing in it depends on the day of the build but withdrawals.
  func write(scheduleOf programme: Programme, to file: inout JSONObject) {
    file.member("version", 1)
    file.member("programme", programme.id)
    file.object("title") { $0.texts(programme.title) }
    file.member("timeZone", CalendarTime.zone)
    if let assumed = programme.assumedYear {
      file.member("assumedYear", assumed.year)
    } else {
      file.null("assumedYear")
    }
    file.array("items") { items in
      for entry in timelines[programme.id]?.entries ?? [] {
        items.object { item in
          item.member("id", entry.item.id)
          item.member("kind", entry.item.kind.rawValue)
          item.object("title") { $0.texts(entry.item.title) }
          write(entry.item, to: &item)
          item.object("source") { $0.texts(entry.item.source) }
          if let note = entry.item.note {
            item.object("note") { $0.texts(note) }
          } else {
            item.null("note")
          }
          guard let withdrawn = entry.withdrawn else { return }
          item.object("withdrawn") { object in
            object.member("date", withdrawn.date.description)
            object.object("reason") { $0.texts(withdrawn.reason) }
          }
        }
      }
    }
    guard let notice = timelines[programme.id]?.notice else {
      file.null("noticePeriod")
      return
    }
    file.object("noticePeriod") { write(notice, to: &$0) }
  }

  private func write(_ entry: ScheduleItem, to item: inout JSONObject) {
    switch entry.when {
    case .span(let span):
      item.member("when", span.description)
      item.object("text") {
        $0.texts(Bilingual(zh: Wording(.zh).span(span), en: Wording(.en).span(span)))
      }
      item.member("exact", span.isExact)
      item.member("start", span.interval.start.iso)
      item.member("end", span.interval.end.iso)
      item.array("changes") { list in for change in entry.course?.changes ?? [] { list.string(change.iso) } }
    case .monthly(let deadline):
      item.member("when", "monthly")
      item.object("text") {
        $0.texts(Bilingual(zh: Wording(.zh).monthly(deadline), en: Wording(.en).monthly(deadline)))
      }
      item.member("exact", true)
      item.member("dayOfMonth", deadline.dayOfMonth)
      item.member("from", orNull: deadline.from?.description)
      item.member("until", deadline.until.description)
      item.member("closing", deadline.closing.description)
      item.member("recurrence", deadline.recurrence)
    }
  }

  private func write(_ notice: ResolvedPeriod, to object: inout JSONObject) {
    object.member("firstDay", notice.start.description)
    object.member("lastDay", notice.lastDay.description)
    object.member("start", notice.interval.start.iso)
    object.member("end", notice.interval.end.iso)
    object.array("changes") { list in for change in notice.course.changes { list.string(change.iso) } }
    object.object("method") {
      $0.texts(Bilingual(zh: Wording(.zh).method(of: notice), en: Wording(.en).method(of: notice)))
    }
  }
}
