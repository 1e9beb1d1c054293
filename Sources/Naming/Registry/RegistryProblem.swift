/// Why a registry cannot be used. Every case names its entry by index, so that the caller knows the place.
package enum RegistryProblem: Sendable, Hashable {
  /// The entry has no id or no Chinese text.
  case emptyName(entry: Int)
  case duplicateID(entry: Int, first: Int)
  /// Two names are the same text once width, quotes, crosses and spaces are set aside.
  case sameText(entry: Int, first: Int)
  /// A short form is also a short form of a name of another contest or level, or a full name.
  case ambiguousShortForm(entry: Int, shortForm: String, first: Int)
  case unknownWithin(entry: Int, within: String)
  case cycle(entry: Int)
  /// A wrong example in which nothing is found.
  case wrongExamplePasses(entry: Int, example: Int)
  /// A right example in which something is found.
  case rightExampleFails(entry: Int, example: Int, found: [NameFinding])
  case emptyPhrase(entry: Int)
  /// A file-name pattern without `{organization}`, or with nothing else.
  case unusablePattern(entry: Int)
  /// The same file-name pattern id twice.
  case duplicatePatternID(entry: Int, first: Int)
}
