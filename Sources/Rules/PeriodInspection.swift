import CivilTime
import Content
import Diagnostics

/// Puts what is wrong with a notice period into words, at the date it is about.
struct PeriodInspection {
  let period: NoticePeriod
  let start: Place
  /// The printed last day.
  let end: Place?
  /// The number of days, in the programme's rule.
  let count: Place?

  /// The finding for a period without an end that could be shown.
  func finding(_ problem: PeriodProblem) -> Finding {
    switch problem {
    case .outsideTables(let year):
      return Finding(
        PeriodRules.outsideTables, at: start,
        zh: "公示期要用到 \(year) 年的节假日安排，现有的安排里没有这一年，算不出截止日期。",
        en: "The period runs into \(year), whose holidays are not known, so its last day cannot be computed.",
        help: Self.extend(year), notes: counted)
    case .endsBeforeStart:
      let last = period.printedEnd.map { "\($0)" } ?? ""
      return Finding(
        PeriodRules.order, at: end ?? start, zh: "公示期在 \(last) 截止，早于开始的 \(period.start)。",
        en: "The notice period ends on \(last), before it starts on \(period.start).",
        help: Bilingual(zh: "核对公示载明的起止日期。", en: "Check the dates that the notice prints."),
        notes: [Note(at: start, zh: "开始的日期。", en: "The day it starts.")])
    case .noEnd, .countNotPositive, .closesAtZero:
      return Finding(
        PeriodRules.noEnd, at: start, zh: "公示期没有截止日期，也没有天数。",
        en: "The notice period has neither a last day nor a number of days.",
        help: Bilingual(
          zh: "在 period 里写 end，或在 programme.yml 里写 notice-period。",
          en: "Write end in period, or notice-period in programme.yml."))
    case .beyondRange:
      return Finding(
        PeriodRules.noEnd, at: start, zh: "公示期到 2199 年以后才截止。",
        en: "The notice period would end after 2199.")
    }
  }

  /// The finding for a count beside a printed last day; nil where there is nothing to say.
  func finding(_ check: ResolvedPeriod.CountCheck) -> Finding? {
    switch check {
    case .noCount, .agrees: return nil
    case .unchecked(let problem):
      guard case .outsideTables(let year) = problem else { return nil }
      return Finding(
        PeriodRules.unchecked, at: end ?? start,
        zh: "没有 \(year) 年的节假日安排，载明的\(words.zh)没有核对。",
        en: "The stated count of \(words.en) was not checked: the holidays of \(year) are not known.",
        help: Self.extend(year), notes: counted)
    case .disagrees(let last, let fits):
      let printed = period.printedEnd ?? last
      let (zh, en) = (Wording(.zh), Wording(.en))
      return Finding(
        PeriodRules.disagreement, at: end ?? start,
        zh: "公示载明截止于\(zh.dateAndWeekday(printed))，按\(words.zh)计算则截止于\(zh.dateAndWeekday(last))。",
        en:
          "The notice prints \(en.dateAndWeekday(printed)) as the last day, while \(words.en) lead to \(en.dateAndWeekday(last)).",
        help: fits.map(help) ?? Self.compare, notes: counted)
    }
  }
}

extension PeriodInspection {
  private var words: Bilingual {
    let number = period.count ?? 0
    return switch period.unit {
    case .calendarDay: Bilingual(zh: "\(number)天", en: number == 1 ? "1 day" : "\(number) days")
    case .workingDay:
      Bilingual(zh: "\(number)个工作日", en: number == 1 ? "1 working day" : "\(number) working days")
    }
  }

  private var counted: [Note] {
    count.map { [Note(at: $0, zh: "天数和算法写在这里。", en: "The count and its method stand here.")] } ?? []
  }

  private static let compare = Bilingual(
    zh: "对照公示原文核对日期和天数；两种写法都会显示，以载明的日期为准。",
    en: "Compare both with the notice; the page shows both, and the printed dates prevail.")

  private func help(_ fits: CountingMethod) -> Bilingual {
    let keys =
      "unit: \(fits.unit.rawValue), first-day: \(fits.firstDay.rawValue), roll: \(fits.roll.rawValue)"
    return Bilingual(
      zh: "换成 \(keys) 就与载明的日期一致；请对照公示原文确认。",
      en: "It would agree with \(keys); check this against the notice.")
  }

  private static func extend(_ year: Int) -> Bilingual {
    Bilingual(
      zh: "国务院办公厅公布 \(year) 年安排后，写进 \(ContentLoader.root)holidays.yml；或者在 period 里写明截止日期 end。",
      en:
        "Add \(year) to \(ContentLoader.root)holidays.yml once the State Council has published it, or print the last day as end in period."
    )
  }
}
