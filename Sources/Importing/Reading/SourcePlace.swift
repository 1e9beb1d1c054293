import Diagnostics

/// Where a piece of text stands in the file that is imported, in the words a reader looks for it by.
package struct SourcePlace: Sendable, Hashable {
  package let words: Bilingual
  /// The page, from 1; nil where the format has no fixed pages.
  package let page: Int?
  /// The line of the file or page, or the paragraph of a Word document, from 1; nil inside tables and notes.
  package let number: Int?

  private init(_ words: Bilingual, page: Int? = nil, number: Int? = nil) {
    self.words = words
    self.page = page
    self.number = number
  }

  static func line(_ number: Int) -> SourcePlace {
    SourcePlace(Bilingual(zh: "第\(number)行", en: "line \(number)"), number: number)
  }

  static func line(_ number: Int, page: Int) -> SourcePlace {
    SourcePlace(
      Bilingual(zh: "第\(page)页第\(number)行", en: "page \(page), line \(number)"), page: page, number: number)
  }

  static func paragraph(_ number: Int) -> SourcePlace {
    SourcePlace(Bilingual(zh: "正文第\(number)段", en: "body, paragraph \(number)"), number: number)
  }

  static func table(_ number: Int, row: Int? = nil) -> SourcePlace {
    guard let row else { return SourcePlace(Bilingual(zh: "表格\(number)", en: "table \(number)")) }
    return SourcePlace(Bilingual(zh: "表格\(number)第\(row)行", en: "table \(number), row \(row)"))
  }

  static func other(_ words: Bilingual) -> SourcePlace { SourcePlace(words) }
}
