import Testing

/// A registry that contradicts itself is found by every command that needs it, once and at its place.
@Suite struct RegistryMistakeTests {
  struct Mistake: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let registry: String
    let findings: [String]
    let words: String
  }

  static let mistakes = [
    Mistake(
      testDescription: "two names that fold to the same text",
      registry: """
        names:
          - {id: robots-2026, zh: 第三届示例市机器人大赛, en: Third Sample City Robot Contest}
          - {id: other, zh: 第三届 示例市机器人大赛, en: Other Contest}
        """,
      findings: ["names/registry names.yml:3:21"], words: "only in spaces, quotes or width"),
    Mistake(
      testDescription: "a short form of two names",
      registry: """
        names:
          - {id: robots-2026, zh: 第三届示例市机器人大赛, en: Third Sample City Robot Contest, short: {zh: [示赛]}}
          - {id: other, zh: 第三届示例市无人机大赛, en: Other Contest, short: {zh: [无人赛, 示赛]}}
        """,
      findings: ["names/registry names.yml:3:71"], words: "“示赛” belongs to “第三届示例市机器人大赛” too"),
    Mistake(
      testDescription: "examples that fail",
      registry: """
        names:
          - id: robots-2026
            zh: 第三届示例市机器人大赛
            en: Third Sample City Robot Contest
            examples:
              wrong: [第3届示例市机器人大赛, 第三届示例市机器人大赛]
              right: [第三届示例市机器人大赛组委会, 第3届示例市机器人大赛]
        """,
      findings: ["names/registry names.yml:6:28", "names/registry names.yml:7:31"],
      words: "Something is found in the right example “第3届示例市机器人大赛” (name/variant)"),
    Mistake(
      testDescription: "a circle of levels",
      registry: """
        names:
          - {id: robots-2026, within: other, zh: 第三届示例市机器人大赛, en: Third Sample City Robot Contest}
          - {id: other, within: robots-2026, zh: 第三届示例市机器人大赛示例区选拔赛, en: Other Contest}
        """,
      findings: ["content/value names.yml:2:31", "content/value names.yml:3:25"],
      words: "leads back to itself"),
    Mistake(
      testDescription: "a level above that is its own",
      registry: """
        names:
          - {id: robots-2026, within: robots-2026, zh: 第三届示例市机器人大赛, en: Third Sample City Robot Contest}
        """,
      findings: ["content/value names.yml:2:31"], words: "leads back to itself"),
    Mistake(
      testDescription: "a level above that is registered nowhere",
      registry: """
        names:
          - {id: robots-2026, zh: 第三届示例市机器人大赛, en: Third Sample City Robot Contest}
          - {id: other, within: robots-2025, zh: 第三届示例市机器人大赛示例区选拔赛, en: Other Contest}
        """,
      findings: ["content/unknown-reference names.yml:3:25"], words: "Did you mean “robots-2026”?"),
    Mistake(
      testDescription: "an id used twice",
      registry: """
        names:
          - {id: robots-2026, zh: 第三届示例市机器人大赛, en: Third Sample City Robot Contest}
          - {id: robots-2026, zh: 第三届示例市无人机大赛, en: Other Contest}
        """,
      findings: ["content/duplicate-id names.yml:3:10"], words: "robots-2026"),
    Mistake(
      testDescription: "patterns for file names that cannot be used",
      registry: """
        names:
          - {id: robots-2026, zh: 第三届示例市机器人大赛, en: Third Sample City Robot Contest}
        file-names:
          - {id: entry, pattern: 报名表}
          - {id: form, pattern: "{organization}申报表"}
          - {id: form, pattern: "{organization}推荐表"}
        """,
      findings: ["names/registry names.yml:4:10", "names/registry names.yml:6:10"],
      words: "needs {organization} and other text"),
  ]

  @Test("The mistake is found once, at its place, and nothing is checked against it", arguments: mistakes)
  func found(mistake: Mistake) throws {
    let site = try NamesSite(registry: mistake.registry)
    let text = try site.write("a.txt", "第3届示例市机器人大赛")
    let names = try site.names([text, "--format", "json"])
    #expect(names.code == 1)
    #expect(try names.findings() == mistake.findings)
    #expect(names.output.contains(mistake.words), "\(names.output)")
    let check = try site.gongshi("check", ["--format", "json"])
    #expect(check.code == 1)
    #expect(try check.findings() == mistake.findings)
    let build = try site.gongshi("build")
    #expect(build.code == 1)
    #expect(build.errors.contains("Nothing was published"))
  }
}
