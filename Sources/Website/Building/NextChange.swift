import CivilTime
import Content

extension Scene {
  /// The next moment at which any page reads differently; nil when nothing is left to change.
  func nextChange() -> Instant? {
    let periods = site.programmes.flatMap { programme -> [Instant] in
      let items = programme.schedule.compactMap { $0.nextChange(after: now) }
      let notice = timelines[programme.id]?.notice?.course.nextChange(after: now)
      return items + [notice].compactMap { $0 }
    }
    return (periods + publications.filter { $0 > now }).min()
  }

  /// The moments at which articles join the list of the latest, those to come included.
  var publications: [Instant] {
    site.programmes.flatMap(\.addressedPages).compactMap { $0.page.published?.instant }
  }
}

extension ScheduleItem {
  /// The next moment at which the item reads differently: what is withdrawn has none.
  func nextChange(after now: Instant) -> Instant? {
    let own =
      switch when {
      case .span(let span): span.course.nextChange(after: now)
      case .monthly(let deadline): deadline.nextChange(after: now)
      }
    guard let withdrawal = withdrawn?.start else { return own }
    if now >= withdrawal { return nil }
    return own.map { min($0, withdrawal) } ?? withdrawal
  }
}

extension Withdrawal {
  /// The moment from which on the item is withdrawn.
  var start: Instant { Instant(date: date, time: .startOfDay) }
}
