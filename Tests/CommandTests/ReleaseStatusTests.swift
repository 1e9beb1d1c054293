import Foundation
import Testing

/// What `gongshi status` says about releases: the last one of each page, pages without one, what is built and signed.
@Suite struct ReleaseStatusTests {
  private func ledger(_ site: ReleaseSite) throws -> [String: Any]? {
    let result = try site.gongshi("status", ["--format", "json"])
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    return json["ledger"] as? [String: Any]
  }

  private func text(_ site: ReleaseSite, _ language: String) throws -> String {
    try site.gongshi("status", ["--lang", language]).output
  }

  @Test("A site that never released anything has no ledger to list")
  func none() throws {
    let site = try ReleaseSite(isReleased: false)
    #expect(try ledger(site) == nil)
    #expect(try !text(site, "en").contains("Ledger"))
  }

  @Test("Each page stands with its last release, and those without one are named")
  func pages() throws {
    let site = try ReleaseSite(isReleased: false)
    #expect(try site.release(["robots-2026/notice", "robots-2026/winners"], at: "2026-04-27").code == 0)
    try site.replace("现在开始报名", with: "明天开始报名", in: "Content/robots-2026/notice.zh.md")
    #expect(try site.release(["robots-2026/notice"] + ReleaseSite.words("correction")).code == 0)
    let status = try #require(try ledger(site))
    #expect(status["size"] as? Int == 3)
    let pages = try #require(status["pages"] as? [[String: Any]])
    #expect(pages.map { $0["page"] as? String } == ["robots-2026/notice", "robots-2026/winners"])
    #expect(pages.map { $0["number"] as? Int } == [3, 2])
    #expect(pages.map { $0["kind"] as? String } == ["correction", "publication"])
    #expect(pages.map { $0["count"] as? Int } == [2, 1])
    #expect(
      status["unreleased"] as? [String] == [
        "robots-2026/notices/extension", "robots-2026/rubrics/general", "robots-2026/interpretations/how",
      ])
    let chinese = try text(site, "zh")
    for words in ["发布账本：3 号", "robots-2026/notice", "更正", "还没有发布记录：robots-2026/rubrics/general"] {
      #expect(chinese.contains(words), "\(chinese)")
    }
  }

  @Test("What is built is compared with what is released, and its signatures are counted")
  func output() throws {
    let site = try ReleaseSite()
    #expect(try text(site, "en").contains("The output has no ledger yet."))
    #expect(try site.build().code == 0)
    #expect(try text(site, "en").contains("nobody signed it"))
    #expect(try text(site, "zh").contains("没有签名"))
    let key = site.path("key")
    #expect(try Program.gongshi(["sign", "--new-key", key]).code == 0)
    #expect(try Program.gongshi(["sign", site.path("Output"), "--key", key]).code == 0)
    #expect(try text(site, "en").contains("with 1 signature;"))
    let built = try #require(try ledger(site)?["output"] as? [String: Any])
    #expect(built["isCurrent"] as? Bool == true)
    #expect((built["signers"] as? [String])?.count == 1)
    try site.replace("现在开始报名", with: "明天开始报名", in: "Content/robots-2026/notice.zh.md")
    #expect(try site.release(["robots-2026/notice"] + ReleaseSite.words("correction")).code == 0)
    #expect(try text(site, "en").contains("has 5 releases and is not this one"))
    try Data("nothing".utf8).write(to: URL(filePath: site.path("Output/ledger/checkpoint")))
    #expect(try text(site, "en").contains("cannot be read"))
  }
}
