import Foundation
import Testing

@testable import Website

/// What the heads of pages tell machines: names of government sites, policy, structured data.
@Suite struct PageHeadTests {
  private static let required = [
    "SiteName", "SiteDomain", "SiteIDCode", "ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType",
    "ArticleTitle", "PubDate", "ContentSource",
  ]

  @Test(
    "A home page has three names, a list seven, an article ten",
    arguments: [
      ("", 3), ("names/", 7), ("sitemap/", 7), ("robots-2026/", 7), ("robots-2026/tracks/", 7),
      ("robots-2026/notice/", 10), ("robots-2026/notices/extension/", 10),
      ("robots-2026/tracks/industry/", 10), ("robots-2026/winners/", 10),
    ])
  func groups(path: String, count: Int) async throws {
    for prefix in ["", "en/"] {
      let names = try metaNames(try await pages([prefix + path])[0])
      #expect(
        names.map(\.name).filter(Self.required.contains) == Array(Self.required.prefix(count)),
        "\(prefix)\(path)")
      #expect(names.allSatisfy { !$0.content.isEmpty }, "\(names)")
    }
  }

  @Test(
    "The date of publication is the one written down, in minutes of Beijing Time, whenever the site is built")
  func publicationDate() async throws {
    var dates: [String] = []
    for moment in ["2026-04-28 12:00", "2027-01-01 00:00"] {
      let page = try await pages(["robots-2026/notice/"], at: moment)[0]
      dates += try metaNames(page).filter { $0.name == "PubDate" }.map(\.content)
    }
    #expect(dates == ["2026-03-02 00:00", "2026-03-02 00:00"])
  }

  @Test("A date to come is never stated")
  func futureDate() async throws {
    let page = try await pages(["robots-2026/notice/"], at: "2026-03-01 23:59")[0]
    #expect(!(try metaNames(page).contains { $0.name == "PubDate" }))
  }

  @Test("The source of an article is who issued the document, and of an explanation the publisher")
  func source() async throws {
    let both = try await pages(["robots-2026/notice/", "robots-2026/interpretations/how/"])
    let sources = try both.map { try metaNames($0).first { $0.name == "ContentSource" }?.content }
    #expect(sources == ["示例市科技局", "示例发布单位"])
  }

  @Test(
    "Every page carries the policy, before anything that it rules", arguments: ["", "names/", "404.html"])
  func policy(path: String) async throws {
    let page = try await pages([path])[0]
    let policy = try #require(page.range(of: "http-equiv=\"Content-Security-Policy\""))
    for loaded in ["<script", "<link", "<img"] {
      if let place = page.range(of: loaded) { #expect(policy.lowerBound < place.lowerBound, "\(loaded)") }
    }
    #expect(page.contains("default-src &#39;none&#39;"))
    #expect(!page.contains("unsafe-inline"))
    #expect(!page.contains("frame-ancestors"))
  }

  @Test("No page has a script, a style or a handler of its own, and every asset has its digest")
  func nothingInline() async throws {
    let paths = ["", "names/", "robots-2026/", "robots-2026/notice/", "robots-2026/winners/", "sitemap/"]
    for page in try await pages(paths) {
      for match in page.matches(of: try Regex("<script([^>]*)>")) {
        let attributes = String(match.output[1].substring ?? "")
        #expect(attributes.contains("src=") || attributes.contains("application/ld+json"))
        if attributes.contains("src=") {
          #expect(attributes.contains("integrity=\"sha256-"), "\(attributes)")
        }
      }
      for match in page.matches(of: try Regex("<link rel=\"stylesheet\"([^>]*)>")) {
        #expect(String(match.output[1].substring ?? "").contains("integrity=\"sha256-"))
      }
      #expect(page.firstMatch(of: try Regex("<style|\\sstyle=|\\son[a-z]+=|javascript:")) == nil)
    }
  }

  @Test(
    "Structured data parses and is of the kind of its page",
    arguments: [
      ("", ["WebSite"]), ("names/", ["BreadcrumbList", "DefinedTermSet"]),
      ("robots-2026/", ["Event", "BreadcrumbList"]), ("robots-2026/tracks/", ["BreadcrumbList", "ItemList"]),
      ("robots-2026/notice/", ["BreadcrumbList"]), ("404.html", []),
    ])
  func structuredData(path: String, types: [String]) async throws {
    for page in try await pages([path, "en/" + path]) {
      let blocks = try blocks(page)
      #expect(blocks.map { $0["@type"] as? String } == types)
      for block in blocks {
        #expect(block["@context"] as? String == "https://schema.org")
        guard let items = block["itemListElement"] as? [[String: Any]] else { continue }
        #expect(items.map { $0["position"] as? Int } == Array(1...items.count))
        for item in items {
          #expect((item["name"] as? String)?.isEmpty == false)
          #expect((item["item"] as? String)?.hasPrefix("https://sample.example.org/") == true)
        }
      }
    }
  }

  @Test("A demonstration is published by an organisation, a bureau's site by one of the government")
  func publisher() async throws {
    var site = try FixtureSite()
    try site.useOwnTheme()
    let settings = String(decoding: try #require(site.content["site.yml"]), as: UTF8.self)
    for (isDemonstration, type) in [("true", "Organization"), ("false", "GovernmentOrganization")] {
      site.content["site.yml"] = Array(
        settings.replacingOccurrences(of: "demonstration: true", with: "demonstration: \(isDemonstration)")
          .utf8)
      let page = try await pages([""], of: site)[0]
      let publisher = try blocks(page).first?["publisher"] as? [String: Any]
      #expect(publisher?["@type"] as? String == type)
      #expect(page.contains("class=\"demonstration\"") == (isDemonstration == "true"))
    }
  }
}

extension PageHeadTests {
  private func pages(_ paths: [String], at moment: String = "2026-04-28 12:00") async throws -> [String] {
    var site = try FixtureSite()
    try site.useOwnTheme()
    return try await pages(paths, of: site, at: moment)
  }

  private func pages(
    _ paths: [String], of site: FixtureSite, at moment: String = "2026-04-28 12:00"
  ) async throws -> [String] {
    let built = try #require(try await site.builder(now: .init(moment)!).preview(after: nil).site)
    return try paths.map { path in
      let name = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
      return String(decoding: try #require(built[name]).bytes, as: UTF8.self)
    }
  }

  private func metaNames(_ page: String) throws -> [(name: String, content: String)] {
    page.matches(of: try Regex("<meta name=\"([^\"]*)\" content=\"([^\"]*)\">")).map {
      (String($0.output[1].substring ?? ""), String($0.output[2].substring ?? ""))
    }
  }

  private func blocks(_ page: String) throws -> [[String: Any]] {
    try page.components(separatedBy: "<script type=\"application/ld+json\">").dropFirst().map { part in
      let text = try #require(part.components(separatedBy: "</script>").first)
      return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }
  }
}
