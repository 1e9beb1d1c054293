/// Every name there is, compiled once so that texts can be checked against it.
package final class Registry: Sendable {
  package let names: [Name]
  package let fileNames: [FileNamePattern]
  package let organizations: [Organization]
  let families: [Family]
  /// The tokens of the phrases that look like a name and are none, longest first.
  let phrases: [[Token]]
  let fold: FoldTable
  let years: [Int]
  let seeds: SeedTable
  let english: EnglishRegistry
  /// The full names, to find them where a single scalar differs.
  let texts: NameTexts
  let levelMatcher: LevelMatcher
  /// Words for a contest, whichever it is.
  let contests: WordList

  init(
    _ names: [Name], _ phrases: [String], _ fileNames: [FileNamePattern], _ organizations: [Organization]
  ) {
    self.names = names
    self.fileNames = fileNames
    self.organizations = organizations
    var scalars: [UInt32] = []
    for name in names {
      for text in [name.zh] + name.shortZh { scalars += scalarValues(text) }
    }
    let fold = FoldTable(registered: scalars)
    self.fold = fold
    var years: [Int] = []
    for name in names {
      for token in Registry.tokens(of: utf8(of: name.zh), fold: fold, years: [])
      where token.isEdition && token.value > 1000 && !years.contains(token.value) {
        years.append(token.value)
      }
    }
    self.years = years
    let parents = names.map { name -> Int? in
      guard let within = name.within else { return nil }
      let bytes = utf8(of: within)
      return names.firstIndex { utf8(of: $0.id) == bytes }
    }
    let families = FamilyBuilder(names: names, parents: parents, fold: fold, years: years).build()
    self.families = families
    let masked = phrases.map { Registry.tokens(of: utf8(of: $0), fold: fold, years: years) }
      .filter { !$0.isEmpty }
    self.phrases = sortedIndices(masked.map { -$0.count }).map { masked[$0] }
    let english = EnglishRegistry(names: names, families: families, fold: fold)
    self.english = english
    texts = NameTexts(names, families, fold)
    levelMatcher = LevelMatcher()
    contests = WordList(EventWords.contests)
    seeds = SeedTable(families: families, fold: fold, english: english)
  }
}

extension Registry {
  /// The index of the name with an id.
  func index(of id: String) -> Int? {
    let bytes = utf8(of: id)
    return names.firstIndex { utf8(of: $0.id) == bytes }
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
