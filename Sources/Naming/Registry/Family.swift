/// The names that share one root: a contest, its levels and its editions.
final class Family: Sendable {
  let root: RootPattern
  /// The tree of levels; the first is the root itself.
  let levels: [Level]
  /// Levels in the order of their text's length, longest first.
  let longestFirst: [Int]
  /// The scalars a level, a short form or a misspelt one of them can begin with.
  let starts: ScalarFilter

  init(root: RootPattern, levels: [Level], longestFirst: [Int], starts: ScalarFilter) {
    self.root = root
    self.levels = levels
    self.longestFirst = longestFirst
    self.starts = starts
  }

  convenience init(root: RootPattern, levels: [Level]) {
    var starts = ScalarFilter()
    for level in levels.dropFirst() {
      for scalar in level.text.prefix(2) { starts.insert(scalar) }
      if let first = level.stem.first { starts.insert(first) }
    }
    for level in levels {
      for short in level.shortForms { starts.insert(short.text[0]) }
    }
    self.init(
      root: root, levels: levels,
      longestFirst: sortedIndices(levels.map { -$0.text.count }).filter { $0 > 0 }, starts: starts)
  }
}

/// The text of a contest without its levels.
struct RootPattern: Sendable {
  struct Element: Sendable, Hashable {
    enum Kind: UInt8, Sendable { case edition, quote, cross, letter, mark }
    var code: UInt32
    var kind: Kind
  }

  var elements: [Element]
  /// The bytes before the edition, or all bytes where there is none.
  var before: [UInt8]
  /// The bytes after the edition.
  var after: [UInt8]
  var shape: EditionShape?
  var letters = 0
  /// The scalars of its letters.
  var filter = ScalarFilter()
  var quotes = 0
  var crosses = 0
  /// The cost of leaving out everything but letters.
  var styleCost = 0
}

/// A level of a contest: 山东分赛, 济南市选拔赛. The root is a level too.
final class Level: Sendable {
  /// The index of the level above, -1 for the root.
  let parent: Int
  /// The folded text of this level alone.
  let text: [UInt32]
  /// The text as registered.
  let bytes: [UInt8]
  /// 济南 of 济南市选拔赛.
  let stem: [UInt32]
  /// 市 of 济南市选拔赛.
  let suffix: [UInt32]
  /// 选拔赛 of 济南市选拔赛.
  let tail: [UInt32]
  /// The registered editions and the index of their names, in order.
  let editions: [Edition]
  let hasRule: Bool
  let shortForms: [ShortForm]

  init(
    parent: Int, text: [UInt32], bytes: [UInt8], stem: [UInt32], suffix: [UInt32], tail: [UInt32],
    editions: [Edition], hasRule: Bool, shortForms: [ShortForm]
  ) {
    self.parent = parent
    self.text = text
    self.bytes = bytes
    self.stem = stem
    self.suffix = suffix
    self.tail = tail
    self.editions = editions
    self.hasRule = hasRule
    self.shortForms = shortForms
  }

  /// Divides the text of a level below the root into place, kind of place and word: 济南, 市, 选拔赛.
  convenience init(_ draft: Draft) {
    let text = draft.parent >= 0 ? draft.text[...] : []
    let place = text.dropLast(Level.ending(EventWords.tails, of: text))
    let stem = place.dropLast(Level.ending(Places.suffixes, of: place))
    self.init(
      parent: draft.parent, text: draft.text, bytes: draft.bytes, stem: Array(stem),
      suffix: Array(place[stem.endIndex...]), tail: Array(text[place.endIndex...]), editions: draft.editions,
      hasRule: draft.hasRule, shortForms: draft.shortForms)
  }

  /// A level to which editions are still added.
  struct Draft {
    var parent: Int
    var text: [UInt32]
    var bytes: [UInt8]
    var editions: [Edition] = []
    var hasRule = false
    var shortForms: [ShortForm] = []
  }

  struct Edition: Sendable {
    var value: Int
    var name: Int
  }

  struct ShortForm: Sendable {
    var text: [UInt32]
    var bytes: [UInt8]
  }

  func name(of edition: Int) -> Int? {
    for item in editions where item.value == edition { return item.name }
    return nil
  }

  /// How many scalars at the end of a text are one of some words, with something before it.
  private static func ending(_ words: [String], of part: ArraySlice<UInt32>) -> Int {
    for word in words {
      let codes = scalarValues(word)
      if part.count > codes.count, Array(part.suffix(codes.count)) == codes { return codes.count }
    }
    return 0
  }
}

extension Family {
  /// The levels from the one below the root down to a level.
  func path(to level: Int) -> [Int] {
    var path: [Int] = []
    var current = level
    while current > 0 {
      path.append(current)
      current = levels[current].parent
    }
    return path.reversed()
  }

  /// Writes the full name of a level in an edition; 0 leaves the edition out.
  func text(level: Int, edition: Int) -> [UInt8] {
    var bytes = root.before
    if let shape = root.shape {
      if edition != 0 { bytes += utf8(of: shape.text(edition)) }
      bytes += root.after
    }
    for step in path(to: level) { bytes += levels[step].bytes }
    return bytes
  }
}
