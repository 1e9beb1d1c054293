/// One full name in one language, as folded scalars.
struct NameText: Sendable {
  /// The index of the name.
  var name: Int
  var family: Int
  var isEnglish: Bool
  /// The folded scalars without spaces; digits stay digits.
  var codes: [UInt32]
  /// Which of them stand behind a space.
  var spaces: [Bool]
  /// The text as registered.
  var bytes: [UInt8]
  /// Where its levels begin, as indices of `codes`.
  var levels: [Int] = []
}

/// The full names, indexed by pieces of them.
///
/// One insertion, deletion, substitution or swap of neighbours touches at most two of a text's three thirds,
/// so that a text with one fault still holds one third unharmed.
struct NameTexts: Sendable {
  /// A third of a text.
  struct Piece: Sendable {
    var text: Int
    var start: Int
    var count: Int
    var slot: Int
  }

  private(set) var texts: [NameText] = []
  /// Sorted by slot, the longest text first.
  private(set) var pieces: [Piece] = []
  private var starts = [UInt16](repeating: 0, count: slots + 1)
  /// Pairs of scalars between which a stop can only be a fault of a name.
  private var joints = [UInt64](repeating: 0, count: 64)

  private static let slots = 1024
  /// Shorter texts are too like ordinary prose for their pieces to say anything.
  private static let shortest = 9

  init(_ names: [Registry.Name], _ families: [Family], _ fold: FoldTable) {
    for (family, item) in families.enumerated() {
      for edition in item.levels.flatMap({ $0.editions }) {
        add(names[edition.name].zh, edition.name, family, isEnglish: false, fold)
        add(names[edition.name].en, edition.name, family, isEnglish: true, fold)
      }
    }
    for index in texts.indices {
      for other in texts where other.isEnglish == texts[index].isEnglish {
        let isAbove =
          other.codes.count < texts[index].codes.count && texts[index].bytes.starts(with: other.bytes)
        if isAbove { texts[index].levels.append(other.codes.count) }
      }
      addPieces(of: index)
      addJoints(texts[index].codes)
    }
    // The last sort decides, the one before it where that finds no difference.
    let longest = sortedIndices(pieces.map { -texts[$0.text].codes.count })
    let unsorted = longest.map { pieces[$0] }
    pieces = sortedIndices(unsorted.map { $0.slot }).map { unsorted[$0] }
    for piece in pieces { starts[piece.slot + 1] += 1 }
    for slot in 0..<NameTexts.slots { starts[slot + 1] += starts[slot] }
  }

  /// The pieces that may begin with two scalars.
  @inline(__always)
  func candidates(_ first: UInt32, _ second: UInt32) -> Range<Int> {
    let slot = NameTexts.slot(first, second)
    return Int(starts[slot])..<Int(starts[slot + 1])
  }

  /// Whether two scalars with a stop between them may belong to one name; it may say yes too often.
  @inline(__always)
  func mayJoin(_ first: UInt32, _ second: UInt32) -> Bool {
    let slot = Int((first &* 0x9E5 &+ second) & 0xFFF)
    return joints[slot >> 6] & 1 << UInt64(slot & 63) != 0
  }
}

extension NameTexts {
  private static func slot(_ first: UInt32, _ second: UInt32) -> Int {
    Int((first &* 0x9E5 &+ second) & UInt32(slots - 1))
  }

  @inline(never)
  private mutating func add(
    _ text: String, _ name: Int, _ family: Int, isEnglish: Bool, _ fold: FoldTable
  ) {
    let bytes = utf8(of: text)
    let tokens = Registry.tokens(of: bytes, fold: fold)
    guard tokens.count >= NameTexts.shortest else { return }
    texts.append(
      NameText(
        name: name, family: family, isEnglish: isEnglish, codes: tokens.map { $0.code },
        spaces: tokens.map { !$0.gap.isEmpty }, bytes: bytes))
  }

  private mutating func addPieces(of index: Int) {
    let codes = texts[index].codes
    let third = codes.count / 3
    for start in [0, third, codes.count - third] {
      let slot = NameTexts.slot(codes[start], codes[start + 1])
      pieces.append(Piece(text: index, start: start, count: third, slot: slot))
    }
  }

  /// A stop may have been put between two scalars, or in the place of the one between them.
  private mutating func addJoints(_ codes: [UInt32]) {
    for distance in 1...2 {
      for index in codes.indices.dropLast(distance) {
        let slot = Int((codes[index] &* 0x9E5 &+ codes[index + distance]) & 0xFFF)
        joints[slot >> 6] |= 1 << UInt64(slot & 63)
      }
    }
  }
}

extension NameTexts {
  init(from tables: inout TableReader) {
    texts = tables.list { NameText(from: &$0) }
    pieces = tables.list {
      Piece(text: $0.number(), start: $0.number(), count: $0.number(), slot: $0.number())
    }
    starts = tables.values()
    joints = tables.values()
  }

  func write(to tables: inout TableWriter) {
    tables.add(texts) { $1.write(to: &$0) }
    tables.add(pieces) {
      $0.add($1.text)
      $0.add($1.start)
      $0.add($1.count)
      $0.add($1.slot)
    }
    tables.add(starts)
    tables.add(joints)
  }
}

extension NameText {
  fileprivate init(from tables: inout TableReader) {
    self.init(
      name: tables.number(), family: tables.number(), isEnglish: tables.flag(), codes: tables.values(),
      spaces: tables.list { $0.flag() }, bytes: tables.values(), levels: tables.numbers())
  }

  fileprivate func write(to tables: inout TableWriter) {
    tables.add(name)
    tables.add(family)
    tables.add(isEnglish)
    tables.add(codes)
    tables.add(spaces) { $0.add($1) }
    tables.add(bytes)
    tables.add(numbers: levels)
  }
}
