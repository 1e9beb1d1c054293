import Content
import Diagnostics

/// Who holds a competition does not win it.
enum Organizers {
  static let guide = RuleGuide(
    rule: Rule(
      "winners/organizer",
      zh: "主办、指导、牵头、承办单位和它们的关联单位不能获奖，用简称也一样。",
      en:
        "A host, guiding body, lead body or undertaker, or a body tied to one, does not win its own competition."
    ),
    title: Bilingual(zh: "组织单位出现在获奖名单里", en: "An organising body among the winners"),
    asks: [
      Bilingual(
        zh: "names.yml 的 organizers 和 programme.yml 的 organization 里的机构，都不出现在“单位”一栏。",
        en: """
          No body of organizers in names.yml or of organization in programme.yml stands in the column of \
          organisations.
          """),
      Bilingual(
        zh: "联合申报的每一家单位都要核对。", en: "Every unit of a joint entry is looked at."),
      Bilingual(
        zh: "子公司等关联单位名称不同，程序认不出来，写进 organization 的 related。",
        en: "Subsidiaries of another name cannot be recognised: list them under related in organization."),
    ],
    why: Bilingual(
      zh: "组织单位参与评审，自己获奖就失了公正；通知也规定组织单位不得参赛。",
      en: "Who takes part in judging cannot win fairly, and the notice bars organising bodies from entering."),
    remedy: [
      Bilingual(
        zh: "核对申报材料：单位写错的，改正；确实是组织单位的，撤下这一条。",
        en: "Compare with the entry as handed in: mend a wrong unit, or take the entry off the list."),
      Bilingual(
        zh: "名单已经公示的，不要删除，写进 winners.zh.md 的 changes，注明撤回的日期和原因。",
        en:
          "Do not delete an entry that was published: withdraw it under changes in winners.zh.md, with day and reason."
      ),
    ],
    examples: [])

  static func check(_ list: WinnerList, _ bodies: OrganizingBodies) -> [Finding] {
    list.standing.flatMap { entry in
      zip(entry.organizations, entry.places.organizations).compactMap { unit, places in
        guard let body = bodies.body(named: unit.zh) ?? bodies.body(named: unit.en) else { return nil }
        let alias = unit.zh == body.name.zh ? "" : "（即“\(body.name.zh)”）"
        return Finding(
          guide.rule, at: places.zh, zh: "“\(unit.zh)”\(alias)是本次比赛的\(body.role.zh)，不能获奖。",
          en: "“\(unit.zh)” (\(body.name.en)) is \(body.role.en) of this competition and cannot win it.",
          help: Bilingual(
            zh: "核对申报材料；确实是它的，撤下编号 \(entry.id) 这一条。",
            en: "Compare with the entry as handed in; if it is right, take entry \(entry.id) off the list."),
          notes: [
            Note(at: body.place, zh: "这里写明它是\(body.role.zh)。", en: "It is named here as \(body.role.en).")
          ])
      }
    }
  }
}
