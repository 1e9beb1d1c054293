import CivilTime
import Content
import Diagnostics

/// A notice period has an end that can be computed, and its count leads to the end that is printed.
func periodsResolve(_ site: Site) -> [Finding] {
  site.programmes.compactMap { programme in
    guard let list = programme.winners, let period = list.period, let places = list.periodPlaces else {
      return nil
    }
    let inspection = PeriodInspection(
      period: period, start: places.start, end: places.end, count: programme.noticePeriod?.place)
    switch period.resolve(site.calendar) {
    case .failure(let problem): return inspection.finding(problem)
    case .success(let resolved):
      guard case .printed(let check) = resolved.origin else { return nil }
      return inspection.finding(check)
    }
  }
}

/// The rules about notice periods.
package enum PeriodRules {
  package static let noEnd = Rule(
    "period/no-end", zh: "公示期有截止日期，或者有天数。", en: "A notice period has a last day or a number of days.")
  package static let order = Rule(
    "period/order", zh: "公示期的截止不早于开始。", en: "A notice period does not end before it starts.")
  package static let outsideTables = Rule(
    "period/outside-tables",
    zh: "按工作日计算或者遇休息日顺延的公示期，要有那一年的节假日安排。",
    en:
      "A period that counts working days, or moves its last day to one, lies in years whose holidays are known."
  )
  package static let disagreement = Rule(
    "period/count-disagrees", .warning,
    zh: "公示载明的天数和起止日期应当一致；不一致时以载明的日期为准。",
    en: "The days that a notice counts and the dates it prints agree; where they do not, the dates prevail.")
  package static let unchecked = Rule(
    "period/count-unchecked", .warning,
    zh: "载明了起止日期的公示期，天数也要能核对。", en: "The count of a notice period with printed dates can be checked.")

  package static let all: [Rule] = [noEnd, order, outsideTables, disagreement, unchecked]
}
