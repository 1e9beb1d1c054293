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
      let withdrawn = entry.optionalFields("withdrawn").flatMap(readWithdrawal)
      if let id { checkID(id) }
      guard let id, let title, let kind, let when, let source else { return }
      items.append(
        ScheduleItem(
          id: id.value, title: title.value, kind: kind.value, when: when, source: source.value,
          note: note?.value, withdrawn: withdrawn, place: decoding.file.place(id.range)))
    }
    for finding in duplicates(items.map { ($0.id, $0.place) }) { decoding.report(finding) }
    return items
  }
}

extension ScheduleReader {
  /// An id names its item in addresses and on pages, where the notice period has a name of its own.
  private func checkID(_ id: Located<String>) {
    let place = decoding.file.place(id.range)
    if !Timetable.isID(id.value) {
      decoding.report(
        Finding(
          ContentRules.badAddress, at: place, zh: "日程的编号“\(id.value)”不能用作网址。",
          en: "The id “\(id.value)” of a schedule item cannot be part of an address.",
          help: Bilingual(
            zh: "只用小写英文字母、数字和连字符，例如 registration。",
            en: "Use lower-case letters, digits and hyphens only, such as registration.")))
    } else if id.value == ScheduleItem.noticeID {
      decoding.report(
        Finding(
          ContentRules.duplicate, at: place, zh: "编号“\(id.value)”已经是公示期的编号。",
          en: "The id “\(id.value)” already belongs to the notice period.",
          help: Bilingual(
            zh: "给这一项另起一个编号；公示期写在 notice-period 和获奖名单的 period 里。",
            en:
              "Choose another id; notice periods stand in notice-period and in the period of the winner list."
          )))
    }
  }

  private func readWhen(_ entry: Fields) -> ScheduleItem.When? {
    if let node = entry.node("when"), case .mapping = node.content {
      return entry.fields("when").flatMap(monthly)
    }
    guard let text = entry.string("when") else { return nil }
    do throws(TimeSpanError) {
      return .span(try TimeSpan(parsing: text.value))
    } catch {
      decoding.report(Dates.finding(error, text, in: decoding.file))
      return nil
    }
  }

  private func monthly(_ fields: Fields) -> ScheduleItem.When? {
    let day = fields.int("monthly", in: 1...31)
    let from = fields.optionalDate("from", decoding)
    let until = fields.date("until", decoding)
    let closing = fields.optionalClosing(decoding)
    fields.end()
    guard let day, let until else { return nil }
    do throws(MonthlyDeadlineError) {
      return .monthly(
        try MonthlyDeadline(
          dayOfMonth: day.value, from: from?.value, until: until.value, closing: closing?.value ?? .endOfDay))
    } catch {
      let (zh, en) =
        switch error {
        case .endsBeforeStart:
          ("最后一天 \(until.value) 早于第一天。", "The last day, \(until.value), is earlier than the first.")
        case .noSuchDay, .neverFalls, .closesAtZero:
          (
            "到 \(until.value) 为止，没有哪个月的\(day.value)日落在期限里。",
            "No \(day.value)th of a month falls within the dates until \(until.value)."
          )
        }
      decoding.report(
        Finding(
          ContentRules.wrongDate, at: decoding.file.place(until.range), zh: zh, en: en,
          help: Bilingual(zh: "核对 from 和 until。", en: "Check from and until.")))
      return nil
    }
  }

  private func readWithdrawal(_ fields: Fields) -> Withdrawal? {
    let date = fields.date("date", decoding)
    let reason = fields.bilingual("reason")
    fields.end()
    guard let date, let reason else { return nil }
    return Withdrawal(date: date.value, reason: reason.value)
  }
}

/// Reads how long winners are shown and how the days are counted.
enum NoticeRuleReader {
  static func read(_ fields: Fields, _ decoding: Decoding) -> NoticeRule? {
    guard let entry = fields.optionalFields("notice-period") else { return nil }
    let count = entry.int("count", in: 1...365)
    let unit = entry.choice("unit", as: CountUnit.self)
    let firstDay = entry.choice("first-day", as: FirstDay.self)
    let roll = entry.choice("roll", as: Roll.self)
    let closing = entry.optionalClosing(decoding)
    let source = entry.bilingual("source")
    entry.end()
    guard let count, let unit, let firstDay, let roll, let source else { return nil }
    return NoticeRule(
      count: count.value, unit: unit.value, firstDay: firstDay.value, roll: roll.value,
      closing: closing?.value, source: source.value, place: decoding.file.place(count.range))
  }
}
