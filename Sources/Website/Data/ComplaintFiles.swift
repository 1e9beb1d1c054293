import Complaint
import Content
import Diagnostics

/// What receiving systems need: the format of a complaint and the interface that takes one.
extension Scene {
  static let complaintSchemaFile = "complaint.schema.json"
  static let complaintInterfaceFile = "complaint.openapi.json"

  func complaintFiles() -> [File] {
    ownProgrammes.filter(hasComplaintPages).flatMap { programme -> [File] in
      guard let desk = ComplaintDesk(programme, of: site) else { return [] }
      let folder = programme.complaintAddress.path
      return [
        (folder + Self.complaintSchemaFile, desk.schema),
        (folder + Self.complaintInterfaceFile, desk.openAPI),
      ]
    }
  }
}
