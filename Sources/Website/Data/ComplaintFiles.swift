import Complaint
import Content
import Diagnostics

/// What receiving systems need: the format of a complaint and the interface that takes one.
extension Scene {
  static let complaintSchemaFile = "complaint.schema.json"
  static let complaintInterfaceFile = "complaint.openapi.json"

  func complaintFiles() -> [File] {
    site.programmes.filter(hasComplaintPages).flatMap { programme -> [File] in
      let folder = programme.complaintAddress.path
      return [
        (folder + Self.complaintSchemaFile, complaintSchema(programme)),
        (folder + Self.complaintInterfaceFile, desk(of: programme)?.openAPI ?? []),
      ]
    }
  }

  /// The bytes that every complaint names by their SHA-256.
  func complaintSchema(_ programme: Programme) -> [UInt8] { desk(of: programme)?.schema ?? [] }

  private func desk(of programme: Programme) -> ComplaintDesk? {
    programme.complaint.map { channel in
      ComplaintDesk(
        programme: programme.id, title: programme.title, address: absolute(programme.complaintAddress, .zh),
        receiver: channel.receiver, endpoint: channel.endpoint)
    }
  }
}
