import Testing

@testable import Naming

/// A registry as text, which a page gives to the module in the browser, is the registry that was written.
@Suite struct DefinitionsTests {
  private static let families: [(file: String, definitions: Registry.Definitions)] = [
    (
      "data-elements.tsv",
      .init(names: Registries.dataElementNames, phrases: ["“数据要素×”赛道"], organizations: bodies)
    ),
    ("english.tsv", .init(names: Registries.dataElementNames, phrases: ["the “Data Elements ×” tracks"])),
    ("robots.tsv", .init(names: Registries.robotNames, phrases: ["RoboStar开放日"])),
    ("english-robots.tsv", .init(names: Registries.robotNames)),
  ]

  private static let bodies = [
    Registry.Organization(zh: "济南市大数据局", en: "Jinan Big Data Bureau", short: ["市大数据局", "大数据局"]),
    Registry.Organization(zh: "示例单位甲", short: []),
  ]

  @Test(arguments: [0, 1, 2, 3])
  func `Written and read again it finds the same`(_ index: Int) throws {
    let (file, definitions) = Self.families[index]
    let read = try #require(Registry.Definitions(reading: Array(definitions.text.utf8)))
    #expect(read == definitions)
    let written = Checker(Self.registry(definitions))
    let again = Checker(Self.registry(read))
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

  @Test func `What parts lines and fields may stand in them`() throws {
    let odd = "甲\t乙\n丙\\n丁\\"
    let definitions = Registry.Definitions(
      names: [
        Registry.Name(
          id: odd, within: "上", zh: odd, en: odd, shortZh: [odd, "简"], shortEn: [odd], hasRule: true,
          organizers: [odd])
      ], phrases: [odd, "x"], organizations: [Registry.Organization(zh: odd, en: odd, short: [odd])])
    #expect(Registry.Definitions(reading: Array(definitions.text.utf8)) == definitions)
  }

  @Test func `Examples and patterns of file names stay at home`() throws {
    let definitions = Registry.Definitions(
      names: [Registry.Name(id: "a", zh: "甲", wrong: ["乙"], right: ["丙"])],
      fileNames: [Registry.FileNamePattern(id: "p", pattern: "{organization}申报")])
    let read = try #require(Registry.Definitions(reading: Array(definitions.text.utf8)))
    #expect(read == Registry.Definitions(names: [Registry.Name(id: "a", zh: "甲")]))
  }

  @Test(arguments: ["", "x\ta", "n\ta", "s\t简", "n\ta\t\t甲\t\t\t", "a\t简", "nn\ta\t\t甲\t\t", "p"])
  func `Another text is no registry, and an empty one has no names`(_ text: String) {
    #expect(Registry.Definitions(reading: Array(text.utf8)) == (text.isEmpty ? Registry.Definitions() : nil))
  }

  private static func registry(_ definitions: Registry.Definitions) -> Registry {
    Registry(definitions.names, definitions.phrases, [], definitions.organizations)
  }
}
