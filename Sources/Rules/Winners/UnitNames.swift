import Content
import Diagnostics

/// Units are named in full, as they are registered.
enum UnitNames {
  static let guide = RuleGuide(
    rule: Rule(
      "winners/unit-name",
      zh: "获奖单位写登记的全称，不写简称；organizations.yml 里有的，中英文都照它写。",
      en:
        "A winning unit is named in full, never by an abbreviation; one of organizations.yml as it stands there."
    ),
    title: Bilingual(zh: "单位没有用登记的全称", en: "A unit without its registered name"),
    asks: [
      Bilingual(
        zh: "organizations.yml 登记过的单位，中文全称一字不差。",
        en: "A unit of organizations.yml has its full Chinese name, character for character."),
      Bilingual(
        zh: "英文名照 organizations.yml 写；也可以空着，由程序填上。",
        en: "Its English name is that of organizations.yml, or the cell is empty and filled from there."),
    ],
    why: Bilingual(
      zh: "同一个简称在不同的城市指不同的机构，读者无从核对；举报也要知道是哪一家。",
      en:
        "One abbreviation means different bodies in different cities; who objects must know which one it is."),
    remedy: [
      Bilingual(zh: "照提示换成全称。", en: "Write the full name that the finding gives."),
      Bilingual(
        zh: "单位改了名的，先更新 organizations.yml。",
        en: "Where a body has been renamed, bring organizations.yml up to date first."),
    ],
    examples: [])

  static func check(
    _ list: WinnerList, _ bodies: OrganizingBodies, _ organizations: [Organization]
  ) -> [Finding] {
    var full: [MatchingKey: Organization] = [:]
    var short: [MatchingKey: [Organization]] = [:]
    for organization in organizations {
      let key = MatchingKey(organization.zh)
      if full[key] == nil { full[key] = organization }
      for abbreviation in organization.short {
        short[MatchingKey(abbreviation), default: []].append(organization)
      }
    }
    var findings: [Finding] = []
    for entry in list.standing {
      for (unit, places) in zip(entry.organizations, entry.places.organizations) {
        // That it is there at all is worse than how it is written.
        if bodies.body(named: unit.zh) != nil { continue }
        let key = MatchingKey(unit.zh)
        if let organization = full[key] {
          findings += compare(unit, places, with: organization)
        } else if let meant = short[key] {
          findings.append(abbreviation(unit.zh, at: places.zh, of: meant))
        }
      }
    }
    return findings
  }
}

extension UnitNames {
  private static func compare(
    _ unit: Bilingual, _ places: (zh: Place, en: Place), with organization: Organization
  ) -> [Finding] {
    var findings: [Finding] = []
    if !unit.zh.utf8.elementsEqual(organization.zh.utf8) {
      findings.append(
        Finding(
          guide.rule, at: places.zh, zh: "“\(unit.zh)”与登记的全称“\(organization.zh)”有出入。",
          en: "“\(unit.zh)” differs from the registered name “\(organization.zh)”.",
          help: Bilingual(zh: "写成“\(organization.zh)”。", en: "Write “\(organization.zh)”."),
          expected: organization.zh))
    }
    if !unit.en.utf8.elementsEqual(organization.en.utf8) {
      findings.append(
        Finding(
          guide.rule, at: places.en, zh: "“\(unit.en)”不是“\(organization.zh)”登记的英文名。",
          en: "“\(unit.en)” is not the registered English name of “\(organization.zh)”.",
          help: Bilingual(zh: "写成“\(organization.en)”。", en: "Write “\(organization.en)”."),
          expected: organization.en))
    }
    return findings
  }

  private static func abbreviation(_ text: String, at place: Place, of meant: [Organization]) -> Finding {
    let names = meant.map(\.zh)
    return Finding(
      guide.rule, at: place, zh: "“\(text)”是简称，要写全称。",
      en: "“\(text)” is an abbreviation; the full name is needed.",
      help: Bilingual(
        zh: names.count == 1 ? "写成“\(names[0])”。" : "它可以指：\(names.joined(separator: "、"))。写明是哪一家。",
        en: names.count == 1
          ? "Write “\(names[0])”."
          : "It may mean \(names.joined(separator: " or ")); say which."),
      expected: names.count == 1 ? names[0] : nil)
  }
}
