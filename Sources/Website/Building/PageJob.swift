import Content
import Diagnostics
import Mustache

/// One page to make: where it goes, by which template, and how its data comes about.
struct PageJob: Sendable {
  let address: Address
  let language: Language
  /// The name of its template, which is also the word for its kind in templates and style sheets.
  let template: String
  let title: Bilingual
  let summary: Bilingual?
  /// The page of `Content/` it shows, nil for pages the site makes itself.
  let page: Page?
  /// The stem of the page that stood here until it was withdrawn; nil for all others.
  var withdrawn: String?
  /// The pages above it, the home page left out.
  let parents: [Crumb]
  /// The programme it belongs to.
  let programme: String?
  /// Whether it shows wrong names on purpose, as examples.
  var mayQuoteWrongNames: Bool { ["names", "name", "rules", "rule"].contains(template) }
  /// Whether people pass it on: pages with a text of their own, and the overview of a programme.
  var isShared: Bool { page != nil || template == "programme" }
  /// The drawing of a shared page's address, beside the page.
  static let symbolFile = "qr.svg"
  /// What templates call it in the data of a page.
  static let symbolKey = "symbol"
  /// Whether it is listed in the site map and may be found by search engines.
  let isListed: Bool
  let data: @Sendable (Scene, inout PageLog) -> Object

  /// A page above another.
  struct Crumb: Sendable {
    let title: Bilingual
    let address: Address
  }
}
