import Diagnostics
import Testing

@testable import Website

/// What holds for every rule of the program.
@Suite struct RuleCatalogueTests {
  @Test("An id is an area and a name, and belongs to one rule") func identifiers() throws {
    var seen: Set<String> = []
    for rule in RuleCatalogue.all {
      #expect(rule.id.wholeMatch(of: try Regex("[a-z]+/[a-z]+(-[a-z]+)*")) != nil, "\(rule.id)")
      #expect(seen.insert(rule.id).inserted, "\(rule.id) twice")
    }
    #expect(seen.count > 80)
  }

  @Test("Every rule is stated in both languages", arguments: RuleCatalogue.all.map(\.id))
  func statements(id: String) throws {
    let rule = try #require(RuleCatalogue.all.first { $0.id == id })
    #expect(hasChinese(rule.statement.zh))
    #expect(rule.statement.zh.hasSuffix("。"))
    #expect(!hasChinese(rule.statement.en))
    #expect(rule.statement.en.hasSuffix("."))
  }

  @Test("Every rule has a guide that says why and what to do", arguments: RuleCatalogue.all.map(\.id))
  func guides(id: String) throws {
    let rule = try #require(RuleCatalogue.all.first { $0.id == id })
    let guide = try #require(RuleCatalogue.guide(of: rule))
    #expect(guide.rule.id == id)
    for text in [guide.title, guide.why] + guide.remedy {
      #expect(hasChinese(text.zh))
      #expect(!text.en.isEmpty && !hasChinese(text.en), "\(text.en)")
    }
    #expect(!guide.remedy.isEmpty)
  }

  @Test(
    "A rule is found by its id, and by its last part where that is unique",
    arguments: [("name/variant", "name/variant"), ("variant", "name/variant"), ("broken", "link/broken")])
  func find(word: String, id: String) {
    guard case .rule(let guide) = RuleCatalogue.find(word) else {
      Issue.record("no rule \(word)")
      return
    }
    #expect(guide.rule.id == id)
  }

  @Test("A last part that several rules share finds them all")
  func several() {
    guard case .several(let rules) = RuleCatalogue.find("encoding") else {
      Issue.record("not several")
      return
    }
    #expect(rules.map(\.id) == ["text/encoding", "markdown/encoding", "template/encoding"])
  }

  @Test(
    "A misspelt rule is answered with the nearest, a far one with none",
    arguments: [
      ("name/varient", "name/variant"), ("varient", "name/variant"), ("link/brokn", "link/broken"),
      ("weifang-2026/notice", nil), ("", nil),
    ])
  func near(word: String, id: String?) {
    guard case .none(let near) = RuleCatalogue.find(word) else {
      Issue.record("found \(word)")
      return
    }
    #expect(near == id)
  }
}
