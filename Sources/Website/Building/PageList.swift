import Content
import Diagnostics
import Mustache

/// All pages of the site in a fixed order; the one place that knows which template makes which page.
struct PageList {
  private(set) var jobs: [PageJob] = []

  /// The title of the lists of tracks, from the theme's words.
  private let tracksTitle: Bilingual

  /// The pages of the whole site.
  init(_ scene: Scene) {
    tracksTitle = scene.theme.word("tracks")
    for group in PageGroups(scene) { jobs += group }
  }

  /// The pages that belong to no programme, and those that were withdrawn.
  init(ofNoProgramme scene: Scene) {
    tracksTitle = scene.theme.word("tracks")
    addSitePages(scene)
  }

  /// The pages of a programme.
  init(of programme: Programme, _ scene: Scene) {
    tracksTitle = scene.theme.word("tracks")
    add(programme)
    addFinderPages(of: programme, scene)
    addComplaintPages(programme, scene)
  }
}

extension PageList {
  mutating func add(
    _ address: Address, _ template: String, _ title: Bilingual, summary: Bilingual? = nil, page: Page? = nil,
    withdrawn: String? = nil, parents: [PageJob.Crumb] = [], programme: String? = nil, isListed: Bool = true,
    data: @escaping @Sendable (Scene, Language, inout PageLog) -> Object
  ) {
    for language in Language.allCases {
      jobs.append(
        PageJob(
          address: address, language: language, template: template, title: title,
          summary: summary, page: page, withdrawn: withdrawn, parents: parents, programme: programme,
          isListed: isListed, data: { scene, log in data(scene, language, &log) }))
    }
  }

  private mutating func addSitePages(_ scene: Scene) {
    let settings = scene.site.settings
    let words = scene.theme.word
    add(.home, "home", settings.title, summary: settings.description) { scene, language, _ in
      scene.home(language)
    }
    add(.names, "names", words("names"), summary: words("names-summary")) { scene, language, _ in
      scene.namesPage(language)
    }
    addNamePages(scene)
    addRulePages(scene)
    addFinderPages(scene)
    addLedgerPages(scene)
    add(.siteMap, "sitemap", words("site-map")) { scene, language, _ in scene.siteMap(language) }
    add(Address("404.html"), "not-found", words("not-found"), isListed: false) { _, _, _ in [:] }
    for top in scene.site.pages {
      for page in top.withBelow { add(page, in: top) }
    }
  }

  private mutating func add(_ page: SitePage, in top: SitePage) {
    let isTop = page.address == top.address
    let parents = isTop ? [] : [PageJob.Crumb(title: top.page.titles, address: top.address)]
    add(
      page.address, "page", page.page.titles, summary: page.page.summaries, page: page.page, parents: parents
    ) {
      scene, language, log in
      scene.sitePage(page, in: top, language, &log)
    }
  }

  private mutating func add(_ programme: Programme) {
    let id = programme.id
    let shared = SharedProgramme(programme)
    let root = [PageJob.Crumb(title: programme.title, address: programme.address)]
    func job(
      _ page: Page, _ path: String, _ template: String, below: [PageJob.Crumb] = [],
      data: @escaping @Sendable (Scene, Language, inout PageLog) -> Object
    ) {
      add(
        Address("\(id)/\(path)"), template, page.titles, summary: page.summaries, page: page,
        parents: root + below, programme: id, data: data)
    }
    add(programme.address, "programme", programme.title, summary: programme.summary, programme: id) {
      scene, language, _ in scene.overview(programme, language)
    }
    for (page, address) in programme.allNotices {
      job(page, String(address.path.dropFirst(id.count + 1)), "notice") { scene, language, log in
        scene.noticePage(shared.programme, page, address, language, &log)
      }
    }
    addTracks(shared, root)
    for rubric in programme.rubrics {
      job(rubric.page, "rubrics/\(rubric.id)/", "rubric") { scene, language, log in
        scene.rubricPage(shared.programme, rubric, language, &log)
      }
    }
    if let winners = programme.winners {
      job(winners.page, "winners/", "winners") { scene, language, log in
        scene.winnersPage(programme, winners, language, &log)
      }
    }
    for page in programme.forms {
      let path = "forms/\(page.slug)/"
      job(page, path, "form") { scene, language, log in
        scene.formPage(shared.programme, page, Address("\(id)/\(path)"), language, &log)
      }
    }
    for page in programme.interpretations {
      let path = "interpretations/\(page.slug)/"
      job(page, path, "interpretation") { scene, language, log in
        scene.interpretationPage(shared.programme, page, Address("\(id)/\(path)"), language, &log)
      }
    }
  }

  private mutating func addTracks(_ shared: SharedProgramme, _ root: [PageJob.Crumb]) {
    let programme = shared.programme
    guard !programme.tracks.isEmpty else { return }
    add(programme.tracksAddress, "tracks", tracksTitle, parents: root, programme: programme.id) {
      scene, language, _ in scene.trackList(programme, language)
    }
    let crumbs = root + [PageJob.Crumb(title: tracksTitle, address: programme.tracksAddress)]
    for (index, track) in programme.tracks.enumerated() {
      add(
        Address("\(programme.id)/tracks/\(track.id)/"), "track", track.page.titles,
        summary: track.page.summaries, page: track.page, parents: crumbs, programme: programme.id
      ) { scene, language, log in scene.trackPage(shared.programme, index, language, &log) }
    }
  }
}

extension Page {
  var titles: Bilingual { Bilingual(zh: zh.title, en: en.title) }

  var summaries: Bilingual? {
    guard let zh = zh.summary, let en = en.summary else { return nil }
    return Bilingual(zh: zh, en: en)
  }
}
