import CivilTime
import Content
import Diagnostics

/// A change of a notice is not dated later than the site is built.
func changedByNow(_ site: Site, now: Instant) -> [Finding] {
  site.programmes.flatMap(\.allNotices).flatMap(\.page.changes).compactMap { change in
    guard change.start > now else { return nil }
    return .futureChange(on: change.date, at: change.place, now)
  }
}

extension Finding {
  /// Says that a change is not shown yet.
  static func futureChange(on date: CivilDate, at place: Place, _ now: Instant) -> Finding {
    Finding(
      ContentRules.futureChange, at: place,
      zh: "变更日期 \(date) 晚于生成网站的日期 \(now.date)，到那一天才显示。",
      en: "The change is dated \(date), later than the day of the build, \(now.date); it shows from then on.")
  }
}
