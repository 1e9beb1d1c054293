import Foundation
import Testing

/// What `gongshi names` prints for other programs.
@Suite struct NamesFormatTests {
  static let wrong = "第3届示例市机器人大赛"
  static let text = "一\n关于\(wrong)的说明，\(wrong)\n"

  @Test("JSON has the promised form")
  func json() throws {
    let site = try NamesSite()
    let path = try site.write("a.txt", Self.text + "第三届示例市机器人大赛\n")
    let result = try site.names([path, "--format", "json", "--lang", "zh"])
    #expect(result.code == 1)
    #expect(result.errors.isEmpty)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(json["version"] as? Int == 1)
    let summary = try #require(json["summary"] as? [String: Int])
    #expect(summary == ["errors": 2, "warnings": 0, "namesSeen": 3, "namesRight": 1])
    let finding = try #require(try result.items().first)
    #expect(finding["rule"] as? String == "name/variant")
    #expect(finding["severity"] as? String == "error")
    #expect(finding["file"] as? String == path)
    let numbers = ["line", "column", "endLine", "endColumn"].map { finding[$0] as? Int }
    #expect(numbers == [2, 3, 2, 14])
    #expect(finding["name"] as? String == "robots-2026")
    #expect(finding["text"] as? String == Self.wrong)
    #expect(finding["expected"] as? String == "第三届示例市机器人大赛")
    #expect((finding["message"] as? String)?.contains("第三届示例市机器人大赛") == true)
    #expect((finding["fix"] as? [String: String])?["replacement"] == "第三届示例市机器人大赛")
  }

  @Test(
    "SARIF is valid, and has rules with their guides, regions and fingerprints that stay",
    .enabled(if: Tools.areInstalled))
  func sarif() throws {
    let site = try NamesSite()
    let path = try site.write("a.txt", Self.text)
    let log = try site.names([path, "--format", "sarif"])
    #expect(log.code == 1)
    let file = try site.write("log.sarif", log.output)
    let names = try site.names(["--file-names", "entry", path, "--format", "sarif"])
    let other = try site.write("names.sarif", names.output)
    for log in [file, other] {
      let check = try Program.run(Tools.python, [Program.root.path + "/Tests/Tools/check_sarif.py", log])
      #expect(check.code == 0 && check.output.isEmpty, "\(check.output)\(check.errors)")
    }
    let (rules, results) = try parts(log)
    let variant = try #require(rules.first { $0["id"] as? String == "name/variant" })
    #expect((variant["shortDescription"] as? [String: String])?["text"] == "A character of the name differs")
    let help = try #require(variant["help"] as? [String: String])
    #expect(help["text"]?.contains("Why\n  The name is set by the organisers.") == true)
    #expect(help["markdown"]?.contains("- The year has half-width digits") == true)
    for rule in rules {
      let text = (rule["help"] as? [String: String])?["text"] ?? ""
      #expect(text.contains("How to put it right"), "\(rule["id"] ?? "")")
    }
    #expect(rules.contains { $0["id"] as? String == "names/suppression" })
    let region = try #require(place(of: results[0]))
    let keys = ["startLine", "startColumn", "endLine", "endColumn", "byteOffset", "byteLength"]
    #expect(keys.map { region[$0] as? Int } == [2, 3, 2, 14, 10, 31])
    try site.write("a.txt", "新的一行\n\n" + Self.text)
    let (_, moved) = try parts(try site.names([path, "--format", "sarif"]))
    let marks = results.map { $0["partialFingerprints"] as? [String: String] }
    #expect(marks == moved.map { $0["partialFingerprints"] as? [String: String] })
    #expect(marks.count == 2 && marks[0] != nil && marks[0] != marks[1])
  }

  @Test("For pull requests each finding is a command")
  func github() throws {
    let site = try NamesSite()
    let path = try site.write("a.txt", Self.text)
    let result = try site.names([path, "--format", "github"])
    #expect(result.code == 1)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(
      lines.first?.hasPrefix(
        "::error file=\(path),line=2,col=3,endLine=2,endColumn=14,title=name/variant::") == true,
      "\(result.output)")
  }

  @Test("With --wrapped, and in a PDF, the breaks of lines are nobody's mistake")
  func wrapped() throws {
    let site = try NamesSite()
    let path = try site.write("a.txt", "关于第三届示例市机\n器人大赛的通知\n")
    let plain = try site.names([path, "--format", "json"])
    #expect(plain.code == 1)
    #expect(try plain.findings() == ["name/split a.txt:1:3"])
    let wrapped = try site.names([path, "--wrapped", "--format", "json"])
    #expect(wrapped.code == 0)
    #expect(wrapped.output.contains("\"namesSeen\": 1"))
    #expect(wrapped.output.contains("\"namesRight\": 1"))
  }

  private func parts(_ log: Program.Result) throws -> (rules: [[String: Any]], results: [[String: Any]]) {
    let json = try JSONSerialization.jsonObject(with: Data(log.output.utf8)) as? [String: Any]
    let run = try #require((json?["runs"] as? [[String: Any]])?.first)
    let driver = (run["tool"] as? [String: Any])?["driver"] as? [String: Any]
    return (
      try #require(driver?["rules"] as? [[String: Any]]), try #require(run["results"] as? [[String: Any]])
    )
  }

  private func place(of result: [String: Any]) -> [String: Any]? {
    let location = (result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any]
    return location?["region"] as? [String: Any]
  }
}
