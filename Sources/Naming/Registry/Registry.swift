/// Every name there is, compiled once so that texts can be checked against it.
package struct Registry: Sendable {
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
  let levelMatcher: LevelMatcher
  /// Words for a contest, whichever it is.
  let contests: WordList
}

extension Registry {
  /// The index of the name with an id.
  func index(of id: String) -> Int? {
    let bytes = Array(id.utf8)
    return names.firstIndex { Array($0.id.utf8) == bytes }
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

  /// Tokens of a text of its own, such as a name or a phrase.
  static func tokens(of text: [UInt8], fold: FoldTable, years: [Int]) -> [Token] {
    var tokens: [Token] = []
    text.withUnsafeBufferPointer { buffer in
      Tokenizer(fold: fold, marks: [], masks: []).tokenize(buffer, 0..<buffer.count, into: &tokens)
    }
    EditionReader(years: years).collapse(&tokens)
    return tokens
  }
}
