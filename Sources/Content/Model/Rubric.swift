import Diagnostics
import Markdown

/// A tree of indicators in both languages, read from one table each.
package struct Rubric: Sendable {
  package let page: Page
  package let id: String
  /// Column headings of the indicators, outermost level first.
  package let levels: [Bilingual]
  /// Empty where the tables of the two languages have different shapes.
  package let rows: [RubricRow]
  package let tables: (zh: RubricTable, en: RubricTable)
  package let documents: (zh: Document, en: Document)

  /// The table in a language.
  package func table(_ language: Language) -> RubricTable {
    switch language {
    case .zh: tables.zh
    case .en: tables.en
    }
  }
}

/// One innermost indicator with the indicators above it, outermost first.
package struct RubricRow: Sendable {
  package let indicators: [Indicator]
}

/// An indicator of a rubric, at any level.
package struct Indicator: Sendable {
  package let name: Bilingual
  /// Nil where the notice gives no weight at this level.
  package let weight: Hundredths?
  /// Nil where the notice says nothing more about it.
  package let description: Bilingual?
}
