import Diagnostics

/// How a document becomes HTML.
package struct HTMLOptions: Sendable {
  /// The language of the page, for the words that the renderer adds.
  package var language: Language
  /// Added to every heading's level: with 0, `##` becomes `h2`.
  package var headingOffset = 0
  package var headingNumbers = HeadingNumbers.none
  /// The host of the site itself; an absolute address with another host is marked as leading out of it.
  package var siteHost: String?
  /// Put before every `id`, so that several fragments can stand on one page.
  package var idPrefix = ""
  /// The headings of table columns that hold figures of the cell before them, by column from 0: such a cell heads no
  /// row, and carries its heading for screens on which the table has no columns.
  package var figures: [Int: String] = [:]
  /// Whether the keyboard can reach a block of code, so that it can be scrolled without a mouse.
  package var isCodeFocusable = false
  /// Rewrites the destination of a link or image that has no scheme; nil leaves it as it is.
  package var resolve: (@Sendable (String) -> String?)?

  package init(
    language: Language, headingOffset: Int = 0, headingNumbers: HeadingNumbers = .none,
    siteHost: String? = nil, idPrefix: String = "", figures: [Int: String] = [:],
    resolve: (@Sendable (String) -> String?)? = nil
  ) {
    self.language = language
    self.headingOffset = headingOffset
    self.headingNumbers = headingNumbers
    self.siteHost = siteHost
    self.idPrefix = idPrefix
    self.figures = figures
    self.resolve = resolve
  }
}

/// The words that a page needs and the author does not write.
enum Wording {
  static func externalNote(_ language: Language) -> String {
    language == .zh ? "（站外链接）" : " (external site)"
  }

  static func footnotes(_ language: Language) -> String {
    language == .zh ? "脚注" : "Footnotes"
  }

  static func footnote(_ language: Language, number: Int) -> String {
    language == .zh ? "脚注 \(number)" : "Footnote \(number)"
  }

  static func backLink(_ language: Language, footnote: Int, reference: Int?) -> String {
    let times = reference.map { language == .zh ? "第\($0)处" : ", place \($0)" } ?? ""
    return language == .zh ? "返回脚注\(footnote)的引用处\(times)" : "Back to footnote \(footnote)\(times)"
  }

  static func table(_ language: Language, number: Int) -> String {
    language == .zh ? "表格 \(number)" : "Table \(number)"
  }

  static func box(_ language: Language, isChecked: Bool) -> String {
    switch language {
    case .zh: isChecked ? "已选" : "未选"
    case .en: isChecked ? "checked" : "not checked"
    }
  }
}
