import Diagnostics
import Naming

/// The rules about registered names, as findings cite them.
package enum NameRules {
  package static let variant = Rule(
    NameRule.variant.rawValue,
    zh: "登记的名称一字不差：数字、引号、乘号和每个汉字都照登记表写，中间没有空格。",
    en: """
      A registered name is written character for character: digits, quotes, multiplication sign and words as \
      registered, with no space inside.
      """)
  package static let split = Rule(
    NameRule.split.rawValue,
    zh: "登记的名称是一个整体：中间不换行，不加粗一部分，不插入链接或括号，次序不变。",
    en: """
      A registered name is one whole: no line break, markup, link or bracket inside, and its parts in their order.
      """)
  package static let partial = Rule(
    NameRule.partial.rawValue,
    zh: "用全称时，年份和每一级都写出来；用简称时，写登记的简称，不少字。",
    en: "A full name has its year and every level; a short form is the registered one, whole.")
  package static let edition = Rule(
    NameRule.edition.rawValue,
    zh: "写哪一届，就用哪一届登记的名称；简称前不加年份。",
    en: "An edition is called by its own registered name, and no year stands before a short form.")
  package static let shortForm = Rule(
    NameRule.shortForm.rawValue,
    zh: "简称只在全称出现之后使用，不用在标题里；不自造简称。",
    en: "A short form follows the full name, never stands in a title, and is never made up.")
  package static let english = Rule(
    NameRule.english.rawValue,
    zh: "英文文本里的名称照登记表的英文写。", en: "English text renders a registered name as the registry does.")
  package static let organizers = Rule(
    NameRule.organizers.rawValue,
    zh: "列出主办单位时，写全称，按登记的次序，不增加，不遗漏。",
    en: "A list of organisers has their full names in the registered order, none added, none left out.")
  package static let logo = Rule(
    NameRule.logo.rawValue,
    zh: "标识用登记的文件，一个字节也不改，不放进别的图里。",
    en: "A logo is the registered file, byte for byte, and stands in no other image.")
  package static let fileName = Rule(
    NameRule.fileName.rawValue,
    zh: "提交的文件按登记的格式命名。", en: "A file handed in is named by the registered pattern.")

  package static let all = [variant, split, partial, edition, shortForm, english, organizers, logo, fileName]

  /// The same rules where a finding is a possible slip rather than a certain one.
  static func rule(_ rule: NameRule, isWarning: Bool) -> Rule {
    let certain =
      switch rule {
      case .variant: variant
      case .split: split
      case .partial: partial
      case .edition: edition
      case .shortForm: shortForm
      case .english: english
      case .organizers: organizers
      case .logo: logo
      case .fileName: fileName
      }
    guard isWarning else { return certain }
    return Rule(certain.id, .warning, zh: certain.statement.zh, en: certain.statement.en)
  }
}
