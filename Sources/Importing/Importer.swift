import Diagnostics
import Disk
import Documents

/// Reads a document and recognises what a notice is made of.
package struct Importer: Sendable {
  /// Kinds of files that can be imported.
  package enum Kind: String, Sendable, CaseIterable {
    case docx, pdf, txt, md
  }

  /// Bytes of a file that is read at most.
  package static let sizeLimit = 64 << 20
  /// Bytes of text that is recognised at most, in UTF-8: more than a million characters, where a notice of many
  /// annexes has a hundred thousand.
  static let textLimit = 4 << 20

  let path: String
  let kind: Kind

  package init(path: String) throws(ImportProblem) {
    let ending =
      path.split(separator: "/").last?.split(separator: ".").dropFirst().last.map { $0.lowercased() } ?? ""
    guard let kind = Kind(rawValue: ending) else { throw .unknownKind(ending.isEmpty ? path : "." + ending) }
    self.path = path
    self.kind = kind
  }

  /// Reads the file's text; nothing is recognised yet.
  ///
  /// - Parameter bytes: the file's own.
  func document(_ bytes: [UInt8]) throws(ImportProblem) -> SourceDocument {
    let document =
      switch kind {
      case .docx: try wordDocument(bytes)
      case .pdf: try pdfDocument()
      case .txt, .md: try plainText(bytes)
      }
    guard !document.hasTooManyCells else {
      throw .tooManyCells(columns: SourceDocument.mostColumns, cells: SourceDocument.mostCells)
    }
    guard !document.pieces.isEmpty else { throw .noText }
    guard document.textSize <= Self.textLimit else { throw .tooMuchText(limit: Self.textLimit) }
    return document
  }
}

extension Importer {
  private func plainText(_ bytes: [UInt8]) throws(ImportProblem) -> SourceDocument {
    guard bytes.count <= Self.textLimit else { throw .tooMuchText(limit: Self.textLimit) }
    guard !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil else { throw .notText }
    return PlainTextReader.read(bytes)
  }

  private func pdfDocument() throws(ImportProblem) -> SourceDocument {
    let checked: DocumentText
    do throws(DocumentProblem) {
      checked = try DocumentReader.pdf(path: path).get()
    } catch {
      throw .document(error)
    }
    var document = PDFReader.read(try Converter.pdfBoxes(path))
    document.notices = checked.notices + document.notices
    return document
  }

  /// The archive is looked at before pandoc opens it, and what pandoc leaves out, such as text boxes, is added.
  private func wordDocument(_ bytes: [UInt8]) throws(ImportProblem) -> SourceDocument {
    let checked: DocumentText
    do throws(DocumentProblem) {
      checked = try DocumentReader.docx(bytes).get()
    } catch {
      throw .document(error)
    }
    let json = try Converter.pandoc(path)
    guard var document = PandocReader.read(json) else { throw .unreadableOutput("pandoc") }
    document.notices = checked.notices + document.notices
    let seen = Coverage(of: document)
    for part in checked.parts where part.kind != .title && part.kind != .comment {
      let text = Text(String(decoding: part.text, as: UTF8.self))
      guard !seen.holds(text) else { continue }
      for line in text.scalars.split(separator: "\n") {
        document.extras.append(Paragraph(text: Spacing.cleaned(Text(line)), place: .other(part.place)))
      }
    }
    return document
  }
}
