import Content
import Diagnostics

/// A unit whose name begins with that of an organiser may be a part of it.
enum RelatedBodies {
  static let guide = RuleGuide(
    rule: Rule(
      "winners/related-body", .warning,
      zh: "名称以组织单位的全称开头的单位，可能是它的分支或者下属，要核对能否获奖。",
      en: "A unit whose name begins with that of an organising body may be part of it; check that it may win."
    ),
    title: Bilingual(zh: "可能是组织单位的下属", en: "Perhaps part of an organising body"),
    asks: [
      Bilingual(
        zh: "组织企业的分公司、子公司、控股公司、母公司都不能获奖。",
        en: "Branches, subsidiaries, holdings and parents of an organising company do not win.")
    ],
    why: WinnerRules.why,
    remedy: [
      Bilingual(
        zh: "核对两家单位的关系：有隶属或者控股关系的，撤下这一条。",
        en: "Look into the tie between the two: where one belongs to the other, take the entry off the list."),
      Bilingual(
        zh: "没有关系的，保留这一条，这个警告不影响发布。",
        en: "Where there is none, keep the entry; this warning does not stop a build."),
    ],
    examples: [])

  static func check(_ list: WinnerList, _ bodies: OrganizingBodies) -> [Finding] {
    list.standing.flatMap { entry in
      zip(entry.organizations, entry.places.organizations).compactMap { unit, places in
        guard bodies.body(named: unit.zh) == nil, let body = bodies.body(beginning: unit.zh) else {
          return nil
        }
        return Finding(
          guide.rule, at: places.zh, zh: "“\(unit.zh)”可能隶属于\(body.role.zh)“\(body.name.zh)”。",
          en: "“\(unit.zh)” may belong to “\(body.name.zh)”, \(body.role.en) of this competition.",
          help: Bilingual(zh: "核对它能否获奖。", en: "Check that it may win."))
      }
    }
  }
}
