import CivilTime
import Diagnostics
import Markdown
import YAML

/// A page in both languages: `name.zh.md` and `name.en.md`.
package struct Page: Sendable {
  /// The path below `Content/` without language and ending, such as `weifang-2026/notice`.
  package let stem: String
  /// The last part of the address.
  package let slug: String
  /// The day or minute of publication; nil for pages that carry none.
  package let published: Published?
  /// The number of the annex a form belongs to.
  package let annex: Int?
  /// The notice that an interpretation explains: `notice`, or `notices/NAME`.
  package let explains: Located<String>?
  /// What changed since publication, oldest first; only notices have any.
  package let changes: [Change]
  package let zh: PageText
  package let en: PageText

  package subscript(language: Language) -> PageText {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}

/// One language of a page.
package struct PageText: Sendable {
  package let file: SourceFile
  /// The offset in bytes at which the Markdown begins.
  package let body: Int
  package let title: String
  package let titleRange: Range<Int>
  package let summary: String?
  /// Where the summary is written, nil where there is none.
  package let summaryRange: Range<Int>?

  /// Parses the body anew: trees are not kept, so that memory stays flat however many pages there are.
  package func document() -> Document {
    Document.parse(file, from: body)
  }
}

/// When a page was published: a day, or a day with its minute where it is known.
package struct Published: Sendable, Hashable {
  package let instant: Instant
  package let hasTime: Bool
}
