import Foundation
import Testing

@testable import Website

/// What a bureau states about itself and its documents, from `site.yml` and `programme.yml` to the page.
@Suite struct OfficialFactsTests {
  @Test(
    "The footer shows the marks, as images of the site's own or as words, and the filing numbers as links")
  func footer() async throws {
    var site = try ownSite()
    try replace(
      "identification: {site-code: \"0000000000\"}",
      with: """
        identification: {site-code: "bm00000000", icp: 示ICP备00000000号, public-security: "00000000000000"}
        marks:
          - {title: {zh: 示例标识, en: Sample mark}, link: https://sample.example.org/mark, image: mark.svg}
          - {title: {zh: 示例找错, en: Sample finder}, link: https://sample.example.org/find?a=1&b=2}
        """, in: "site.yml", of: &site)
    let mark = Array("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>".utf8)
    site.content["marks/mark.svg"] = mark
    let built = try await build(site)
    #expect(built["marks/mark.svg"]?.bytes == mark)
    for (path, title) in [("names/index.html", "示例标识"), ("en/names/index.html", "Sample mark")] {
      let page = try text(built, path)
      let footer = try #require(page.components(separatedBy: "<footer").last)
      #expect(
        footer.contains(
          "<a href=\"https://sample.example.org/mark\"><img src=\"/marks/mark.svg\" alt=\"\(title)\""))
      #expect(footer.contains("href=\"https://sample.example.org/find?a=1&amp;b=2\""))
      #expect(footer.contains("bm00000000"))
      #expect(footer.contains("示ICP备00000000号"))
      #expect(footer.contains("webSearch?code=00000000000000\""))
      #expect(footer.contains("sitemap/\""))
      #expect(page.contains("<meta name=\"SiteIDCode\" content=\"bm00000000\">"))
    }
  }

  @Test("Where site.yml names none, there are no marks and no numbers")
  func noMarks() async throws {
    let page = try text(try await build(try ownSite()), "index.html")
    for word in ["class=\"marks\"", "beian", "公安备案号"] { #expect(!page.contains(word), "\(word)") }
  }

  @Test(
    "An official document states its index number, its number and whether it holds",
    arguments: [
      ("in-force", "有效", "In force"), ("amended", "有修改", "Amended"), ("repealed", "已废止", "Repealed"),
    ])
  func document(validity: String, zh: String, en: String) async throws {
    var site = try ownSite()
    try replace(
      "document: {", with: "document: {masthead: 示例市科技局文件, index: SAMPLE-0000-0001, validity: \(validity), ",
      in: "robots-2026/programme.yml", of: &site)
    let built = try await build(site)
    for (path, term, word) in [("", "有效性", zh), ("en/", "Validity", en)] {
      let page = try text(built, path + "robots-2026/notice/index.html")
      #expect(page.contains("<dt>\(term)</dt><dd>\(word)</dd>"))
      #expect(page.contains("SAMPLE-0000-0001"))
      #expect(page.contains("示科发〔2026〕1号"))
      #expect(page.contains("<p class=\"masthead-line\" lang=\"zh-CN\" translate=\"no\">示例市科技局文件</p>"))
      // Facts of the first notice are not those of a later one.
      let later = try text(built, path + "robots-2026/notices/extension/index.html")
      #expect(!later.contains("SAMPLE-0000-0001"))
      #expect(!later.contains("masthead-line"))
    }
  }

  @Test("What a document does not state is not there")
  func plainDocument() async throws {
    let page = try text(try await build(try ownSite()), "robots-2026/notice/index.html")
    for word in ["索引号", "有效性", "masthead-line"] { #expect(!page.contains(word), "\(word)") }
  }

  @Test("The page of a complaint may reach its endpoint; no other page may reach anything but the site")
  func endpoint() async throws {
    var site = try ownSite()
    try replace(
      "complaint:\n", with: "complaint:\n  endpoint: https://complaints.example.org/in\n",
      in: "robots-2026/programme.yml", of: &site)
    let built = try await build(site)
    let policy = "connect-src &#39;self&#39; https://complaints.example.org/in;"
    #expect(try text(built, "robots-2026/complaint/index.html").contains(policy))
    #expect(
      try text(built, "en/robots-2026/complaint/index.html").contains(
        "form-action https://complaints.example.org/in\""))
    #expect(!(try text(built, "robots-2026/notice/index.html").contains("form-action https:")))
    #expect(built.headers.contains { $0.value.contains("form-action https://complaints.example.org/in;") })
  }

  @Test("robots.txt names the site map, and security.txt has a contact and an end less than a year away")
  func policies() async throws {
    var site = try ownSite()
    #expect(try await build(site)[".well-known/security.txt"] == nil)
    try replace(
      "programmes:", with: "security-contact: mailto:office@sample.example.org\nprogrammes:", in: "site.yml",
      of: &site)
    let built = try await build(site)
    #expect(
      try text(built, "robots.txt")
        == "User-agent: *\nDisallow:\n\nSitemap: https://sample.example.org/sitemap.xml\n")
    #expect(
      try text(built, ".well-known/security.txt") == """
        Contact: mailto:office@sample.example.org
        Expires: 2027-03-24T00:00:00+08:00
        Preferred-Languages: zh, en
        Canonical: https://sample.example.org/.well-known/security.txt

        """)
  }

  private func ownSite() throws -> FixtureSite {
    var site = try FixtureSite()
    try site.useOwnTheme()
    return site
  }

  private func build(_ site: FixtureSite) async throws -> BuiltSite {
    let (report, built, _) = try await site.builder().preview(after: nil)
    #expect(lines(report.findings) == [])
    return try #require(built)
  }

  private func text(_ site: BuiltSite, _ path: String) throws -> String {
    String(decoding: try #require(site[path]).bytes, as: UTF8.self)
  }

  private func replace(_ old: String, with new: String, in path: String, of site: inout FixtureSite) throws {
    let text = String(decoding: try #require(site.content[path]), as: UTF8.self)
    #expect(text.contains(old))
    site.content[path] = Array(text.replacingOccurrences(of: old, with: new).utf8)
  }
}
