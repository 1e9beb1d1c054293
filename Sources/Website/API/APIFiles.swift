import CivilTime
import Content
import Diagnostics
import JSON

/// The data of the whole site for other programs, each kind in one file below `/api/`, with its schema beside it.
extension Scene {
  func apiFiles(_ kind: APIKind) -> [File] {
    [
      (kind.path, apiFile(kind)),
      (kind.schemaPath, kind.schema(baseURL: site.settings.baseURL)),
    ]
  }

  private func apiFile(_ kind: APIKind) -> [UInt8] {
    jsonFile { file in
      if kind.item == nil {
        file.member("version", 1)
        writeSite(to: &file)
        return
      }
      file.member("version", 1)
      file.array(kind.name) { list in
        switch kind.name {
        case "programmes":
          for programme in site.programmes { list.object { write(programme, to: &$0) } }
        case "tracks":
          for programme in site.programmes {
            for track in programme.tracks { list.object { write(track, of: programme, to: &$0) } }
          }
        case "rubrics":
          for programme in site.programmes {
            for rubric in programme.rubrics { list.object { rubric.write(programme, to: &$0) } }
          }
        case "winners":
          for programme in site.programmes {
            if let winners = programme.winners { list.object { write(winners, programme, to: &$0) } }
          }
        case "schedule":
          for programme in site.programmes { list.object { write(scheduleOf: programme, to: &$0) } }
        default:
          for name in site.names { list.object { write(name, to: &$0) } }
        }
      }
    }
  }
}

extension Scene {
  private func writeSite(to file: inout JSONObject) {
    let settings = site.settings
    file.object("title") { $0.texts(settings.title) }
    file.object("description") { $0.texts(settings.description) }
    file.object("url") { addresses(.home, to: &$0) }
    file.object("publisher") { $0.texts(settings.publisher) }
    file.member("demonstration", settings.isDemonstration)
    file.array("programmes") { list in for programme in site.programmes { list.string(programme.id) } }
    file.array("files") { list in
      for kind in APIKind.all {
        list.object { file in
          file.member("kind", kind.name)
          file.member("url", settings.baseURL + kind.path)
          file.member("schema", settings.baseURL + kind.schemaPath)
        }
      }
    }
  }

  private func write(_ programme: Programme, to object: inout JSONObject) {
    object.member("id", programme.id)
    object.member("kind", programme.kind.rawValue)
    object.object("title") { $0.texts(programme.title) }
    object.object("summary") { $0.texts(programme.summary) }
    object.object("url") { addresses(programme.address, to: &$0) }
    object.member("documentNumber", orNull: programme.document?.number)
    object.member("documentDate", orNull: programme.document?.date?.description)
    if let assumed = programme.assumedYear {
      object.member("assumedYear", assumed.year)
    } else {
      object.null("assumedYear")
    }
    object.array("organizers") { list in
      for host in hosts(of: programme) {
        list.object { $0.texts(organizations[host]?.name ?? Bilingual(both: host)) }
      }
    }
    object.array("awards") { list in
      for award in programme.awards {
        list.object { object in
          object.member("id", award.id)
          object.object("title") { $0.texts(award.title) }
        }
      }
    }
    object.array("notices") { list in
      for (page, address) in programme.allNotices { list.object { write(page, address, to: &$0) } }
    }
  }

  private func write(_ notice: Page, _ address: Address, to object: inout JSONObject) {
    object.object("title") { $0.texts(notice.titles) }
    object.object("url") { addresses(address, to: &$0) }
    object.member("published", orNull: notice.published?.instant.date.description)
    object.array("changes") { list in
      for change in changes(of: notice) {
        list.object { object in
          object.member("date", change.date.description)
          object.member("kind", change.kind.rawValue)
          object.object("what") { $0.texts(change.what) }
          object.object("reason") { $0.texts(change.reason) }
          object.member("affectsPeriod", change.affectsPeriod)
        }
      }
    }
  }

  private func write(_ track: Track, of programme: Programme, to object: inout JSONObject) {
    object.member("programme", programme.id)
    object.member("id", track.id)
    object.member("number", track.number)
    if let group = programme.trackGroups.first(where: { $0.id == track.group?.value }) {
      object.object("group") { $0.texts(group.title) }
    } else {
      object.null("group")
    }
    object.object("title") { $0.texts(track.page.titles) }
    object.object("url") { addresses(address(of: track, programme), to: &$0) }
    object.array("openTo") { list in
      for kind in track.openTo {
        let title = site.settings.entrantKinds.first { $0.id == kind.value }?.title
        list.object { $0.texts(title ?? Bilingual(both: kind.value)) }
      }
    }
    let rubric = track.rubric?.value
    object.member("rubric", orNull: rubric == "none" ? nil : rubric)
    object.array("topics") { list in
      for (zh, en) in zip(track.bodies.zh.topics, track.bodies.en.topics) {
        list.object { $0.texts(Bilingual(zh: zh.text, en: en.text)) }
      }
    }
  }

  private func write(_ name: RegisteredName, to object: inout JSONObject) {
    object.member("id", name.id)
    object.member("within", orNull: name.within?.value)
    object.object("full") { $0.texts(name.full) }
    object.object("short") { short in
      short.array("zh") { list in for text in name.short.zh { list.string(text) } }
      short.array("en") { list in for text in name.short.en { list.string(text) } }
    }
    if let rule = name.rule { object.object("rule") { $0.texts(rule) } } else { object.null("rule") }
    object.array("organizers") { list in for body in name.organizers { list.string(body.value) } }
    object.array("right") { list in for text in name.right { list.string(text) } }
    object.array("wrong") { list in for text in name.wrong { list.string(text) } }
  }

  private func addresses(_ address: Address, to object: inout JSONObject) {
    for language in Language.allCases { object.member(language.rawValue, absolute(address, language)) }
  }
}
