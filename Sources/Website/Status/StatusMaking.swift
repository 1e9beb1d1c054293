import CivilTime
import Content
import Diagnostics

extension Scene {
  /// Finds where every period stands.
  func status() -> SiteStatus {
    SiteStatus(asOf: now, nextChange: nextChange(), programmes: site.programmes.map(status))
  }

  private func status(of programme: Programme) -> ProgrammeStatus {
    let timeline = timelines[programme.id]
    var periods = (timeline?.entries ?? []).map(status)
    if let timeline, let notice = timeline.notice { periods.append(status(of: notice, programme)) }
    return ProgrammeStatus(
      id: programme.id, title: programme.title, state: timeline?.state ?? .closed, periods: periods,
      overdue: overdue(programme))
  }

  private func status(of entry: Timeline.Entry) -> PeriodStatus {
    let item = entry.item
    let countdown: Countdown?
    let (start, end): (TimePoint?, TimePoint)
    let method: Bilingual
    switch item.when {
    case .span(let span):
      countdown = span.course.countdown(at: now)
      // A single moment has no start to show.
      (start, end) = (span.interval.isEmpty ? nil : span.ends.first, span.ends.last)
      method = Self.method(of: span)
    case .monthly(let deadline):
      countdown = deadline.next(after: now)?.course.countdown(at: now)
      start = deadline.from.map { .day($0) }
      end =
        deadline.closing == .endOfDay
        ? .day(deadline.until) : .instant(Instant(date: deadline.until, time: deadline.closing))
      method = Bilingual(zh: Wording(.zh).monthly(deadline), en: Wording(.en).monthly(deadline))
    }
    let opens: Instant? =
      if case .monthly(let deadline) = item.when, deadline.from == nil { nil } else { entry.start }
    return PeriodStatus(
      id: item.id, kind: entry.isMonthly ? .monthly : .schedule, title: item.title, state: entry.state,
      withdrawn: entry.withdrawn, start: start, end: end, opens: opens, closes: entry.end,
      countdown: entry.withdrawn == nil ? countdown : nil,
      next: entry.withdrawn == nil ? entry.next : nil,
      endsOnRestDay: (entry.next ?? end.exactDate).flatMap { calendar.isWorkingDay($0) }.map { !$0 },
      method: method, explanation: nil)
  }

  private func status(of notice: ResolvedPeriod, _ programme: Programme) -> PeriodStatus {
    let interval = notice.interval
    return PeriodStatus(
      id: "notice-period", kind: .notice, title: NoticePeriod.word,
      state: notice.course.state(at: now), withdrawn: nil, start: .day(notice.start),
      end: notice.closing == .endOfDay ? .day(notice.lastDay) : .instant(interval.end),
      opens: interval.start, closes: interval.end, countdown: notice.course.countdown(at: now), next: nil,
      endsOnRestDay: calendar.isWorkingDay(notice.lastDay).map { !$0 }, method: Self.method(of: notice),
      explanation: Bilingual(zh: Wording(.zh).method(of: notice), en: Wording(.en).method(of: notice)))
  }

  /// A notice period that is over needs a notice that says so; one that is not published yet does not count.
  private func overdue(_ programme: Programme) -> OverdueOutcome? {
    guard let list = programme.winners, let notice = timelines[programme.id]?.notice,
      notice.course.state(at: now) == .closed
    else { return nil }
    let outcome = programme.notices.first { $0.slug == list.outcome?.value }
    if let outcome, outcome.published.map({ $0.instant <= now }) ?? true { return nil }
    let end = notice.interval.end
    return OverdueOutcome(since: end, days: Int(end.seconds(until: now) / 86_400))
  }
}

extension Scene {
  private static func method(of span: TimeSpan) -> Bilingual {
    guard span.isExact else {
      return Bilingual(zh: "没有写明具体日期", en: "no exact days are given")
    }
    return switch span {
    case .instant, .dayEnd: Bilingual(zh: "到时为止", en: "until that moment")
    case .day: Bilingual(zh: "当日全天", en: "the whole day")
    case .days: Bilingual(zh: "首尾两日都计入", en: "both days included")
    default: Bilingual(zh: "起止时刻已写明", en: "between the times given")
    }
  }

  private static func method(of period: ResolvedPeriod) -> Bilingual {
    if case .printed(let check) = period.origin {
      if case .disagrees = check {
        return Bilingual(zh: "以载明的起止日期为准，天数不一致", en: "the printed dates; the count disagrees")
      }
      return Bilingual(zh: "以载明的起止日期为准", en: "the printed dates")
    }
    let method = period.method
    let count = period.count ?? period.lengthInDays
    let first = method.firstDay == .counted
    let (zhFirst, enFirst) = first ? ("首日计入", "first day counted") : ("首日不计入", "first day not counted")
    switch method.unit {
    case .workingDay:
      return Bilingual(zh: "\(count)个工作日，\(zhFirst)", en: "\(count) working days, \(enFirst)")
    case .calendarDay:
      let rolls = method.roll == .nextWorkingDay
      return Bilingual(
        zh: "\(count)天，\(zhFirst)，末日遇休息日\(rolls ? "顺延" : "不顺延")",
        en: "\(count) days, \(enFirst), a rest day at the end \(rolls ? "moves on" : "stays")")
    }
  }
}

extension NoticePeriod {
  /// What a notice period is called.
  static let word = Bilingual(zh: "公示期", en: "Notice period")
}

extension TimePoint {
  /// The day it names or lies in at its end; nil for a month or a third of one.
  var exactDate: CivilDate? {
    switch self {
    case .instant(let instant): instant.asEnd.date
    case .day(let date): date
    case .part, .month: nil
    }
  }
}
