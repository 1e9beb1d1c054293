import CivilTime
import Content
import Diagnostics
import Mustache

/// What the head of a page tells machines about its place on a government site: the site, the column and the
/// article, after the page-design annex of 国办发〔2017〕47号. A home page carries the first group, a list the
/// first two, an article all three.
extension Scene {
  func meta(_ job: PageJob, _ language: Language) -> Value {
    let column = job.address == .home ? nil : column(of: job, language)
    return .object([
      "domain": .text(host),
      "column": column.map { .object($0) } ?? .missing,
      "article": article(job, language).map { .object($0) } ?? .missing,
    ])
  }
}

extension Scene {
  /// The programme a page belongs to is its column; other pages of the site are their own.
  private func column(of job: PageJob, _ language: Language) -> Object {
    let type = theme.word(columnType(of: job.template))[language]
    let settings = site.settings
    guard let programme = programmes[job.programme ?? ""] else {
      let title = job.title[language]
      return [
        "name": .text(title),
        "description": .text((job.summary ?? settings.description)[language]),
        "keywords": .text(keywords([title, type, settings.title[language]])),
        "type": .text(type),
      ]
    }
    let title = programme.title[language]
    return [
      "name": .text(title),
      "description": .text(programme.summary[language]),
      "keywords": .text(keywords([title, shortTitle(of: programme, language), type])),
      "type": .text(type),
    ]
  }

  /// The key of the word for a kind of column.
  private func columnType(of template: String) -> String {
    switch template {
    case "winners": "column-winners"
    case "interpretation": "column-interpretations"
    case "names", "name", "rules", "rule": "column-names"
    case "page", "sitemap", "not-found", "home", "search", "archive", "archive-year", "api", "ledger":
      "column-site"
    default: "column-notices"
    }
  }

  /// nil for lists, and for pages without a date of publication. The parts of a notice that stand on pages of
  /// their own were published with it. The date is the one in `Content/`: no later build rewrites it.
  private func article(_ job: PageJob, _ language: Language) -> Object? {
    guard let page = job.page else { return nil }
    let programme = programmes[job.programme ?? ""]
    // A date to come is reported by the rules; the head of a page never states one.
    guard let published = page.published ?? programme?.notice?.published, published.instant <= now else {
      return nil
    }
    let isOurs = page.explains != nil || job.template == "interpretation" || programme == nil
    let issuer = isOurs ? nil : programme?.document?.issuers.first.map { organization($0.value, language) }
    return [
      "published": .text(published.instant.minuteText),
      "source": .text(issuer ?? site.settings.publisher[language]),
      "keywords": .text(
        keywords(
          [job.title[language]] + (programme.map { [shortTitle(of: $0, language)] } ?? [])
            + [theme.word(columnType(of: job.template))[language]])),
      "description": .text((job.summary ?? programme?.summary ?? site.settings.description)[language]),
    ]
  }

  /// Keywords in their order, each once.
  private func keywords(_ words: [String]) -> String {
    var list: [String] = []
    for word in words where !word.isEmpty && !list.contains(word) { list.append(word) }
    return list.joined(separator: ",")
  }
}

extension Instant {
  /// `YYYY-MM-DD HH:MM`, Beijing Time.
  fileprivate var minuteText: String {
    String(
      decoding: iso.utf8.prefix(16).map { $0 == UInt8(ascii: "T") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
  }
}
