/// Every name there is, compiled once so that texts can be checked against it.
package final class Registry: Sendable {
  package let names: [Name]
  package let fileNames: [FileNamePattern]
  package let organizations: [Organization]
  let families: [Family]
  /// The phrases that look like a name and are none, as the codes of their tokens, longest first.
  let phrases: [[UInt32]]
  let fold: FoldTable
  let years: [Int]
  let seeds: SeedTable
  let english: EnglishRegistry
  /// The full names, to find them where a single scalar differs.
  let texts: NameTexts
  let levelMatcher: LevelMatcher
  /// Words for a contest, whichever it is.
  let contests: WordList

  /// The organisers of each name that has any.
  let organizerLists: [OrganizerComparison]

  init(
    names: [Name], fileNames: [FileNamePattern] = [], organizations: [Organization] = [], families: [Family],
    phrases: [[UInt32]], fold: FoldTable, years: [Int], seeds: SeedTable, english: EnglishRegistry,
    texts: NameTexts, levelMatcher: LevelMatcher, contests: WordList, organizerLists: [OrganizerComparison]
  ) {
    self.names = names
    self.fileNames = fileNames
    self.organizations = organizations
    self.families = families
    self.phrases = phrases
    self.fold = fold
    self.years = years
    self.seeds = seeds
    self.english = english
    self.texts = texts
    self.levelMatcher = levelMatcher
    self.contests = contests
    self.organizerLists = organizerLists
  }
}

extension Registry {
  /// The index of the name with an id.
  func index(of id: String) -> Int? {
    let bytes = utf8(of: id)
    return names.indices.first { spells(names[$0].id, bytes) }
  }

  /// The family and level of a name.
  func level(of name: Int) -> (family: Int, level: Int)? {
    for (family, item) in families.enumerated() {
      for (level, node) in item.levels.enumerated() where node.editions.contains(where: { $0.name == name }) {
        return (family, level)
      }
    }
    return nil
  }

  /// Tokens of a text of its own, such as a name or a phrase, with its editions gathered.
  @inline(never)
  static func tokens(of text: [UInt8], fold: FoldTable, years: [Int]) -> [Token] {
    var tokens = tokens(of: text, fold: fold)
    EditionReader(years: years).collapse(&tokens)
    return tokens
  }

  /// Tokens of a text of its own, one for each scalar.
  static func tokens(of text: [UInt8], fold: FoldTable) -> [Token] {
    var tokens: [Token] = []
    text.withUnsafeBufferPointer { buffer in
      Tokenizer(fold: fold, marks: [], masks: []).tokenize(buffer, 0..<buffer.count, into: &tokens)
    }
    return tokens
  }
}
