import CivilTime
import Content
import Diagnostics

/// The rules about winner lists, one file each.
package enum WinnerRules {
  package static let guides: [RuleGuide] = [
    Organizers.guide, RelatedBodies.guide, UnitNames.guide, DuplicateProjects.guide, EqualTitles.guide,
    Quotas.guide, SampleMarks.guide, EntryAnchors.guide, ChangeDates.guide,
  ]

  package static let all = guides.map(\.rule)

  /// Checks the winner lists of all programmes.
  static func check(_ site: Site, now: Instant) -> [Finding] {
    site.programmes.flatMap { programme -> [Finding] in
      guard let written = programme.winners else { return [] }
      let list = written.known(at: now)
      let bodies = OrganizingBodies(of: programme, in: site)
      return Organizers.check(list, bodies) + RelatedBodies.check(list, bodies)
        + UnitNames.check(list, bodies, site.organizations) + DuplicateProjects.check(list)
        + EqualTitles.check(list) + Quotas.check(list, programme) + SampleMarks.check(list)
        + EntryAnchors.check(list) + ChangeDates.check(written, now: now)
    }
  }

  /// What all of these rules have in common.
  static let why = Bilingual(
    zh: "获奖名单公示出来，就是给公众核对的；名单自己先要经得起核对。",
    en: "A list of winners is published so that the public can examine it; it has to stand examination first."
  )
}
