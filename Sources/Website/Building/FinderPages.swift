import Content
import Diagnostics
import Mustache

/// Pages that help readers find others; each needs its template, and a theme may do without.
extension PageList {
  mutating func addFinderPages(_ scene: Scene) {
    let (library, word) = (scene.theme.library, scene.theme.word)
    if library.contains("search") {
      add(.search, "search", word("search"), summary: word("search-summary")) { scene, language, _ in
        scene.searchPage(language)
      }
    }
    if library.contains("archive") {
      let title = word("archive")
      add(.archive, "archive", title, summary: word("archive-summary")) { scene, language, _ in
        scene.archive(language)
      }
      let above = [PageJob.Crumb(title: title, address: .archive)]
      for year in scene.archiveYears where library.contains("archive-year") {
        let title = Bilingual(zh: "\(year)年", en: "\(year)")
        add(Scene.archiveAddress(year), "archive-year", title, parents: above) { scene, language, _ in
          scene.archive(of: year, language)
        }
      }
    }
    if library.contains("api") {
      add(.api, "api", word("api"), summary: word("api-summary")) { scene, language, _ in
        scene.apiPage(language)
      }
    }
  }

  mutating func addFinderPages(of programme: Programme, _ scene: Scene) {
    let root = [PageJob.Crumb(title: programme.title, address: programme.address)]
    let word = scene.theme.word
    if scene.hasComparison(programme) {
      let tracks = PageJob.Crumb(title: word("tracks"), address: programme.tracksAddress)
      add(
        programme.comparisonAddress, "compare", word("compare"), parents: root + [tracks],
        programme: programme.id
      ) { scene, language, _ in scene.comparisonPage(programme, language) }
    }
    for (page, address) in programme.allNotices where scene.hasChangesPage(page) {
      let notice = PageJob.Crumb(title: page.titles, address: address)
      let title = word("changes")
      add(
        Scene.changesAddress(address), "changes",
        Bilingual(zh: title.zh + "：" + page.zh.title, en: title.en + ": " + page.en.title),
        parents: root + [notice], programme: programme.id
      ) { scene, language, _ in scene.changesPage(programme, page, address, language) }
    }
  }
}
