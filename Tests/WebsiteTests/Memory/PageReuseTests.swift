import CivilTime
import Testing

@testable import Website

/// What a change leaves alone: a page is made anew only where it looks at what changed.
@Suite struct PageReuseTests {
  @Test("A notice that comes leaves pages of other programmes as they are, and so does one that goes")
  func addedNotice() async throws {
    var site = try EditedSite()
    site.hideSecond()
    let memory = BuildMemory()
    var earlier = try await site.builder(memory).preview(after: nil)
    #expect(earlier.report.isPublished)
    let others = ["notice/", "interpretations/what/"].flatMap { page in
      ["", "en/"].map { "\($0)lamps-2026/\(page)index.html" }
    }
    let before = site.content
    for name in ["more", "again"] {
      site.content = before
      site.writePage(
        "robots-2026/notices/\(name)", zh: "---\ntitle: 补充通知\npublished: 2026-04-21\n---\n\n一段话。\n",
        en: "---\ntitle: A further notice\n---\n\nA paragraph.\n")
      site.now = try #require(Instant(secondsSinceEpoch: site.now.secondsSinceEpoch + 1))
      earlier = try await site.builder(memory).preview(after: earlier.site)
      #expect(earlier.report.isPublished)
      let anew = memory.all.filter { $0.page.now == site.now }.map(\.path)
      #expect(anew.contains("robots-2026/index.html"))
      #expect(anew.filter(others.contains) == [])
    }
    #expect(memory.all.map(\.path).filter(others.contains).count == others.count)
  }
}
