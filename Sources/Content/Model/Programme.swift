import CivilTime
import Diagnostics
import YAML

/// A competition or a solicitation: one folder of `Content/`.
package struct Programme: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case competition
    case solicitation
  }

  /// The folder's name; the first part of all its addresses.
  package let id: String
  package let kind: Kind
  /// The registered name, or the title of a programme that has none.
  package let title: Bilingual
  package let nameID: String?
  package let summary: Bilingual
  package let document: OfficialDocument?
  package let organization: Organizing
  package let contact: Contact?
  package let assumedYear: AssumedYear?
  package let schedule: [ScheduleItem]
  package let noticePeriod: NoticeRule?
  package let awards: [Award]
  package let trackGroups: [Labelled]
  package let topicNumbers: NumberStyle
  package let complaint: ComplaintChannel?
  package let attachments: [Attachment]
  /// The programme file, for findings about the programme as a whole.
  package let place: Place

  package var notice: Page? { didSet { addressNotices() } }
  /// Later notices of the same programme, in the order of their files.
  package var notices: [Page] = [] { didSet { addressNotices() } }
  /// The notice and the later notices with their addresses, kept since many ask for them.
  package private(set) var allNotices: [(page: Page, address: Address)] = []
  package var tracks: [Track] = []
  package var rubrics: [Rubric] = []
  package var winners: WinnerList?
  package var forms: [Page] = []
  package var interpretations: [Page] = []

  private mutating func addressNotices() {
    allNotices =
      (notice.map { [($0, Address(id + "/notice/"))] } ?? [])
      + notices.map { ($0, Address(id + "/notices/\($0.slug)/")) }
  }
}

/// How the source numbers its topics.
package enum NumberStyle: String, Sendable, CaseIterable {
  case chinese
  case arabic
}

/// What the head of an official document states.
package struct OfficialDocument: Sendable {
  /// The red line at the head of the paper, such as “某某市大数据局文件”; nil for a document without one.
  package var masthead: String?
  /// The index of government information (索引号).
  package var index: String?
  package let number: String?
  package var validity: Validity?
  package let date: CivilDate?
  package let issuers: [Located<String>]
}

extension OfficialDocument {
  /// Whether a document still holds.
  package enum Validity: String, Sendable, CaseIterable {
    case inForce = "in-force"
    case amended
    case repealed
  }
}

/// The bodies behind a programme besides the organisers, which the registry of names holds.
package struct Organizing: Sendable {
  package var guidance: [Located<String>] = []
  package var leads: [Located<String>] = []
  package var undertakers: [Located<String>] = []
  /// Bodies tied to an organiser, such as its subsidiaries, which may not win either.
  package var related: [Located<String>] = []
  package var secretariat: Bilingual?
}

/// A year that the source does not print and that this site computes with, openly.
package struct AssumedYear: Sendable {
  package let year: Int
  package let reason: Bilingual
}

/// One tier of awards.
package struct Award: Sendable {
  package let id: String
  package let title: Bilingual
  /// How many projects of one track may win it, unless the track says otherwise; nil where no number is given.
  package let quota: Int?
  /// Whether it belongs to the order of merit; an award for one feature stands beside that order.
  package let isRanked: Bool
  package let place: Place
}

/// Who receives complaints, where the notice says so, and how they are handed in.
package struct ComplaintChannel: Sendable {
  package let receiver: Bilingual
  /// What one may object to, nil where the notice does not say.
  package let about: Bilingual?
  package let source: Bilingual
  /// Where the form is posted, an https address; nil where nothing is received online.
  package let endpoint: String?
  /// How a complaint is handed in on paper or by mail; nil where the notice does not say.
  package let delivery: Bilingual?
  /// How long complaints are kept, and by whom; nil where the notice does not say.
  package let retention: Bilingual?
  /// Bodies that hear complaints outside these rules.
  package let channels: [Other]

  package struct Other: Sendable {
    package let title: Bilingual
    package let phone: String?
    package let address: Bilingual?
  }
}

/// A file offered for download.
package struct Attachment: Sendable {
  /// The name in the programme's `attachments/` folder.
  package let file: String
  package let title: Bilingual
  /// The id of the registered file-name pattern its name follows, nil where it follows none.
  package var pattern: Located<String>?
  /// Where `programme.yml` names it.
  package let place: Place
}
