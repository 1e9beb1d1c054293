import Content
import Diagnostics
import YAML

/// The bodies that hold a programme, by every name they are known by.
struct OrganizingBodies {
  struct Body {
    let name: Bilingual
    let role: Bilingual
    /// Where the programme names it.
    let place: Place
  }

  private(set) var all: [Body] = []
  private var byKey: [MatchingKey: Int] = [:]
  private var fullKeys: [(key: MatchingKey, body: Int)] = []

  init(of programme: Programme, in site: Site) {
    let hosts = programme.nameID.flatMap { id in site.names.first { $0.id == id } }
    let organizing = programme.organization
    let file = programme.place.file
    add(hosts?.organizers ?? [], Bilingual(zh: "主办单位", en: "an organiser"), hosts?.place.file ?? file, site)
    add(organizing.guidance, Bilingual(zh: "指导单位", en: "a guiding body"), file, site)
    add(organizing.leads, Bilingual(zh: "牵头单位", en: "a lead organiser"), file, site)
    add(organizing.undertakers, Bilingual(zh: "承办单位", en: "an undertaker"), file, site)
    add(organizing.related, Bilingual(zh: "关联单位", en: "a related body"), file, site)
  }

  /// The body that a text names in full, in English or by an abbreviation; nil for any other text.
  func body(named text: String) -> Body? {
    byKey[MatchingKey(text)].map { all[$0] }
  }

  /// The body whose full name begins a longer one, as that of a branch or an attached unit does.
  func body(beginning text: String) -> Body? {
    let key = MatchingKey(text).bytes
    let found = fullKeys.filter { $0.key.bytes.count < key.count && key.starts(with: $0.key.bytes) }
    return found.max { $0.key.bytes.count < $1.key.bytes.count }.map { all[$0.body] }
  }
}

extension OrganizingBodies {
  private mutating func add(_ named: [Located<String>], _ role: Bilingual, _ file: SourceFile, _ site: Site) {
    for located in named {
      let registered = site.organizations.first { $0.zh == located.value }
      let body = Body(
        name: registered?.name ?? Bilingual(both: located.value), role: role, place: located.place(in: file))
      all.append(body)
      fullKeys.append((MatchingKey(body.name.zh), all.count - 1))
      for name in [body.name.zh, body.name.en] + (registered?.short ?? []) {
        let key = MatchingKey(name)
        // The first role counts: a host that also undertakes is called a host.
        if byKey[key] == nil { byKey[key] = all.count - 1 }
      }
    }
  }
}
