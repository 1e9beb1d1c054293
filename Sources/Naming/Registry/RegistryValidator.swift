/// Finds what makes a registry's definitions unusable.
struct RegistryValidator {
  let names: [Registry.Name]
  let phrases: [String]
  let fileNames: [Registry.FileNamePattern]

  /// Problems of the entries as they are written.
  func structure() -> [RegistryProblem] {
    var problems: [RegistryProblem] = []
    let ids = names.map { utf8(of: $0.id) }
    for (entry, name) in names.enumerated() {
      if name.id.isEmpty || name.zh.utf8.allSatisfy({ $0 <= 0x20 }) {
        problems.append(.emptyName(entry: entry))
      }
      if let earlier = ids.firstIndex(of: ids[entry]), earlier < entry {
        problems.append(.duplicateID(entry: entry, first: earlier))
      }
    }
    for (entry, name) in names.enumerated() {
      guard let within = name.within else { continue }
      if ids.firstIndex(of: utf8(of: within)) == nil {
        problems.append(.unknownWithin(entry: entry, within: within))
      } else if isInCycle(entry, ids) {
        problems.append(.cycle(entry: entry))
      }
    }
    for (entry, phrase) in phrases.enumerated() where phrase.utf8.allSatisfy({ $0 <= 0x20 }) {
      problems.append(.emptyPhrase(entry: entry))
    }
    return problems + patterns()
  }

  /// Problems that only the folded texts show.
  func texts(in registry: Registry) -> [RegistryProblem] {
    var problems: [RegistryProblem] = []
    let folded = names.map { fold($0.zh, registry) }
    for (entry, text) in folded.enumerated() {
      if text.isEmpty { problems.append(.emptyName(entry: entry)) }
      if let earlier = folded.firstIndex(of: text), earlier < entry {
        problems.append(.sameText(entry: entry, first: earlier))
      }
    }
    var owners: [(text: [UInt32], entry: Int)] = []
    for (entry, name) in names.enumerated() {
      for short in name.shortZh {
        let text = fold(short, registry)
        let owner = owners.first { $0.text == text }?.entry
        if let owner, let other = registry.level(of: owner), let place = registry.level(of: entry),
          other.family != place.family || other.level != place.level
        {
          problems.append(.ambiguousShortForm(entry: entry, shortForm: short, first: owner))
        } else if let full = folded.firstIndex(of: text) {
          problems.append(.ambiguousShortForm(entry: entry, shortForm: short, first: full))
        } else if owner == nil {
          owners.append((text, entry))
        }
      }
    }
    return problems
  }
}

extension RegistryValidator {
  private func isInCycle(_ entry: Int, _ ids: [[UInt8]]) -> Bool {
    var current = entry
    for _ in names.indices {
      guard let within = names[current].within, let next = ids.firstIndex(of: utf8(of: within)) else {
        return false
      }
      if next == entry { return true }
      current = next
    }
    return true
  }

  private func patterns() -> [RegistryProblem] {
    var problems: [RegistryProblem] = []
    for (entry, item) in fileNames.enumerated() {
      let pieces = FileNameTemplate(item.pattern)
      if !pieces.hasOrganization || (pieces.before.isEmpty && pieces.after.isEmpty) {
        problems.append(.unusablePattern(entry: entry))
      }
      for first in 0..<entry where utf8(of: fileNames[first].id) == utf8(of: item.id) {
        problems.append(.duplicatePatternID(entry: entry, first: first))
        break
      }
    }
    return problems
  }

  /// Folds a text as far as two names must differ: quotes, crosses, width and spaces set aside.
  private func fold(_ text: String, _ registry: Registry) -> [UInt32] {
    let tokens = Registry.tokens(of: utf8(of: text), fold: registry.fold, years: registry.years)
    return tokens.indices.map { index in
      let token = tokens[index]
      if token.isEdition { return Token.edition + 0x100 + UInt32(max(token.value, 0)) }
      let isInWord = [index - 1, index + 1].contains { tokens.indices.contains($0) && isLatin(tokens[$0]) }
      return token.isCross && !isInWord ? 0xD7 : token.code
    }
  }

  private func isLatin(_ token: Token) -> Bool { token.isLetter && token.code < 0x250 }
}
