/// The names that share one root: a contest, its levels and its editions.
struct Family: Sendable {
  var root: RootPattern
  /// The tree of levels; the first is the root itself.
  var levels: [Level]
  /// Levels in the order of their text's length, longest first.
  var longestFirst: [Int] = []
  /// The scalars a level, a short form or a misspelt one of them can begin with.
  var starts = ScalarFilter()
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
struct Level: Sendable {
  /// The index of the level above, -1 for the root.
  var parent: Int
  /// The folded text of this level alone.
  var text: [UInt32]
  /// The text as registered.
  var bytes: [UInt8]
  /// 济南 of 济南市选拔赛.
  var stem: [UInt32] = []
  /// 市 of 济南市选拔赛.
  var suffix: [UInt32] = []
  /// 选拔赛 of 济南市选拔赛.
  var tail: [UInt32] = []
  /// The registered editions and the index of their names, in order.
  var editions: [Edition] = []
  var hasRule = false
  var shortForms: [ShortForm] = []

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
