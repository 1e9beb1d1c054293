/// A compiled registry as bytes: what the build of a site makes once, so that a reader's browser need not.
///
/// A page's module reads these bytes instead of making tables from names, which would take most of the time until
/// its first answer and a part of its size. What no text asks for stays at home: examples, patterns of file names,
/// lists of bodies with their English names.
extension Registry {
  /// The form of the tables; a module that reads another form takes none. It changes with any of the functions that
  /// write a part of them.
  private static let form = 0x676F_0001

  /// Writes the tables: their form, how many bytes follow, and those.
  package var tables: [UInt8] {
    var head = TableWriter()
    head.add(Registry.form)
    head.add(body)
    return head.bytes
  }

  private var body: [UInt8] {
    var tables = TableWriter()
    tables.add(names) { $1.write(to: &$0) }
    tables.add(families) { $1.write(to: &$0) }
    tables.add(words: phrases)
    fold.write(to: &tables)
    tables.add(numbers: years)
    seeds.write(to: &tables)
    english.write(to: &tables)
    texts.write(to: &tables)
    levelMatcher.write(to: &tables)
    contests.write(to: &tables)
    tables.add(organizerLists) { $1.write(to: &$0) }
    return tables.bytes
  }

  /// Reads tables; nil where they are of another form, cut off or longer than they should be.
  ///
  /// The bytes are trusted beyond that: whoever could forge them could change the module that reads them.
  package convenience init?(tables bytes: UnsafeRawBufferPointer) {
    var tables = TableReader(bytes)
    guard tables.number() == Registry.form, tables.number() == bytes.count - 8 else { return nil }
    self.init(
      names: tables.list { Name(from: &$0) }, families: tables.list { Family(from: &$0) },
      phrases: tables.words(), fold: FoldTable(from: &tables), years: tables.numbers(),
      seeds: SeedTable(from: &tables), english: EnglishRegistry(from: &tables),
      texts: NameTexts(from: &tables),
      levelMatcher: LevelMatcher(from: &tables), contests: WordList(from: &tables),
      organizerLists: tables.list { OrganizerComparison(from: &$0) })
    guard tables.isWhole else { return nil }
  }
}

extension Registry.Name {
  fileprivate init(from tables: inout TableReader) {
    self.init(
      id: tables.text(), zh: tables.text(), en: tables.text(), hasRule: tables.flag(),
      organizers: tables.texts())
  }

  fileprivate func write(to tables: inout TableWriter) {
    tables.add(id)
    tables.add(zh)
    tables.add(en)
    tables.add(hasRule)
    tables.add(organizers)
  }
}
