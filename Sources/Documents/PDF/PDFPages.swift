import Diagnostics

/// The text of a PDF's pages, each ended by a form feed.
struct PDFPages {
  private let bytes: [UInt8]
  private let isDamaged: Bool
  private let limits: DocumentLimits
  private var parts: [DocumentText.Part] = []
  private var emptyPages: [Int] = []

  /// - Parameter isDamaged: whether some of the file could not be read.
  init(_ bytes: [UInt8], isDamaged: Bool, limits: DocumentLimits) {
    self.bytes = bytes
    self.isDamaged = isDamaged
    self.limits = limits
  }

  /// Splits pages into paragraphs.
  consuming func text() throws(DocumentProblem) -> DocumentText {
    let ended = bytes.last == 0x0C ? bytes.dropLast() : bytes[...]
    let pages = ended.split(separator: 0x0C, omittingEmptySubsequences: false)
    for (index, page) in pages.enumerated() { try add(page, number: index + 1) }
    return DocumentText(parts: parts, notices: notices)
  }
}

extension PDFPages {
  private struct Line {
    let range: Range<Int>
    let width: Int
    let isBlank: Bool
    /// Whether it ends as sentences and introductions do.
    let endsSentence: Bool
  }

  private mutating func add(_ page: ArraySlice<UInt8>, number: Int) throws(DocumentProblem) {
    let lines = page.split(separator: 0x0A, omittingEmptySubsequences: false).map { line(of: $0) }
    let widest = lines.map(\.width).max() ?? 0
    var paragraphs = 0
    var first: Int?
    for (index, line) in lines.enumerated() {
      if !line.isBlank, first == nil { first = index }
      // A name is never broken by the end of a sentence, so nothing that belongs together is torn apart here.
      let ends = line.isBlank || index == lines.count - 1 || line.endsSentence && line.width + 2 <= widest
      guard ends, let start = first else { continue }
      paragraphs += 1
      let end = line.isBlank ? lines[index - 1] : line
      guard parts.count < limits.paragraphs else { throw .tooManyParagraphs(limit: limits.paragraphs) }
      parts.append(
        DocumentText.Part(
          .page, paragraphs, page: number, line: start + 1,
          text: wellFormed(bytes[lines[start].range.lowerBound..<end.range.upperBound])))
      first = nil
    }
    if paragraphs == 0 { emptyPages.append(number) }
  }

  private func line(of bytes: ArraySlice<UInt8>) -> Line {
    let text = String(decoding: bytes, as: UTF8.self)
    let last = text.unicodeScalars.last { !$0.properties.isWhitespace }
    return Line(
      range: bytes.startIndex..<bytes.endIndex, width: DisplayWidth.of(text), isBlank: last == nil,
      endsSentence: last.map { "。！？；：".unicodeScalars.contains($0) } ?? false)
  }

  /// The bytes, with U+FFFD for what is no UTF-8; a PDF may map its letters to anything.
  private func wellFormed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  private var notices: [Bilingual] {
    var result: [Bilingual] = []
    if isDamaged {
      result.append(
        Bilingual(zh: "PDF 有损坏之处，文字可能不全。", en: "The PDF is damaged in places; text may be missing."))
    }
    if !emptyPages.isEmpty {
      let pages = ranges(of: emptyPages)
      result.append(
        Bilingual(
          zh: "第 \(pages.joined(separator: "、")) 页没有可读取的文字，可能是扫描件。",
          en: "No text was found on page \(pages.joined(separator: ", ")); it may be a scan."))
    }
    return result
  }

  /// Writes ascending numbers with a dash for those that follow each other: 1—3, 7.
  private func ranges(of numbers: [Int]) -> [String] {
    var runs: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)—\($0.upperBound)" }
  }
}
