import CivilTime
import Content
import Diagnostics

/// Changes of a published list have days that can be true.
enum ChangeDates {
  static let guide = RuleGuide(
    rule: Rule(
      "winners/change",
      zh: "条目的更正和撤回不早于名单的发布日期；撤回以后不再更正。",
      en:
        "An entry is corrected or withdrawn no earlier than its list was published, and not corrected once it is withdrawn."
    ),
    title: Bilingual(zh: "变更的日期不合理", en: "A change on an impossible day"),
    asks: [
      Bilingual(
        zh: "changes 的 date 不早于名单的发布日期；日期还没有到的，到那一天才显示。",
        en:
          "date of a change is no earlier than the list’s publication; one that is yet to come is shown from its day on."
      ),
      Bilingual(
        zh: "一条撤回以后，不再有别的变更。", en: "After a withdrawal an entry has no other change."),
    ],
    why: Bilingual(
      zh: "公示以后改了什么、什么时候改的，公众要能查到；日期错了，记录就不可信。",
      en:
        "The public must be able to see what changed after publication, and when; a wrong day makes the record worthless."
    ),
    remedy: [
      Bilingual(
        zh: "照实改正日期；发布之前的改动不写进 changes。", en: "Write the true day; leave out what changed before publication."
      )
    ],
    examples: [])

  static func check(_ list: WinnerList, now: Instant) -> [Finding] {
    list.entries.flatMap { entry -> [Finding] in
      var findings: [Finding] = []
      for (index, change) in entry.changes.enumerated() {
        if let published = list.page.published, change.date < published.instant.date {
          findings.append(
            Finding(
              guide.rule, at: change.place, zh: "\(change.date) 早于名单的发布日期 \(published.instant.date)。",
              en: "\(change.date) is earlier than the list’s publication on \(published.instant.date)."))
        } else if change.start > now {
          findings.append(.futureChange(on: change.date, at: change.place, now))
        }
        if index > 0, entry.changes[index - 1].kind == .withdrawn {
          findings.append(
            Finding(
              guide.rule, at: change.place, zh: "\(entry.id) 已经撤回，不能再变更。",
              en: "\(entry.id) is withdrawn and cannot change any more.",
              notes: [
                Note(at: entry.changes[index - 1].place, zh: "撤回写在这里。", en: "It was withdrawn here.")
              ]))
        }
      }
      return findings
    }
  }
}
