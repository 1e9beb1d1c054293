import CivilTime
import Content
import Diagnostics
import Disk
import Testing

@testable import Website

/// Translations that drift from their Chinese text, on the small site.
@Suite struct TranslationTests {
  private static let day = CivilDate("2026-04-28")!
  private static let notice = "robots-2026/notice"

  private func site(_ zh: String, _ en: String) throws -> FixtureSite {
    var site = try FixtureSite()
    site.append("\n\(zh)\n", to: Self.notice + ".zh.md")
    site.append("\n\(en)\n", to: Self.notice + ".en.md")
    return site
  }

  private func findings(_ site: FixtureSite) async throws -> [Finding] {
    try await site.builder().check().findings.filter { $0.rule.id.hasPrefix("translation/") }
  }

  @Test(
    "What differs between the languages of a page is found by its rule, on both sides",
    arguments: [
      ("于2026年7月14日截止。", "It closes on 15 July 2026.", "translation/date", "15 July 2026", "2026年7月14日"),
      ("下午5时30分截止。", "It closes at 5:30 a.m.", "translation/date", "5:30 a.m.", "5时30分"),
      ("公示期为5天。", "A period of three days.", "translation/number", "three days", "5天"),
      ("奖励10万元。", "An award of 10,000 yuan.", "translation/number", "10,000 yuan", "10万元"),
      ("占50%。", "It is 15% of all.", "translation/number", "15%", "50%"),
      ("设一等奖。", "There is a Second Prize.", "translation/number", "Second", "一等奖"),
      ("电话0000-5578199。", "Telephone 0000-5578198.", "translation/contact", "0000-5578198", "0000-5578199"),
      ("示数发〔2026〕3号。", "No. 4 of 2026.", "translation/contact", "No. 4 of 2026", "〔2026〕3号"),
      ("> 共**16**条。", "> There are **19**.", "translation/number", "19", "16"),
      ("四家单位。", "The five bodies.", "translation/number", "five", "四"),
    ])
  func contradictions(zh: String, en: String, rule: String, english: String, chinese: String) async throws {
    let findings = try await findings(try site(zh, en))
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.rule.id == rule)
    #expect(finding.place.text == english)
    #expect(finding.place.file.path.hasSuffix(".en.md"))
    #expect(finding.notes.map(\.place.text) == [chinese])
    #expect(finding.notes.first?.place.file.path.hasSuffix(".zh.md") == true)
    #expect(finding.message.zh.contains(chinese) && finding.message.en.contains(english))
  }

  @Test(
    "What one language lacks is found in the other, with a note at its counterpart",
    arguments: [
      ("于2026年7月14日截止。", "It closes soon.", "translation/date", "2026年7月14日"),
      ("很快截止。", "It closes on 14 July.", "translation/date", "14 July"),
      ("要备三类材料。", "Material is needed.", "translation/number-word", "三"),
      (
        "见[公告](https://example.org/a)。", "See the announcement.", "translation/contact",
        "[公告](https://example.org/a)"
      ),
      (
        "见[解读](interpretations/how.zh.md#a)。", "See the [notice](notices/extension.en.md).",
        "translation/contact", nil
      ),
      ("由示例市教育局负责。", "A bureau is in charge.", "translation/name", "示例市教育局"),
      (
        "由教育局负责。", "The Sample City Education Bureau is in charge.", "translation/name",
        "Sample City Education Bureau"
      ),
    ] as [(String, String, String, String?)])
  func gaps(zh: String, en: String, rule: String, text: String?) async throws {
    let findings = try await findings(try site(zh, en))
    let finding = try #require(findings.first { $0.rule.id == rule })
    if let text { #expect(finding.place.text == text) }
    #expect(finding.notes.contains { $0.place.file.path != finding.place.file.path })
  }

  @Test(
    "Code that says in which language it is written is compared with nothing, other code is",
    arguments: [("sh", 0), ("text", 0), ("", 1)])
  func code(language: String, count: Int) async throws {
    let site = try site("```\(language)\n截至2026年7月14日\n```", "```\(language)\nAs of 15 July 2026\n```")
    #expect(try await findings(site).count == count)
  }

  @Test func `list items and table rows are compared one by one`() async throws {
    let swapped = try site("- 甲：5天\n- 乙：3天", "- A: 3 days\n- B: 5 days")
    #expect(try await findings(swapped).map(\.rule.id) == ["translation/number", "translation/number"])
    let rows = try site(
      "| 项 | 数 |\n|---|---|\n| 甲 | 1 |\n| 乙 | 2 |", "| Item | Number |\n|---|---|\n| A | 2 |\n| B | 1 |")
    #expect(try await findings(rows).map(\.rule.id) == ["translation/number", "translation/number"])
  }

  @Test(
    "Other headings, list items or table shapes are findings of structure",
    arguments: [
      ("## 甲", "### A"), ("- 甲\n- 乙", "- A"), ("- 甲\n- 乙", "A and B"),
      ("| 项 | 数 |\n|---|---|\n| 甲 | 无 |", "| Item | Number |\n|---|---|\n| A | none |\n| B | none |"),
      ("| 项 | 数 |\n|---|---|\n| 甲 | 无 |", "| Item |\n|---|\n| A |"),
    ])
  func structure(zh: String, en: String) async throws {
    let findings = try await findings(try site(zh, en))
    #expect(findings.map(\.rule.id) == ["translation/structure"])
    #expect(findings.first?.notes.count == 1)
  }

  @Test(
    "What stands below a heading in a list item belongs to the heading's section",
    arguments: [
      ("- ## 材料\n\n  要备5份。", "- ## Material\n\n  Prepare 6 copies."),
      ("- 甲\n\n  ## 材料\n\n  要备5份。\n- 乙", "- A\n\n  ## Material\n\n  Prepare 6 copies.\n- B"),
    ])
  func headingsInItems(zh: String, en: String) async throws {
    let found = try await findings(try site(zh, en))
    #expect(found.map(\.place.text) == ["6"])
    #expect(found.first?.notes.map(\.place.text) == ["5"])
  }

  @Test func `a footnote may be written above the section that is the last`() async throws {
    let found = try await findings(
      try site(
        "[^a]: 限5天。\n\n## 材料\n\n见注[^a]。", "[^a]: Within 6 days.\n\n## Material\n\nSee the note[^a]."))
    #expect(found.map(\.place.text) == ["6 days"])
  }

  @Test func `texts of data files are compared where they stand beside each other`() async throws {
    var site = try FixtureSite()
    let path = "robots-2026/programme.yml"
    site.append("# {zh: 5天, en: three days}\n", to: path)
    #expect(try await findings(site).isEmpty)
    site.content["names.yml", default: []] += Array("\n# end\n".utf8)
    site.replace("zh: 示例市", with: "zh: 示例市", in: "organizations.yml")
    site.replace(
      "en: Sample City Science Bureau", with: "en: Sample City Science Bureau No. 7", in: "organizations.yml")
    let found = try await findings(site)
    #expect(found.first { $0.rule.id == "translation/number" }?.place.text == "7")
  }

  @Test func `a comment with its reason lets a difference stand, one without use is reported`() async throws {
    let comment = "<!-- gongshi-ignore translation/number: quoted from the letter -->"
    #expect(try await findings(try site("公示5天。", comment + "\n\nShown for three days.")).isEmpty)
    #expect(
      try await findings(try site("公示5天。", comment + "\n\nShown for five days.")).map(\.rule.id)
        == ["translation/suppression"])
    let bare = "<!-- gongshi-ignore translation/number: -->"
    #expect(
      try await findings(try site("公示5天。", bare + "\n\nShown for three days.")).map(\.rule.id).sorted()
        == ["translation/number", "translation/suppression"])
  }

  @Test func `a site without records is not asked for any`() async throws {
    let site = try FixtureSite()
    #expect(try await findings(site).isEmpty)
    let status = try #require(try await site.builder().translations().status)
    #expect(Set(status.map(\.state.word)) == ["unrecorded"])
  }
}

/// Reviews of translations: recorded, stale, missing, orphaned.
@Suite struct TranslationReviewTests {
  private static let day = CivilDate("2026-04-28")!
  private static let notice = "robots-2026/notice"

  /// The small site with a review of every page.
  private func reviewed() async throws -> FixtureSite {
    var site = try FixtureSite()
    let review = try await site.builder().recordTranslations(of: nil, on: Self.day)
    #expect(review.findings.isEmpty && review.unknown.isEmpty)
    site.content["translations.yml"] = review.bytes
    return site
  }

  private func states(_ site: FixtureSite) async throws -> [String: String] {
    let status = try #require(try await site.builder().translations().status)
    return Dictionary(uniqueKeysWithValues: status.map { ($0.page, $0.state.word) })
  }

  @Test func `all pages are fresh after their review, and a second record changes nothing`() async throws {
    let site = try await reviewed()
    #expect(try await site.builder().check().findings.isEmpty)
    #expect(Set(try await states(site).values) == ["fresh"])
    #expect(try await site.builder().recordTranslations(of: nil, on: Self.day).bytes == nil)
    let again = try await site.builder().recordTranslations(of: [Self.notice], on: Self.day)
    #expect(again.bytes == site.content["translations.yml"])
  }

  @Test func `a change of the Chinese makes a translation stale and names the passage`() async throws {
    var site = try await reviewed()
    site.replace("企业和高校都可以参加", with: "企业、高校和个人都可以参加", in: Self.notice + ".zh.md")
    site.append("\n新的一段。\n", to: Self.notice + ".zh.md")
    let finding = try #require(try await site.builder().check().findings.first)
    #expect(finding.rule.id == "translation/stale" && finding.severity == .warning)
    #expect(finding.notes.map(\.place.text).map { $0.prefix(2) } == ["企业", "新的"])
    #expect(finding.message.zh.contains("2 处") && finding.message.en.contains("2 places"))
    #expect(try await states(site)[Self.notice] == "stale")
  }

  @Test func `a text wrapped anew or with other line ends is still fresh`() async throws {
    var site = try await reviewed()
    let path = Self.notice + ".zh.md"
    let text = String(decoding: try #require(site.content[path]), as: UTF8.self)
    site.content[path] = Array(text.replacing("\n", with: "\r\n").utf8)
    #expect(try await states(site)[Self.notice] == "fresh")
  }

  @Test func `removed and moved passages are named too`() async throws {
    var site = try await reviewed()
    let path = Self.notice + ".zh.md"
    site.replace("第三届示例市机器人大赛现在开始报名。\n", with: "", in: path)
    let removed = try await site.builder().check().findings
    #expect(removed.first?.notes.first?.message.zh == "这一段后面删去了内容。")
    site = try await reviewed()
    site.replace("## 参赛条件", with: "## 临时", in: path)
    site.replace("## 日程", with: "## 参赛条件", in: path)
    site.replace("## 临时", with: "## 日程", in: path)
    site.replace("[总则](#参赛条件)", with: "[总则](#参赛条件)", in: path)
    let moved = try await site.builder().translations().status?.first { $0.page == Self.notice }
    #expect(moved?.state.changes.map(\.kind) == [.moved])
  }

  @Test func `the page says that its translation is stale, and only the English one`() async throws {
    var site = try await reviewed()
    try site.useOwnTheme()
    site.replace("企业和高校都可以参加", with: "企业、高校和个人都可以参加", in: Self.notice + ".zh.md")
    try await site.build { output, report in
      #expect(report.isPublished)
      let en = try String(decoding: readFile(output + "/en/robots-2026/notice/index.html"), as: UTF8.self)
      let zh = try String(decoding: readFile(output + "/robots-2026/notice/index.html"), as: UTF8.self)
      #expect(en.contains("class=\"remark\" role=\"note\"") && en.contains("28 April 2026"))
      #expect(!zh.contains("class=\"remark\" role=\"note\""))
    }
  }

  @Test func `pages without a language or without a page are missing and orphaned`() async throws {
    var site = try await reviewed()
    site.content["robots-2026/forms/entry.en.md"] = nil
    site.content["robots-2026/interpretations/how.zh.md"] = nil
    let text = String(decoding: try #require(site.content["translations.yml"]), as: UTF8.self)
    site.content["translations.yml"] = Array(
      text.replacing("page: pages/about\n", with: "page: pages/abuot\n").utf8)
    let states = try await states(site)
    #expect(states["robots-2026/forms/entry"] == "missing")
    #expect(states["robots-2026/interpretations/how"] == "orphaned")
    #expect(states["pages/abuot"] == "orphaned")
    #expect(states["pages/about"] == "unrecorded")
    let findings = try await site.builder().check().findings
    let orphan = try #require(findings.first { $0.rule.id == "translation/orphaned" })
    #expect(orphan.place.text == "pages/abuot" && orphan.help?.en.contains("pages/about") == true)
    #expect(findings.contains { $0.rule.id == "translation/unrecorded" })
  }

  @Test func `a page whose languages differ is not recorded`() async throws {
    var site = try FixtureSite()
    site.append("\n公示5天。\n", to: Self.notice + ".zh.md")
    site.append("\nShown for three days.\n", to: Self.notice + ".en.md")
    let review = try await site.builder().recordTranslations(of: [Self.notice, "pages/about"], on: Self.day)
    #expect(review.recorded == ["pages/about"])
    #expect(review.findings.map(\.rule.id) == ["translation/number"])
    #expect(
      try await site.builder().recordTranslations(of: ["pages/none"], on: Self.day).unknown == ["pages/none"])
  }

  @Test func `a record that cannot be read is a finding and is never overwritten`() async throws {
    var site = try FixtureSite()
    site.content["translations.yml"] = Array(
      "translations:\n  - {page: pages/about, reviewed: 2026-02-30, source: abc, passages: [xyz]}\n".utf8)
    let findings = try await site.builder().check().findings
    #expect(findings.hasErrors && findings.allSatisfy { $0.place.file.path == "Content/translations.yml" })
    #expect(findings.count == 3)
    #expect(try await site.builder().recordTranslations(of: nil, on: Self.day).bytes == nil)
  }
}
