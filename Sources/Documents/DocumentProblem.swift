import Diagnostics

/// Why a document cannot be read.
package enum DocumentProblem: Error, Sendable, Hashable {
  // Word documents. `part` names a file inside the archive.
  case notWord
  /// A `.doc` of Word 97 to 2003.
  case oldWord
  case damagedArchive(reason: String)
  case unsupportedCompression(part: String)
  case duplicatePart(String)
  case tooManyEntries(limit: Int)
  case partTooLarge(String, limit: Int)
  case tooLarge(limit: Int)
  case compressionBomb(part: String)
  case missingDocument
  case tooManyParagraphs(limit: Int)
  case declaresDocumentType(part: String)
  case unsupportedEncoding(String, part: String)
  case tooDeep(part: String, limit: Int)
  case tooManyAttributes(part: String, limit: Int)
  /// Line and column count from 1, columns in Unicode scalars.
  case brokenXML(part: String, line: Int, column: Int)

  // Both.
  /// The document opens with a password only.
  case encrypted

  // PDF.
  /// The system's words for what went wrong.
  case unreadable(reason: String)
  case notFile
  case notPDF
  case damagedPDF(reason: String)
  case missingProgram(String)
  case programFailed(String, reason: String)
  case tooSlow(seconds: Int)
  case tooMuchMemory(limit: Int)
  case tooMuchText(limit: Int)
}
