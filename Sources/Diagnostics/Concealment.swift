/// The personal data that findings are about, which no report repeats: reports are passed on and kept in logs.
///
/// What one finding conceals is concealed everywhere in a report, since others may be about the same line.
struct Concealment {
  private var parts: [String: [(file: SourceFile, ranges: HiddenRanges)]] = [:]
  private let words: HiddenWords

  /// Collects what the findings of a report conceal.
  init(_ findings: [Finding]) {
    var ranges: [String: [(file: SourceFile, ranges: [Range<Int>])]] = [:]
    var words: [(whole: [UInt8], shown: [UInt8])] = []
    for finding in findings where finding.rule.concealsText {
      let place = finding.place
      let hidden = hiddenPart(of: place.range, in: place.file.bytes)
      if hidden.isEmpty { continue }
      words.append((Array(place.file.bytes[place.range]), Array(masked(place.text).utf8)))
      // The parts of one document share its path. Arrays that share their storage compare at once.
      let path = place.file.path
      if let index = ranges[path]?.lastIndex(where: { $0.file.bytes == place.file.bytes }) {
        ranges[path]?[index].ranges.append(hidden)
      } else {
        ranges[path, default: []].append((place.file, [hidden]))
      }
    }
    parts = ranges.mapValues { $0.map { ($0.file, HiddenRanges($0.ranges)) } }
    self.words = HiddenWords(words)
  }

  /// The byte ranges of a file that are shown as stars.
  func ranges(in file: SourceFile) -> HiddenRanges {
    parts[file.path]?.first { $0.file.bytes == file.bytes }?.ranges ?? .none
  }

  /// The text of a place with stars for what is concealed.
  func text(of place: Place) -> String {
    var text: [UInt8] = []
    var index = place.range.lowerBound
    for range in ranges(in: place.file).touching(place.range) {
      let hidden = range.clamped(to: index..<place.range.upperBound)
      text += place.file.bytes[index..<hidden.lowerBound]
      text += stars(for: place.file.bytes[hidden])
      index = hidden.upperBound
    }
    return String(
      decoding: text + place.file.bytes[index..<max(index, place.range.upperBound)], as: UTF8.self)
  }

  /// A message without the texts that are concealed, should it quote one.
  func masking(_ message: Bilingual) -> Bilingual {
    if words.isEmpty { return message }
    return Bilingual(zh: masking(message.zh), en: masking(message.en))
  }

  func masking(_ message: String) -> String {
    words.isEmpty ? message : words.masking(message)
  }
}

extension Concealment {
  /// The findings of a report in order, without the texts that are concealed.
  func applied(to findings: [Finding]) -> [Finding] {
    let ordered = Finding.inOrder(findings)
    return words.isEmpty ? ordered : ordered.map { $0.masked(by: self) }
  }
}

extension Finding {
  fileprivate func masked(by concealment: Concealment) -> Finding {
    let message = concealment.masking(message)
    return Finding(
      rule, at: place, zh: message.zh, en: message.en, help: help.map(concealment.masking),
      expected: expected.map(concealment.masking),
      notes: notes.map { note in
        let message = concealment.masking(note.message)
        return Note(at: note.place, zh: message.zh, en: message.en)
      }, fix: fix, name: name)
  }
}

/// A number of a person as a report may quote it.
///
/// - Returns: the first three and the last two characters with a star for each one between them; stars alone
///   for texts of five characters and fewer.
package func masked(_ text: String) -> String {
  let bytes = Array(text.utf8)
  let hidden = hiddenPart(of: 0..<bytes.count, in: bytes)
  let shown = bytes[..<hidden.lowerBound] + stars(for: bytes[hidden]) + bytes[hidden.upperBound...]
  return String(decoding: shown, as: UTF8.self)
}

/// The bytes of a range that are masked: all but the first three and the last two scalars.
private func hiddenPart(of range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
  let starts = range.filter { bytes[$0] & 0xC0 != 0x80 }
  guard starts.count > 5 else { return range }
  return starts[3]..<starts[starts.count - 2]
}

/// A star for each scalar.
private func stars(for bytes: ArraySlice<UInt8>) -> [UInt8] {
  Array(repeating: UInt8(ascii: "*"), count: bytes.count { $0 & 0xC0 != 0x80 })
}
