/// The registered English names, divided into words.
struct EnglishRegistry: Sendable {
  /// The words of a contest: what stands before its last word, and that word.
  struct Root: Sendable {
    var core: [[UInt32]] = []
    var event: [UInt32] = []
    /// The text before and after the edition.
    var before: [UInt8] = []
    var after: [UInt8] = []
    var hasEdition = false
    var editionComesFirst = true
  }

  /// The words of a level: its place, and the rest.
  struct Level: Sendable {
    var place: [[UInt32]] = []
    var tail: [[UInt32]] = []
    var bytes: [UInt8] = []
    var shortForms: [[UInt8]] = []
  }

  /// By family; a root without words where there is no English name.
  var roots: [Root] = []
  /// By family and level.
  var levels: [[Level]] = []
  /// The first words of contests and of levels' places.
  var leads: [[UInt32]] = []
  /// Flags of words by a hash of their letters.
  var seeds = [UInt8](repeating: 0, count: 1024)
  let kinds: [[UInt32]]
  let levelWords: [[UInt32]]
  let contests: [[UInt32]]

  init(names: [Registry.Name], families: [Family], fold: FoldTable) {
    kinds = EventWords.englishPlaceKinds.map { scalarValues($0) }
    levelWords = EventWords.englishLevels.map { scalarValues($0) }
    contests = EventWords.englishContests.map { scalarValues($0) }
    for family in families {
      var nodes: [Level] = []
      var root = Root()
      for level in family.levels {
        var node = Level()
        if let first = level.editions.first, !names[first.name].en.isEmpty {
          let bytes = utf8(of: names[first.name].en)
          if level.parent < 0 {
            root = EnglishRegistry.root(bytes, fold)
          } else if let above = family.levels[level.parent].name(of: first.value), !names[above].en.isEmpty,
            let own = rest(of: bytes, after: utf8(of: names[above].en))
          {
            node.bytes = own
            divide(&node, fold)
          }
          for edition in level.editions {
            for short in names[edition.name].shortEn {
              let bytes = utf8(of: short)
              if !node.shortForms.contains(bytes) { node.shortForms.append(bytes) }
            }
          }
        }
        nodes.append(node)
      }
      roots.append(root)
      levels.append(nodes)
      addSeeds(root, nodes)
      if let word = root.core.first { add(lead: word) }
      for node in nodes {
        if let word = node.place.first { add(lead: word) }
      }
    }
  }

  static let core: UInt8 = 1
  static let place: UInt8 = 2
  static let event: UInt8 = 4

  /// The slot of a word, from a hash of its lower-case letters.
  @inline(__always)
  static func advance(_ hash: UInt32, _ letter: UInt8) -> UInt32 {
    (hash ^ UInt32(letter | 0x20)) &* 0x0100_0193
  }
  static let start: UInt32 = 0x811C_9DC5

  /// The hash of a word of fewer than eight letters, the first in the lowest byte.
  ///
  /// All seven steps are taken and the right one is kept: a processor cannot foresee how long a word is, and words do
  /// not wait for each other.
  @inline(__always)
  static func hash(_ word: UInt64, _ letters: Int) -> UInt32 {
    var hash = start
    var result = hash
    for place in 0..<7 {
      hash = advance(hash, UInt8(truncatingIfNeeded: word >> UInt64(8 * place)))
      result = place < letters ? hash : result
    }
    return result
  }

  @inline(__always)
  static func slot(_ hash: UInt32) -> Int { Int((hash ^ hash >> 15) & 1023) }
}

extension EnglishRegistry {
  /// The words of a text, and the tokens they stand for.
  static func text(_ bytes: [UInt8], _ fold: FoldTable) -> (EnglishText, [Token]) {
    let tokens = Registry.tokens(of: bytes, fold: fold, years: [])
    return (EnglishText(tokens), tokens)
  }

  private static func root(_ bytes: [UInt8], _ fold: FoldTable) -> Root {
    var root = Root(before: bytes)
    let (text, tokens) = text(bytes, fold)
    for unit in text.units where unit.kind == .number && !root.hasEdition {
      root.hasEdition = true
      root.before = Array(bytes[..<tokens[unit.lower].start])
      root.after = Array(bytes[tokens[unit.upper - 1].end...])
      root.editionComesFirst = unit.lower == 0
    }
    root.core = text.units.filter { $0.kind == .word }.map { text.text(of: $0) }
    if let last = root.core.popLast() { root.event = last }
    return root
  }

  private func divide(_ node: inout Level, _ fold: FoldTable) {
    let text = EnglishRegistry.text(node.bytes, fold).0
    for unit in text.units where unit.kind == .word || unit.kind == .number {
      let word = text.text(of: unit)
      let isTail =
        !node.tail.isEmpty || kinds.contains(word) || levelWords.contains(word) || contests.contains(word)
      if isTail { node.tail.append(word) } else { node.place.append(word) }
    }
  }

  private mutating func addSeeds(_ root: Root, _ nodes: [Level]) {
    for word in root.core where word.count >= 4 { add(word, EnglishRegistry.core) }
    for word in root.core where word.count >= 5 {
      // A plural or a singular in its place.
      if word[word.count - 1] == 0x73 {
        add(Array(word.dropLast()), EnglishRegistry.core)
      } else {
        add(word + [0x73], EnglishRegistry.core)
      }
    }
    // Two words written as one.
    for index in root.core.indices.dropLast() {
      add(root.core[index] + root.core[index + 1], EnglishRegistry.core | EnglishRegistry.event)
    }
    guard !root.event.isEmpty else { return }
    for word in contests + [root.event] { add(word, EnglishRegistry.event) }
    for node in nodes {
      for word in node.place { add(word, EnglishRegistry.place) }
      for word in node.tail where !kinds.contains(word) { add(word, EnglishRegistry.event) }
      for word in node.tail where kinds.contains(word) { add(word, EnglishRegistry.place) }
    }
    for word in levelWords { add(word, EnglishRegistry.event) }
  }

  @inline(never)
  private mutating func add(lead: [UInt32]) {
    if !leads.contains(lead) { leads.append(lead) }
  }

  @inline(never)
  private mutating func add(_ word: [UInt32], _ flag: UInt8) {
    var hash = EnglishRegistry.start
    for scalar in word { hash = EnglishRegistry.advance(hash, UInt8(truncatingIfNeeded: scalar)) }
    seeds[EnglishRegistry.slot(hash)] |= flag
  }
}
