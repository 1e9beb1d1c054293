import Content
import Diagnostics
import Parity

/// What stands out in a text that is compared with its counterpart.
package struct TranslationMark: Sendable {
  package enum Kind: Sendable {
    /// A date, a number, an address: something to look at.
    case fact
    /// Something that differs.
    case difference
  }

  package let kind: Kind
  /// Bytes of the text.
  package let range: Range<Int>
}

extension TranslationUnit {
  /// The facts of the text and what findings say of it, in order and without overlap; a difference goes before a fact.
  package func marks(_ language: Language, _ findings: [Finding], in file: SourceFile) -> [TranslationMark] {
    let bytes = text.bytes
    let facts = language == .zh ? FactReader.chinese(bytes) : FactReader.english(bytes)
    // A note that points to a fact points to the other half of a difference; others point to a whole line.
    let places = Set(facts.map { text.source(of: $0.range) })
    var all = facts.filter { $0.weight > .faint }.map { TranslationMark(kind: .fact, range: $0.range) }
    for place in findings.flatMap({ [$0.place] + $0.notes.map(\.place).filter { places.contains($0.range) } })
    where place.file.path == file.path {
      for range in text.ranges(ofSource: place.range) {
        all.append(TranslationMark(kind: .difference, range: range))
      }
    }
    all.sort { one, two in
      one.kind != two.kind
        ? one.kind == .difference
        : one.range.lowerBound != two.range.lowerBound
          ? one.range.lowerBound < two.range.lowerBound : one.range.upperBound > two.range.upperBound
    }
    var kept: [TranslationMark] = []
    var covered: [Bool] = Array(repeating: false, count: bytes.count)
    for mark in all where !mark.range.isEmpty && !mark.range.contains(where: { covered[$0] }) {
      for index in mark.range { covered[index] = true }
      kept.append(mark)
    }
    return kept.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
