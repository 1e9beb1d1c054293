import CivilTime
import Complaint
import Content
import Digest

extension ComplaintDesk {
  /// The desk of a programme; nil for one that says nothing about complaints.
  package init?(_ programme: Programme, of site: Site) {
    guard let channel = programme.complaint else { return nil }
    self.init(
      programme: programme.id, title: programme.title,
      address: site.settings.baseURL + programme.complaintAddress.path, receiver: channel.receiver,
      endpoint: channel.endpoint)
  }

  /// The SHA-256 of the published schema.
  package var schemaHash: String { SHA256(of: schema).hex }
}

extension Circumstances {
  /// What a site says about a complaint that is received at a moment.
  package init(_ programme: Programme, of site: Site, desk: ComplaintDesk, received: Instant) {
    var period = Period.notAnnounced
    if case .success(let resolved) = programme.winners?.period?.resolve(site.calendar) {
      period = .known(resolved.interval)
    }
    self.init(
      schemaHash: desk.schemaHash, entries: programme.winners?.entries.map(\.id) ?? [], period: period,
      received: received)
  }
}
