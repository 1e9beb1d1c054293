import Content
import Diagnostics

/// A page of record as it stands in `Content/` now.
package struct RecordPage: Sendable {
  package let kind: RecordKind
  package let page: Page
  package let address: Address
  package let programme: Programme

  /// Whether it is the notice of its programme, which states the programme's facts.
  package var isMainNotice: Bool { page.stem == programme.notice?.stem }

  /// The winner list it shows; nil for other pages.
  package var winners: WinnerList? { kind == .winners ? programme.winners : nil }

  /// The rubric it shows; nil for other pages.
  package var rubric: Rubric? {
    kind == .rubric ? programme.rubrics.first { $0.page.stem == page.stem } : nil
  }
}

extension Programme {
  /// Its pages of record, in the order of their addresses on the site.
  package var recordPages: [RecordPage] {
    func record(_ kind: RecordKind, _ page: Page, _ path: String) -> RecordPage {
      RecordPage(kind: kind, page: page, address: Address("\(id)/\(path)/"), programme: self)
    }
    return allNotices.map { RecordPage(kind: .notice, page: $0.page, address: $0.address, programme: self) }
      + rubrics.map { record(.rubric, $0.page, "rubrics/\($0.id)") }
      + [winners].compactMap { $0 }.map { record(.winners, $0.page, "winners") }
      + interpretations.map { record(.interpretation, $0, "interpretations/\($0.slug)") }
  }
}

extension Site {
  package var recordPages: [RecordPage] { programmes.flatMap(\.recordPages) }

  /// The latest release of each page that was ever released, in the order of their first ones.
  package var latestReleases: [Release] {
    var places: [String: Int] = [:]
    var latest: [Release] = []
    for release in releases {
      if let place = places[release.page] {
        latest[place] = release
      } else {
        places[release.page] = latest.count
        latest.append(release)
      }
    }
    return latest
  }
}
