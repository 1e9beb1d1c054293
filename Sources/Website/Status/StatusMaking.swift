import CivilTime
import Content
import Diagnostics

extension Scene {
  /// Finds where every period stands.
  func status() -> SiteStatus {
    SiteStatus(
      asOf: now, nextChange: nextChange(), programmes: site.programmes.map(status), ledger: ledgerStatus())
  }

  private func status(of programme: Programme) -> ProgrammeStatus {
    let timeline = timelines[programme.id]
    var periods = (timeline?.entries ?? []).map(status)
    if let notice = timeline?.noticePeriod { periods.append(status(of: notice)) }
    return ProgrammeStatus(
      id: programme.id, title: programme.title, state: timeline?.state ?? .closed,
      hasBegun: timeline?.programme.standing.hasBegun ?? true, periods: periods,
      hasSampleWinners: timeline?.notice != nil && programme.winners?.isSample == true,
      overdue: overdue(programme))
  }

  private func status(of entry: Timeline.Entry) -> PeriodStatus {
    let item = entry.item
    let (start, end): (TimePoint?, TimePoint)
    let method: Bilingual
    switch item.when {
    case .span(let span):
      // Neither a single moment nor a deadline has a start to show.
      (start, end) = (span.interval.isEmpty || item.isDeadline ? nil : span.ends.first, span.ends.last)
      method = item.isDeadline ? Self.deadline : Self.method(of: span)
    case .monthly(let deadline):
      start = deadline.from.map { .day($0) }
      end =
        deadline.closing == .endOfDay
        ? .day(deadline.until) : .instant(Instant(date: deadline.until, time: deadline.closing))
      method = Bilingual(zh: Wording(.zh).monthly(deadline), en: Wording(.en).monthly(deadline))
    }
    let opens: Instant? =
      if case .monthly(let deadline) = item.when, deadline.from == nil { nil } else if item.isDeadline {
        nil
      } else {
        entry.start
      }
    return PeriodStatus(
      id: item.id, kind: entry.isMonthly ? .monthly : .schedule,
      subject: item.isDeadline ? .deadline : .schedule,
      title: item.title, state: entry.state,
      withdrawn: entry.withdrawn, start: start, end: end, opens: opens, closes: entry.end,
      countdown: entry.standing.countdown, next: entry.next,
      endsOnRestDay: (entry.next ?? end.exactDate).flatMap { calendar.isWorkingDay($0) }.map { !$0 },
      method: method, explanation: nil)
  }

  private func status(of current: Timeline.Notice) -> PeriodStatus {
    let notice = current.period
    let interval = notice.interval
    return PeriodStatus(
      id: ScheduleItem.noticeID, kind: .notice, subject: .notice, title: NoticePeriod.word,
      state: current.standing.state, withdrawn: nil, start: .day(notice.start),
      end: notice.closing == .endOfDay ? .day(notice.lastDay) : .instant(interval.end),
      opens: interval.start, closes: interval.end, countdown: current.standing.countdown, next: nil,
      endsOnRestDay: calendar.isWorkingDay(notice.lastDay).map { !$0 }, method: Self.method(of: notice),
      explanation: Bilingual(zh: Wording(.zh).method(of: notice), en: Wording(.en).method(of: notice)))
  }

  /// A notice period that is over needs a notice that says so; one that is not published yet does not count.
  /// A list of samples has no result that anyone could wait for.
  private func overdue(_ programme: Programme) -> OverdueOutcome? {
    guard let list = programme.winners, !list.isSample, let notice = timelines[programme.id]?.noticePeriod,
      notice.standing.state == .closed
    else { return nil }
    let outcome = programme.notices.first { $0.slug == list.outcome?.value }
    if let outcome, outcome.published.map({ $0.instant <= now }) ?? true { return nil }
    let end = notice.period.interval.end
    return OverdueOutcome(since: end, days: Int(end.seconds(until: now) / 86_400))
  }
}

extension Scene {
  private static let deadline = Bilingual(zh: "到时为止", en: "until that moment")

  private static func method(of span: TimeSpan) -> Bilingual {
    guard span.isExact else {
      return Bilingual(zh: "没有写明具体日期", en: "no exact days are given")
    }
    return switch span {
    case .instant, .dayEnd: deadline
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
