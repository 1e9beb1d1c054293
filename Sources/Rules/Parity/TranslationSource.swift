import CivilTime
import Content
import Diagnostics
import Digest
import Markdown

/// The Chinese text of a page as its translation was made from it, cut into passages.
package struct TranslationSource: Sendable {
  /// A heading, a paragraph, a list item's text, a row of a table; the title and the summary.
  struct Passage: Sendable {
    let digest: String
    /// Bytes of the file.
    let range: Range<Int>
  }

  let file: SourceFile
  let passages: [Passage]
  /// The SHA-256 of all passages, in hexadecimal digits.
  package let digest: String

  package init(_ page: Page) {
    let text = page.zh
    file = text.file
    var ranges = [text.titleRange]
    if let summary = text.summaryRange { ranges.append(summary) }
    let document = text.document()
    ranges += document.nodes.filter { Self.isPassage($0.kind) }.map(\.range)
    var whole: [UInt8] = []
    passages = ranges.map { range in
      let bytes = Self.words(of: text.file.bytes[range.clamped(to: 0..<text.file.bytes.count)])
      whole += bytes + [0x0A]
      return Passage(digest: String(SHA256(of: bytes).hex.prefix(10)), range: range)
    }
    digest = SHA256(of: whole).hex
  }

  /// The record of a review of this text.
  package func record(of page: Page, reviewed: CivilDate) -> TranslationRecord {
    TranslationRecord(page: page.stem, reviewed: reviewed, source: digest, passages: passages.map(\.digest))
  }
}

extension TranslationSource {
  private static func isPassage(_ kind: Node.Kind) -> Bool {
    switch kind {
    case .heading, .paragraph, .codeBlock, .tableRow: true
    default: false
    }
  }

  /// The bytes with one blank for all white space in a row: a text that is only wrapped anew has not changed.
  private static func words(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for byte in bytes {
      if byte > 0x20 {
        result.append(byte)
      } else if let last = result.last, last != 0x20 {
        result.append(0x20)
      }
    }
    if result.last == 0x20 { result.removeLast() }
    return result
  }
}
