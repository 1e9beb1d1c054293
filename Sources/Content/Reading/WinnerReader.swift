import CivilTime
import Diagnostics
import Markdown
import YAML

/// Reads a programme's winner list: a page, and its entries from `winners.csv` or the page's own table.
struct WinnerReader {
  let pages: PageFactory
  let programme: Programme
  let context: ReadingContext

  func read(_ stem: String, _ plan: inout ContentPlan, _ findings: inout [Finding]) -> WinnerList? {
    guard plan.contains(stem + ".zh.md") || plan.contains(stem + ".en.md") else {
      reportOrphan(stem, &plan, &findings)
      return nil
    }
    // By file, so that a notice that could not be read is reported once, where it is wrong.
    let notices = pages.stems(in: programme.id + "/notices/", plan).compactMap {
      $0.split(separator: "/").last.map(String.init)
    }
    guard
      let (page, facts) = pages.page(
        stem, kind: .winners, &plan, &findings,
        facts: { fields, decoding in self.facts(fields, notices, decoding) })
    else {
      plan.take(stem + ".csv")
      plan.take(scorePath)
      return nil
    }
    let table = WinnerTable(programme: programme, context: context)
    // Of the list alone: what it lacks for a fault of its own is not reported once more.
    var own: [Finding] = []
    var entries: [WinnerEntry]
    let headings: [WinnerHeading]
    if let csv = pages.texts[stem + ".csv"] {
      plan.take(stem + ".csv")
      (entries, headings) = table.list(csv: csv, &own)
    } else {
      (entries, headings) = table.list(page: page, &own)
    }
    own += duplicates(entries.map { ($0.id, $0.place) })
    WinnerChangeReader.apply(facts.changes, to: &entries, in: page.zh.file, &own)
    let scores = scores(facts.method, hasMethod: facts.hasMethod, entries, &plan, &own)
    findings += own
    return WinnerList(
      page: page, isSample: facts.isSample, period: facts.period, periodPlaces: facts.places,
      outcome: facts.outcome, entries: entries, headings: headings, scores: scores)
  }
}

extension WinnerReader {
  private struct Facts {
    let isSample: Bool
    var period: NoticePeriod?
    var places: (start: Place, end: Place?)?
    var outcome: Located<String>?
    var changes: [WinnerChange] = []
    var method: ScoreReader.Method?
    var hasMethod = false
  }

  private var scorePath: String { programme.id + "/scores.csv" }

  /// The scores beside the list; a method without scores and scores without a method are findings.
  private func scores(
    _ method: ScoreReader.Method?, hasMethod: Bool, _ entries: [WinnerEntry], _ plan: inout ContentPlan,
    _ findings: inout [Finding]
  ) -> ScoreSheet? {
    plan.take(scorePath)
    switch (method, pages.texts[scorePath]) {
    case (nil, nil): return nil
    case (let method?, nil):
      findings.append(
        Finding(
          ContentRules.missingFile, at: method.place, zh: "写了 scores，却没有 \(ContentLoader.root)\(scorePath)。",
          en: "There is scores here, but no \(ContentLoader.root)\(scorePath)."))
      return nil
    case (nil, let file?):
      // A method that could not be read is a finding already.
      guard !hasMethod else { return nil }
      findings.append(
        Finding(
          ContentRules.missingFile, at: file.start, zh: "有得分表，名单页却没有写明最终得分怎样计算。",
          en: "There are scores, but the winner page does not say how final scores are made.",
          help: Bilingual(
            zh: "在 winners.zh.md 的文首写 scores: {decimals: 2, rounding: half-up}。",
            en: "Write scores: {decimals: 2, rounding: half-up} in the front matter of winners.zh.md.")))
      return nil
    case (let method?, let file?):
      // Entries that could not be read are findings; that they have no scores, or these no entry, is not one more.
      guard !findings.hasErrors else { return nil }
      return ScoreReader(method: method, entries: entries).read(file, &findings)
    }
  }

  private func facts(_ fields: Fields, _ notices: [String], _ decoding: Decoding) -> Facts {
    var facts = Facts(isSample: fields.bool("sample", default: false))
    if let entry = fields.optionalFields("period") {
      let start = entry.date("start", decoding)
      let end = entry.optionalDate("end", decoding)
      let closing = entry.optionalClosing(decoding)
      entry.end()
      if let start {
        let rule = programme.noticePeriod
        facts.period = NoticePeriod(
          start: start.value, printedEnd: end?.value, count: rule?.count, unit: rule?.unit ?? .calendarDay,
          firstDay: rule?.firstDay ?? .notCounted, roll: rule?.roll ?? .nextWorkingDay,
          closing: closing?.value ?? rule?.closing)
        facts.places = (start.place(in: decoding.file), end?.place(in: decoding.file))
      }
    }
    facts.changes = WinnerChangeReader.read(fields, decoding)
    facts.hasMethod = fields.has("scores")
    facts.method = ScoreReader.Method(fields)
    facts.outcome = fields.optionalString("outcome")
    if let outcome = facts.outcome, !notices.contains(outcome.value) {
      decoding.report(
        unknownReference(
          outcome.value, "后续通知", "later notice", among: notices, at: outcome.place(in: decoding.file)))
    }
    return facts
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
