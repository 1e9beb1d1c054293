/// Decides whether a mention is right, and says what is wrong with it.
struct Judge {
  let registry: Registry
  let options: CheckOptions
  let tokens: [Token]
  let bytes: UnsafeBufferPointer<UInt8>

  enum Verdict {
    /// A right use of a registered name.
    case right
    /// The right name of something that is not registered.
    case neighbour
    case wrong(NameFinding)
  }

  func verdict(on mention: Mention) -> Verdict {
    mention.hasRoot ? fullName(mention) : shortForm(mention)
  }
}

// MARK: - Full names

extension Judge {
  private func fullName(_ mention: Mention) -> Verdict {
    let family = registry.families[mention.family]
    let target = mention.target(in: family)
    let node = family.levels[target]
    let path = family.path(to: target)
    let named = mention.levels.map { $0.level }
    let isWhole = named == path && !mention.isLevelMoved && !mention.isEditionMoved
    var finding = blank(mention, family, target)
    let isSeries = mention.edition == .missing && family.root.shape != nil
    var edition = 0
    if case .value(let value) = mention.edition { edition = value }
    let name = family.root.shape == nil ? node.name(of: 0) : node.name(of: edition)

    if isSeries, target == 0, mention.levels.isEmpty {
      return compare(mention, with: family.text(level: 0, edition: 0), &finding, family)
    }
    if edition != 0, name == nil {
      let text = family.text(level: target, edition: edition)
      if !node.hasRule, isWhole {
        let verdict = compare(mention, with: text, &finding, family)
        if case .right = verdict { return .neighbour }
        return verdict
      }
      if node.hasRule {
        finding.rule = .edition
        finding.slot = .edition
        finding.slotRange = editionRange(mention)
        finding.expected = node.editions.count == 1 ? registry.names[node.editions[0].name].zh : nil
        finding.isCertain = false
        return .wrong(finding)
      }
    }
    guard let meant = name ?? onlyName(node) else {
      // The year is left out and several fit: still wrong, without a text to offer.
      finding.rule = isWhole || !mention.levels.isEmpty ? .partial : .variant
      finding.slot = .edition
      finding.slotRange = finding.range.lowerBound..<finding.range.lowerBound
      finding.isCertain = false
      return .wrong(finding)
    }
    finding.nameID = registry.names[meant].id
    let verdict = compare(mention, with: utf8(of: registry.names[meant].zh), &finding, family)
    guard case .wrong = verdict else { return titleEdition(verdict, mention, meant, target, family, finding) }
    classify(mention, path, target, isSeries, family, &finding)
    return .wrong(finding)
  }

  /// A title can only mean its own edition.
  private func titleEdition(
    _ verdict: Verdict, _ mention: Mention, _ meant: Int, _ target: Int, _ family: Family,
    _ finding: NameFinding
  ) -> Verdict {
    guard options.isTitle, let page = options.pageName, let own = registry.index(of: page), own != meant,
      family.levels[target].hasRule, family.levels[target].editions.contains(where: { $0.name == own })
    else { return verdict }
    var wrong = finding
    wrong.rule = .edition
    wrong.slot = .edition
    wrong.slotRange = editionRange(mention)
    wrong.nameID = registry.names[own].id
    wrong.expected = registry.names[own].zh
    wrong.isCertain = false
    return .wrong(wrong)
  }

  private func classify(
    _ mention: Mention, _ path: [Int], _ target: Int, _ isSeries: Bool, _ family: Family,
    _ finding: inout NameFinding
  ) {
    let named = mention.levels.map { $0.level }
    let isEditionMissing = isSeries && mention.edition == .missing
    let isLevelMissing = path.contains { !named.contains($0) }
    let isForeign = named.contains { !path.contains($0) }
    let isInvented = mention.levels.contains { $0.kind == .wrongWord }
    if mention.levels.contains(where: { $0.kind == .misspelt }) || mention.edition == .malformed || isForeign
    {
      finding.isCertain = false
    }
    if mention.rootLetters > 0 { finding.isCertain = false }
    if isInvented, isEditionMissing || isLevelMissing {
      finding.rule = .shortForm
      finding.slot = .level
      finding.isCertain = false
    } else if isEditionMissing || isLevelMissing {
      finding.rule = .partial
      if isEditionMissing { finding.slot = .edition } else { finding.slot = .level }
    } else if named != path && !isForeign || mention.isEditionMoved || mention.isLevelMoved {
      finding.rule = .split
      finding.slot = mention.isEditionMoved ? .edition : .level
    }
  }

  /// The one name of a level, or the page's own among several.
  private func onlyName(_ node: Level) -> Int? {
    if node.editions.count == 1 { return node.editions[0].name }
    guard let page = options.pageName, let own = registry.index(of: page) else { return nil }
    return node.editions.contains { $0.name == own } ? own : nil
  }
}

// MARK: - Short forms

extension Judge {
  private func shortForm(_ mention: Mention) -> Verdict {
    let family = registry.families[mention.family]
    let target = mention.target(in: family)
    let node = family.levels[target]
    var finding = blank(mention, family, target)
    let only = onlyName(node)
    if let only { finding.nameID = registry.names[only].id }
    if mention.levels.count > 1 { return chain(mention, node, family, &finding) }
    if case .value(let value) = mention.edition {
      guard node.hasRule else { return .neighbour }
      finding.rule = .edition
      finding.slot = .edition
      finding.slotRange = editionRange(mention)
      if let name = node.name(of: value) {
        finding.nameID = registry.names[name].id
        finding.expected = registry.names[name].zh
        finding.isCertain = mention.levels[0].kind == .exact
      } else {
        finding.expected = nil
        finding.isCertain = false
      }
      return .wrong(finding)
    }
    return single(mention, node, only, &finding)
  }

  private func chain(
    _ mention: Mention, _ node: Level, _ family: Family, _ finding: inout NameFinding
  ) -> Verdict {
    guard node.hasRule || mention.levels.contains(where: { $0.level > 0 && family.levels[$0.level].hasRule })
    else { return .neighbour }
    finding.rule = .partial
    finding.slot = .core
    var name = onlyName(node)
    if case .value(let value) = mention.edition {
      name = node.name(of: value)
      if name == nil { finding.rule = .edition }
    }
    if let name {
      finding.nameID = registry.names[name].id
      finding.expected = registry.names[name].zh
    }
    let hasOnlyExact = mention.levels.allSatisfy { $0.kind == .exact && $0.level > 0 }
    finding.isCertain = hasOnlyExact && name != nil && !isTorn(mention, family)
    return .wrong(finding)
  }

  /// Whether what stands before a chain of levels may be the rest of a broken name.
  private func isTorn(_ mention: Mention, _ family: Family) -> Bool {
    var index = mention.lower
    for _ in 0..<3 where index > 0 {
      let token = tokens[index - 1]
      if token.kind == .joint || token.isCross { return true }
      if token.code == family.root.elements.last?.code { return true }
      guard token.isBreaker || token.kind == .quote || token.kind == .bracket else { return false }
      index -= 1
    }
    return false
  }

  private func single(
    _ mention: Mention, _ node: Level, _ only: Int?, _ finding: inout NameFinding
  ) -> Verdict {
    let match = mention.levels[0]
    if match.kind == .neighbour || match.level < 0 { return .neighbour }
    let family = registry.families[mention.family]
    guard let short = nearestShortForm(node, mention) else {
      // A level that declares no short form is never to stand alone where it is the bureau's own.
      guard node.hasRule else { return .neighbour }
      finding.rule = .shortForm
      finding.slot = .level
      finding.expected = only.map { registry.names[$0].zh }
      finding.isCertain = false
      return .wrong(finding)
    }
    let verdict = compare(mention, with: short.bytes, &finding, family)
    if case .wrong = verdict {
      if case .gap = finding.slot {} else { finding.slot = .level }
      switch match.kind {
      case .suffixMissing: finding.rule = .partial
      case .suffixExtra, .wrongWord:
        finding.rule = .shortForm
        finding.isCertain = match.kind == .suffixExtra
      case .misspelt:
        finding.isCertain = false
        finding.isWarning = true
      default: break
      }
      if options.isTitle, node.hasRule { title(&finding, only) }
      return .wrong(finding)
    }
    if options.isTitle, node.hasRule {
      title(&finding, only)
      return .wrong(finding)
    }
    return verdict
  }

  private func title(_ finding: inout NameFinding, _ only: Int?) {
    finding.rule = .shortForm
    finding.slot = .whole
    finding.slotRange = finding.range
    finding.expected = only.map { registry.names[$0].zh }
    finding.isCertain = only != nil && finding.isCertain
  }

  private func nearestShortForm(_ node: Level, _ mention: Mention) -> Level.ShortForm? {
    var best: (form: Level.ShortForm, distance: Int)?
    for form in node.shortForms {
      let distance = editDistance(form.text, tokens, mention.lower..<mention.upper, limit: 8)
      if distance < best?.distance ?? .max { best = (form, distance) }
    }
    return best?.form
  }
}

// MARK: - Parts

extension Judge {
  func blank(_ mention: Mention, _ family: Family, _ target: Int) -> NameFinding {
    let range = tokens[mention.lower].start..<tokens[mention.upper - 1].end
    let name = family.levels[target].editions.first.map { registry.names[$0.name].id } ?? ""
    return NameFinding(
      rule: .variant, range: range, slot: .whole, slotRange: range, nameID: name,
      seen: string(of: Array(bytes[range])), expected: nil, isCertain: true, isWarning: false)
  }

  private func editionRange(_ mention: Mention) -> Range<Int> {
    for token in tokens[mention.lower..<mention.upper] where token.isEdition {
      return token.start..<token.end
    }
    return tokens[mention.lower].start..<tokens[mention.lower].start
  }
}
