import TestSupport
@testable import Naming

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
  let text: String
  let scalars: [Unicode.Scalar]
  let registry: Registry?
  let isEnglish: Bool
  /// The scalars of its edition where another edition is right, too.
  let edition: Range<Int>?

  init(_ name: String, _ registry: Registry?, isEnglish: Bool = false, edition: Range<Int>? = nil) {
    text = CorpusCase.expand(name)
    scalars = Array(text.unicodeScalars)
    self.registry = registry
    self.isEnglish = isEnglish
    self.edition = edition
  }

  static let all: [EditSubject] = [
    EditSubject("{J}", Registries.dataElements),
    EditSubject("{W}", Registries.dataElements),
    EditSubject("{S5}", Registries.dataElements, edition: 0..<5),
    EditSubject("{N6}", Registries.dataElements, edition: 0..<5),
    EditSubject("{H}", Registries.robots),
    EditSubject("{E}", Registries.robots, edition: 9..<13),
    EditSubject("{R}", Registries.robots, edition: 9..<13),
    EditSubject("{T}", Registries.twins),
    EditSubject("{EJ}", Registries.dataElements, isEnglish: true),
    EditSubject("{EW}", Registries.dataElements, isEnglish: true),
    EditSubject("{ES}", Registries.dataElements, isEnglish: true, edition: 0..<4),
    EditSubject("{EH}", Registries.robots, isEnglish: true),
    EditSubject("{ET}", Registries.twins, isEnglish: true),
  ]

  private static let letters = Array("x2人的城年赛“”‘\"（）　 ·-—/+A省。，、；！…\u{200B}\n区市第一".unicodeScalars)
  private static let englishLetters = Array("xsaE2,.-–\"“×:;(\u{A0}人。".unicodeScalars)

  func edit(_ generator: inout RandomSource) -> Edit {
    let kind = generator.one(of: Edit.Kind.allCases)
    let isAnywhere = kind == .deletion || kind == .substitution
    let first = isAnywhere ? 0 : 1
    return Edit(
      kind: kind, place: first + Int(generator.next() % UInt64(scalars.count - first)),
      letter: generator.one(of: isEnglish ? Self.englishLetters : Self.letters))
  }

  /// Whether the text may be right: another edition, two sentences, or words a reader sees as the name.
  func isNeighbour(_ edit: Edit, _ edited: [Unicode.Scalar]) -> Bool {
    if let edition, edition.contains(edit.place) || edition.upperBound == edit.place { return true }
    let isMark = "。，、；：！？…,.;:\n".unicodeScalars.contains(edit.letter)
    if isMark, edit.kind == .insertion, startsLevel(edit.place) { return true }
    let changed = String(String.UnicodeScalarView(edited))
    if holds(changed, text) { return true }
    guard isEnglish else { return false }
    // A line may end between two words; Ji'an is a city as Jinan is.
    if edit.kind == .lineBreak, scalars[edit.place] == " " || scalars[edit.place - 1] == " " { return true }
    return holds(changed, "Jian City")
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
