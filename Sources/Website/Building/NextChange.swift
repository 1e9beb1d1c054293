import CivilTime
import Content

extension Scene {
  /// The next moment at which any page reads differently; nil when nothing is left to change.
  func nextChange() -> Instant? {
    site.programmes.flatMap { programme -> [Instant] in
      let items = programme.schedule.compactMap { item -> Instant? in
        switch item.when {
        case .span(let span): span.course.nextChange(after: now)
        case .monthly(let deadline): deadline.nextChange(after: now)
        }
      }
      let notice = timelines[programme.id]?.notice?.course.nextChange(after: now)
      return items + [notice].compactMap { $0 }
    }.min()
  }
}
