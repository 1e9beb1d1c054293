import Foundation
import Testing

/// `gongshi serve` while files are edited; every wait is for an event.
@Suite(.timeLimit(.minutes(60))) struct ServeTests {
  private let about = "Content/pages/about.zh.md"

  @Test("An edit changes the page that shows it and no other")
  func edit() throws {
    let served = try ServedSite()
    let events = try ServedSite.Events(served, page: "/about/")
    let other = try ServedSite.Events(served, page: "/robots-2026/")
    let (before, otherBefore) = (try events.next(), try other.next())
    #expect(before.current)
    try served.site.replace("一段说明。", with: "另一段说明。", in: about)
    let after = try events.next { $0.page != before.page }
    #expect(after.revision > before.revision)
    #expect(try other.next { $0.revision >= after.revision }.page == otherBefore.page)
    let page = try served.get("/about/")
    #expect(page.text.contains("另一段说明。"))
    #expect(page.text.contains("data-mark=\"\(after.page)\""))
  }

  @Test(
    "A broken edit keeps the last good page and shows file, line and message; mending it brings the page up to date"
  )
  func brokenEdit() throws {
    let served = try ServedSite()
    let events = try ServedSite.Events(served, page: "/about/")
    let before = try events.next()
    let good = try served.get("/about/").text
    try served.site.replace("title: 关于", with: "titel: 关于", in: about)
    let broken = try events.next { !$0.current }
    #expect(broken.page == before.page)
    #expect(broken.errors > 0)
    #expect(try served.get("/about/").text == good)
    let report = try served.get("/_gongshi/findings").text
    #expect(report.contains("Content/pages/about.zh.md:2:1"))
    #expect(report.contains("Did you mean “title”?"))
    #expect(report.contains("<mark>titel</mark>"))
    let data = try served.get("/_gongshi/findings.json")
    #expect(data.headers["content-type"] == "application/json; charset=utf-8")
    #expect(data.text.contains("\"file\": \"Content/pages/about.zh.md\""))
    #expect(try served.said().contains("Content/pages/about.zh.md:2:1: error:"))
    try served.site.replace("titel: 关于", with: "title: 关于我们", in: about)
    let mended = try events.next { $0.current }
    #expect(mended.errors == 0)
    #expect(mended.page != before.page)
    #expect(try served.get("/about/").text.contains("关于我们"))
  }

  @Test("A site whose first build fails shows the findings at every address until it is mended")
  func brokenFromTheStart() throws {
    let served = try ServedSite(prepare: { try $0.replace("title: 关于", with: "titel: 关于", in: about) })
    let page = try served.get("/about/")
    #expect(page.status == 503)
    #expect(page.text.contains("Content/pages/about.zh.md:2:1"))
    let events = try ServedSite.Events(served, page: "/about/")
    #expect(try !events.next().current)
    try served.site.replace("titel: 关于", with: "title: 关于", in: about)
    _ = try events.next { $0.current }
    #expect(try served.get("/about/").status == 200)
  }

  @Test("The file that an editor puts in place of the old one counts as an edit")
  func renameSave() throws {
    let served = try ServedSite()
    let events = try ServedSite.Events(served, page: "/about/")
    let before = try events.next()
    let path = served.folder.path + "/" + about
    let text = try String(contentsOfFile: path, encoding: .utf8)
    for word in ["初稿", "终稿"] {
      try served.site.write(text + "\n\(word)。\n", to: "Content/pages/.about.swp")
      #expect(rename(served.folder.path + "/Content/pages/.about.swp", path) == 0)
      _ = try events.next { $0.page != before.page && $0.current }
      while try !served.get("/about/").text.contains("\(word)。") { _ = try events.next() }
    }
  }

  @Test("Folders that appear, change their content and go are followed")
  func folders() throws {
    let served = try ServedSite()
    let events = try ServedSite.Events(served, page: "/robots-2026/interpretations/later/")
    _ = try events.next()
    let folder = served.folder.path + "/Content/robots-2026/interpretations"
    let aside = served.folder.path + "/aside"
    try FileManager.default.moveItem(atPath: folder, toPath: aside)
    _ = try events.next()
    for language in ["zh", "en"] {
      let file = try #require(
        try FileManager.default.contentsOfDirectory(atPath: aside).filter { $0.hasSuffix(".\(language).md") }
          .min())
      try FileManager.default.copyItem(atPath: aside + "/" + file, toPath: aside + "/later.\(language).md")
    }
    try FileManager.default.moveItem(atPath: aside, toPath: folder)
    _ = try events.next { $0.current && $0.errors == 0 }
    while try served.get("/robots-2026/interpretations/later/").status != 200 { _ = try events.next() }
    // The folder that came back is watched like the old one.
    for language in ["zh", "en"] {
      try FileManager.default.removeItem(atPath: folder + "/later.\(language).md")
    }
    while try served.get("/robots-2026/interpretations/later/").status != 404 { _ = try events.next() }
  }

  @Test("After many edits every file has the bytes of a full build")
  func sameBytes() throws {
    let served = try ServedSite()
    let events = try ServedSite.Events(served, page: "/about/")
    let first = try events.next()
    try served.site.replace("一段说明。", with: "终稿说明。", in: about)
    try served.site.replace("示例公示站", with: "示例公示网站", in: "Content/site.yml")
    try served.site.replace("首页", with: "主页", in: "Templates/strings.yml")
    _ = try events.next { $0.page != first.page }
    while true {
      let page = try served.get("/about/").text
      if ["终稿说明。", "示例公示网站", "主页"].allSatisfy(page.contains) { break }
      _ = try events.next()
    }
    let output = served.folder.path + "/Output"
    let build = try Program.gongshi([
      "build", "--root", served.folder.path, "--output", output, "--as-of", "2026-04-28",
    ])
    #expect(build.code == 0)
    let files = try FileManager.default.subpathsOfDirectory(atPath: output).filter { $0.contains(".") }
    #expect(files.count > 30)
    for file in files {
      let answer = try served.get("/" + file)
      var body = answer.text
      let built = try Data(contentsOf: URL(filePath: output + "/" + file))
      guard file.hasSuffix(".html") else {
        #expect(Data(answer.body) == built, "\(file)")
        continue
      }
      let script = /<script src="\/_gongshi\/preview.js" data-mark="[0-9a-f]{16}" defer><\/script>\n/
      #expect(body.matches(of: script).count == 1, "\(file)")
      body.replace(script, with: "")
      #expect(Data(body.utf8) == built, "\(file)")
    }
  }

  @Test("Ctrl-C ends the program and every open stream, with exit code 0")
  func interrupt() throws {
    let served = try ServedSite()
    let events = try ServedSite.Events(served, page: "/")
    _ = try events.next()
    let code = served.interrupt()
    let said = try served.said()
    #expect(code == 0, "\(said)")
    try events.end()
  }

  @Test("Without --as-of each build is for its own moment, and a page that only says so is not loaded again")
  func clock() throws {
    let served = try ServedSite([])
    let events = try ServedSite.Events(served, page: "/robots-2026/notice/")
    let before = try events.next()
    let moment = try moment(served)
    var after = before
    // Until the clock shows another second.
    repeat {
      try served.site.replace("说明。", with: "说明。。", in: about)
      after = try events.next { $0.revision > after.revision && $0.current }
    } while try self.moment(served) == moment
    #expect(after.page == before.page)
  }

  private func moment(_ served: ServedSite) throws -> String {
    let manifest = try served.get("/manifest.json").text
    return String(try #require(manifest.firstMatch(of: /"asOf": "([^"]+)"/)).1)
  }
}
