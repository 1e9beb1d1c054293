import Content
import Diagnostics
import Mustache

extension Scene {
  /// A page of the site itself.
  ///
  /// - Parameter top: the page whose folder it lies in, or the page itself where it lies in none.
  func sitePage(_ page: SitePage, in top: SitePage, _ language: Language, _ log: inout PageLog) -> Object {
    let (body, contents) = article(page.page, language, numbers: .none, &log)
    return ["body": body, "contents": contents, "section": section(of: page, in: top, language)]
  }

  /// The pages of a folder, as a menu; missing for a page without a folder.
  private func section(of page: SitePage, in top: SitePage, _ language: Language) -> Value {
    guard !top.below.isEmpty else { return .missing }
    func neighbour(_ index: Int) -> Value {
      guard top.below.indices.contains(index) else { return .missing }
      let page = top.below[index]
      return .object(link(page.page, page.address, language))
    }
    let place = top.below.firstIndex { $0.address == page.address }
    return .object([
      "title": .text(top.page[language].title),
      "url": .text(url(top.address, language)),
      "is-top": .bool(place == nil),
      "pages": .list(
        top.below.map { below in
          .object([
            "title": .text(below.page[language].title), "url": .text(url(below.address, language)),
            "summary": .optional(below.page[language].summary),
            "current": .bool(below.address == page.address),
          ])
        }),
      "previous": place.map { neighbour($0 - 1) } ?? .missing,
      "next": neighbour((place ?? -1) + 1),
    ])
  }
}
