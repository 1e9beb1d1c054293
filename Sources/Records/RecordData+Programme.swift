import CivilTime
import Content
import Diagnostics
import JSON

/// The facts of a programme, which its notice states.
extension RecordData {
  func programme(_ data: inout JSONObject) {
    let programme = record.programme
    data.object("programme") { object in
      object.object("title") { $0.both(programme.title) }
      if let document = programme.document { object.object("document") { write(document, &$0) } }
      object.object("organization") { write(programme.organization, &$0) }
      if let contact = programme.contact { object.object("contact") { write(contact, &$0) } }
      if let year = programme.assumedYear {
        object.object("assumedYear") {
          $0.member("year", year.year)
          $0.object("reason") { $0.both(year.reason) }
        }
      }
      object.array("schedule") { list in
        for item in programme.schedule { list.object { write(item, &$0) } }
      }
      if let rule = programme.noticePeriod { object.object("noticePeriod") { write(rule, &$0) } }
      object.array("awards") { list in
        for award in programme.awards {
          list.object {
            $0.member("id", award.id)
            $0.object("title") { $0.both(award.title) }
            if let quota = award.quota { $0.member("quota", quota) }
            $0.member("ranked", award.isRanked)
          }
        }
      }
      if let complaint = programme.complaint { object.object("complaint") { write(complaint, &$0) } }
      object.array("attachments") { list in
        for attachment in programme.attachments {
          list.object {
            $0.member("file", attachment.file)
            $0.object("title") { $0.both(attachment.title) }
            let path = "\(programme.id)/attachments/\(attachment.file)"
            $0.member("sha256", ifPresent: attachments[path]?.hex)
          }
        }
      }
    }
  }
}

extension RecordData {
  private func write(_ document: OfficialDocument, _ object: inout JSONObject) {
    object.member("masthead", ifPresent: document.masthead)
    object.member("index", ifPresent: document.index)
    object.member("number", ifPresent: document.number)
    object.member("validity", ifPresent: document.validity?.rawValue)
    object.member("date", ifPresent: document.date?.description)
    object.texts("issuers", document.issuers.map(\.value))
  }

  private func write(_ organizing: Organizing, _ object: inout JSONObject) {
    let name = site.names.first { $0.id == record.programme.nameID }
    object.texts("hosts", name?.organizers.map(\.value) ?? [])
    object.texts("guidance", organizing.guidance.map(\.value))
    object.texts("leads", organizing.leads.map(\.value))
    object.texts("undertakers", organizing.undertakers.map(\.value))
    object.both("secretariat", ifPresent: organizing.secretariat)
  }

  private func write(_ contact: Contact, _ object: inout JSONObject) {
    object.object("office") { $0.both(contact.office) }
    object.texts("phones", contact.phones)
    object.member("email", ifPresent: contact.email)
    object.both("address", ifPresent: contact.address)
    object.member("website", ifPresent: contact.website)
  }

  private func write(_ item: ScheduleItem, _ object: inout JSONObject) {
    object.member("id", item.id)
    object.object("title") { $0.both(item.title) }
    object.member("kind", item.kind.rawValue)
    switch item.when {
    case .span(let span): object.member("when", span.description)
    case .monthly(let deadline):
      object.object("when") {
        $0.member("monthly", deadline.dayOfMonth)
        $0.member("from", ifPresent: deadline.from?.description)
        $0.member("until", deadline.until.description)
        $0.member("closing", deadline.closing.description)
      }
    }
    object.object("source") { $0.both(item.source) }
    object.both("note", ifPresent: item.note)
    if let withdrawn = item.withdrawn {
      object.object("withdrawn") {
        $0.member("date", withdrawn.date.description)
        $0.object("reason") { $0.both(withdrawn.reason) }
      }
    }
  }

  private func write(_ rule: NoticeRule, _ object: inout JSONObject) {
    object.member("count", rule.count)
    object.member("unit", rule.unit.rawValue)
    object.member("firstDay", rule.firstDay.rawValue)
    object.member("roll", rule.roll.rawValue)
    object.member("closing", (rule.closing ?? .endOfDay).description)
    object.object("source") { $0.both(rule.source) }
  }

  private func write(_ channel: ComplaintChannel, _ object: inout JSONObject) {
    object.object("receiver") { $0.both(channel.receiver) }
    object.both("about", ifPresent: channel.about)
    object.object("source") { $0.both(channel.source) }
    object.member("endpoint", ifPresent: channel.endpoint)
    object.both("delivery", ifPresent: channel.delivery)
    object.both("retention", ifPresent: channel.retention)
    object.array("channels") { list in
      for other in channel.channels {
        list.object {
          $0.object("title") { $0.both(other.title) }
          $0.member("phone", ifPresent: other.phone)
          $0.both("address", ifPresent: other.address)
        }
      }
    }
  }
}
