extension Registry {
  /// Compiles a registry from its definitions and tries its own examples.
  ///
  /// - Returns: the registry, nil where it cannot be used; and everything that is wrong with it.
  package static func compile(
    names: [Name], phrases: [String] = [], fileNames: [FileNamePattern] = [],
    organizations: [Organization] = []
  ) -> (registry: Registry?, problems: [RegistryProblem]) {
    var problems = RegistryValidator(names: names, phrases: phrases, fileNames: fileNames).structure()
    guard problems.isEmpty else { return (nil, problems) }
    let registry = Registry(names, phrases, fileNames, organizations)
    problems = RegistryValidator(names: names, phrases: phrases, fileNames: fileNames).texts(in: registry)
    guard problems.isEmpty else { return (nil, problems) }
    problems = registry.examples()
    return problems.isEmpty ? (registry, []) : (nil, problems)
  }
}

extension Registry {
  private init(
    _ names: [Name], _ phrases: [String], _ fileNames: [FileNamePattern], _ organizations: [Organization]
  ) {
    self.names = names
    self.fileNames = fileNames
    self.organizations = organizations
    var scalars: [UInt32] = []
    for name in names {
      for text in [name.zh] + name.shortZh { scalars += text.unicodeScalars.map { $0.value } }
    }
    let fold = FoldTable(registered: scalars)
    self.fold = fold
    var years: [Int] = []
    for name in names {
      for token in Registry.tokens(of: Array(name.zh.utf8), fold: fold, years: [])
      where token.isEdition && token.value > 1000 && !years.contains(token.value) {
        years.append(token.value)
      }
    }
    self.years = years
    let parents = names.map { name -> Int? in
      guard let within = name.within else { return nil }
      let bytes = Array(within.utf8)
      return names.firstIndex { Array($0.id.utf8) == bytes }
    }
    let families = FamilyBuilder(names: names, parents: parents, fold: fold, years: years).build()
    self.families = families
    self.phrases = phrases.map { Registry.tokens(of: Array($0.utf8), fold: fold, years: years) }
      .filter { !$0.isEmpty }.sorted { $0.count > $1.count }
    let english = EnglishRegistry(names: names, families: families, fold: fold)
    self.english = english
    levelMatcher = LevelMatcher()
    contests = WordList(EventWords.contests)
    seeds = SeedTable(families: families, fold: fold, english: english)
  }

  /// Tries the examples of every name.
  private func examples() -> [RegistryProblem] {
    var problems: [RegistryProblem] = []
    let checker = Checker(self)
    for (entry, name) in names.enumerated() {
      for (index, example) in name.wrong.enumerated()
      where checker.check(Array(example.utf8)).findings.isEmpty {
        problems.append(.wrongExamplePasses(entry: entry, example: index))
      }
      for (index, example) in name.right.enumerated() {
        let found = checker.check(Array(example.utf8)).findings
        if !found.isEmpty {
          problems.append(.rightExampleFails(entry: entry, example: index, found: found))
        }
      }
    }
    return problems
  }
}
