import Foundation
import Testing

/// What was released stays: files, numbers, pages, periods.
@Suite struct ReleaseRuleTests {
  @Test(
    "A frozen file that is changed, removed or added is an error",
    arguments: [
      ("0001/zh.html", "changed", ["release/altered"]), ("0001/notice.json", "changed", ["release/altered"]),
      ("0001/attachments/form.txt", "removed", ["release/altered"]),
      ("0003/en.html", "removed", ["release/altered"]),
      // Its successors were added to another ledger, which the next finding would say once it is restored.
      ("0002/release.json", "changed", ["release/altered", "release/sequence"]),
      ("0005/release.json", "changed", ["release/altered"]),
      ("0002/release.json", "removed", ["release/sequence"]),
    ])
  func frozenFiles(file: String, act: String, rules: [String]) throws {
    let site = try ReleaseSite()
    let path = "Content/releases/" + file
    if act == "removed" {
      try site.remove(path)
    } else {
      try Data((try site.text(path) + " ").utf8).write(to: URL(filePath: site.path(path)))
    }
    let found = try site.rules()
    for rule in rules { #expect(found.contains(rule), "\(found)") }
    #expect(try site.build().code == 1)
  }

  @Test("A stray file among the releases is never left out silently")
  func stray() throws {
    let site = try ReleaseSite()
    try Data("x".utf8).write(to: URL(filePath: site.path("Content/releases/0001/note.txt")))
    #expect(try site.check().contains { $0["rule"] as? String == "content/unknown-file" })
  }

  @Test(
    "A release whose list reads well but is another one breaks the chain",
    arguments: [
      ("\"date\": \"2026-04-27\"", "\"date\": \"2026-04-26\""), ("关于举办", "关于取消"),
      ("\"affectsPeriod\": false", "\"affectsPeriod\": true"),
    ])
  func rewritten(old: String, new: String) throws {
    let site = try ReleaseSite()
    try site.replace(old, with: new, in: "Content/releases/0001/release.json")
    #expect(try site.rules().contains("release/sequence"))
  }

  @Test("A release that is gone is missed, the last one too, and so is the note that counts them")
  func gaps() throws {
    let site = try ReleaseSite()
    try site.remove("Content/releases/0005")
    #expect(try site.rules() == ["release/sequence", "release/unreleased"])
    #expect(try site.build().code == 1)
    try site.remove("Content/releases/0003")
    #expect(try site.rules().contains("release/sequence"))
    let other = try ReleaseSite()
    try other.remove("Content/releases/checkpoint")
    #expect(try other.rules() == ["release/sequence"])
    try Data("x\n".utf8).write(to: URL(filePath: other.path("Content/releases/checkpoint")))
    #expect(try other.rules() == ["release/altered"])
  }

  @Test("With all releases gone, the note still counts them")
  func allGone() throws {
    let site = try ReleaseSite()
    for number in 1...5 { try site.remove("Content/releases/000\(number)") }
    #expect(try site.rules().contains("release/sequence"))
  }

  @Test(
    "A release that would write outside its place is none",
    arguments: [
      ("\"0005/zh.html\"", "\"../0005/zh.html\""), ("\"0005/zh.html\"", "\"checkpoint\""),
      ("\"0005/zh.html\"", "\"0006/zh.html\""), ("\"0005/zh.html\"", "\"0005/../../x\""),
      ("robots-2026/notices/extension/", "../../x/"), ("robots-2026/notices/extension/", "/x/"),
    ])
  func outOfPlace(old: String, new: String) throws {
    let site = try ReleaseSite()
    try site.replace(old, with: new, in: "Content/releases/0005/release.json")
    #expect(try site.rules().contains("release/altered"))
  }

  @Test("A note that is behind, because a release was interrupted, is no error")
  func interrupted() throws {
    let site = try ReleaseSite()
    let note = try Data(contentsOf: URL(filePath: site.path("Content/releases/checkpoint")))
    try site.replace("现在开始报名", with: "明天开始报名", in: "Content/robots-2026/notice.zh.md")
    #expect(try site.release(["robots-2026/notice"] + ReleaseSite.words("correction")).code == 0)
    try note.write(to: URL(filePath: site.path("Content/releases/checkpoint")))
    #expect(try site.rules() == [])
  }

  @Test("The last release cannot be rewritten either")
  func lastRewritten() throws {
    let site = try ReleaseSite()
    try site.replace("\"2026-04-27\"", with: "\"2026-04-28\"", in: "Content/releases/0005/release.json")
    #expect(try site.rules() == ["release/sequence"])
  }

  @Test("A released page cannot be removed, and a withdrawn one leaves its address with the reason")
  func withdrawals() throws {
    let site = try ReleaseSite()
    for language in ["zh", "en"] { try site.remove("Content/robots-2026/interpretations/how.\(language).md") }
    // What led to the page is mended too.
    for (language, link) in [
      ("zh", "[解读](interpretations/how.zh.md)和"), ("en", "the [explanation](interpretations/how.en.md) and "),
    ] {
      try site.replace(link, with: "", in: "Content/robots-2026/notice.\(language).md")
    }
    #expect(try site.rules() == ["release/edited", "release/removed"])
    // A theme that cannot show it would leave the address empty.
    let both = ["robots-2026/notice", "robots-2026/interpretations/how"] + ReleaseSite.words("withdrawal")
    let refused = try site.release(both)
    #expect(refused.code == 1 && refused.errors.contains("withdrawn"), "\(refused.errors)")
    try Data(
      "{{<layout}}{{$content}}<h1>{{page.title}}</h1>{{#release.reason}}<p>{{release.reason}}</p>{{/release.reason}}{{/content}}{{/layout}}"
        .utf8
    )
    .write(to: URL(filePath: site.path("Templates/withdrawn.mustache")))
    let result = try site.release(both)
    #expect(result.code == 0, "\(result.errors)")
    #expect(try site.rules() == [])
    #expect(try site.build().code == 0)
    let page = try site.text("Output/robots-2026/interpretations/how/index.html")
    #expect(page.contains("示例原因。"))
    #expect(try site.text("Output/en/robots-2026/interpretations/how/index.html").contains("Sample reason."))
    #expect(FileManager.default.fileExists(atPath: site.path("Output/ledger/0004/zh.html")))
  }

  @Test(
    "A period is never shortened, whatever the release says",
    arguments: [
      ("2026-03-10/2026-04-09", "2026-03-10/2026-04-08", false),
      ("2026-03-10/2026-04-09", "2026-03-12/2026-04-10", false),
      ("2026-03-10/2026-04-09", "2026-03-10/2026-04-10", true),
      ("2026-03-10/2026-04-09", "2026-03-12/2026-04-11", true),
    ])
  func periods(old: String, new: String, isAllowed: Bool) throws {
    let site = try ReleaseSite()
    try site.replace("when: " + old, with: "when: " + new, in: "Content/robots-2026/programme.yml")
    let rules = try site.rules()
    #expect(rules == (isAllowed ? ["release/edited"] : ["release/edited", "release/period"]))
    let result = try site.release(
      ["robots-2026/notice", "--affects-period"] + ReleaseSite.words("correction"))
    #expect(result.code == (isAllowed ? 0 : 1), "\(result.errors)")
    if !isAllowed { #expect(result.errors.contains("release/period")) }
  }

  @Test("A period that changes says so; an extension always does")
  func silentPeriods() throws {
    let site = try ReleaseSite()
    try site.replace(
      "2026-03-10/2026-04-09", with: "2026-03-10/2026-04-10", in: "Content/robots-2026/programme.yml")
    let silent = try site.release(["robots-2026/notice"] + ReleaseSite.words("correction"))
    #expect(silent.code == 1 && silent.errors.contains("--affects-period"), "\(silent.errors)")
    #expect(try site.release(["robots-2026/notice"] + ReleaseSite.words("extension")).code == 0)
    #expect(try site.rules() == [])
  }

  @Test("A schedule item that was published may be withdrawn but not left out")
  func missingItems() throws {
    let site = try ReleaseSite()
    let path = "Content/robots-2026/programme.yml"
    try site.replace(
      "    when: 2026-04-mid\n",
      with: "    when: 2026-04-mid\n    withdrawn: {date: 2026-04-28, reason: {zh: 取消。, en: Cancelled.}}\n",
      in: path)
    #expect(try site.rules() == ["release/edited"])
    try site.replace("- id: review", with: "- id: judging", in: path)
    #expect(try site.rules() == ["release/edited", "release/period"])
  }

  @Test(
    "A change that matters during the notice period starts a new one or states its ground",
    arguments: ["none", "ground", "new period", "after the end"])
  func grounds(way: String) throws {
    let site = try ReleaseSite()
    for (language, mark) in [("zh", "名单都是示例。"), ("en", "")] where !mark.isEmpty {
      try site.replace(mark, with: "名单都是示例，已经更正。", in: "Content/robots-2026/winners.\(language).md")
    }
    if way == "new period" {
      try site.replace(
        "period: {start: 2026-04-27}", with: "period: {start: 2026-04-28}",
        in: "Content/robots-2026/winners.zh.md")
    }
    let ground = way == "ground" ? ["--ground-zh", "示例理由。", "--ground-en", "Sample ground."] : []
    let result = try site.release(
      ["robots-2026/winners", "--affects-period"] + ReleaseSite.words("correction") + ground,
      at: way == "after the end" ? "2026-05-08" : "2026-04-28")
    #expect(result.code == (way == "none" ? 1 : 0), "\(result.errors)")
    if way == "none" { #expect(result.errors.contains("release/ground")) }
  }

  @Test(
    "Another entry matters whatever its release says, another sentence only when it says so",
    arguments: [true, false])
  func unsaidChanges(matters: Bool) throws {
    let site = try ReleaseSite()
    if matters {
      try site.replace("示例单位甲", with: "示例单位丙", in: "Content/robots-2026/winners.csv")
    } else {
      try site.replace("名单都是示例。", with: "名单都是示例，已经更正。", in: "Content/robots-2026/winners.zh.md")
    }
    let result = try site.release(["robots-2026/winners"] + ReleaseSite.words("correction"))
    #expect(result.code == (matters ? 1 : 0), "\(result.errors)")
    #expect(result.errors.contains("release/ground") == matters)
  }

  @Test("Releases are dated in their order")
  func dates() throws {
    let site = try ReleaseSite()
    try site.replace("现在开始报名", with: "明天开始报名", in: "Content/robots-2026/notice.zh.md")
    let result = try site.release(["robots-2026/notice"] + ReleaseSite.words("correction"), at: "2026-04-26")
    #expect(result.code == 1 && result.errors.contains("release/sequence"), "\(result.errors)")
  }

  @Test("Every rule of releases is explained", arguments: ["altered", "edited", "period", "ground"])
  func explained(rule: String) throws {
    let result = try Program.gongshi(["explain", "release/" + rule, "--lang", "en"])
    #expect(result.code == 0, "\(result.errors)")
  }
}
