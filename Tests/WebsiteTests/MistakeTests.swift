import Diagnostics
import Foundation
import Testing

@testable import Website

/// Every kind of mistake has a folder in `Fixtures/mistakes`; its `expected.txt` lists all findings it leads to.
@Suite struct MistakeTests {
  static let kinds: [String] = {
    let folder = FixtureSite.fixtures.appending(path: "mistakes").path
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }()

  @Test("The valid site has no findings")
  func validSite() async throws {
    let report = try await FixtureSite().builder().check()
    #expect(lines(report.findings) == [])
    #expect(report.pages == 30)
  }

  @Test("A mistake is found at its place, with nothing missed and nothing made up", arguments: kinds)
  func mistake(kind: String) async throws {
    var site = try FixtureSite()
    try site.overlay(mistake: kind)
    let report = try await site.builder().check()
    let file = FixtureSite.fixtures.appending(path: "mistakes/\(kind)/expected.txt")
    let expected = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
    #expect(lines(report.findings) == expected)
    #expect(report.findings.hasErrors)
  }

  @Test("A mistake publishes nothing and leaves the old output as it was", arguments: kinds)
  func nothingPublished(kind: String) async throws {
    try await FixtureSite().build { output, first in
      #expect(first.isPublished)
      return output
    }
    var site = try FixtureSite()
    try site.overlay(mistake: kind)
    let (published, leftOver) = try await site.build { output, report in
      let parent = URL(filePath: output).deletingLastPathComponent().path
      return (report.isPublished, try FileManager.default.contentsOfDirectory(atPath: parent))
    }
    #expect(!published)
    #expect(leftOver == [])
  }
}
