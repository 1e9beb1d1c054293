import CivilTime
import Diagnostics
import Markdown
import YAML

/// Reads a programme's winner list: a page, and its entries from `winners.csv` or the page's own table.
struct WinnerReader {
  let pages: PageFactory
  let programme: Programme

  func read(_ stem: String, _ plan: inout ContentPlan, _ findings: inout [Finding]) -> WinnerList? {
    guard plan.contains(stem + ".zh.md") || plan.contains(stem + ".en.md") else {
      reportOrphan(stem, &plan, &findings)
      return nil
    }
    guard
      let (page, facts) = pages.page(
        stem, kind: .winners, &plan, &findings,
        facts: { fields, decoding in self.facts(fields, decoding) })
    else {
      plan.take(stem + ".csv")
      return nil
    }
    let table = WinnerTable(programme: programme)
    let entries: [WinnerEntry]
    if let csv = pages.files[stem + ".csv"] {
      plan.take(stem + ".csv")
      entries = table.entries(csv: csv, &findings)
    } else {
      entries = table.entries(page: page, &findings)
    }
    findings += duplicates(entries.map { ($0.id, $0.place) })
    return WinnerList(page: page, isSample: facts.isSample, period: facts.period, entries: entries)
  }
}

extension WinnerReader {
  private struct Facts {
    let isSample: Bool
    let period: NoticePeriod?
  }

  private func facts(_ fields: Fields, _ decoding: Decoding) -> Facts {
    let isSample = fields.bool("sample", default: false)
    var period: NoticePeriod?
    if let entry = fields.optionalFields("period") {
      let start = entry.value("start", expected: Dates.expected, CivilDate.init)
      let end = entry.optionalValue("end", expected: Dates.expected, CivilDate.init)
      entry.end()
      if let start {
        period = NoticePeriod(
          start: start.value, printedEnd: end?.value, count: programme.noticePeriod?.count,
          unit: programme.noticePeriod?.unit ?? .calendarDay,
          firstDay: programme.noticePeriod?.firstDay ?? .notCounted,
          roll: programme.noticePeriod?.roll ?? .nextWorkingDay)
      }
    }
    return Facts(isSample: isSample, period: period)
  }

  private func reportOrphan(_ stem: String, _ plan: inout ContentPlan, _ findings: inout [Finding]) {
    guard plan.contains(stem + ".csv") else { return }
    plan.take(stem + ".csv")
    findings.append(
      Finding(
        ContentRules.missingFile, at: SourceFile(path: ContentLoader.root + stem + ".csv", bytes: []).start,
        zh: "有名单 winners.csv，却没有它的页面 winners.zh.md 和 winners.en.md。",
        en: "There is a list winners.csv, but no page winners.zh.md and winners.en.md for it."))
  }
}
