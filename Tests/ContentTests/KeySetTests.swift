import Diagnostics
import Testing
import YAML

@testable import Content

/// The keys of files, as their readers ask for them.
@Suite struct KeySetTests {
  /// Every key of a set by its path, with `!` behind those that must be there.
  private func outline(_ set: KeySet, _ path: [String] = []) -> [String] {
    set.keys.flatMap { key -> [String] in
      let own = (path + [key.name]).joined(separator: "/") + (key.isRequired ? "!" : "")
      return [own] + outline(key.inner, path + [key.name])
    }
  }

  private func paths(_ set: KeySet, _ path: [String] = []) -> [[String]] {
    set.keys.flatMap { [path + [$0.name]] + paths($0.inner, path + [$0.name]) }
  }

  @Test(
    "The readers tell which keys a file has, and which it must have",
    arguments: [
      (ContentFile.glossary, ["terms", "terms/zh!", "terms/en!"]),
      (.page, ["title!", "summary"]),
      (.rubric, ["title!", "summary"]),
      (
        .track, ["title!", "summary", "group", "rubric", "rubric-note", "quotas", "open-to"]
      ),
      (
        .notice,
        [
          "title!", "summary", "published", "changes", "changes/date!", "changes/kind!", "changes/what!",
          "changes/reason!", "changes/affects-period",
        ]
      ),
      (.holidays, ["years", "years/year!", "years/holidays!", "years/workdays!"]),
      (
        .interpretation, ["title!", "summary", "published", "explains"]
      ),
    ])
  func keys(file: ContentFile, expected: [String]) {
    #expect(outline(file.keys()) == expected)
  }

  @Test("A key that takes a text or a mapping, a choice, and one whose keys are ids are known as such")
  func values() throws {
    let when = try #require(ContentFile.programme.keys().at(["schedule"])?["when"])
    #expect(when.isRequired)
    #expect(when.values.contains(.text) && when.values.contains(.mapping))
    #expect(when.inner.keys.map(\.name) == ["monthly", "from", "until", "closing"])
    let kind = try #require(ContentFile.programme.keys()["kind"])
    #expect(kind.values == [.choice(["competition", "solicitation"])])
    #expect(ContentFile.track.keys()["quotas"]?.inner.others == .whole(0...100_000))
    // A programme has a registered name or a title: neither alone must be there.
    #expect(ContentFile.programme.keys()["title"]?.isRequired == false)
  }

  @Test("Every key has a meaning in both languages", arguments: ContentFile.allCases)
  func meanings(file: ContentFile) {
    for path in paths(file.keys()) {
      #expect(file.meaning(of: path) != nil, "\(file.rawValue): \(path)")
    }
  }

  @Test("Every meaning belongs to a key, and none is given twice")
  func usedMeanings() {
    var used: Set<String> = []
    for file in ContentFile.allCases {
      for path in paths(file.keys()) + [["zh"], ["en"]] {
        let full = [file.rawValue] + path
        let found = full.indices.lazy.map { full[$0...].joined(separator: "/") }.first { suffix in
          KeyMeanings.all.contains { $0.path == suffix }
        }
        if let found { used.insert(found) }
      }
    }
    #expect(KeyMeanings.all.map(\.path).filter { !used.contains($0) } == [])
    #expect(Set(KeyMeanings.all.map(\.path)).count == KeyMeanings.all.count)
  }

  @Test(
    "A path tells what kind of file it is",
    arguments: [
      ("Content/site.yml", ContentFile.site), ("Content/a/programme.yml", .programme),
      ("Content/programme.yml", nil), ("Content/a/site.yml", nil), ("Content/a/notice.zh.md", .notice),
      ("Content/a/notice.en.md", .page), ("Content/a/notices/b.zh.md", .notice),
      ("Content/a/tracks/01-b.zh.md", .track), ("Content/a/winners.zh.md", .winners),
      ("Content/pages/about.zh.md", .page), ("Content/a/attachments/b.zh.md", nil),
      ("Templates/strings.yml", nil), ("Content/a/winners.csv", nil), ("Content/track.yml", nil),
    ])
  func kinds(path: String, expected: ContentFile?) {
    #expect(ContentFile(path: path) == expected)
  }

  @Test("A setting that is missing makes no other key unknown")
  func cascade() {
    var findings: [Finding] = []
    let file = SourceFile(path: "Content/site.yml", text: "identification: {icp: x}\nprogrammes: [a]\n")
    #expect(SettingsReader.read(file, into: &findings).settings == nil)
    #expect(findings.map(\.rule.id) == Array(repeating: "yaml/missing-key", count: 4))
  }
}
