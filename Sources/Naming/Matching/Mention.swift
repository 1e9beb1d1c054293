/// A stretch of tokens that names a contest or one of its levels.
struct Mention {
  enum Edition: Equatable {
    case missing
    case value(Int)
    /// Something stands in its place that is no edition.
    case malformed
  }

  var family: Int
  /// Token indices.
  var lower: Int
  var upper: Int
  /// Whether the contest itself is named, not a level alone.
  var hasRoot: Bool
  /// How many letters of the root differ.
  var rootLetters = 0
  var edition = Edition.missing
  /// Whether the edition stands elsewhere than it should.
  var isEditionMoved = false
  /// Whether a level stands before the root.
  var isLevelMoved = false
  /// The levels that stand in it, in the order of the text, without neighbours at the end.
  var levels: [LevelMatch] = []

  /// The deepest registered level that is named; 0 for the root.
  func target(in family: Family) -> Int {
    var target = 0
    var depth = 0
    for match in levels where match.level > 0 {
      let length = family.path(to: match.level).count
      if length > depth { (target, depth) = (match.level, length) }
    }
    return target
  }
}
