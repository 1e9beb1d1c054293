import Content
import Diagnostics
import Mustache

/// The page to search on, and how every page tells the search what it is.
extension Scene {
  /// Kinds of pages that can be found, each with the word for it and the templates that make it.
  private static let searchKinds: [(id: String, word: String, templates: [String])] = [
    ("notice", "notice", ["notice", "changes"]),
    ("track", "track", ["track"]),
    ("rubric", "rubric", ["rubric"]),
    ("winners", "winners", ["winners"]),
    ("form", "form", ["form"]),
    ("interpretation", "interpretation", ["interpretation"]),
    ("programme", "programme", ["programme"]),
    ("names", "names", ["names", "name", "rules", "rule"]),
    ("site", "column-site", ["page"]),
  ]

  /// What a page is found by besides its text; missing for lists, which repeat what other pages say, and for pages of
  /// folders, which explain the site and would stand between readers and notices.
  func searchFilter(_ job: PageJob) -> Value {
    guard job.isListed, let kind = Self.searchKinds.first(where: { $0.templates.contains(job.template) }),
      !(job.template == "page" && isInFolder(job))
    else { return .missing }
    return .object(["kind": .text(kind.id), "programme": .optional(job.programme)])
  }

  private func isInFolder(_ job: PageJob) -> Bool {
    site.pages.contains { top in !top.below.isEmpty && top.withBelow.contains { $0.address == job.address } }
  }

  func searchPage(_ language: Language) -> Object {
    [
      "index": .text(basePath + "pagefind/"),
      "kinds": .list(
        Self.searchKinds.map {
          .object(["id": .text($0.id), "title": .text(theme.word($0.word)[language])])
        }),
      "programmes": .list(
        site.programmes.map {
          .object(["id": .text($0.id), "title": .text($0.title[language])])
        }),
    ]
  }
}
