import CivilTime
import Content
import Diagnostics
import Mustache

/// What every page's template receives.
struct BaseView: Sendable {
  /// The same for all pages of one language.
  let shared: Object
  let scene: Scene
  let language: Language

  init(_ scene: Scene, _ language: Language) {
    self.scene = scene
    self.language = language
    let settings = scene.site.settings
    var site: Object = [
      "title": .text(settings.title[language]),
      "description": .text(settings.description[language]),
      "publisher": .text(settings.publisher[language]),
      "url": .text(scene.url(.home, language)),
      "demonstration": .bool(settings.isDemonstration),
      "feed": .text(scene.url(Address("feed.xml"), language)),
      "json-feed": .text(scene.url(Address("feed.json"), language)),
      "search": scene.theme.library.contains("search") ? .text(scene.url(.search, language)) : .missing,
      "archive": scene.theme.library.contains("archive") ? .text(scene.url(.archive, language)) : .missing,
      "api": scene.theme.library.contains("api") ? .text(scene.url(.api, language)) : .missing,
      "calendar": .text(scene.url(Address(Scene.calendarFile), language)),
      "ledger": scene.theme.library.contains("ledger") && !scene.site.releases.isEmpty
        ? .text(scene.url(.ledger, language)) : .missing,
    ]
    site["site-code"] = .optional(settings.siteCode)
    site["icp"] = .optional(settings.icp)
    site["public-security"] = .optional(settings.publicSecurity)
    site["sections"] = .list(
      scene.site.pages.filter { !$0.below.isEmpty }.map { scene.link($0.page, $0.address, language) }
        .map(Value.object))
    site["marks"] = .list(settings.marks.map { .object(MarkView.data($0, scene, language)) })
    site["marks-count"] = .int(settings.marks.count)
    site["contact"] = settings.contact.map { .object(ContactView.data($0, language)) } ?? .missing
    shared = [
      "lang": .text(language.tag),
      "zh": .bool(language == .zh),
      "en": .bool(language == .en),
      "t": .object(scene.theme.words(language)),
      "site": .object(site),
      "assets": .object(scene.theme.assetData(basePath: scene.basePath)),
      "as-of": .object([
        "iso": .text(scene.now.iso), "date": .text(scene.now.date.description),
        "text": .text(Wording(language.wording).date(scene.now.date)),
      ]),
      "translation-note": .bool(language == .en),
    ]
  }

  /// The part that differs from page to page.
  func page(_ job: PageJob) -> Object {
    let title = job.title[language]
    let siteTitle = scene.site.settings.title[language]
    let isHome = job.address == .home
    var page: Object = [
      "kind": .text(job.template),
      "title": .text(title),
      "summary": .optional(job.summary?[language]),
      "url": .text(scene.url(job.address, language)),
      "canonical": .text(scene.absolute(job.address, language)),
      "is-home": .bool(isHome),
      "is-listed": .bool(job.isListed),
    ]
    page[PageJob.symbolKey] =
      job.isShared ? .text(scene.url(job.address, language) + PageJob.symbolFile) : .missing
    page["published"] = job.page.map { scene.published($0, language) } ?? .missing
    let other: Language = language == .zh ? .en : .zh
    return [
      "page": .object(page),
      "head-title": .text(isHome ? siteTitle : title + " - " + siteTitle),
      "alternates": .list(alternates(job.address)),
      "times": scene.times(job),
      "other-language": .object([
        "tag": .text(other.tag), "title": .text(other == .zh ? "中文" : "English"),
        "url": .text(scene.url(job.address, other)),
      ]),
      "meta": scene.meta(job, language),
      "versions": scene.versions(job, language),
      "search-filter": scene.searchFilter(job),
      "policy": .text(ResponseHeaders.contentSecurityPolicy(formActions: scene.formActions(of: job))),
      "nav": .list(navigation(job)),
      "breadcrumbs": .list(breadcrumbs(job)),
    ]
  }
}

extension BaseView {
  private func alternates(_ address: Address) -> [Value] {
    let pairs = [(Language.zh.tag, Language.zh), (Language.en.tag, .en), ("x-default", .zh)]
    return pairs.map { tag, language in
      .object(["tag": .text(tag), "url": .text(scene.absolute(address, language))])
    }
  }

  private func navigation(_ job: PageJob) -> [Value] {
    let words = scene.theme.words(language)
    var items: [(Value, Address, Bool)] = [(words["home"] ?? "", .home, job.address == .home)]
    items.append((words["names"] ?? "", .names, job.address == .names))
    if scene.theme.library.contains("search") {
      items.append((words["search"] ?? "", .search, job.address == .search))
    }
    for top in scene.site.pages where top.below.isEmpty {
      items.append((.text(top.page[language].title), top.address, job.address == top.address))
    }
    return items.map { title, address, current in
      .object(["title": title, "url": .text(scene.url(address, language)), "current": .bool(current)])
    }
  }

  private func breadcrumbs(_ job: PageJob) -> [Value] {
    guard job.address != .home else { return [] }
    let words = scene.theme.words(language)
    let home = Value.object(["title": words["home"] ?? "", "url": .text(scene.url(.home, language))])
    return [home]
      + job.parents.map {
        .object(["title": .text($0.title[language]), "url": .text(scene.url($0.address, language))])
      }
  }
}
