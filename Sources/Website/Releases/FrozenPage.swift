import CivilTime
import Content
import Diagnostics
import Markdown
import Mustache
import Records

/// One language of a page as a release freezes it: plain HTML with links that work in any copy of the site.
struct FrozenPage {
  let scene: Scene
  let release: Release
  /// Nil where the page is withdrawn and gone.
  let page: RecordPage?
  let language: Language
  /// Where the files it offers are frozen, below the folder of releases.
  let attachments: [String: String]

  func html() -> [UInt8] {
    var bytes: [UInt8] = []
    _ = FrozenTemplate.library.render(FrozenTemplate.name, [data], into: &bytes)
    return bytes
  }

  var data: Object {
    let settings = scene.site.settings
    var data: Object = [
      "lang": .text(language.tag),
      "t": .object(FrozenWords.words(language)),
      "publisher": .text(settings.publisher[language]),
      "demonstration": .bool(settings.isDemonstration),
      "title": .text(release.title[language]),
      "number": .text(release.name),
      "kind": .text(FrozenWords.kind(release.kind)[language]),
      "date": .object(day(release.date)),
      "change": release.change.map {
        .object(["what": .text($0.what[language]), "reason": .text($0.reason[language])])
      } ?? .missing,
      "affects-period": .bool(release.affectsPeriod),
      "ground": .optional(release.ground?[language]),
      "published": .optional(page?.page.published.map { words.date($0.instant.date) }),
      "current-url": .text(root + scene.path(release.address, language)),
      "ledger-url": .text(root + scene.path(.ledger, language) + "#r" + release.name),
      "previous-url": .optional(
        release.replaces.map { "../\(Release.name($0))/\(language.rawValue).html" }),
      "data-url": .optional(page.map { $0.kind.rawValue + ".json" }),
      "body": .missing, "sample": false, "period": .missing, "has-entries": false, "entries": .list([]),
      "document": .missing, "has-facts": false, "schedule": .list([]), "notice-rule": .missing,
      "complaint": .missing, "contact": .missing, "attachments": .list([]),
    ]
    guard let page else { return data }
    data["body"] = body(page)
    if page.isMainNotice { data.merge(facts(page.programme)) }
    if let list = page.winners { data.merge(winners(list, page)) }
    return data
  }
}

extension FrozenPage {
  private var words: Wording { Wording(language.wording) }

  /// The root of the site, seen from the folder of a release.
  private var root: String { "../../" }

  private func day(_ date: CivilDate) -> Object {
    ["iso": .text(date.description), "text": .text(words.date(date))]
  }

  /// The text, without the table of a winner list, which follows from its data.
  private func body(_ page: RecordPage) -> Value {
    let document = page.page[language].document()
    let options = options(document, page)
    var bytes: [UInt8] = []
    if page.kind == .winners {
      for node in document.children(of: Document.root) where document.nodes[node].kind != .table {
        document.appendHTML(of: node, options: options, to: &bytes)
      }
    } else {
      document.appendHTML(options: options, to: &bytes)
    }
    return .html(HTML(bytes))
  }

  private func options(_ document: Document, _ page: RecordPage) -> HTMLOptions {
    let (addresses, path, root, attachments) = (scene.addresses, document.file.path, root, attachments)
    var options = HTMLOptions(language: language)
    options.headingNumbers = page.kind == .notice ? .official : .none
    options.siteHost = scene.host
    options.resolve = { destination in
      switch addresses.target(of: destination, from: path) {
      case .page(let stem, let target, let anchor):
        guard let address = addresses.pages[stem] else { return nil }
        return root + (target == .en ? "en/" : "") + address.path + (anchor.map { "#" + $0 } ?? "")
      case .download(let file): return attachments[file].map { "../" + $0 } ?? root + file
      case .outside, .anchor, .unpublished, .nowhere: return nil
      }
    }
    return options
  }

  private func facts(_ programme: Programme) -> Object {
    var data: Object = ["has-facts": true]
    if let document = programme.document {
      let issuers = document.issuers.map { scene.organization($0.value, language) }
      data["document"] = .object([
        "number": .optional(document.number), "date": .optional(document.date.map(words.date)),
        "issuers": .text(issuers.joined(separator: language == .zh ? "、" : "; ")),
      ])
    }
    data["schedule"] = .list(
      programme.schedule.map { item in
        let text =
          switch item.when {
          case .span(let span): words.span(span, weekdays: true)
          case .monthly(let deadline): words.monthly(deadline)
          }
        return .object([
          "title": .text(item.title[language]), "text": .text(text), "note": .optional(item.note?[language]),
          "withdrawn": .optional(item.withdrawn?.reason[language]),
        ])
      })
    data["notice-rule"] = .optional(programme.noticePeriod?.source[language])
    data["complaint"] = .optional(
      programme.complaint.map { $0.receiver[language] + (language == .zh ? "。" : ". ") + $0.source[language] }
    )
    data["contact"] = .optional(
      programme.contact.map { contact in
        ([contact.office[language]] + contact.phones + [contact.email, contact.website].compactMap { $0 })
          .joined(separator: language == .zh ? "，" : ", ")
      })
    data["attachments"] = .list(
      programme.attachments.map { attachment in
        let path = attachments["\(programme.id)/attachments/\(attachment.file)"] ?? ""
        return .link(attachment.title[language], "../" + path)
      })
    return data
  }

  private func winners(_ list: WinnerList, _ page: RecordPage) -> Object {
    let programme = page.programme
    var data: Object = ["sample": .bool(list.isSample), "has-entries": .bool(!list.entries.isEmpty)]
    if let period = list.period, case .success(let resolved) = period.resolve(scene.site.calendar) {
      data["period"] = .object([
        "text": .text(words.span(resolved.span, weekdays: true)),
        "method": .text(words.method(of: resolved)),
      ])
    }
    data["entries"] = .list(
      scene.winnerGroups(programme, list).flatMap { track, entries in
        entries.map { entry in
          let award = programme.awards.first { $0.id == entry.award }
          return .object([
            "id": .text(entry.id), "track": .text(track.page[language].title),
            "award": .text(award?.title[language] ?? entry.award), "project": .text(entry.project[language]),
            "unit": .text(entry.organization[language]),
            "changes": .list(
              entry.changes.map { change in
                let colon = language == .zh ? "：" : ": "
                return .object([
                  "text": .text(
                    "\(change.date) \(change.kind.word[language])\(colon)\(change.reason[language])")
                ])
              }),
          ])
        }
      })
    return data
  }
}
