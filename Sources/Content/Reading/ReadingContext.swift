import Diagnostics
import YAML

/// What a programme's files may refer to: names, bodies and entrant kinds of the whole site.
struct ReadingContext: Sendable {
  let names: [String: RegisteredName]
  let nameIDs: [String]
  let organizations: [String: Organization]
  let organizationNames: [String]
  let entrantKinds: [String]

  init(site: Site) {
    names = Dictionary(site.names.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    nameIDs = site.names.map(\.id)
    organizations = Dictionary(
      site.organizations.map { ($0.zh, $0) }, uniquingKeysWith: { first, _ in first })
    organizationNames = site.organizations.map(\.zh)
    entrantKinds = site.settings.entrantKinds.map(\.id)
  }

  /// Reports bodies that `organizations.yml` does not hold.
  func check(organizations named: [Located<String>], _ decoding: Decoding) {
    for body in named where organizations[body.value] == nil {
      decoding.report(
        unknownReference(
          body.value, "机构", "body", among: organizationNames, at: decoding.file.place(body.range)))
    }
  }
}
