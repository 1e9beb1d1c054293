import Diagnostics
import Disk
import Foundation
import Testing

@testable import Website

/// Every kind of mistake has a folder in `Fixtures/mistakes`; its `expected.txt` lists all findings it leads to.
@Suite struct MistakeTests {
  static let kinds = fixtureKinds("mistakes")

  @Test("The valid site has no findings")
  func validSite() async throws {
    let report = try await FixtureSite().builder().check()
    #expect(lines(report.findings) == [])
    #expect(report.pages == 52)
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
    let folder = FileManager.default.temporaryDirectory.appending(path: "gongshi-\(UUID().uuidString)").path
    defer { removeTree(folder) }
    let first = try await FixtureSite().builder().build(to: folder + "/Output")
    #expect(first.isPublished)
    let before = try contents(of: folder + "/Output")
    var site = try FixtureSite()
    try site.overlay(mistake: kind)
    let second = try await site.builder().build(to: folder + "/Output")
    #expect(!second.isPublished)
    #expect(try contents(of: folder + "/Output") == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["Output"])
  }

  private func contents(of folder: String) throws -> [String: [UInt8]] {
    let tree = try Folder(folder).tree()
    return try Dictionary(uniqueKeysWithValues: tree.paths.map { ($0, try tree.read($0)) })
  }
}
