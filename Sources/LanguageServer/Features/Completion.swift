import Content
import Diagnostics
import YAML

/// What could stand where somebody types.
struct Completion {
  let edited: EditedFile
  let site: Site?
  let language: Language

  var candidates: [Candidate] {
    if edited.file.path.hasSuffix(".csv") { return cells }
    if let cursor = edited.cursor(at: edited.offset) {
      let known = yaml(cursor)
      if !known.isEmpty || cursor.spot == .key { return known }
    }
    guard edited.language != nil else { return [] }
    return links ?? names
  }
}

extension Completion {
  private func yaml(_ cursor: YAMLCursor) -> [Candidate] {
    guard let kind = edited.kind else { return [] }
    let keys = kind.keys()
    let references = References(site: site, programme: edited.programme)
    switch cursor.spot {
    case .key: return self.keys(keys, kind, cursor) + ids(references, kind, cursor)
    case .value(let name):
      guard let key = keys.at(cursor.path)?[name] else { return [] }
      return values(key.values) + listed(references.ids(kind, cursor.path + [name]), cursor)
    case .item:
      let own = listed(references.ids(kind, cursor.path), cursor)
      return own.isEmpty ? self.keys(keys, kind, cursor) : own
    }
    func values(_ values: [KeyRecorder.Value]) -> [Candidate] {
      let words = values.flatMap { value -> [String] in
        switch value {
        case .choice(let words): words
        case .flag: ["true", "false"]
        default: []
        }
      }
      return words.map { Candidate(label: $0, kind: .value, replaced: cursor.typed) }
    }
  }

  private func keys(_ all: KeySet, _ kind: ContentFile, _ cursor: YAMLCursor) -> [Candidate] {
    let bilingual = all.at(cursor.path.dropLast()).flatMap { set in cursor.path.last.flatMap { set[$0] } }
    let set = bilingual?.values == [.bilingual] ? KeySet.bilingual : all.at(cursor.path)
    return (set?.keys ?? []).map { key in
      Candidate(
        label: key.name, kind: .property,
        detail: key.isRequired ? Bilingual(zh: "必填", en: "required")[language] : nil,
        documentation: kind.meaning(of: cursor.path + [key.name])?[language], insertion: key.name + ": ",
        replaced: cursor.typed)
    }
  }

  /// Keys that are ids of something else.
  private func ids(_ references: References, _ kind: ContentFile, _ cursor: YAMLCursor) -> [Candidate] {
    guard kind == .track, cursor.path == ["quotas"] else { return [] }
    return references.ids(kind, cursor.path).map {
      Candidate(
        label: $0.id, kind: .reference, detail: $0.title?[language], insertion: $0.id + ": ",
        replaced: cursor.typed)
    }
  }

  private func listed(_ ids: [References.Entry], _ cursor: YAMLCursor) -> [Candidate] {
    ids.map { Candidate(label: $0.id, kind: .reference, detail: $0.title?[language], replaced: cursor.typed) }
  }
}

// In running text and in tables.
extension Completion {
  /// Names that go on with what is typed.
  private var names: [Candidate] {
    guard let site, let language = edited.language else { return [] }
    let line = edited.index.line(at: edited.offset)
    let typed = edited.file.bytes[line.lowerBound..<max(line.lowerBound, edited.offset)]
    return NameSearch(names: site.names).completions(of: typed, in: language).map { text, count, name in
      Candidate(
        label: text, kind: .reference, detail: name.id, documentation: name.rule?[self.language],
        replaced: edited.offset - count..<edited.offset)
    }
  }

  /// Pages to link to, where a link has been begun; nil elsewhere.
  private var links: [Candidate]? {
    guard let site, let language = edited.language else { return nil }
    let line = edited.index.line(at: edited.offset)
    let before = edited.file.bytes[line.lowerBound..<max(line.lowerBound, edited.offset)]
    guard let open = before.lastIndex(of: UInt8(ascii: "(")), open > before.startIndex,
      before[open - 1] == UInt8(ascii: "]"), !before[open...].contains(UInt8(ascii: ")"))
    else { return nil }
    let own = edited.file.path.dropFirst(ContentLoader.root.count).split(separator: "/").dropLast()
    return site.files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .filter { $0.hasSuffix(".\(language.rawValue).md") }
      .map { path in
        let target = path.split(separator: "/")
        let common = zip(own, target.dropLast()).prefix { $0 == $1 }.count
        let steps =
          Array(repeating: "..", count: own.count - common) + target.dropFirst(common).map(String.init)
        return Candidate(label: steps.joined(separator: "/"), kind: .file, replaced: open + 1..<edited.offset)
      }
  }

  /// What a cell of a winner list may hold.
  private var cells: [Candidate] {
    let bytes = edited.file.bytes
    let line = edited.index.line(at: edited.offset)
    guard line.lowerBound > 0, edited.offset >= line.lowerBound else { return [] }
    let header = edited.index.line(at: 0)
    let columns = bytes[header].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    let before = bytes[line.lowerBound..<edited.offset]
    // Commas in quotes part nothing; no id has any.
    guard !before.contains(UInt8(ascii: "\"")) else { return [] }
    let column = before.count { $0 == UInt8(ascii: ",") }
    guard column < columns.count else { return [] }
    let start = before.lastIndex(of: UInt8(ascii: ",")).map { $0 + 1 } ?? line.lowerBound
    let references = References(site: site, programme: edited.programme)
    return references.column(String(decoding: columns[column], as: UTF8.self)).map {
      Candidate(label: $0.id, kind: .reference, detail: $0.title?[language], replaced: start..<edited.offset)
    }
  }
}
