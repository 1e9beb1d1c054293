extension Judge {
  /// Decides whether an English rendering is the registered one.
  func verdict(on mention: EnglishMention) -> Verdict {
    let family = registry.families[mention.family]
    let english = registry.english.roots[mention.family]
    var target = 0
    for part in mention.levels where family.path(to: part.level).count > family.path(to: target).count {
      target = part.level
    }
    let node = family.levels[target]
    let range = tokens[mention.lower].start..<tokens[mention.upper - 1].end
    var finding = NameFinding(
      rule: .english, range: range, slot: .whole, slotRange: range,
      nameID: node.editions.first.map { registry.names[$0.name].id } ?? "",
      seen: string(of: Array(bytes[range])), expected: nil,
      isCertain: !mention.isDoubtful, isWarning: mention.isDoubtful && !mention.hasRoot)
    if !mention.hasRoot, mention.levels.count == 1 { return short(mention, target, node, &finding) }

    if english.hasEdition, mention.edition == nil, target == 0, mention.hasRoot {
      var text = english.before
      let rest =
        english.after.first == 0x20 && text.isEmpty ? Array(english.after.dropFirst()) : english.after
      text += rest
      return compare(text, mention, &finding)
    }
    var meant: Int?
    if let edition = mention.edition {
      meant = node.editions.first { hasEdition(edition, registry.names[$0.name].en) }?.name
      if meant == nil { return unregistered(edition, mention, target, node, &finding) }
    } else if node.editions.count == 1 {
      meant = node.editions[0].name
    } else if let page = options.pageName, let own = registry.index(of: page),
      node.editions.contains(where: { $0.name == own })
    {
      meant = own
    }
    guard let meant, !registry.names[meant].en.isEmpty else {
      finding.isCertain = false
      return meant == nil ? .wrong(finding) : .neighbour
    }
    finding.nameID = registry.names[meant].id
    return compare(utf8(of: registry.names[meant].en), mention, &finding)
  }

  private func unregistered(
    _ edition: [UInt32], _ mention: EnglishMention, _ target: Int, _ node: Level, _ finding: inout NameFinding
  ) -> Verdict {
    let english = registry.english.roots[mention.family]
    let nodes = registry.english.levels[mention.family]
    if node.hasRule {
      finding.rule = .edition
      finding.slot = .edition
      finding.isCertain = false
      finding.expected = node.editions.count == 1 ? registry.names[node.editions[0].name].en : nil
      return .wrong(finding)
    }
    var text = english.before
    for scalar in edition { text.append(UInt8(truncatingIfNeeded: scalar)) }
    text += english.after
    for level in registry.families[mention.family].path(to: target) { text += nodes[level].bytes }
    if case .right = compare(text, mention, &finding) { return .neighbour }
    return .wrong(finding)
  }

  private func short(
    _ mention: EnglishMention, _ target: Int, _ node: Level, _ finding: inout NameFinding
  ) -> Verdict {
    let forms = registry.english.levels[mention.family][target].shortForms
    guard let form = forms.first else { return .neighbour }
    for form in forms {
      if case .right = compare(form, mention, &finding) {
        guard options.isTitle, node.hasRule else { return .right }
        finding.rule = .shortForm
        finding.expected = node.editions.count == 1 ? registry.names[node.editions[0].name].en : nil
        finding.isCertain = finding.expected != nil
        return .wrong(finding)
      }
    }
    return compare(form, mention, &finding)
  }

  /// Compares the words of a mention with a text; a line break may stand for a space.
  private func compare(_ expected: [UInt8], _ mention: EnglishMention, _ finding: inout NameFinding)
    -> Verdict
  {
    let seen = Judge.collapsed(Array(bytes[finding.range]), options)
    let nested = Judge.nested(expected)
    var hasMarkup = false
    for token in tokens[mention.lower..<mention.upper].dropFirst() where token.gap.contains(.markup) {
      hasMarkup = true
    }
    let isRight = seen == expected || nested != expected && seen == nested
    if isRight, !hasMarkup { return .right }
    if isRight {
      finding.rule = .split
      finding.slot = .gap
      finding.isCertain = false
    }
    let raw = Array(bytes[finding.range])
    let difference = Difference(raw, expected)
    finding.slotRange = difference.seen(in: finding.range)
    finding.expected = string(of: expected)
    if hasMarkup { finding.isCertain = false }
    return .wrong(finding)
  }

  /// The text with one space for every line break and the blanks around it, and for all blanks where the text was
  /// copied from a page; elsewhere other blanks stay as they are.
  static func collapsed(_ text: [UInt8], _ options: CheckOptions) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < text.count {
      var end = index
      var isBroken = options.isWrapped
      while end < text.count, text[end] == 0x20 || text[end] == 0x0A || text[end] == 0x0D || text[end] == 0x09
      {
        isBroken = isBroken || text[end] == 0x0A || text[end] == 0x0D
        end += 1
      }
      if isBroken, end > index {
        result.append(0x20)
      } else {
        end = max(end, index + 1)
        result += text[index..<end]
      }
      index = end
    }
    return result
  }

  private func hasEdition(_ edition: [UInt32], _ text: String) -> Bool {
    let text = EnglishRegistry.text(utf8(of: text), registry.fold).0
    for unit in text.units where unit.kind == .number { return text.text(of: unit) == edition }
    return false
  }
}
