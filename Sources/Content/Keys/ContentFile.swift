import Diagnostics

/// A kind of file of `Content/` that has keys: a YAML file, or the front matter of a page.
package enum ContentFile: String, Sendable, CaseIterable {
  case site
  case programme
  case names
  case organizations
  case glossary
  case holidays
  /// A page of the site itself, and every English file.
  case page
  case notice
  case track
  case rubric
  case winners
  case form
  case interpretation

  /// Whether it is a file of its own rather than the front matter of a page.
  package var isYAML: Bool {
    switch self {
    case .site, .programme, .names, .organizations, .glossary, .holidays: true
    default: false
    }
  }

  /// The kind of a file by its path below the site's root; nil for a file without keys.
  package init?(path: String) {
    guard path.hasPrefix(ContentLoader.root) else { return nil }
    let parts = path.dropFirst(ContentLoader.root.count).split(separator: "/").map(String.init)
    guard let name = parts.last else { return nil }
    if name.hasSuffix(".yml") {
      let stem = String(name.dropLast(4))
      guard let kind = ContentFile(rawValue: stem), kind.isYAML, (kind == .programme) == (parts.count == 2)
      else {
        return nil
      }
      self = kind
      return
    }
    guard name.hasSuffix(".zh.md") || name.hasSuffix(".en.md"), parts.count > 1, parts[1] != "attachments"
    else {
      return nil
    }
    self = name.hasSuffix(".en.md") ? .page : Self.page(parts)
  }

  /// The kind of a Chinese page by the parts of its path.
  private static func page(_ parts: [String]) -> ContentFile {
    guard parts[0] != "pages" else { return .page }
    switch (parts.count, parts[1]) {
    case (2, "winners.zh.md"): return .winners
    case (2, _), (_, "notices"): return .notice
    case (_, "tracks"): return .track
    case (_, "rubrics"): return .rubric
    case (_, "forms"): return .form
    case (_, "interpretations"): return .interpretation
    default: return .page
    }
  }

  /// What it is called, for titles.
  package var title: Bilingual {
    switch self {
    case .site: Bilingual(zh: "网站设置 site.yml", en: "Settings of a site (site.yml)")
    case .programme: Bilingual(zh: "项目设置 programme.yml", en: "Settings of a programme (programme.yml)")
    case .names: Bilingual(zh: "名称登记表 names.yml", en: "Registry of names (names.yml)")
    case .organizations: Bilingual(zh: "机构清单 organizations.yml", en: "List of bodies (organizations.yml)")
    case .glossary: Bilingual(zh: "术语表 glossary.yml", en: "Glossary (glossary.yml)")
    case .holidays: Bilingual(zh: "节假日安排 holidays.yml", en: "Holidays (holidays.yml)")
    case .page: Bilingual(zh: "页面的标题信息", en: "Front matter of a page")
    case .notice: Bilingual(zh: "通知的标题信息", en: "Front matter of a notice")
    case .track: Bilingual(zh: "赛道的标题信息", en: "Front matter of a track")
    case .rubric: Bilingual(zh: "评价指标的标题信息", en: "Front matter of a rubric")
    case .winners: Bilingual(zh: "获奖名单的标题信息", en: "Front matter of a winner list")
    case .form: Bilingual(zh: "申报表的标题信息", en: "Front matter of a form")
    case .interpretation: Bilingual(zh: "解读文章的标题信息", en: "Front matter of an interpretation")
    }
  }
}
