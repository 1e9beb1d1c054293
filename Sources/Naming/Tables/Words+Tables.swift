extension WordList {
  init(from tables: inout TableReader) {
    // A word has a first letter, also where someone else wrote the tables.
    let words = tables.words().filter { !$0.isEmpty }
    // The same words, so that they are in memory once.
    let order = tables.numbers().filter { words.indices.contains($0) }
    self.init(words: words, reversed: order.map { words[$0] })
  }

  func write(to tables: inout TableWriter) {
    tables.add(words: words)
    tables.add(reversed) { $0.add(words.firstIndex(of: $1) ?? 0) }
  }
}

extension LevelMatcher {
  init(from tables: inout TableReader) {
    self.init(
      places: WordList(from: &tables), suffixes: WordList(from: &tables), words: WordList(from: &tables),
      districtWords: tables.values())
  }

  func write(to tables: inout TableWriter) {
    places.write(to: &tables)
    suffixes.write(to: &tables)
    words.write(to: &tables)
    tables.add(districtWords)
  }
}

extension EnglishRegistry {
  init(from tables: inout TableReader) {
    self.init(
      roots: tables.list { Root(from: &$0) }, levels: tables.list { $0.list { Level(from: &$0) } },
      leads: tables.words(), kinds: tables.words(), levelWords: tables.words(), contests: tables.words())
  }

  func write(to tables: inout TableWriter) {
    tables.add(roots) { $1.write(to: &$0) }
    tables.add(levels) { $0.add($1) { $1.write(to: &$0) } }
    tables.add(words: leads)
    tables.add(words: kinds)
    tables.add(words: levelWords)
    tables.add(words: contests)
  }
}

extension EnglishRegistry.Root {
  fileprivate init(from tables: inout TableReader) {
    self.init(
      core: tables.words(), event: tables.values(), before: tables.values(), after: tables.values(),
      hasEdition: tables.flag())
  }

  fileprivate func write(to tables: inout TableWriter) {
    tables.add(words: core)
    tables.add(event)
    tables.add(before)
    tables.add(after)
    tables.add(hasEdition)
  }
}

extension EnglishRegistry.Level {
  fileprivate init(from tables: inout TableReader) {
    self.init(
      place: tables.words(), tail: tables.words(), bytes: tables.values(),
      shortForms: tables.list { $0.values() })
  }

  fileprivate func write(to tables: inout TableWriter) {
    tables.add(words: place)
    tables.add(words: tail)
    tables.add(bytes)
    tables.add(shortForms) { $0.add($1) }
  }
}
