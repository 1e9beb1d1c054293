import Diagnostics
import Markdown

/// A tree of indicators in both languages, read from one table each.
package struct Rubric: Sendable {
  package let page: Page
  package let id: String
  /// Column headings, outermost level first.
  package let levels: [Bilingual]
  package let rows: [RubricRow]
  package let documents: (zh: Document, en: Document)
}

/// One innermost indicator with the indicators above it, outermost first.
package struct RubricRow: Sendable {
  package let indicators: [Bilingual]
}
