import CivilTime
import Complaint
import Content
import Diagnostics
import Disk
import JSON

/// Checks complaints that have been received against what a site says.
package struct ComplaintReview: Sendable {
  package let site: Site
  /// The moment at which the complaint was received.
  package let received: Instant

  package init(site: Site, received: Instant) {
    self.site = site
    self.received = received
  }

  /// Checks one complaint.
  ///
  /// - Parameter evidence: the folder with the files that came along; nil where they are not to be looked at.
  package func findings(in file: SourceFile, evidence: Folder?) throws(FileError) -> [Finding] {
    let value: JSONValue
    do {
      value = try JSONReader.read(file.bytes, ComplaintForm.limits)
    } catch let problem {
      return [Finding(Refusal(problem), in: file)]
    }
    guard let (programme, desk) = desk(for: value) else { return [unknownProgramme(value, file)] }
    let circumstances = Circumstances(programme, of: site, desk: desk, received: received)
    var findings = desk.form.refusals(of: value, under: circumstances).map { Finding($0, in: file) }
    if let evidence { findings += try compare(desk.form.listedFiles(in: value), evidence, file) }
    return Finding.inOrder(findings)
  }

  /// The most bytes of a complaint, without its evidence.
  package static let largest = ComplaintForm.largestJSON

  /// Refuses a file for its size, without its bytes.
  package static func tooLarge(_ path: String) -> Finding {
    let problem = JSONProblem(kind: .tooLarge(limit: ComplaintForm.largestJSON), range: 0..<0)
    return Finding(Refusal(problem), in: SourceFile(path: path, bytes: []))
  }
}

extension Finding {
  /// Turns a refusal into a finding in the file of the complaint.
  package init(_ refusal: Refusal, in file: SourceFile) {
    self.init(
      refusal.rule, at: file.place(refusal.range), zh: refusal.message.zh, en: refusal.message.en,
      help: refusal.help)
  }
}

extension ComplaintReview {
  /// The programme that a complaint names. One that names none is held against the only one, if it is.
  private func desk(for value: JSONValue) -> (Programme, ComplaintDesk)? {
    let desks = site.programmes.compactMap { programme in
      ComplaintDesk(programme, of: site).map { (programme, $0) }
    }
    guard let named = value.member("programme")?.text else { return desks.count == 1 ? desks[0] : nil }
    return desks.first { named.elementsEqual($0.0.id.utf8) }
  }

  private func unknownProgramme(_ value: JSONValue, _ file: SourceFile) -> Finding {
    let ids = site.programmes.filter { $0.complaint != nil }.map(\.id)
    let help = Bilingual(
      zh: "受理举报的项目：\(ids.joined(separator: "、"))。",
      en: "Complaints are received for \(ids.joined(separator: ", ")).")
    guard let member = value.member("programme"), let text = member.text else {
      return Finding(
        ComplaintRules.programme, at: file.place(value.range), zh: "举报没有写明项目（programme）。",
        en: "The complaint does not name its programme.", help: help)
    }
    let id = String(decoding: text, as: UTF8.self)
    return Finding(
      ComplaintRules.programme, at: file.place(member.range), zh: "没有受理举报的项目“\(id)”。",
      en: "There is no programme “\(id)” for which complaints are received.", help: help)
  }
}
