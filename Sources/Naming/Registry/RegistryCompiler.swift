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
  /// Tries the examples of every name.
  fileprivate func examples() -> [RegistryProblem] {
    var problems: [RegistryProblem] = []
    let checker = Checker(self)
    for (entry, name) in names.enumerated() {
      for (index, example) in name.wrong.enumerated()
      where checker.check(utf8(of: example)).findings.isEmpty {
        problems.append(.wrongExamplePasses(entry: entry, example: index))
      }
      for (index, example) in name.right.enumerated() {
        let found = checker.check(utf8(of: example)).findings
        if !found.isEmpty {
          problems.append(.rightExampleFails(entry: entry, example: index, found: found))
        }
      }
    }
    return problems
  }
}
