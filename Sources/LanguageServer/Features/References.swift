import Content
import Diagnostics

/// What values may refer to: names, bodies, tracks, awards and files of the site.
struct References {
  typealias Entry = (id: String, title: Bilingual?)

  let site: Site?
  let programme: String?

  /// What the value of a key, or an item of its list, may be; none where it refers to nothing.
  func ids(_ kind: ContentFile, _ path: [String]) -> [Entry] {
    guard let site else { return [] }
    let own = site.programmes.first { $0.id == programme }
    switch (kind, path) {
    case (.programme, ["name"]), (.names, ["names", "within"]): return site.names.map { ($0.id, $0.full) }
    case (.programme, ["document", "issuers"]), (.programme, ["organization", "guidance"]),
      (.programme, ["organization", "leads"]), (.programme, ["organization", "undertakers"]),
      (.programme, ["organization", "related"]), (.names, ["names", "organizers"]):
      return bodies
    case (.programme, ["attachments", "pattern"]):
      return site.fileNames.map { ($0.id, Bilingual(both: $0.pattern)) }
    case (.programme, ["attachments", "file"]): return files(in: "attachments", endings: [""])
    case (.names, ["file-names", "programme"]): return site.programmes.map { ($0.id, $0.title) }
    case (.site, ["programmes"]):
      return site.files.filter { $0.hasSuffix("/programme.yml") }.sorted().map {
        (String($0.prefix { $0 != "/" }), nil)
      }
    case (.track, ["group"]): return own?.trackGroups.map { ($0.id, $0.title) } ?? []
    case (.track, ["rubric"]):
      return (own?.rubrics.map { ($0.id, Bilingual(zh: $0.page.zh.title, en: $0.page.en.title)) } ?? []) + [
        ("none", nil)
      ]
    case (.track, ["open-to"]): return site.settings.entrantKinds.map { ($0.id, $0.title) }
    case (.track, ["quotas"]): return column("award")
    case (.interpretation, ["explains"]):
      return [("notice", nil)] + files(in: "notices", endings: [".zh.md"]).map { ("notices/" + $0.id, nil) }
    case (.winners, ["outcome"]): return files(in: "notices", endings: [".zh.md"])
    case (.winners, ["changes", "entry"]):
      return own?.winners?.entries.map { ($0.id, $0.project) } ?? []
    default: return []
    }
  }

  /// What a column of a winner list may hold.
  func column(_ heading: String) -> [Entry] {
    let own = site?.programmes.first { $0.id == programme }
    switch heading {
    case "track":
      return own?.tracks.map { ($0.id, Bilingual(zh: $0.page.zh.title, en: $0.page.en.title)) } ?? []
    case "award": return own?.awards.map { ($0.id, $0.title) } ?? []
    case "organization-zh": return bodies
    case "organization-en": return site?.organizations.map { ($0.en, $0.name) } ?? []
    default: return []
    }
  }

  private var bodies: [Entry] { site?.organizations.map { ($0.zh, $0.name) } ?? [] }

  /// The names of files in a folder of the programme, without their endings.
  private func files(in folder: String, endings: [String]) -> [Entry] {
    guard let site, let programme else { return [] }
    let prefix = "\(programme)/\(folder)/"
    return site.files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.compactMap { path in
      guard path.hasPrefix(prefix), let ending = endings.first(where: { path.hasSuffix($0) }) else {
        return nil
      }
      return (String(path.dropFirst(prefix.count).dropLast(ending.count)), nil)
    }
  }
}
