import Content
import Diagnostics
import Foundation
import YAML

@testable import Rules
@testable import Website

/// The tables of the guide that say what the program itself knows: every key, every rule.
enum GuideReference: String, CaseIterable {
  case keys = "03-keys"
  case rules = "04-rules"

  /// Everything below the first heading of the page.
  func text(_ language: Language) -> String {
    let sections =
      switch self {
      case .keys: ContentFile.allCases.map { Self.section($0, language) }
      case .rules: Self.areas.map { Self.section($0, language) }
      }
    return sections.joined(separator: "\n")
  }

  func path(_ language: Language) -> String {
    let root = FixtureSite.fixtures.deletingLastPathComponent().deletingLastPathComponent()
    return root.appending(path: "Content/pages/guide/\(rawValue).\(language.rawValue).md").path
  }
}

// Keys.
extension GuideReference {
  private static func section(_ file: ContentFile, _ language: Language) -> String {
    let title = file.title[language]
    let rows = rows(file.keys(), file, [], language)
    let header = Bilingual(
      zh: "| 键 | 写什么 | 意思 |\n| --- | --- | --- |\n",
      en: "| key | what it takes | meaning |\n| --- | --- | --- |\n")
    return "## \(title)\n\n\(header[language])\(rows.joined())"
  }

  private static func rows(_ keys: KeySet, _ file: ContentFile, _ path: [String], _ language: Language)
    -> [String]
  {
    keys.keys.flatMap { key -> [String] in
      let path = path + [key.name]
      // That a reader looks at a value before it reads it says nothing about it.
      let values = key.values.filter { $0 != .either }.map { words($0, key.inner, language) }
      let isAlternative = Bilingual(zh: "，或者", en: ", or ")
      let required = key.isRequired ? Bilingual(zh: "必填；", en: "required; ")[language] : ""
      let meaning = file.meaning(of: path)?[language] ?? ""
      let row =
        "| `\(path.joined(separator: "/"))` | \(required)\(values.joined(separator: isAlternative[language])) | \(cell(meaning)) |\n"
      let isInBothLanguages = key.values == [.bilingual]
      return [row] + (isInBothLanguages ? [] : rows(key.inner, file, path, language))
    }
  }

  private static func words(_ value: KeyRecorder.Value, _ inner: KeySet, _ language: Language) -> String {
    let text: Bilingual
    switch value {
    case .text, .either: text = Bilingual(zh: "文字", en: "a text")
    case .form(let form): text = form
    case .choice(let words):
      let list = words.map { "`\($0)`" }
      text = Bilingual(zh: list.joined(separator: "、"), en: list.joined(separator: ", "))
    case .whole(let range):
      text = Bilingual(
        zh: "\(range.lowerBound) 到 \(range.upperBound) 的整数",
        en: "a whole number, \(range.lowerBound) to \(range.upperBound)")
    case .flag: text = Bilingual(zh: "`true` 或 `false`", en: "`true` or `false`")
    case .bilingual: text = Bilingual(zh: "`{zh: …, en: …}`", en: "`{zh: …, en: …}`")
    case .texts: text = Bilingual(zh: "文字的列表", en: "a list of texts")
    case .mapping where inner.others != nil: text = Bilingual(zh: "每个 id 一项", en: "an item for each id")
    case .mapping: text = Bilingual(zh: "下面各键", en: "the keys below")
    case .mappings: text = Bilingual(zh: "列表，每项有下面各键", en: "a list; each item has the keys below")
    }
    return text[language]
  }
}

// Rules.
extension GuideReference {
  /// The areas of rules that have guides of their own instead of one for the whole area.
  private static let titles: [String: Bilingual] = [
    "name": Bilingual(zh: "正文里的名称", en: "Names in texts"),
    "file": Bilingual(zh: "提交文件的名称", en: "Names of files handed in"),
    "logo": Bilingual(zh: "标识", en: "Logos"),
    "organizers": Bilingual(zh: "主办单位", en: "Organisers"),
    "privacy": Bilingual(zh: "个人信息", en: "Personal data"),
    "rubrics": Bilingual(zh: "评价指标", en: "Rubrics"),
    "translation": Bilingual(zh: "译文", en: "Translations"),
    "winners": Bilingual(zh: "获奖名单", en: "Winner lists"),
  ]

  private static var areas: [(prefix: String, rules: [Rule])] {
    var areas: [(prefix: String, rules: [Rule])] = []
    for rule in RuleCatalogue.all {
      let prefix = String(rule.id.prefix { $0 != "/" })
      if let index = areas.firstIndex(where: { $0.prefix == prefix }) {
        areas[index].rules.append(rule)
      } else {
        areas.append((prefix, [rule]))
      }
    }
    return areas
  }

  private static func section(_ area: (prefix: String, rules: [Rule]), _ language: Language) -> String {
    let title =
      titles[area.prefix] ?? RuleArea.all.first { $0.prefix == area.prefix }?.title
      ?? Bilingual(both: area.prefix)
    let header = Bilingual(
      zh: "| 规则 | 轻重 | 要求 |\n| --- | --- | --- |\n",
      en: "| rule | severity | what must hold |\n| --- | --- | --- |\n")
    let severity = [
      Severity.error: Bilingual(zh: "错误", en: "error"), .warning: Bilingual(zh: "警告", en: "warning"),
    ]
    let rows = area.rules.map { rule in
      "| `\(rule.id)` | \(severity[rule.severity]?[language] ?? "") | \(cell(rule.statement[language])) |\n"
    }
    return "## \(title[language])\n\n\(header[language])\(rows.joined())"
  }

  /// A text as the cell of a table: what Markdown would take as markup is written out.
  private static func cell(_ text: String) -> String {
    var cell = ""
    for character in text {
      if "\\`*_[]<>|#".contains(character) { cell.append("\\") }
      cell.append(character)
    }
    return cell
  }
}
