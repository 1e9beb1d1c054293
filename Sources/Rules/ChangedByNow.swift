import CivilTime
import Content
import Diagnostics

/// A change of a notice is not dated later than the site is built.
func changedByNow(_ site: Site, now: Instant) -> [Finding] {
  site.programmes.flatMap(\.allNotices).flatMap(\.page.changes).compactMap { change in
    guard change.start > now else { return nil }
    return Finding(
      ContentRules.futureChange, at: change.place,
      zh: "变更日期 \(change.date) 晚于生成网站的日期 \(now.date)，到那一天才显示。",
      en:
        "The change is dated \(change.date), later than the day of the build, \(now.date); it shows from then on."
    )
  }
}
