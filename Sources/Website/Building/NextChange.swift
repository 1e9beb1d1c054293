import CivilTime
import Content
import Records

extension Scene {
  /// The next moment at which any page reads differently; nil when nothing is left to change.
  func nextChange() -> Instant? {
    let changes = site.programmes.compactMap { timelines[$0.id]?.nextChange }
    let corrections = site.recordPages.flatMap { allChanges(of: $0.page) }.map(\.start)
    let entries = site.programmes.flatMap { $0.winners?.entries ?? [] }.flatMap(\.changes).map(\.start)
    return (changes + (publications + corrections + entries).filter { $0 > now }).min()
  }

  /// The moments at which articles join the list of the latest, those to come included.
  var publications: [Instant] {
    site.programmes.flatMap(\.addressedPages).compactMap { $0.page.published?.instant }
  }
}

extension Withdrawal {
  /// The moment from which on the item is withdrawn.
  var start: Instant { Instant(date: date, time: .startOfDay) }
}
