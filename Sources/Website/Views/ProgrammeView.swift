import Content
import Diagnostics
import Mustache

extension Scene {
  /// The programme as every page that belongs to it shows it.
  func programme(_ programme: Programme, _ language: Language, at current: Address? = nil) -> Object {
    let shared = views.value(.programme, of: programme, language) {
      .object(self.shared(programme, language))
    }
    guard case .object(var data) = shared else { return [:] }
    data["menu"] = .list(menu(of: programme, language, at: current))
    return data
  }

  /// The part that is the same on all pages; the menu is to be filled in.
  private func shared(_ programme: Programme, _ language: Language) -> Object {
    let hosts = hosts(of: programme).map { organization($0, language) }
    let organizing = programme.organization
    var data: Object = [
      "id": .text(programme.id),
      "title": .text(programme.title[language]),
      "short-title": .text(shortTitle(of: programme, language)),
      "summary": .text(programme.summary[language]),
      "url": .text(url(programme.address, language)),
      "kind-competition": .bool(programme.kind == .competition),
      "kind-solicitation": .bool(programme.kind == .solicitation),
      "hosts": names(hosts),
      "hosts-count": .int(hosts.count),
      "leads": names(organizing.leads.map { organization($0.value, language) }),
      "guidance": names(organizing.guidance.map { organization($0.value, language) }),
      "undertakers": names(organizing.undertakers.map { organization($0.value, language) }),
      "secretariat": .optional(organizing.secretariat?[language]),
      "menu": .missing,
    ]
    data["state"] = stateData(programme, language)
    data["document"] =
      programme.document.map { document in
        .object([
          "masthead": .optional(document.masthead),
          "index": .optional(document.index),
          "number": .optional(document.number),
          "is-in-force": .bool(document.validity == .inForce),
          "is-amended": .bool(document.validity == .amended),
          "is-repealed": .bool(document.validity == .repealed),
          "has-validity": .bool(document.validity != nil),
          "date": document.date.map { .object(day($0, language)) } ?? .missing,
          "issuers": names(document.issuers.map { organization($0.value, language) }),
        ])
      } ?? .missing
    data["complaint-form"] =
      hasComplaintPages(programme) ? .text(url(programme.complaintAddress, language)) : .missing
    data["contact"] = programme.contact.map { .object(ContactView.data($0, language)) } ?? .missing
    data["assumed-year"] =
      programme.assumedYear.map {
        .object(["year": .text(String($0.year)), "reason": .text($0.reason[language])])
      } ?? .missing
    return data
  }

  /// The data of the overview page.
  func overview(_ programme: Programme, _ language: Language) -> Object {
    var data: Object = [
      "programme": .object(self.programme(programme, language, at: programme.address)),
      "schedule": .list(schedule(programme, language)),
      "notice-period": noticePeriod(programme, language),
      "calendar": calendarLinks(programme, language),
      "json-ld": eventData(programme, language),
      "notice-rule": programme.noticePeriod.map { .text($0.source[language]) } ?? .missing,
      "awards-count": .int(programme.awards.count),
      "awards": .list(programme.awards.map { .object(["title": .text($0.title[language])]) }),
      "rubric-list": links(
        programme.rubrics.map { ($0.page, Address("\(programme.id)/rubrics/\($0.id)/")) }, language),
      "forms": forms(programme, language),
      "interpretations": interpretations(programme, language),
      "attachments": attachments(programme, language),
      "notices": links(
        programme.notices.map { ($0, Address("\(programme.id)/notices/\($0.slug)/")) }, language),
    ]
    data["notice"] =
      programme.notice.map { .object(link($0, Address("\(programme.id)/notice/"), language)) } ?? .missing
    data["tracks-summary"] = tracksSummary(programme, language)
    data["winners"] =
      programme.winners.map { list in
        var object = link(list.page, Address("\(programme.id)/winners/"), language)
        object["sample"] = .bool(list.isSample)
        object["count"] = .int(list.entries.count)
        return .object(object)
      } ?? .missing
    return data
  }

  /// How many tracks and topics there are, and where; missing for a programme without tracks.
  func tracksSummary(_ programme: Programme, _ language: Language) -> Value {
    guard !programme.tracks.isEmpty else { return .missing }
    return .object([
      "count": .int(programme.tracks.count),
      "topics": .int(programme.tracks.reduce(0) { $0 + $1.topicCount }),
      "url": .text(url(programme.tracksAddress, language)),
    ])
  }

  func forms(_ programme: Programme, _ language: Language, at current: Page? = nil) -> Value {
    .list(
      programme.forms.map { page in
        var object = link(page, Address("\(programme.id)/forms/\(page.slug)/"), language)
        object["annex"] = page.annex.map(Value.int) ?? .missing
        object["current"] = .bool(page.stem == current?.stem)
        return .object(object)
      })
  }

  /// The interpretations of a programme, or only those that explain one of its notices.
  func interpretations(
    _ programme: Programme, _ language: Language, of notice: Page? = nil
  ) -> Value {
    let pages = programme.interpretations.filter { page in
      notice.map { programme.explained(by: page) == $0.stem } ?? true
    }
    return links(pages.map { ($0, Address("\(programme.id)/interpretations/\($0.slug)/")) }, language)
  }

  func attachments(_ programme: Programme, _ language: Language) -> Value {
    .list(
      programme.attachments.map { attachment in
        let ending = attachment.file.split(separator: ".").last.map { $0.uppercased() } ?? ""
        return .object([
          "title": .text(attachment.title[language]),
          "url": .text(basePath + "\(programme.id)/attachments/\(attachment.file)"),
          "type": .text(ending),
          "size": .text(byteCount(attachments["\(programme.id)/attachments/\(attachment.file)"]?.count ?? 0)),
        ])
      })
  }

  func links(_ pages: [(Page, Address)], _ language: Language) -> Value {
    .list(pages.map { .object(link($0, $1, language)) })
  }

  /// A page as lists show it: title, summary, address, day of publication.
  func link(_ page: Page, _ address: Address, _ language: Language) -> Object {
    [
      "title": .text(page[language].title),
      "summary": .optional(page[language].summary),
      "url": .text(url(address, language)),
      "published": published(page, language),
    ]
  }

  private func names(_ names: [String]) -> Value {
    .list(names.map { .object(["name": .text($0)]) })
  }

  private func menu(of programme: Programme, _ language: Language, at current: Address?) -> [Value] {
    let words = theme.words(language)
    var items: [(key: String, path: String)] = [("overview", "")]
    if programme.notice != nil { items.append(("notice", "notice/")) }
    if !programme.tracks.isEmpty { items.append(("tracks", "tracks/")) }
    if let rubric = programme.rubrics.first { items.append(("rubrics", "rubrics/\(rubric.id)/")) }
    if programme.winners != nil { items.append(("winners", "winners/")) }
    if hasComplaintPages(programme) { items.append(("complaint", "complaint/")) }
    if let form = programme.forms.first { items.append(("forms", "forms/\(form.slug)/")) }
    if let article = programme.interpretations.first {
      items.append(("interpretations", "interpretations/\(article.slug)/"))
    }
    return items.map { key, path in
      let address = Address("\(programme.id)/\(path)")
      let section = path.split(separator: "/").first.map { "\(programme.id)/\($0)/" }
      let isCurrent = section.map { current?.path.hasPrefix($0) ?? false } ?? (current == address)
      return .object([
        "title": words[key] ?? .text(key), "url": .text(url(address, language)), "current": .bool(isCurrent),
      ])
    }
  }
}

/// A size in bytes as readers say it: 1,234,567 is "1.2 MB".
func byteCount(_ bytes: Int) -> String {
  func tenths(_ unit: Int, _ name: String) -> String {
    let value = (bytes * 10 + unit / 2) / unit
    return value % 10 == 0 ? "\(value / 10) \(name)" : "\(value / 10).\(value % 10) \(name)"
  }
  if bytes < 1000 { return "\(bytes) B" }
  return bytes < 1_000_000 ? tenths(1000, "kB") : tenths(1_000_000, "MB")
}
