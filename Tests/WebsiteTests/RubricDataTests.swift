import Diagnostics
import Foundation
import Testing

@testable import Content
@testable import Website

/// Weights and scores say the same on the page, in the CSV and in the JSON.
@Suite struct RubricDataTests {
  @Test("A site with weights and scores has no findings")
  func noFindings() async throws {
    #expect(lines(try await scored().builder().check().findings) == [])
  }

  @Test("The page, the CSV and the JSON of a rubric agree", arguments: Language.allCases)
  func agree(language: Language) async throws {
    let folder = language == .zh ? "/robots-2026/rubrics/general/" : "/en/robots-2026/rubrics/general/"
    try await scored().build { output, report in
      try #require(report.isPublished)
      let page = pageRows(try text(output + folder + "index.html"))
      let csv = csvRows(try text(output + folder + "rubric.csv"))
      #expect(csv.count == 5)
      // The page leaves continued cells empty; the CSV writes every indicator out.
      #expect(page.map { $0.map(number) } == csv.map { $0.map(number) })
      #expect(try jsonRows(output, language) == Array(csv.dropFirst()))
    }
  }

  @Test("Final scores and ranks are on the page, in the CSV and in the JSON")
  func scores() async throws {
    try await scored().build { output, report in
      try #require(report.isPublished)
      let rows = csvRows(try text(output + "/robots-2026/winners/winners.csv"))
      #expect(rows[0].suffix(2) == ["最终得分", "名次"])
      let found = rows.dropFirst().map { [$0[0]] + $0.suffix(2) }
      #expect(
        found == [
          ["rb-001", "91.25", "1"], ["rb-003", "90.00", "2"], ["rb-004", "90.00", "2"],
          ["rb-002", "80.00", "1"],
        ])
      let data = try Data(contentsOf: URL(filePath: output + "/robots-2026/winners/winners.json"))
      let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
      let scoring = try #require(root["scoring"] as? [String: Any])
      #expect(scoring["experts"] as? Int == 3)
      #expect(scoring["rounding"] as? String == "half-up")
      let winners = try #require(root["winners"] as? [[String: Any]])
      #expect(winners.map { $0["score"] as? Double } == [91.25, 90, 90, 80])
      #expect(winners.map { $0["rank"] as? Int } == [1, 2, 2, 1])
      #expect(winners.first?["scores"] as? [Double] == [90, 91.5, 92.25])
      let page = try text(output + "/robots-2026/winners/index.html")
      for score in ["91.25 (1)", "90.00 (2)", "80.00 (1)"] { #expect(page.contains(score)) }
    }
  }

  @Test(
    "A mean is computed in whole numbers and rounded half up",
    arguments: [
      (["90", "91.5", "92.25"], 2, "91.25"), (["90", "90.01"], 2, "90.01"),
      (["90", "90", "90.01"], 2, "90.00"),
      (["90.1", "90.2"], 1, "90.2"), (["90", "91"], 0, "91"), (["90.49"], 0, "90"),
      (["0", "0.01"], 2, "0.01"),
      (["100", "100", "100"], 2, "100.00"), (["1", "1", "2"], 2, "1.33"),
    ])
  func mean(scores: [String], decimals: Int, mean: String) throws {
    let numbers = try scores.map { try #require(Hundredths($0.utf8)) }
    #expect(ScoreSheet.mean(numbers, decimals: decimals)?.text(decimals: decimals) == mean)
  }

  @Test("A mean of no scores is none")
  func noScores() { #expect(ScoreSheet.mean([], decimals: 2) == nil) }

  @Test(
    "What is no number of two decimals at most is not read",
    arguments: ["", ".", "1.", ".5", "-1", "+1", "1.234", "1,5", "1e2", "１", " 1", "1234567", "1.2.3"])
  func noNumber(text: String) { #expect(Hundredths(text.utf8) == nil) }

  @Test(
    "A number is written without idle zeros", arguments: [("40", "40"), ("12.50", "12.5"), ("0.05", "0.05")])
  func written(text: String, shown: String) { #expect(Hundredths(text.utf8)?.text == shown) }
}

extension RubricDataTests {
  private func scored() throws -> FixtureSite {
    var site = try FixtureSite()
    try site.overlay(folder: "scored")
    return site
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: URL(filePath: path), encoding: .utf8)
  }

  /// A weight without its unit and idle zeros; any other text as it is.
  private func number(_ text: String) -> String {
    let plain = text.hasSuffix("%") ? String(text.dropLast()) : text
    return Double(plain).map { "\($0)" } ?? text
  }

  /// The rows of the page's table, cells that span several rows repeated in each.
  private func pageRows(_ page: String) -> [[String]] {
    var rows: [[String]] = []
    var spanning: [Int: (text: String, left: Int)] = [:]
    for row in page.matches(of: /<tr[^>]*>(.*?)<\/tr>/.dotMatchesNewlines()) {
      var cells: [String] = []
      func addSpanning() {
        while let above = spanning[cells.count], above.left > 0 {
          spanning[cells.count] = (above.text, above.left - 1)
          cells.append(above.text)
        }
      }
      for cell in row.1.matches(of: /<t[hd]([^>]*)>(.*?)<\/t[hd]>/.dotMatchesNewlines()) {
        addSpanning()
        let span = cell.1.firstMatch(of: /rowspan="(\d+)"/).flatMap { Int($0.1) } ?? 1
        let text = String(cell.2.replacing(/<[^>]*>/, with: ""))
        spanning[cells.count] = (text, span - 1)
        cells.append(text)
      }
      addSpanning()
      rows.append(cells)
    }
    return rows
  }

  private func csvRows(_ text: String) -> [[String]] {
    CSV(SourceFile(path: "a.csv", text: text)).rows.map { $0.map(\.text) }
  }

  private func jsonRows(_ output: String, _ language: Language) throws -> [[String]] {
    let data = try Data(contentsOf: URL(filePath: output + "/robots-2026/rubrics/general/rubric.json"))
    let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(root["tracks"] as? [String] == ["industry"])
    let key = language == .zh ? "zh" : "en"
    return try #require(root["indicators"] as? [[[String: Any]]]).map { path in
      path.enumerated().flatMap { level, indicator in
        let weight = (indicator["weight"] as? Double).map { $0 == $0.rounded() ? "\(Int($0))" : "\($0)" }
        let description = (indicator["description"] as? [String: String])?[key]
        let cells = [indicator[key] as? String ?? "", weight ?? ""]
        return level + 1 == path.count ? cells + [description ?? ""] : cells
      }
    }
  }
}
