import Diagnostics
import Foundation
import Testing
import Website

/// What is remembered is what would be made: after any edit, a build with a memory and one without are the same.
@Suite struct BuildMemoryTests {
  /// Sequences of edits, each with another seed, and the edits of each.
  private static let (groups, sequences, length) = (50, 10, 3)

  @Test("After every edit a build that remembers has the bytes and findings of a clean one", arguments: 0..<groups)
  func edits(group: Int) async throws {
    for seed in group * Self.sequences..<(group + 1) * Self.sequences {
      var random = RandomSource(seed: seed)
      var site = try EditedSite()
      let start = site
      let memory = BuildMemory()
      var earlier = try await site.builder(memory).preview(after: nil).site
      var story = ["seed \(seed)"]
      for _ in 0..<Self.length {
        if random.isLucky(1, in: 8) {
          site = start
          story.append("back to the start")
        } else {
          story.append(site.edit(&random))
        }
        let clean = try await site.builder(nil).preview(after: nil)
        let remembering = try await site.builder(memory).preview(after: earlier)
        let comment = Comment(rawValue: story.joined(separator: "; "))
        #expect(printed(remembering.report) == printed(clean.report), comment)
        #expect(try difference(remembering.site, clean.site) == [], comment)
        if let site = remembering.site { earlier = site }
      }
    }
  }

  /// Everything a report says, in both languages.
  private func printed(_ report: SiteBuilder.Report) -> String {
    TextPrinter(.zh).text(report.findings) + TextPrinter(.en).text(report.findings)
      + "\(report.pages) \(report.files) \(report.isPublished) \(report.namesSeen) \(report.namesRight) \(report.notes)"
  }

  /// The files in which two sites differ.
  private func difference(_ left: BuiltSite?, _ right: BuiltSite?) throws -> [String] {
    guard let left, let right else { return (left == nil) == (right == nil) ? [] : ["one was not built"] }
    var different: [String] = []
    for path in Set(try paths(left) + paths(right)).sorted()
    where left[Array(path.utf8)]?.bytes != right[Array(path.utf8)]?.bytes {
      different.append(path)
    }
    return different
  }

  private func paths(_ site: BuiltSite) throws -> [String] {
    let manifest = try #require(site["manifest.json"])
    let json = try JSONSerialization.jsonObject(with: Data(manifest.bytes)) as? [String: Any]
    let files = try #require(json?["files"] as? [[String: Any]])
    return files.compactMap { $0["path"] as? String } + ["manifest.json", "SHA256SUMS"]
  }
}
