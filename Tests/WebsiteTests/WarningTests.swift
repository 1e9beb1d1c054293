import Diagnostics
import Foundation
import Testing

@testable import Website

/// What is doubtful is said and stops nothing; each folder of `Fixtures/warnings` lists what is said where.
@Suite struct WarningTests {
  static let kinds = fixtureKinds("warnings")

  @Test("There are doubtful sites")
  func any() { #expect(Self.kinds.count >= 6) }

  @Test("A doubtful site is published with warnings at their places", arguments: kinds)
  func warning(kind: String) async throws {
    var site = try FixtureSite()
    try site.overlay(folder: "warnings/" + kind)
    let report = try await site.builder().check()
    let file = FixtureSite.fixtures.appending(path: "warnings/\(kind)/expected.txt")
    let expected = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
    #expect(lines(report.findings) == expected)
    #expect(!report.findings.hasErrors)
  }
}
