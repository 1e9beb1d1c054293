import Diagnostics

/// The published text of a rule: what it asks for, why, and how to put a text right.
package struct RuleGuide: Sendable {
  package let rule: Rule
  /// The rule in a few words.
  package let title: Bilingual
  /// What the rule asks for, point by point; empty where its statement says it all.
  package let asks: [Bilingual]
  package let why: Bilingual
  /// How to put it right, step by step.
  package let remedy: [Bilingual]
  /// Uses of made-up names, each wrong and right.
  package let examples: [RuleExample]
}

/// A wrong text, the right one, and what the difference is.
package struct RuleExample: Sendable {
  /// Where a text stands: the same words may be right in one place and wrong in another.
  package enum Use: Sendable, Hashable {
    /// In running text, on a page that is about no particular name.
    case text
    /// In running text with its markup.
    case markdown
    /// In the title of a page.
    case title
    /// Where a page first speaks of its subject.
    case opening
    /// On a page about one registered name, given by its id.
    case page(about: String)
    /// As the name of a file.
    case fileName
    /// As a list of organisers.
    case list
    /// As an image.
    case image
  }

  package let use: Use
  package let wrong: Bilingual
  package let right: Bilingual
  package let note: Bilingual
  /// The language of both texts, nil where they are described in the reader's own.
  package let language: Language?

  /// Shows a text that is quoted as it stands, in one language.
  init(
    _ use: Use = .text, in language: Language = .zh, wrong: String, right: String, zh: String, en: String
  ) {
    self.use = use
    self.language = language
    self.wrong = Bilingual(both: wrong)
    self.right = Bilingual(both: right)
    note = Bilingual(zh: zh, en: en)
  }

  /// Describes something that is no text.
  init(_ use: Use, wrong: Bilingual, right: Bilingual, note: Bilingual) {
    self.use = use
    language = nil
    self.wrong = wrong
    self.right = right
    self.note = note
  }
}

extension RuleExample.Use {
  /// Where the text stands, nil for running text.
  package var label: Bilingual? {
    switch self {
    case .text: nil
    case .markdown: Bilingual(zh: "正文源文件", en: "Source of a text")
    case .title: Bilingual(zh: "页面标题", en: "Page title")
    case .opening: Bilingual(zh: "页面上第一次提到时", en: "First mention on a page")
    case .page: Bilingual(zh: "介绍这一届比赛的页面", en: "On the page about one edition")
    case .fileName: Bilingual(zh: "文件名", en: "File name")
    case .list: Bilingual(zh: "主办单位名单", en: "List of organisers")
    case .image: Bilingual(zh: "图片", en: "Image")
    }
  }
}
