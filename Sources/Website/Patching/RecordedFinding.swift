import Content
import Diagnostics
import Digest
import Disk
import Rules

/// A warning of the build before, which holds for as long as no file that it names is another.
struct RecordedFinding: Sendable, Hashable {
  /// Everything it says, without the files it points into.
  let bytes: [UInt8]
  /// The files it points into, from the root.
  let paths: [String]

  private static let rules = Dictionary(
    RuleCatalogue.all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

  /// - Returns: nil for a finding that a change of another text may end, or that points into something else than the
  ///   content.
  init?(_ finding: Finding) {
    let places = [finding.place] + finding.notes.map(\.place)
    guard Self.rules[finding.rule.id] != nil, finding.rule.id != LinkRules.missingAnchor.id,
      places.allSatisfy({ $0.file.path.hasPrefix(ContentLoader.root) })
    else { return nil }
    var writer = ByteWriter()
    writer.add(finding.rule.id)
    writer.add(finding.place)
    writer.add(finding.message)
    for text in [finding.help?.zh, finding.help?.en, finding.expected, finding.fix?.replacement] {
      writer.add(text)
    }
    writer.add(finding.suggestion)
    writer.add(finding.name)
    writer.add(finding.notes.count)
    for note in finding.notes {
      writer.add(note.place)
      writer.add(note.message)
    }
    bytes = writer.bytes
    paths = places.map(\.file.path)
  }

  /// The finding again; nil where a file is not there any more.
  ///
  /// - Parameter file: gives a file as it was when the finding was made.
  func finding(_ file: (_ path: String) -> SourceFile?) -> Finding? {
    var reader = ByteReader(bytes[...])
    guard let rule = reader.text().flatMap({ Self.rules[$0] }), let place = reader.place(file),
      let message = reader.bilingual()
    else { return nil }
    let texts = (0..<6).map { _ in reader.optionalText() }
    guard let count = reader.count() else { return nil }
    var notes: [Note] = []
    for _ in 0..<count {
      guard let place = reader.place(file), let message = reader.bilingual() else { return nil }
      notes.append(Note(at: place, zh: message.zh, en: message.en))
    }
    guard reader.isAtEnd, let zh = texts[0], let en = texts[1], let expected = texts[2], let fix = texts[3],
      let suggestion = texts[4], let name = texts[5]
    else { return nil }
    let help = zh.first.flatMap { zh in en.first.map { Bilingual(zh: zh, en: $0) } }
    return Finding(
      rule, at: place, zh: message.zh, en: message.en, help: help, expected: expected.first, notes: notes,
      fix: fix.first.map { Fix($0) }, name: name.first, suggestion: suggestion.first)
  }
}

extension RecordedFinding {
  func write(to writer: inout ByteWriter) {
    writer.add(bytes)
    writer.add(paths.count)
    for path in paths { writer.add(path) }
  }

  init?(_ reader: inout ByteReader) {
    guard let bytes = reader.values(of: UInt8.self), let count = reader.count() else { return nil }
    var paths: [String] = []
    for _ in 0..<count {
      guard let path = reader.text() else { return nil }
      paths.append(path)
    }
    self.bytes = bytes
    self.paths = paths
  }
}

extension ByteWriter {
  fileprivate mutating func add(_ text: String?) {
    add(text == nil ? 0 : 1)
    if let text { add(text) as Void }
  }

  fileprivate mutating func add(_ text: Bilingual) {
    add(text.zh)
    add(text.en)
  }

  fileprivate mutating func add(_ place: Place) {
    add(place.file.path)
    // Something is said about files without looking into them.
    add(place.file.bytes.isEmpty ? 0 : 1)
    add(place.range.lowerBound)
    add(place.range.upperBound)
  }
}

extension ByteReader {
  /// A list of one text, or of none; nil where neither was written.
  fileprivate mutating func optionalText() -> [String]? {
    switch number() {
    case 0: []
    case 1: text().map { [$0] }
    default: nil
    }
  }

  fileprivate mutating func bilingual() -> Bilingual? {
    guard let zh = text(), let en = text() else { return nil }
    return Bilingual(zh: zh, en: en)
  }

  fileprivate mutating func place(_ file: (String) -> SourceFile?) -> Place? {
    guard let path = text(), let isRead = number(), let lower = number(), let upper = number(), lower <= upper
    else { return nil }
    guard isRead == 1 else { return SourceFile(path: path, bytes: []).place(lower..<upper) }
    return file(path)?.place(lower..<upper)
  }
}
