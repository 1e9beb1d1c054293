extension Family {
  convenience init(from tables: inout TableReader) {
    self.init(
      root: RootPattern(from: &tables), levels: tables.list { Level(from: &$0) },
      longestFirst: tables.numbers(), starts: ScalarFilter(bits: tables.values()))
  }

  func write(to tables: inout TableWriter) {
    root.write(to: &tables)
    tables.add(levels) { $1.write(to: &$0) }
    tables.add(numbers: longestFirst)
    tables.add(starts.bits)
  }
}

extension RootPattern {
  fileprivate init(from tables: inout TableReader) {
    self.init(
      elements: tables.list {
        Element(
          code: UInt32(truncatingIfNeeded: $0.number()),
          kind: Element.Kind(rawValue: UInt8(truncatingIfNeeded: $0.number())) ?? .mark)
      }, before: tables.values(), after: tables.values(),
      shape: tables.flag()
        ? EditionShape(
          isOrdinal: tables.flag(), isChinese: tables.flag(),
          marker: UInt32(truncatingIfNeeded: tables.number())) : nil, letters: tables.number(),
      filter: ScalarFilter(bits: tables.values()), quotes: tables.number(), crosses: tables.number(),
      styleCost: tables.number())
  }

  fileprivate func write(to tables: inout TableWriter) {
    tables.add(elements) {
      $0.add(Int($1.code))
      $0.add(Int($1.kind.rawValue))
    }
    tables.add(before)
    tables.add(after)
    tables.add(shape != nil)
    if let shape {
      tables.add(shape.isOrdinal)
      tables.add(shape.isChinese)
      tables.add(Int(shape.marker))
    }
    tables.add(letters)
    tables.add(filter.bits)
    tables.add(quotes)
    tables.add(crosses)
    tables.add(styleCost)
  }
}

extension Level {
  fileprivate convenience init(from tables: inout TableReader) {
    self.init(
      parent: tables.number(), text: tables.values(), bytes: tables.values(), stem: tables.values(),
      suffix: tables.values(), tail: tables.values(),
      editions: tables.list { Edition(value: $0.number(), name: $0.number()) }, hasRule: tables.flag(),
      shortForms: tables.list { ShortForm(text: $0.values(), bytes: $0.values()) })
  }

  fileprivate func write(to tables: inout TableWriter) {
    tables.add(parent)
    tables.add(text)
    tables.add(bytes)
    tables.add(stem)
    tables.add(suffix)
    tables.add(tail)
    tables.add(editions) {
      $0.add($1.value)
      $0.add($1.name)
    }
    tables.add(hasRule)
    tables.add(shortForms) {
      $0.add($1.text)
      $0.add($1.bytes)
    }
  }
}
