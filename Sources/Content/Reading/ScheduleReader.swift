import CivilTime
import Diagnostics
import YAML

/// Reads a programme's schedule.
struct ScheduleReader {
  let decoding: Decoding

  func read(_ fields: Fields) -> [ScheduleItem] {
    var items: [ScheduleItem] = []
    fields.each("schedule", of: Bilingual(zh: "一项日程", en: "an item of the schedule")) { entry in
      let id = entry.string("id")
      let title = entry.bilingual("title")
      let kind = entry.choice("kind", as: ScheduleItem.Kind.self)
      let when = readWhen(entry)
      let source = entry.bilingual("source")
      let note = entry.optionalBilingual("note")
      guard let id, let title, let kind, let when, let source else { return }
      items.append(
        ScheduleItem(
          id: id.value, title: title.value, kind: kind.value, when: when, source: source.value,
          note: note?.value, place: decoding.file.place(id.range)))
    }
    for finding in duplicates(items.map { ($0.id, $0.place) }) { decoding.report(finding) }
    return items
  }
}

extension ScheduleReader {
  private func readWhen(_ entry: Fields) -> ScheduleItem.When? {
    if let node = entry.node("when"), case .mapping = node.content {
      return entry.fields("when").flatMap(monthly)
    }
    guard let text = entry.string("when") else { return nil }
    do throws(TimeSpanError) {
      return .span(try TimeSpan(parsing: text.value))
    } catch {
      decoding.report(Dates.finding(error, text.value, at: decoding.file.place(text.range)))
      return nil
    }
  }

  private func monthly(_ fields: Fields) -> ScheduleItem.When? {
    let day = fields.int("monthly", in: 1...31)
    let from = fields.optionalValue("from", expected: Dates.expected, CivilDate.init)
    let until = fields.value("until", expected: Dates.expected, CivilDate.init)
    fields.end()
    guard let day, let until else { return nil }
    do throws(MonthlyDeadlineError) {
      return .monthly(try MonthlyDeadline(dayOfMonth: day.value, from: from?.value, until: until.value))
    } catch {
      let place = decoding.file.place(fields.range)
      decoding.report(
        Finding(
          ContentRules.wrongDate, at: place, zh: "在 from 和 until 之间没有这样的每月期限。",
          en: "No such monthly deadline falls between from and until."))
      return nil
    }
  }
}

/// Reads how long winners are shown and how the days are counted.
enum NoticeRuleReader {
  static func read(_ fields: Fields) -> NoticeRule? {
    guard let entry = fields.optionalFields("notice-period") else { return nil }
    let count = entry.int("count", in: 1...365)
    let unit = entry.choice("unit", as: CountUnit.self)
    let firstDay = entry.choice("first-day", as: FirstDay.self)
    let roll = entry.choice("roll", as: Roll.self)
    let source = entry.bilingual("source")
    entry.end()
    guard let count, let unit, let firstDay, let roll, let source else { return nil }
    return NoticeRule(
      count: count.value, unit: unit.value, firstDay: firstDay.value, roll: roll.value, source: source.value)
  }
}

/// The wording of findings about dates.
enum Dates {
  static let expected = Bilingual(zh: "真实存在的日期，如 2026-07-14", en: "a date that exists, like 2026-07-14")

  static func finding(_ error: TimeSpanError, _ text: String, at place: Place) -> Finding {
    let (zh, en) =
      switch error {
      case .noSuchDate: ("日期“\(text)”不存在。", "The date “\(text)” does not exist.")
      case .endsBeforeStart: ("“\(text)”的结束早于开始。", "“\(text)” ends before it starts.")
      default: ("看不懂时间“\(text)”。", "The time “\(text)” cannot be read.")
      }
    return Finding(
      ContentRules.wrongDate, at: place, zh: zh, en: en,
      help: Bilingual(
        zh: "可以写：2026-07-14、2026-07-01/2026-07-03、2026-07-14 17:30、2026-07-late（下旬）。",
        en: "Write 2026-07-14, 2026-07-01/2026-07-03, 2026-07-14 17:30 or 2026-07-late (last ten days)."))
  }
}
