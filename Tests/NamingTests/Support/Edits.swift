/// One change of a registered name.
struct Edit: Sendable, CustomStringConvertible {
  enum Kind: CaseIterable { case deletion, insertion, substitution, swap, markup, lineBreak, entity }

  var kind: Kind
  /// The index of the scalar it is made at, greater than 0 for all but deletions and substitutions.
  var place: Int
  var letter: Unicode.Scalar

  var description: String { "\(kind) at \(place) of \(letter.debugDescription)" }

  /// The name with the change, as Markdown where markup or an entity is put in; nil where nothing changes.
  func applied(to name: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    var edited = name
    switch kind {
    case .deletion: edited.remove(at: place)
    case .insertion: edited.insert(letter, at: place)
    case .substitution: edited[place] = letter
    case .swap: edited.swapAt(place, place - 1)
    case .markup:
      edited.insert(contentsOf: Array("<b>".unicodeScalars), at: place)
      edited.insert(contentsOf: Array("</b>".unicodeScalars), at: edited.count)
    case .lineBreak: edited.insert(contentsOf: Array("\n   ".unicodeScalars), at: place)
    case .entity: edited.insert(contentsOf: Array("&shy;".unicodeScalars), at: place)
    }
    return edited == name ? nil : edited
  }
}

/// A registered name and what is known of the texts one edit away from it.
struct EditSubject: Sendable {
  var name: String
  var registry: Registry?
  var isEnglish: Bool
  /// The scalars of its edition where another edition is right, too.
  var edition: Range<Int>?

  static let all: [EditSubject] = [
    EditSubject(name: "{J}", registry: Registries.dataElements, isEnglish: false),
    EditSubject(name: "{W}", registry: Registries.dataElements, isEnglish: false),
    EditSubject(name: "{S5}", registry: Registries.dataElements, isEnglish: false, edition: 0..<5),
    EditSubject(name: "{N6}", registry: Registries.dataElements, isEnglish: false, edition: 0..<5),
    EditSubject(name: "{H}", registry: Registries.robots, isEnglish: false),
    EditSubject(name: "{E}", registry: Registries.robots, isEnglish: false, edition: 9..<13),
    EditSubject(name: "{R}", registry: Registries.robots, isEnglish: false, edition: 9..<13),
    EditSubject(name: "{T}", registry: Registries.twins, isEnglish: false),
    EditSubject(name: "{EJ}", registry: Registries.dataElements, isEnglish: true),
    EditSubject(name: "{EW}", registry: Registries.dataElements, isEnglish: true),
    EditSubject(name: "{ES}", registry: Registries.dataElements, isEnglish: true, edition: 0..<4),
    EditSubject(name: "{EH}", registry: Registries.robots, isEnglish: true),
    EditSubject(name: "{ET}", registry: Registries.twins, isEnglish: true),
  ]

  var scalars: [Unicode.Scalar] { Array(CorpusCase.expand(name).unicodeScalars) }

  private static let letters = Array("x2人的城年赛“”‘\"（）　 ·-—/+A省。，、；！…\u{200B}\n区市第一".unicodeScalars)
  private static let englishLetters = Array("xsaE2,.-–\"“×:;(\u{A0}人。".unicodeScalars)

  func edit(_ generator: inout Generator) -> Edit {
    let kind = generator.pick(Edit.Kind.allCases)
    let isAnywhere = kind == .deletion || kind == .substitution
    let first = isAnywhere ? 0 : 1
    return Edit(
      kind: kind, place: first + Int(generator.next() % UInt64(scalars.count - first)),
      letter: generator.pick(isEnglish ? Self.englishLetters : Self.letters))
  }

  /// Whether the text may be right: another edition, two sentences, or words a reader sees as the name.
  func isNeighbour(_ edit: Edit, _ edited: [Unicode.Scalar]) -> Bool {
    if let edition, edition.contains(edit.place) || edition.upperBound == edit.place { return true }
    let isMark = "。，、；：！？…,.;:\n".unicodeScalars.contains(edit.letter)
    if isMark, edit.kind == .insertion, startsLevel(edit.place) { return true }
    let text = String(String.UnicodeScalarView(edited))
    if holds(text, CorpusCase.expand(name)) { return true }
    guard isEnglish else { return false }
    // A line may end between two words; Ji'an is a city as Jinan is.
    if edit.kind == .lineBreak, scalars[edit.place] == " " || scalars[edit.place - 1] == " " { return true }
    return holds(text, "Jian City")
  }

  /// Whether the text before a place is itself a registered name.
  private func startsLevel(_ place: Int) -> Bool {
    let before = String(String.UnicodeScalarView(scalars[..<place]))
    return CorpusCase.names.values.contains { Array($0.utf8) == Array(before.utf8) }
  }

  private func holds(_ text: String, _ part: String) -> Bool {
    let (bytes, needle) = (Array(text.utf8), Array(part.utf8))
    guard bytes.count >= needle.count else { return false }
    return (0...(bytes.count - needle.count)).contains { bytes[$0...].starts(with: needle) }
  }
}
