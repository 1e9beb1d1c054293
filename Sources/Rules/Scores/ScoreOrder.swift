import Content
import Diagnostics

/// No award goes to a lower score than an award below it.
enum ScoreOrder {
  static let guide = RuleGuide(
    rule: Rule(
      "winners/scores",
      zh: "同一赛道里，较高奖项的最终得分不低于较低奖项的。",
      en: "Within a track no entry of a higher award has a lower final score than one of a lower award."),
    title: Bilingual(zh: "奖项与得分的次序不符", en: "Awards out of the order of scores"),
    asks: [
      Bilingual(
        zh: "最终得分是 scores.csv 里各位专家打分的算术平均数，照名单页写明的小数位数四舍五入，由程序重新计算。",
        en: """
          The final score is the arithmetic mean of the experts' scores in scores.csv, rounded half up to the \
          decimals that the page states, and computed anew by the build.
          """),
      Bilingual(
        zh: "奖项从高到低，照 programme.yml 里 awards 的次序；写了 ranked: false 的单项奖不参加比较。撤回的条目也不比。",
        en: """
          Awards go from the highest down in the order of awards in programme.yml; those with ranked: false stand \
          beside the order. Withdrawn entries are not compared.
          """),
      Bilingual(zh: "得分相同的，奖项可以不同。", en: "Equal scores may have different awards."),
    ],
    why: WinnerRules.why,
    remedy: [
      Bilingual(
        zh: "核对打分和奖项有没有抄错。",
        en: "Check the scores and the awards against the record of the review.")
    ],
    examples: [])

  static func check(_ list: WinnerList, _ programme: Programme) -> [Finding] {
    guard let sheet = list.scores else { return [] }
    let rows = Dictionary(sheet.rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let entries = Dictionary(grouping: list.standing) { [$0.track, $0.award] }
    var findings: [Finding] = []
    for track in programme.tracks {
      var best: ScoreRow?
      for award in programme.awards.reversed() where award.isRanked {
        let scored = (entries[[track.id, award.id]] ?? []).compactMap { rows[$0.id] }
        if let best {
          for row in scored where row.mean < best.mean {
            findings.append(finding(row, below: best, award, sheet.decimals))
          }
        }
        for row in scored where best.map({ $0.mean < row.mean }) ?? true { best = row }
      }
    }
    return findings
  }

  private static func finding(
    _ row: ScoreRow, below best: ScoreRow, _ award: Award, _ decimals: Int
  ) -> Finding {
    let (score, other) = (row.mean.text(decimals: decimals), best.mean.text(decimals: decimals))
    return Finding(
      guide.rule, at: row.place,
      zh: "\(row.id) 得分 \(score)，低于奖项更低的 \(best.id)（\(other)），却获“\(award.title.zh)”。",
      en: """
        \(row.id) has “\(award.title.en)” with \(score), less than \(best.id) with a lower award (\(other)).
        """,
      help: guide.remedy[0],
      notes: [Note(at: best.place, zh: "较低奖项的得分在这里。", en: "The score of the lower award is here.")])
  }
}
