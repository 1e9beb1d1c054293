import Testing

@testable import Importing

/// The text of a file, read and put together as an import does.
func blocks(_ text: String) -> [Block] {
  LineJoiner.join(FlattenedTables.rebuilt(PlainTextReader.read(Array(text.utf8)))).blocks
}

/// What an import recognises in a text.
func recognized(_ text: String, year: Int = 2027) -> Recognition {
  Recognizer.recognize(blocks(text), currentYear: year)
}

/// The paragraphs of a text, put together.
func paragraphs(_ text: String) -> [String] { blocks(text).compactMap { $0.paragraph?.text.string } }

extension Importer {
  /// Drafts a text file.
  static func draft(_ text: String, site: KnownSite? = nil) throws(ImportProblem) -> Draft {
    try Importer(path: "notice.txt").draft(Array(text.utf8), folder: "notice", site: site, currentYear: 2027)
  }
}

extension Draft {
  func text(_ path: String) -> String? { files.first { $0.path == path }?.text }
}
