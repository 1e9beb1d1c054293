import Content
import Diagnostics

/// A project is entered once, in one track.
enum DuplicateProjects {
  static let guide = RuleGuide(
    rule: Rule(
      "winners/duplicate-project",
      zh: "一个项目只能报一个赛道，在名单里只出现一次。",
      en: "A project is entered in one track only and stands in the list once."),
    title: Bilingual(zh: "同一个项目出现两次", en: "One project twice"),
    asks: [
      Bilingual(
        zh: "名称相同、至少有一家单位相同的两条，是同一个项目；空格、全角半角和大小写的差别不算。",
        en: """
          Two entries of the same title that share a unit are one project; blanks, full-width forms and upper case \
          make no difference.
          """)
    ],
    why: Bilingual(
      zh: "通知规定每个项目限报一个赛题方向；重复获奖挤占了别人的名额。",
      en: "The notice allows a project one topic; a second award would take the place of another team."),
    remedy: [
      Bilingual(zh: "核对申报材料，删去错的一条。", en: "Compare with the entries as handed in and delete the wrong one."),
      Bilingual(
        zh: "名单已经公示的，在 changes 里撤回错的一条。",
        en: "If the list was published, withdraw the wrong one under changes."),
    ],
    examples: [])

  static func check(_ list: WinnerList) -> [Finding] {
    var first: [MatchingKey: [WinnerEntry]] = [:]
    var findings: [Finding] = []
    for entry in list.standing {
      let title = MatchingKey(entry.project.zh)
      if let earlier = first[title]?.first(where: { $0.sharesUnit(with: entry) }) {
        findings.append(
          Finding(
            guide.rule, at: entry.places.project.zh,
            zh: "“\(entry.project.zh)”已经列在编号 \(earlier.id)，单位也相同。",
            en: "“\(entry.project.zh)” is entry \(earlier.id) already, with the same unit.",
            help: Bilingual(
              zh: "一个项目只留一条：删去或者撤回 \(entry.id)、\(earlier.id) 中错的一条。",
              en: "Keep one: delete or withdraw whichever of \(entry.id) and \(earlier.id) is wrong."),
            notes: [Note(at: earlier.places.project.zh, zh: "第一次在这里。", en: "It stands here first.")]))
      } else {
        first[title, default: []].append(entry)
      }
    }
    return findings
  }
}

extension WinnerEntry {
  /// Whether one unit at least has its hand in both entries.
  func sharesUnit(with other: WinnerEntry) -> Bool {
    let units = Set(organizations.map { MatchingKey($0.zh) })
    return other.organizations.contains { units.contains(MatchingKey($0.zh)) }
  }
}
