/// Reads the text of documents people hand in.
package enum DocumentReader {
  /// Reads a Word document (ECMA-376, WordprocessingML): body, tables, text boxes, headers, footers, notes,
  /// comments and the title among its properties.
  ///
  /// Tracked changes are read as accepted. Field codes, phonetic guides and formatting are left out.
  ///
  /// - Returns: the text, or the first thing that makes the file unreadable; never a part of the text alone.
  package static func docx(_ bytes: [UInt8]) -> Result<DocumentText, DocumentProblem> {
    docx(bytes, limits: DocumentLimits())
  }

  static func docx(_ bytes: [UInt8], limits: DocumentLimits) -> Result<DocumentText, DocumentProblem> {
    Result { () throws(DocumentProblem) in try WordDocument(bytes, limits: limits).text() }
  }

  /// Reads a PDF through the program `pdftotext` of poppler-utils.
  ///
  /// The text comes in the order the file draws it, which in notices is the order they were written in; line
  /// breaks are those of the page.
  ///
  /// - Parameter path: the file, absolute or from the working directory.
  package static func pdf(path: String) -> Result<DocumentText, DocumentProblem> {
    pdf(path: path, program: "pdftotext", limits: DocumentLimits())
  }

  static func pdf(
    path: String, program: String, limits: DocumentLimits
  ) -> Result<DocumentText, DocumentProblem> {
    Result { () throws(DocumentProblem) in
      try PDFDocument(path: path, program: program, limits: limits).text()
    }
  }
}
