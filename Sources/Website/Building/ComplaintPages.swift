import Complaint
import Content
import Diagnostics
import Mustache

/// The pages about complaints of each programme that has winners and says who receives complaints.
///
/// A theme without the templates `complaint` and `complaint-specification` has no such pages.
extension PageList {
  mutating func addComplaintPages(_ programme: Programme, _ scene: Scene) {
    guard let list = programme.winners, scene.hasComplaintPages(programme) else { return }
    let words = scene.theme.word
    let root = [PageJob.Crumb(title: programme.title, address: programme.address)]
    let title = words("complaint-title")
    add(
      programme.complaintAddress, "complaint", title, summary: words("complaint-summary"), parents: root,
      programme: programme.id
    ) { scene, language, _ in scene.complaintPage(programme, list, language) }
    add(
      programme.complaintSpecificationAddress, "complaint-specification",
      words("complaint-specification-title"), summary: words("complaint-specification-summary"),
      parents: root + [PageJob.Crumb(title: title, address: programme.complaintAddress)],
      programme: programme.id
    ) { scene, language, _ in scene.complaintSpecification(programme, language) }
  }
}

extension Scene {
  /// Whether people can complain about a programme's winners on this site.
  func hasComplaintPages(_ programme: Programme) -> Bool {
    programme.complaint != nil && programme.winners != nil && theme.library.contains("complaint")
      && theme.library.contains("complaint-specification")
  }
}
