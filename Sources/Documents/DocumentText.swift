import Diagnostics

/// The text of a document somebody hands in, in reading order, without its formatting.
package struct DocumentText: Sendable {
  /// The paragraphs that hold text, in reading order.
  package let parts: [Part]
  /// What could not be read although the document as a whole could, such as a scanned page.
  package let notices: [Bilingual]

  package init(parts: [Part], notices: [Bilingual] = []) {
    self.parts = parts
    self.notices = notices
  }

  /// One paragraph.
  package struct Part: Sendable {
    /// The part of the document the paragraph belongs to.
    package enum Kind: Sendable, Hashable {
      /// The title in the document's properties.
      case title
      case body
      case header
      case footer
      case footnote
      case endnote
      case comment
      case textBox
      /// A cell of a table in the body; row and column count from 1, columns by the table's grid.
      case tableCell(row: Int, column: Int)
      /// A page of a PDF.
      case page
    }

    package let kind: Kind
    /// Counts from 1: paragraphs with text of the body, of all headers, of all footers or of the page; or else
    /// the footnote, endnote, comment, text box or table itself.
    package let number: Int
    /// The page, from 1; nil where the format has no fixed pages.
    package let page: Int?
    /// The line of the page the text begins on, from 1; nil where the format has no fixed lines.
    package let line: Int?
    /// The text as UTF-8, with line feeds for its line breaks.
    package let text: [UInt8]
    /// The byte offsets in the text where another formatting or a hyperlink begins or ends, ascending.
    package let runBoundaries: [Int]

    package init(
      _ kind: Kind, _ number: Int, page: Int? = nil, line: Int? = nil, text: [UInt8],
      runBoundaries: [Int] = []
    ) {
      self.kind = kind
      self.number = number
      self.page = page
      self.line = line
      self.text = text
      self.runBoundaries = runBoundaries
    }
  }
}
