import CivilTime
import Diagnostics
import Digest
import Markdown
import YAML

/// A page in both languages: `name.zh.md` and `name.en.md`.
///
/// All copies share one object, as pages are handed from list to list.
package struct Page: Sendable {
  private let parts: Parts

  init(
    stem: String, slug: String, published: Published?, annex: Int?, explains: Located<String>?,
    changes: [Change], zh: PageText, en: PageText
  ) {
    parts = Parts(
      stem: stem, slug: slug, published: published, annex: annex, explains: explains, changes: changes,
      zh: zh, en: en)
  }

  /// The path below `Content/` without language and ending, such as `weifang-2026/notice`.
  package var stem: String { parts.stem }
  /// The last part of the address.
  package var slug: String { parts.slug }
  /// The day or minute of publication; nil for pages that carry none.
  package var published: Published? { parts.published }
  /// The number of the annex a form belongs to.
  package var annex: Int? { parts.annex }
  /// The notice that an interpretation explains: `notice`, or `notices/NAME`.
  package var explains: Located<String>? { parts.explains }
  /// What changed since publication, oldest first; only notices have any.
  package var changes: [Change] { parts.changes }
  package var zh: PageText { parts.zh }
  package var en: PageText { parts.en }

  package subscript(language: Language) -> PageText {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}

extension Page {
  private final class Parts: Sendable {
    let stem: String
    let slug: String
    let published: Published?
    let annex: Int?
    let explains: Located<String>?
    let changes: [Change]
    let zh: PageText
    let en: PageText

    init(
      stem: String, slug: String, published: Published?, annex: Int?, explains: Located<String>?,
      changes: [Change], zh: PageText, en: PageText
    ) {
      self.stem = stem
      self.slug = slug
      self.published = published
      self.annex = annex
      self.explains = explains
      self.changes = changes
      self.zh = zh
      self.en = en
    }
  }
}

/// One language of a page.
package struct PageText: Sendable {
  package let file: SourceFile
  /// The offset in bytes at which the Markdown begins.
  package let body: Int
  /// Tells what stands before the Markdown, which is all that other pages see of the file.
  package let head: SHA256
  package let title: String
  package let titleRange: Range<Int>
  package let summary: String?
  /// Where the summary is written, nil where there is none.
  package let summaryRange: Range<Int>?

  /// The ``head`` of a file.
  ///
  /// - Parameter body: the offset in bytes at which the Markdown begins.
  package static func head(of bytes: [UInt8], before body: Int) -> SHA256 {
    SHA256(of: bytes.prefix(body))
  }

  /// Parses the body anew: trees are not kept, so that memory stays flat however many pages there are.
  package func document() -> Document {
    Document.parse(file.loaded, from: body)
  }
}

/// When a page was published: a day, or a day with its minute where it is known.
package struct Published: Sendable, Hashable {
  package let instant: Instant
  package let hasTime: Bool
}
