import Testing

@testable import Naming

@Suite struct RegistryTests {
  static let root = Registry.Name(id: "a", zh: "2025年“星河×”大赛")

  @Test(
    "A registry that cannot be used says which entry is wrong and why",
    arguments: [
      ([root, Registry.Name(id: "a", zh: "2025年“银河×”大赛")], RegistryProblem.duplicateID(entry: 1, first: 0)),
      ([root, Registry.Name(id: "b", zh: "２０２５年\"星河x\"大赛")], .sameText(entry: 1, first: 0)),
      ([Registry.Name(id: "a", zh: " ")], .emptyName(entry: 0)),
      ([Registry.Name(id: "", zh: "2025年“星河×”大赛")], .emptyName(entry: 0)),
      ([Registry.Name(id: "a", within: "z", zh: "2025年“星河×”大赛")], .unknownWithin(entry: 0, within: "z")),
      (
        [Registry.Name(id: "a", within: "b", zh: "甲大赛"), Registry.Name(id: "b", within: "a", zh: "乙大赛")],
        .cycle(entry: 0)
      ),
      (
        [
          root, Registry.Name(id: "b", within: "a", zh: "2025年“星河×”大赛东区选拔赛", shortZh: ["选拔赛"]),
          Registry.Name(id: "c", within: "a", zh: "2025年“星河×”大赛西区选拔赛", shortZh: ["选拔赛"]),
        ], .ambiguousShortForm(entry: 2, shortForm: "选拔赛", first: 1)
      ),
      (
        [Registry.Name(id: "a", zh: "2025年“星河×”大赛", wrong: ["2025年“星河×”大赛"])],
        .wrongExamplePasses(entry: 0, example: 0)
      ),
    ])
  func problems(names: [Registry.Name], problem: RegistryProblem) {
    let (registry, problems) = Registry.compile(names: names)
    #expect(registry == nil)
    #expect(problems.contains(problem), "\(problems)")
  }

  @Test("A right example that fails comes with what was found")
  func rightExample() throws {
    let name = Registry.Name(id: "a", zh: "2025年“星河×”大赛", right: ["2025年“星河x”大赛"])
    let problems = Registry.compile(names: [name]).problems
    guard case .rightExampleFails(0, 0, let found) = try #require(problems.first) else {
      Issue.record("\(problems)")
      return
    }
    #expect(found.map { $0.rule } == [.variant])
    #expect(found.map { $0.slot } == [.cross])
  }

  @Test("Phrases and file-name patterns without content are refused")
  func others() {
    #expect(Registry.compile(names: [Self.root], phrases: [" "]).problems == [.emptyPhrase(entry: 0)])
    let patterns = [
      Registry.FileNamePattern(id: "p", pattern: "申报表"),
      Registry.FileNamePattern(id: "p", pattern: "{organization}申报"),
    ]
    #expect(
      Registry.compile(names: [Self.root], fileNames: patterns).problems
        == [.unusablePattern(entry: 0), .duplicatePatternID(entry: 1, first: 0)])
  }

  @Test("An empty registry finds nothing")
  func empty() throws {
    let checker = Checker(try #require(Registry.compile(names: []).registry))
    #expect(checker.check(Array("2025年“数据要素x”大赛".utf8)).findings.isEmpty)
  }
}
