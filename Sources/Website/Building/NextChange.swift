import CivilTime
import Content
import Records

extension Scene {
  /// The next moment at which any page reads differently; nil when nothing is left to change.
  func nextChange() -> Instant? {
    // Programme by programme: all pages of record of a large site at once are more than is kept of its pages.
    site.programmes.compactMap { programme in
      let corrections = programme.recordPages.flatMap { allChanges(of: $0.page) }.map(\.start)
      let entries = (programme.winners?.entries ?? []).flatMap(\.changes).map(\.start)
      let later = (publications(of: programme) + corrections + entries).filter { $0 > now }
      return ([timelines[programme.id]?.nextChange].compactMap { $0 } + later).min()
    }.min()
  }

  /// The moments at which articles join the list of the latest, those to come included.
  var publications: [Instant] { site.programmes.flatMap(publications) }

  private func publications(of programme: Programme) -> [Instant] {
    programme.addressedPages.compactMap { $0.page.published?.instant }
  }
}

extension Withdrawal {
  /// The moment from which on the item is withdrawn.
  var start: Instant { Instant(date: date, time: .startOfDay) }
}
