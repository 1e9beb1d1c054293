extension Registry {
  /// Makes all tables from definitions that hold together.
  convenience init(
    _ names: [Name], _ phrases: [String], _ fileNames: [FileNamePattern], _ organizations: [Organization]
  ) {
    let fold = FoldTable(registered: names.flatMap { ([$0.zh] + $0.shortZh).flatMap(scalarValues) })
    var years: [Int] = []
    for name in names {
      for token in Registry.tokens(of: utf8(of: name.zh), fold: fold, years: [])
      where token.isEdition && token.value > 1000 && !years.contains(token.value) {
        years.append(token.value)
      }
    }
    let parents = names.map { name -> Int? in
      guard let within = name.within else { return nil }
      let bytes = utf8(of: within)
      return names.firstIndex { utf8(of: $0.id) == bytes }
    }
    let families = FamilyBuilder(names: names, parents: parents, fold: fold, years: years).build()
    let masked = phrases.map {
      Registry.tokens(of: utf8(of: $0), fold: fold, years: years).map { $0.code }
    }.filter { !$0.isEmpty }
    let english = EnglishRegistry(names: names, families: families, fold: fold)
    self.init(
      names: names, fileNames: fileNames, organizations: organizations, families: families,
      phrases: sortedIndices(masked.map { -$0.count }).map { masked[$0] }, fold: fold, years: years,
      seeds: SeedTable(families: families, fold: fold, english: english), english: english,
      texts: NameTexts(names, families, fold), levelMatcher: .general,
      contests: WordList(EventWords.contests),
      organizerLists: names.indices.filter { !names[$0].organizers.isEmpty }.map {
        OrganizerComparison($0, names[$0].organizers, organizations)
      })
  }
}

extension LevelMatcher {
  /// Knows the places and the words for levels that are the same for all registries.
  fileprivate static var general: LevelMatcher {
    LevelMatcher(
      places: WordList(spaced: Places.chinese), suffixes: WordList(Places.suffixes),
      words: WordList(EventWords.levels), districtWords: scalarValues("域别块分间县划"))
  }
}
