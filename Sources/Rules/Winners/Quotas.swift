import Content
import Diagnostics

/// No award is given more often in a track than the notice allows.
enum Quotas {
  static let guide = RuleGuide(
    rule: Rule(
      "winners/quota",
      zh: "通知规定了名额的，一个赛道里每个奖项的获奖项目不超过名额。",
      en: "Where the notice sets numbers, no award of a track is given more often than that."),
    title: Bilingual(zh: "获奖项目超过名额", en: "More winners than places"),
    asks: [
      Bilingual(
        zh: "名额写在 programme.yml 的 awards 里（quota: 3），每个赛道相同；某个赛道不同的，写在赛道文件里（quotas: {first: 2}）。",
        en: """
          The number stands in awards of programme.yml (quota: 3) and holds for each track; a track with another \
          number says so (quotas: {first: 2}).
          """),
      Bilingual(
        zh: "通知没有给出名额的，不写，不猜。", en: "Where the notice gives no number, write none."),
      Bilingual(zh: "撤回的条目不占名额。", en: "A withdrawn entry takes no place."),
    ],
    why: WinnerRules.why,
    remedy: [
      Bilingual(zh: "核对奖项和赛道有没有写错。", en: "Check the awards and tracks of the entries."),
      Bilingual(zh: "名额写错的，照通知改 quota。", en: "Where the number is wrong, set quota as the notice has it."),
    ],
    examples: [])

  static func check(_ list: WinnerList, _ programme: Programme) -> [Finding] {
    var findings: [Finding] = []
    let limited = programme.awards.filter { award in
      award.quota != nil || programme.tracks.contains { $0.quotas.contains { $0.award == award.id } }
    }
    if limited.isEmpty { return [] }
    let entries = Dictionary(grouping: list.standing) { [$0.track, $0.award] }
    for track in programme.tracks {
      for award in limited {
        let own = track.quotas.first { $0.award == award.id }?.count
        guard let limit = own ?? award.quota, let given = entries[[track.id, award.id]],
          given.count > limit
        else { continue }
        let title = track.page.zh.title
        findings.append(
          Finding(
            guide.rule, at: given[limit].places.award,
            zh: "“\(title)”的“\(award.title.zh)”有 \(given.count) 个，名额是 \(limit) 个。",
            en:
              "“\(track.page.en.title)” has \(given.count) of “\(award.title.en)”, and the number is \(limit).",
            notes: given.prefix(limit).suffix(1).map {
              Note(at: $0.places.award, zh: "名额到这一条为止。", en: "The places end with this one.")
            }))
      }
    }
    return findings
  }
}
