import CivilTime
import Content
import Diagnostics

extension Scene {
  static let calendarFile = "schedule.ics"

  /// The calendars: one for each programme and one for the site, in each language.
  func calendarFiles() -> [File] {
    Language.allCases.flatMap { language -> [File] in
      let settings = site.settings
      let place = path(Address(Self.calendarFile), language)
      let all =
        part.hasSite
        ? [(place, calendar(of: site.programmes, named: settings.title[language], language))] : []
      return all
        + ownProgrammes.map { programme in
          let name = programme.title[language]
          return (
            path(Address(programme.address.path + Self.calendarFile), language),
            calendar(of: [programme], named: name, language)
          )
        }
    }
  }

  private func calendar(of programmes: [Programme], named name: String, _ language: Language) -> [UInt8] {
    var writer = CalendarWriter()
    writer.component("VCALENDAR") { calendar in
      calendar.property("VERSION", "2.0")
      calendar.property("PRODID", "-//gongshi//gongshi//" + (language == .zh ? "ZH" : "EN"))
      calendar.property("CALSCALE", "GREGORIAN")
      calendar.property("NAME", text: name)
      calendar.property("X-WR-CALNAME", text: name)
      calendar.property("X-WR-TIMEZONE", CalendarTime.zone)
      calendar.property("REFRESH-INTERVAL;VALUE=DURATION", "P1D")
      calendar.component("VTIMEZONE") { zone in
        zone.property("TZID", CalendarTime.zone)
        zone.component("STANDARD") { standard in
          standard.property("DTSTART", "19000101T000000")
          standard.property("TZOFFSETFROM", "+0800")
          standard.property("TZOFFSETTO", "+0800")
          standard.property("TZNAME", "CST")
        }
      }
      for event in programmes.flatMap({ events(of: $0, language) }) { event.write(to: &calendar) }
    }
    return writer.bytes
  }

  /// The events of a programme: its schedule, then its notice period.
  func events(of programme: Programme, _ language: Language) -> [CalendarEvent] {
    let entries = timelines[programme.id]?.entries ?? []
    return entries.compactMap { event($0, of: programme, language) }
      + [noticeEvent(of: programme, language)].compactMap { $0 }
  }
}

extension Scene {
  private func event(_ entry: Timeline.Entry, of programme: Programme, _ language: Language) -> CalendarEvent?
  {
    let item = entry.item
    let words = Wording(language.wording)
    let stamp = stamp(of: programme)
    let time: CalendarTime
    var recurrence: String?
    let (text, isExact): (String, Bool)
    switch item.when {
    case .span(let span):
      (time, text, isExact) = (CalendarTime(span), words.span(span), span.isExact)
    case .monthly(let deadline):
      // A series without a beginning begins with the notice, or with its last year where that has no date.
      let year = CivilDate(year: deadline.until.year, month: 1, day: 1) ?? deadline.until
      let since = deadline.from ?? stamp?.date ?? year
      guard let first = deadline.dates(since: since).first ?? deadline.dates(since: year).first else {
        return nil
      }
      time = CalendarTime(deadline: first, closing: deadline.closing)
      recurrence = deadline.recurrence
      (text, isExact) = (words.monthly(deadline), true)
    }
    var title = item.title[language]
    if !isExact { title += language == .zh ? "（大致时间）" : " (approximate)" }
    var lines = [text]
    if let withdrawn = entry.withdrawn {
      title = (language == .zh ? "已撤回：" : "Withdrawn: ") + title
      lines.append(words.date(withdrawn.date) + (language == .zh ? "，" : ", ") + withdrawn.reason[language])
    }
    if let assumed = programme.assumedYear { lines.append(assumed.reason[language]) }
    if let note = item.note { lines.append(note[language]) }
    lines.append((language == .zh ? "依据：" : "Source: ") + item.source[language])
    return CalendarEvent(
      uid: uid(programme, item.id),
      stamp: [stamp, entry.withdrawn?.start].compactMap { $0 }.max() ?? time.start,
      sequence: programme.notices.count + (entry.withdrawn == nil ? 0 : 1), time: time,
      recurrence: recurrence, summary: summary(title, of: programme, language),
      description: closed(lines, language),
      address: absolute(programme.address, language), isExact: isExact,
      isCancelled: entry.withdrawn != nil, isDeadline: item.kind.isDeadline)
  }

  private func noticeEvent(of programme: Programme, _ language: Language) -> CalendarEvent? {
    guard let notice = timelines[programme.id]?.notice, let list = programme.winners else { return nil }
    let words = Wording(language.wording)
    var title = NoticePeriod.word[language]
    if list.isSample { title += language == .zh ? "（示例）" : " (sample)" }
    let lines = [
      words.days(notice.start, notice.lastDay, weekdays: true), words.method(of: notice),
      programme.complaint.map { (language == .zh ? "举报受理：" : "Complaints to: ") + $0.receiver[language] },
    ].compactMap { $0 }
    return CalendarEvent(
      uid: uid(programme, ScheduleItem.noticeID),
      stamp: list.page.published?.instant ?? notice.interval.start,
      sequence: programme.notices.count, time: CalendarTime(notice.interval), recurrence: nil,
      summary: summary(title, of: programme, language),
      description: closed(lines, language),
      address: absolute(Address(programme.id + "/winners/"), language), isExact: true, isCancelled: false,
      isDeadline: true)
  }

  /// The last day on which the programme's times can have changed: its latest notice, or its document.
  private func stamp(of programme: Programme) -> Instant? {
    let notices = [programme.notice].compactMap { $0 } + programme.notices
    let published = notices.compactMap { $0.published?.instant }
    let document = programme.document?.date.map { Instant(date: $0, time: .startOfDay) }
    return (published + [document].compactMap { $0 }).max()
  }

  /// What a calendar shows, the item first; names of programmes are never shortened.
  private func summary(_ item: String, of programme: Programme, _ language: Language) -> String {
    item + (language == .zh ? "：" : ": ") + programme.title[language]
  }

  private func uid(_ programme: Programme, _ item: String) -> String { "\(programme.id)-\(item)@\(host)" }

  private func closed(_ lines: [String], _ language: Language) -> String {
    let prevails = theme.word("translation-note").en
    return (language == .en && !prevails.isEmpty ? lines + [prevails] : lines).joined(separator: "\n")
  }
}

extension ScheduleItem.Kind {
  /// Whether readers must do something before it is over.
  var isDeadline: Bool {
    switch self {
    case .registration, .submission: true
    case .preliminary, .review, .final, .recommendation, .divisionFinal, .nationalFinal: false
    }
  }
}
