import Synchronization

/// Reads documents, each once for as long as it stays the same.
package final class DocumentMemory: Sendable {
  package typealias Outcome = Result<DocumentText, DocumentProblem>

  private let pdf: @Sendable (_ path: String) -> Outcome
  private let kept = Mutex<[String: (bytes: [UInt8], outcome: Outcome)]>([:])

  /// Makes an empty memory.
  ///
  /// - Parameter pdf: reads the PDF at a path, which another program does; without it none is found to do so.
  package init(
    pdf: @escaping @Sendable (_ path: String) -> Outcome = { _ in .failure(.missingProgram("pdftotext")) }
  ) {
    self.pdf = pdf
  }

  /// Reads the text of a Word or PDF document.
  ///
  /// - Parameters:
  ///   - path: what the document is remembered and, a PDF, found by.
  ///   - bytes: what it holds now.
  /// - Returns: nil for a file that is neither by its ending.
  package func text(path: String, bytes: [UInt8]) -> Outcome? {
    let isPDF = hasEnding(path, ".pdf")
    guard isPDF || hasEnding(path, ".docx") || hasEnding(path, ".doc") else { return nil }
    if let known = kept.withLock({ $0[path] }), known.bytes == bytes { return known.outcome }
    let outcome = isPDF ? pdf(path) : DocumentReader.docx(bytes)
    // The program may be installed while this one runs.
    if case .failure(.missingProgram) = outcome { return outcome }
    kept.withLock { $0[path] = (bytes, outcome) }
    return outcome
  }

  private func hasEnding(_ path: String, _ ending: String) -> Bool {
    path.utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8) { $0 == $1 || $0 | 0x20 == $1 }
  }
}
