/// A language of the site and of its messages.
package enum Language: String, Sendable, CaseIterable {
  case zh
  case en

  /// The BCP 47 tag pages carry in `lang` and `hreflang`.
  package var tag: String {
    switch self {
    case .zh: "zh-CN"
    case .en: "en"
    }
  }
}

/// One text in both languages.
package struct Bilingual: Sendable, Hashable {
  package var zh: String
  package var en: String

  package init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// Uses the same text in both languages, for names that are not translated.
  package init(both text: String) {
    self.init(zh: text, en: text)
  }

  package subscript(language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}
