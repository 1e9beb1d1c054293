import Content
import Diagnostics
import Markdown

/// A link that leads to a place on another page; looked at when all pages are known.
package struct AnchorLink: Sendable {
  package let place: Place
  package let stem: String
  package let language: Language
  package let anchor: String

  /// Makes a link from a place to an anchor of another page in a language.
  package init(place: Place, stem: String, language: Language, anchor: String) {
    self.place = place
    self.stem = stem
    self.language = language
    self.anchor = anchor
  }
}

/// Every link inside the site leads to a page, a file or a heading that exists.
///
/// - Returns: findings of this page, and its links to headings of other pages.
package func checkLinks(
  _ document: Document, of page: Page, in language: Language, _ addresses: AddressBook
) -> (findings: [Finding], anchors: [AnchorLink]) {
  var findings: [Finding] = []
  var anchors: [AnchorLink] = []
  for link in document.links where !link.isUnsafe {
    let place = document.file.place(link.range)
    switch addresses.target(of: link.destination, from: document.file.path) {
    case .outside, .download, .unpublished: continue
    case .anchor(let anchor):
      if let finding = check(anchor, in: document, at: place) { findings.append(finding) }
    case .page(let stem, let target, let anchor):
      // A page may point to its own counterpart; any other change of language is a slip.
      if target != language, stem != page.stem {
        findings.append(
          Finding(
            LinkRules.otherLanguage, at: place, zh: "链接指向另一种语言的页面。",
            en: "The link leads to the other language."))
      }
      if let anchor { anchors.append(AnchorLink(place: place, stem: stem, language: target, anchor: anchor)) }
    case .nowhere(let path):
      findings.append(
        Finding(
          LinkRules.broken, at: place, zh: "链接指向的“\(path)”不存在。",
          en: "The link leads to “\(path)”, which does not exist.",
          help: suggestion(path, addresses, language)))
    }
  }
  return (findings, anchors)
}

/// Checks one place on a page against its headings.
package func check(_ anchor: String, in document: Document, at place: Place) -> Finding? {
  let anchors = document.headings.map(\.anchor)
  guard !anchors.contains(anchor) else { return nil }
  return Finding(
    LinkRules.missingAnchor, at: place, zh: "目标页面没有“#\(anchor)”这个位置。",
    en: "The page it leads to has no place “#\(anchor)”.",
    help: nearest(to: anchor, among: anchors).map {
      Bilingual(zh: "是否想写“#\($0)”？", en: "Did you mean “#\($0)”?")
    })
}

/// The rules about links.
package enum LinkRules {
  package static let broken = Rule(
    "link/broken", zh: "站内链接都指向存在的页面或附件。",
    en: "Every link inside the site leads to a page or file that exists.")
  package static let missingAnchor = Rule(
    "link/anchor", zh: "带 # 的链接都指向页面上存在的标题。", en: "Every link with # leads to a heading that exists.")
  package static let otherLanguage = Rule(
    "link/other-language", .warning, zh: "站内链接指向同一种语言的页面，或本页的另一种语言。",
    en: "Links inside the site stay in their language, but for a link to the page's own counterpart.")

  package static let all: [Rule] = [broken, missingAnchor, otherLanguage]
}

private func suggestion(_ path: String, _ addresses: AddressBook, _ language: Language) -> Bilingual? {
  let ending = ".\(language.rawValue).md"
  let wanted = path.hasSuffix(".md") ? path : path + ending
  let candidates = addresses.pages.keys.sorted().map { $0 + ending } + addresses.downloads.sorted()
  return nearest(to: wanted, among: candidates).map {
    Bilingual(zh: "是否想写“\($0)”？（路径从 Content/ 算起）", en: "Did you mean “\($0)” (counted from Content/)?")
  }
}
