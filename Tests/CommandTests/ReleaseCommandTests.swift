import Foundation
import Testing

/// `gongshi release`, and what a site is held to afterwards.
@Suite struct ReleaseCommandTests {
  @Test("A site that never released anything has no ledger and no findings about it")
  func nothingReleased() throws {
    let site = try ReleaseSite(isReleased: false)
    #expect(try site.rules() == [])
    #expect(try site.build().code == 0)
    #expect(!FileManager.default.fileExists(atPath: site.path("Output/ledger")))
    #expect(FileManager.default.fileExists(atPath: site.path("Output/SHA256SUMS")))
  }

  @Test("Releases are numbered, chained and frozen, and the site has no findings about them")
  func firstReleases() throws {
    let site = try ReleaseSite()
    #expect(try site.rules() == [])
    let names = try FileManager.default.contentsOfDirectory(atPath: site.path("Content/releases")).sorted()
    #expect(names == ["0001", "0002", "0003", "0004", "0005", "checkpoint"])
    let first = try site.text("Content/releases/0001/release.json")
    #expect(first.contains("\"kind\": \"publication\"") && first.contains("\"size\": 0"))
    #expect(first.contains("\"path\": \"0001/attachments/form.txt\""))
    #expect(try site.text("Content/releases/0002/release.json").contains("\"size\": 1"))
    let page = try site.text("Content/releases/0001/zh.html")
    #expect(page.contains("href=\"../0001/attachments/form.txt\""))
    #expect(page.contains("href=\"../../robots-2026/notice/\""))
    #expect(!page.contains("<script") && !page.contains("<style") && !page.contains("stylesheet"))
  }

  @Test("The same content gives the same releases, whatever the workers")
  func reproducible() throws {
    let (one, two) = (try ReleaseSite(), try ReleaseSite(isReleased: false))
    let result = try two.release(ReleaseSite.pages + ["--workers", "1"], at: "2026-04-27")
    #expect(result.code == 0)
    let names = try FileManager.default.subpathsOfDirectory(atPath: one.path("Content/releases")).sorted()
    #expect(
      names == (try FileManager.default.subpathsOfDirectory(atPath: two.path("Content/releases")).sorted()))
    for name in names where name.contains(".") {
      #expect(
        FileManager.default.contentsEqual(
          atPath: one.path("Content/releases/" + name), andPath: two.path("Content/releases/" + name)),
        "\(name)")
    }
  }

  @Test("What a theme looks like is no part of a release")
  func themes() throws {
    let site = try ReleaseSite()
    try site.replace("</body>", with: "<p>x</p></body>", in: "Templates/layout.mustache")
    #expect(try site.rules() == [])
  }

  @Test(
    "An edit of published text without a new release is an error that shows the difference",
    arguments: [
      ("notice.zh.md", "第三届示例市机器人大赛现在开始报名。", "第三届示例市机器人大赛明天开始报名。", "明天开始报名", "现在开始报名"),
      ("notice.en.md", "title: ", "title: New ", "title.en", "New"),
      (
        "programme.yml", "when: 2026-03-10/2026-04-09", "when: 2026-03-10/2026-04-10",
        "programme.schedule.1.when", "2026-04-09"
      ),
      (
        "programme.yml", "Sample City Science Bureau}, phones: [\"000-0000000\"]",
        "Sample City Science Bureau}, phones: [\"000-0000001\"]", "programme.contact", "000-0000001"
      ),
      ("attachments/form.txt", "", "more", "sha256", "form"),
      ("winners.csv", "Sample: ", "Sample: New ", "winners.1.project.en", "New"),
      ("rubrics/general.zh.md", "title: ", "title: 新", "title.zh", "新"),
    ])
  func edits(file: String, old: String, new: String, shown: String, also: String) throws {
    let site = try ReleaseSite()
    let path = "Content/robots-2026/" + file
    if old.isEmpty {
      try Data("\(new)\n".utf8).write(to: URL(filePath: site.path(path)))
    } else {
      try site.replace(old, with: new, in: path)
    }
    let items = try site.check().filter { $0["rule"] as? String == "release/edited" }
    let messages = items.compactMap { $0["message"] as? String }.joined(separator: "\n")
    #expect(!items.isEmpty)
    #expect(messages.contains(shown), "\(messages)")
    if file != "attachments/form.txt" { #expect(messages.contains(also), "\(messages)") }
    let build = try site.build()
    #expect(build.code == 1)
    #expect(!FileManager.default.fileExists(atPath: site.path("Output")))
  }

  @Test("Comments, line ends and blanks at the ends of lines are no edit")
  func noEdits() throws {
    let site = try ReleaseSite()
    let path = "Content/robots-2026/notice.zh.md"
    try site.replace("\n## 日程", with: "\n<!-- 供编辑看 -->\n\n\n## 日程", in: path)
    let text = try site.text(path)
    try Data((text.replacing("\n", with: " \r\n").replacing("--- \r\n", with: "---\r\n") + "\r\n\r\n").utf8)
      .write(to: URL(filePath: site.path(path)))
    #expect(try site.rules() == [])
  }

  @Test("A new release settles an edit; both versions keep their addresses, and each leads to the other")
  func corrections() throws {
    let site = try ReleaseSite()
    try site.replace("现在开始报名", with: "明天开始报名", in: "Content/robots-2026/notice.zh.md")
    let refused = try site.release(["robots-2026/notice"])
    #expect(refused.code == 1)
    #expect(refused.errors.contains("release/change"))
    let result = try site.release(["/robots-2026/notice/"] + ReleaseSite.words("correction"))
    #expect(result.code == 0, "\(result.errors)")
    #expect(try site.rules() == [])
    #expect(try site.text("Content/releases/0006/zh.html").contains("href=\"../0001/zh.html\""))
    // A file that did not change stays where it was first frozen.
    #expect(try site.text("Content/releases/0006/release.json").contains("0001/attachments/form.txt"))
    #expect(!FileManager.default.fileExists(atPath: site.path("Content/releases/0006/attachments")))
    #expect(try site.build().code == 0)
    for number in ["0001", "0006"] {
      #expect(
        FileManager.default.contentsEqual(
          atPath: site.path("Content/releases/\(number)/zh.html"),
          andPath: site.path("Output/ledger/\(number)/zh.html")))
    }
    #expect(try site.text("Output/ledger/0001/zh.html").contains("现在开始报名"))
    let feed = try site.text("Output/feed.json")
    #expect(feed.contains("示例内容。"))
  }

  @Test("A release takes its words from the changes that a notice states, and they are shown once")
  func changesOfANotice() throws {
    let site = try ReleaseSite()
    let path = "Content/robots-2026/notice.zh.md"
    try site.replace(
      "published: 2026-03-02\n",
      with: """
        published: 2026-03-02
        changes:
          - date: 2026-04-28
            kind: clarification
            what: {zh: 补充说明报名表。, en: The form is explained.}
            reason: {zh: 有人询问。, en: Somebody asked.}

        """, in: path)
    #expect(try site.rules() == ["release/edited"])
    let result = try site.release(["robots-2026/notice"])
    #expect(result.code == 0, "\(result.errors)")
    let release = try site.text("Content/releases/0006/release.json")
    #expect(release.contains("\"clarification\"") && release.contains("补充说明报名表。"))
    #expect(try site.build().code == 0)
    let feed = try site.text("Output/feed.json")
    #expect(feed.components(separatedBy: "补充说明报名表。").count == 2)
  }

  @Test(
    "What cannot be released is refused, and nothing is written",
    arguments: [
      (["robots-2026/notice"], "release/page"), (["robots-2026/notise"], "Did you mean robots-2026/notice?"),
      (["robots-2026/tracks/industry"], "release/page"),
      (["robots-2026/notice"] + ReleaseSite.words("correction"), "nothing to release"),
    ])
  func refusals(arguments: [String], words: String) throws {
    let site = try ReleaseSite()
    let result = try site.release(arguments)
    #expect(result.code == 1)
    #expect(result.errors.contains(words), "\(result.errors)")
    #expect(!FileManager.default.fileExists(atPath: site.path("Content/releases/0006")))
  }

  @Test(
    "The words of a release are held to the rules of any text",
    arguments: [("13000000000", "privacy/"), ("第3届示例市机器人大赛", "name/")])
  func wordsOfARelease(words: String, rule: String) throws {
    let site = try ReleaseSite()
    try site.replace("现在开始报名", with: "明天开始报名", in: "Content/robots-2026/notice.zh.md")
    var arguments = ["robots-2026/notice"] + ReleaseSite.words("correction")
    arguments[4] = words + "。"
    let result = try site.release(arguments)
    #expect(result.code == 1 && result.errors.contains("[" + rule), "\(result.errors)")
    #expect(!FileManager.default.fileExists(atPath: site.path("Content/releases/0006")))
  }

  @Test("A first release has no kind, and a site with errors releases nothing")
  func firstRefusals() throws {
    let site = try ReleaseSite(isReleased: false)
    let kind = try site.release(["robots-2026/notice"] + ReleaseSite.words("correction"))
    #expect(kind.code == 1 && kind.errors.contains("was never released"))
    try site.replace(
      "tracks/01-industry.zh.md#搬运", with: "tracks/none.zh.md", in: "Content/robots-2026/notice.zh.md")
    let broken = try site.release(["robots-2026/notice"])
    #expect(broken.code == 1 && broken.errors.contains("link/broken"))
    #expect(!FileManager.default.fileExists(atPath: site.path("Content/releases")))
  }

  @Test("A release never replaces one that is there")
  func race() throws {
    let site = try ReleaseSite()
    // Somebody else has begun to write this number: it is not listed, because its list comes last.
    try FileManager.default.createDirectory(
      atPath: site.path("Content/releases/0006/.other"), withIntermediateDirectories: true)
    try site.replace("现在开始报名", with: "明天开始报名", in: "Content/robots-2026/notice.zh.md")
    let result = try site.release(["robots-2026/notice"] + ReleaseSite.words("correction"))
    #expect(result.code == 3, "\(result.errors)")
    let names = try FileManager.default.contentsOfDirectory(atPath: site.path("Content/releases/0006"))
    #expect(names == [".other"])
  }

  @Test("A page of record that is not released is a warning where others are")
  func unreleased() throws {
    let site = try ReleaseSite(isReleased: false)
    #expect(try site.release(["robots-2026/notice"]).code == 0)
    #expect(try site.rules() == ["release/unreleased"])
    #expect(try site.build().code == 0)
  }

  @Test("A release of a later day is a warning")
  func future() throws {
    let site = try ReleaseSite()
    #expect(try site.rules(at: "2026-04-26") == ["release/in-future"])
  }
}
