import Testing

@testable import Naming

/// The tables of a registry, which the module in a reader's browser reads, are the registry they were made of.
@Suite struct TablesTests {
  private static let families: [(file: String, registry: Registry)] = [
    (
      "data-elements.tsv",
      Registry(Registries.dataElementNames, ["“数据要素×”赛道", "“数据要素×”三年行动计划"], [], bodies)
    ),
    ("english.tsv", Registry(Registries.dataElementNames, ["the “Data Elements ×” tracks"], [], [])),
    ("robots.tsv", Registry(Registries.robotNames, ["RoboStar开放日"], [], [])),
    ("english-robots.tsv", Registry(Registries.robotNames, [], [], [])),
  ]

  private static let bodies = [
    Registry.Organization(zh: "济南市大数据局", en: "Jinan Big Data Bureau", short: ["市大数据局", "大数据局"]),
    Registry.Organization(zh: "示例单位甲", short: []),
  ]

  @Test(arguments: [0, 1, 2, 3])
  func `Written and read again they find the same`(_ index: Int) throws {
    let (file, registry) = Self.families[index]
    let read = try #require(Self.read(registry.tables))
    #expect(read.tables == registry.tables)
    let (written, again) = (Checker(registry), Checker(read))
    let cases = CorpusCase.load(file)
    try #require(!cases.isEmpty)
    for item in cases {
      let page = ExtractedText(Array(item.text.utf8), as: item.format ?? .plain)
      let (first, second) = (
        written.check(page, options: item.options), again.check(page, options: item.options)
      )
      #expect(second.findings.map(\.finding) == first.findings.map(\.finding), "\(item.testDescription)")
      #expect(second.namesSeen == first.namesSeen && second.namesRight == first.namesRight)
    }
  }

  @Test func `Lists of organisers are compared as before`() throws {
    let registry = Self.families[0].registry
    let names = registry.names.filter { !$0.organizers.isEmpty }
    try #require(!names.isEmpty)
    let read = try #require(Self.read(registry.tables))
    for name in names {
      for items in [name.organizers, name.organizers.reversed(), ["市大数据局", "大数据局", "局"]] {
        #expect(
          Checker(read).checkOrganizers(items, of: name.id)
            == Checker(registry).checkOrganizers(items, of: name.id))
      }
    }
  }

  @Test func `What no text asks for stays at home`() throws {
    let name = Registry.Name(id: "a", zh: "2026年甲乙丙大赛", wrong: ["乙"], right: ["丙"])
    let pattern = Registry.FileNamePattern(id: "p", pattern: "{organization}申报")
    let read = try #require(Self.read(Registry([name], [], [pattern], Self.bodies).tables))
    #expect(read.names == [Registry.Name(id: "a", zh: "2026年甲乙丙大赛")])
    #expect(read.fileNames.isEmpty && read.organizations.isEmpty)
  }

  @Test func `An empty registry has tables, too`() throws {
    #expect(try #require(Self.read(Registry([], [], [], []).tables)).names.isEmpty)
  }

  @Test func `Tables that are cut off or go on are refused`() {
    let tables = Self.families[2].registry.tables
    for count in (0..<64).map({ $0 * tables.count / 64 }) + [tables.count - 1] {
      #expect(Self.read(Array(tables[..<count])) == nil, "\(count) bytes")
    }
    #expect(Self.read(tables + [0]) == nil)
  }

  @Test(arguments: 0..<8)
  func `Tables of another form or length are refused`(_ place: Int) {
    var tables = Self.families[2].registry.tables
    tables[place] ^= 1
    #expect(Self.read(tables) == nil)
  }

  /// Whatever stands in the tables, reading them does not end the program.
  @Test func `No byte of the tables can do harm while they are read`() {
    let tables = Self.families[2].registry.tables
    var refused = 0
    for place in stride(from: 8, to: tables.count, by: 97) {
      var other = tables
      other[place] ^= 0xFF
      if Self.read(other) == nil { refused += 1 }
    }
    #expect(refused > 0)
  }

  /// A count that says more than there is makes the list empty, and the whole is known to be damaged.
  @Test func `Nothing is read behind the end`() {
    let bytes: [UInt8] = [255, 255, 255, 127, 2, 0, 0, 0, 65, 66]
    bytes.withUnsafeBytes {
      var tables = TableReader($0)
      #expect(tables.words().isEmpty && !tables.isWhole)
      #expect(tables.text() == "AB" && !tables.isWhole)
      #expect(tables.number() == 0 && tables.values(UInt64.self).isEmpty)
    }
  }

  /// Where this fails, what the tables hold has changed: the number of their form changes with it, so that no module
  /// that was built before reads them.
  @Test func `Their form has a number`() {
    let sum = Self.families[2].registry.tables.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    #expect(sum == 17_935_885_429_895_684_324)
  }

  private static func read(_ tables: [UInt8]) -> Registry? { tables.withUnsafeBytes { Registry(tables: $0) } }
}
