import CivilTime
import Diagnostics
import Ledger
import Website

/// The status for people: a table for each programme.
struct StatusText {
  let language: Language

  func text(_ status: SiteStatus, _ published: PublishedLedger) -> String {
    var lines = [choose("截至", "As of ") + words.instant(status.asOf)]
    for programme in status.programmes {
      let title = programme.title[language] + choose("（", " (") + programme.id + choose("）：", "): ")
      lines += ["", title + words.programme(programme.state, hasBegun: programme.hasBegun)]
      lines += table(programme).lines(indent: 2)
      for period in programme.periods { lines += remarks(period).map { "  " + $0 } }
      if programme.hasSampleWinners { lines.append("  " + sampleRemark) }
      if let overdue = programme.overdue { lines.append("  " + remark(overdue)) }
    }
    if let ledger = status.ledger { lines += [""] + LedgerText(language: language).lines(ledger, published) }
    let next =
      status.nextChange.map { choose("页面下次变化：", "The pages next change at ") + words.instant($0) }
      ?? choose("页面不会再变化。", "No page will change any more.")
    return (lines + ["", next]).map { $0 + "\n" }.joined()
  }
}

extension StatusText {
  private var words: Wording { Wording(language == .zh ? .zh : .en) }

  private func choose(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  private func table(_ programme: ProgrammeStatus) -> TextTable {
    var table = TextTable()
    table.add(
      language == .zh
        ? ["事项", "状态", "开始", "截止", "剩余", "计算方法"]
        : ["Item", "State", "Start", "End", "Remaining", "Counting"])
    for period in programme.periods {
      table.add([
        period.title[language], state(period), period.start.map { point($0, isEnd: false) } ?? "",
        point(period.end, isEnd: true), period.countdown.map(words.countdown) ?? "", period.method[language],
      ])
    }
    return table
  }

  private func state(_ period: PeriodStatus) -> String {
    if period.withdrawn != nil { return words.withdrawn }
    return words.state(period.state, of: period.subject)
  }

  /// A moment as digits; a month or a third of one in words, as it has none.
  private func point(_ point: TimePoint, isEnd: Bool) -> String {
    switch point {
    case .day(let date): "\(date) " + (isEnd ? "24:00" : "00:00")
    case .instant(let instant) where isEnd: "\(instant.asEnd.date) \(instant.asEnd.time)"
    case .instant(let instant): "\(instant.date) \(instant.time)"
    case .part(let part): words.span(.part(part))
    case .month(let month): words.span(.month(month))
    }
  }

  private func remarks(_ period: PeriodStatus) -> [String] {
    var remarks: [String] = []
    let title = period.title[language] + choose("：", ": ")
    let mark = period.endsOnRestDay == true ? choose("，", ", ") + words.restDay : ""
    if let next = period.next {
      remarks.append(title + choose("下一个截止日", "next deadline on ") + words.dateAndWeekday(next) + mark)
    } else if !mark.isEmpty, period.state != .closed, let date = period.end.lastDate {
      remarks.append(title + choose("截止于", "ends on ") + words.dateAndWeekday(date) + mark)
    }
    if let withdrawn = period.withdrawn {
      remarks.append(title + words.date(withdrawn.date) + choose("撤回，", ", ") + withdrawn.reason[language])
    }
    return remarks
  }

  private var sampleRemark: String {
    choose(
      "公示期：名单是示例，不是结果，期满后不需要公布结果。",
      "Notice period: the winner list is a sample, not a result; no outcome is due when it ends.")
  }

  private func remark(_ overdue: OverdueOutcome) -> String {
    choose(
      "逾期：公示期满已\(overdue.days)天，还没有公布结果（名单的 outcome 没有写明通知）。",
      "Overdue: the notice period ended \(overdue.days) \(overdue.days == 1 ? "day" : "days") ago and no notice gives its outcome (outcome in the winner list's front matter)."
    )
  }
}

extension TimePoint {
  /// The day on which it ends; nil for a month or a third of one.
  fileprivate var lastDate: CivilDate? {
    switch self {
    case .day(let date): date
    case .instant(let instant): instant.asEnd.date
    case .part, .month: nil
    }
  }
}
