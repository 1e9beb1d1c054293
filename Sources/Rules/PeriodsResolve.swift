import CivilTime
import Content
import Diagnostics

/// A notice period has an end that can be computed.
func periodsResolve(_ site: Site) -> [Finding] {
  site.programmes.compactMap { programme in
    guard let list = programme.winners, let period = list.period,
      case .failure(let problem) = period.resolve(.builtIn)
    else { return nil }
    let (zh, en) =
      switch problem {
      case .outsideTables(let year):
        (
          "没有 \(year) 年的工作日表，无法计算公示期。",
          "There is no working-day table for \(year), so the period cannot be computed."
        )
      case .endsBeforeStart: ("公示期的结束早于开始。", "The notice period ends before it starts.")
      default: ("公示期没有结束日期，也没有天数。", "The notice period has neither an end nor a number of days.")
      }
    return Finding(
      ContentRules.wrongDate, at: list.page.zh.file.place(list.page.zh.titleRange), zh: zh, en: en)
  }
}
