/// Sorts names into families: which name is which level of which contest.
struct FamilyBuilder {
  let names: [Registry.Name]
  /// The index of the name above each name.
  let parents: [Int?]
  let fold: FoldTable
  let years: [Int]

  func build() -> [Family] {
    var families: [Draft] = []
    var places: [(family: Int, level: Int)?] = Array(repeating: nil, count: names.count)
    for index in topDown() {
      let bytes = utf8(of: names[index].zh)
      var place: (family: Int, level: Int)
      if let parent = parents[index], let above = places[parent],
        let own = rest(of: bytes, after: utf8(of: names[parent].zh)), !own.isEmpty
      {
        place = (above.family, addLevel(own, below: above.level, to: &families[above.family]))
      } else {
        place = (addRoot(bytes, to: &families), 0)
      }
      places[index] = place
      add(index, at: place, to: &families)
    }
    return families.map { Family(root: $0.root, levels: $0.levels.map { Level($0) }) }
  }
}

extension FamilyBuilder {
  /// A family to which levels are still added.
  private struct Draft {
    var root: RootPattern
    var levels: [Level.Draft]
  }

  /// The names with every name after the one above it.
  private func topDown() -> [Int] {
    var depths = [Int](repeating: 0, count: names.count)
    for index in names.indices {
      var current = parents[index]
      while let parent = current {
        depths[index] += 1
        current = parents[parent]
      }
    }
    return sortedIndices(depths)
  }

  @inline(never)
  private func codes(of bytes: [UInt8]) -> [UInt32] {
    Registry.tokens(of: bytes, fold: fold, years: years).map { $0.code }
  }

  private func addRoot(_ bytes: [UInt8], to families: inout [Draft]) -> Int {
    let pattern = RootPattern(bytes, tokens: Registry.tokens(of: bytes, fold: fold, years: years))
    for (index, family) in families.enumerated()
    where family.root.before == pattern.before && family.root.after == pattern.after
      && family.root.shape == pattern.shape
    {
      return index
    }
    let text = pattern.elements.map { $0.code }
    families.append(Draft(root: pattern, levels: [Level.Draft(parent: -1, text: text, bytes: bytes)]))
    return families.count - 1
  }

  private func addLevel(_ bytes: [UInt8], below parent: Int, to family: inout Draft) -> Int {
    for (index, level) in family.levels.enumerated() where level.parent == parent && level.bytes == bytes {
      return index
    }
    family.levels.append(Level.Draft(parent: parent, text: codes(of: bytes), bytes: bytes))
    return family.levels.count - 1
  }

  private func add(_ index: Int, at place: (family: Int, level: Int), to families: inout [Draft]) {
    let name = names[index]
    let tokens = Registry.tokens(of: utf8(of: name.zh), fold: fold, years: years)
    let edition = tokens.first { $0.isEdition }?.value ?? 0
    families[place.family].levels[place.level].editions.append(Level.Edition(value: edition, name: index))
    if name.hasRule { families[place.family].levels[place.level].hasRule = true }
    for short in name.shortZh {
      let bytes = utf8(of: short)
      let text = codes(of: bytes)
      let isKnown = families[place.family].levels[place.level].shortForms.contains { $0.bytes == bytes }
      if !isKnown, !text.isEmpty {
        families[place.family].levels[place.level].shortForms.append(
          Level.ShortForm(text: text, bytes: bytes))
      }
    }
  }
}

extension RootPattern {
  /// Reads the pattern of a root's text.
  init(_ bytes: [UInt8], tokens: [Token]) {
    self.init(elements: [], before: bytes, after: [])
    for token in tokens {
      var kind = Element.Kind.letter
      if token.isEdition, shape == nil {
        kind = .edition
        before = Array(bytes[..<token.start])
        after = Array(bytes[token.end...])
        shape = EditionShape(of: Array(bytes[token.start..<token.end]), ordinal: token.raw == 0x7B2C)
        styleCost += Cost.edition
      } else if token.kind == .quote {
        kind = .quote
        quotes += 1
        styleCost += Cost.quote
      } else if token.isCross, token.kind != .letter {
        kind = .cross
        crosses += 1
        styleCost += Cost.cross
      } else if token.isLetter || token.kind == .digit {
        letters += 1
        filter.insert(token.code)
      } else {
        kind = .mark
        styleCost += Cost.mark
      }
      elements.append(Element(code: token.code, kind: kind))
    }
  }
}

extension EditionShape {
  /// Reads the shape of a registered edition's text.
  init(of bytes: [UInt8], ordinal: Bool) {
    let scalars = scalarValues(string(of: bytes))
    let last = scalars.last ?? 0
    let first = scalars.dropFirst(ordinal ? 1 : 0).first ?? 0
    self.init(
      isOrdinal: ordinal, isChinese: first > 0x7F,
      marker: last > 0x7F && Numerals.digit(last) == nil ? last : 0)
  }
}
