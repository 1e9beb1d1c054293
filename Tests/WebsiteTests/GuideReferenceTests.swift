import Diagnostics
import Foundation
import Testing

/// The references of the guide and the program say the same.
@Suite struct GuideReferenceTests {
  /// Run with UPDATE_GUIDE=1 to write what the program knows into the pages, then read what changed.
  @Test(
    "Every key and every rule of the program stands in the guide, and nothing else",
    arguments: GuideReference.allCases, Language.allCases)
  func tables(reference: GuideReference, language: Language) throws {
    let path = reference.path(language)
    let page = try String(contentsOfFile: path, encoding: .utf8)
    let start = try #require(page.range(of: "\n## ")?.lowerBound)
    let expected = reference.text(language)
    if ProcessInfo.processInfo.environment["UPDATE_GUIDE"] != nil {
      try (page[...start] + expected).write(toFile: path, atomically: true, encoding: .utf8)
    }
    let shown = page[page.index(after: start)...].split(separator: "\n", omittingEmptySubsequences: false)
    let wanted = expected.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(wanted.filter { !shown.contains($0) } == [], "missing in \(path)")
    #expect(shown.filter { !wanted.contains($0) } == [], "unknown in \(path)")
    #expect(shown == wanted)
  }
}
