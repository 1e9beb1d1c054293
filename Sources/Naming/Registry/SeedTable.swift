/// What the scan over a text looks for: pairs of neighbouring characters of registered names.
struct SeedTable: Sendable {
  /// A number for every code point of the basic plane that can be part of a seed; 0 for all others.
  private(set) var ids = PlaneTable()
  /// Flags of a pair of numbers; collisions only cost a look that finds nothing.
  private(set) var pairs: [UInt8]
  /// Flags of English words by their slot.
  private(set) var words: [UInt8]

  /// A pair from the words that tell the contest from others.
  static let core: UInt8 = 1
  /// A pair from a level's place.
  static let place: UInt8 = 2
  /// A pair from a word for a contest, a level or a round.
  static let event: UInt8 = 4

  /// The id of spaces, line breaks and invisible characters.
  static let noise: UInt16 = 0xFFFF

  private static let slots = 0x1_0000

  @inline(__always)
  static func slot(_ first: UInt16, _ second: UInt16) -> Int {
    Int((UInt32(first) &* 0x9E5 &+ UInt32(second)) & UInt32(slots - 1))
  }

  init(families: [Family], fold: FoldTable, english: EnglishRegistry) {
    pairs = [UInt8](repeating: 0, count: SeedTable.slots)
    words = english.seeds
    var next: UInt16 = 1
    for family in families {
      addRoot(family.root, &next)
      for level in family.levels.dropFirst() {
        addWord(level.stem + level.suffix, SeedTable.place, &next)
        addWord(level.tail, SeedTable.event, &next)
        // 市选: with it a damaged place or word is still seen.
        if let before = level.suffix.last ?? level.stem.last, let after = level.tail.first {
          addWord([before, after], SeedTable.event | SeedTable.place, &next)
        }
        if level.tail.isEmpty || level.stem.isEmpty {
          addWord(level.text, SeedTable.event | SeedTable.place, &next)
        }
        for short in level.shortForms where short.text != level.text {
          addWord(short.text, SeedTable.place | SeedTable.event, &next)
        }
      }
    }
    for word in EventWords.levels { addWord(scalarValues(word), SeedTable.event, &next) }
    // Variants share the number of what they fold to.
    let known = ids
    var table = ids
    fold.forEachVariant { code, folded in
      if folded > 0x7F, known[Int(folded)] != 0 { table.set(code, known[Int(folded)]) }
    }
    for code in 0x20...0x3100 where ScalarClass.of(UInt32(code)).rawValue >= ScalarClass.space.rawValue {
      table.set(code, SeedTable.noise)
    }
    for code in [0x09, 0x0A, 0x0D, 0xFEFF, 0xFE0F, 0xFE0E] { table.set(code, SeedTable.noise) }
    ids = table
  }
}

extension SeedTable {
  private mutating func addRoot(_ root: RootPattern, _ next: inout UInt16) {
    var words: [[UInt32]] = []
    var word: [UInt32] = []
    for element in root.elements {
      if element.kind == .letter {
        word.append(element.code)
      } else if !word.isEmpty {
        words.append(word)
        word = []
      }
    }
    if !word.isEmpty { words.append(word) }
    for (index, word) in words.enumerated() {
      addWord(word, SeedTable.core, &next)
      // Two letters in the wrong order.
      for place in word.indices.dropFirst() {
        addWord([word[place], word[place - 1]], SeedTable.core, &next)
      }
      if index == words.count - 1 {
        addWord(Array(word.suffix(2)), SeedTable.event, &next)
        for contest in EventWords.contests {
          let word = scalarValues(contest)
          if word.count > 1 { addWord(word, SeedTable.event, &next) }
        }
      }
    }
  }

  @inline(never)
  private mutating func addWord(_ word: [UInt32], _ flags: UInt8, _ next: inout UInt16) {
    var previous: UInt16 = 0
    for (index, scalar) in word.enumerated() {
      guard scalar > 0x7F, scalar < 0x1_0000 else {
        previous = 0
        continue
      }
      if ids[Int(scalar)] == 0 {
        ids.set(Int(scalar), next)
        next &+= 1
      }
      let id = ids[Int(scalar)]
      if index > 0, previous != 0 {
        pairs[SeedTable.slot(previous, id)] |= flags
      }
      previous = id
    }
  }
}

extension SeedTable {
  init(from tables: inout TableReader) {
    ids = PlaneTable(from: &tables)
    pairs = [UInt8](repeating: 0, count: SeedTable.slots)
    for place in tables.numbers() {
      pairs[place >> 8 & (SeedTable.slots - 1)] = UInt8(truncatingIfNeeded: place)
    }
    words = tables.values()
  }

  func write(to tables: inout TableWriter) {
    ids.write(to: &tables)
    // Nearly all of them are 0.
    tables.add(numbers: pairs.indices.filter { pairs[$0] != 0 }.map { $0 << 8 | Int(pairs[$0]) })
    tables.add(words)
  }
}
