import Foundation
import Testing

@testable import Diagnostics

private let variant = Rule(
  "name/short-form", zh: "简称在全称之后使用。", en: "A *short form* follows the full name.")
private let stale = Rule(
  "translation/stale", .warning, zh: "译文与原文同步。", en: "A translation follows its source.")
private let unused = Rule("a/b", zh: "甲。", en: "A.")

private let file = SourceFile(path: "Content/济南 1.md", text: "# 公示\n\n2025年“数据要素x”大赛\n末行\n")
private let other = SourceFile(path: "/tmp/a:b.txt", text: "Notice\n")

private let findings = [
  Finding(
    stale, at: other.start, zh: "译文早于原文。", en: "The translation is older than its source.",
    notes: [Note(at: file.place(2..<8), zh: "原文在这里。", en: "The source is here.")]),
  Finding(
    variant, at: file.place(20..<33), zh: "“x”应为“×”。", en: "“x” should be “×”.",
    help: Bilingual(zh: "写乘号。", en: "Write the multiplication sign."), fix: Fix("数据要素×"),
    name: "jinan-2025"),
]

private func run(_ findings: [Finding], rules: [Rule] = [], _ language: Language = .zh) throws -> JSONValue {
  let bytes = SARIFPrinter(language, version: "1.2.0").bytes(findings, rules: rules)
  return try JSONValue(bytes)["runs"][0]
}

@Suite struct SARIFPrinterTests {
  @Test("A result carries its rule, message, place, fix and fingerprint")
  func result() throws {
    let result = try run(findings)["results"][1]
    #expect(result["ruleId"].string == "name/short-form")
    #expect(result["ruleIndex"].int == 0)
    #expect(result["level"].string == "error")
    #expect(result["message"]["text"].string == "“x”应为“×”。写乘号。")
    let location = result["locations"][0]["physicalLocation"]
    #expect(location["artifactLocation"]["uri"].string == "Content/%E6%B5%8E%E5%8D%97%201.md")
    #expect(location["artifactLocation"]["uriBaseId"].string == "%SRCROOT%")
    let region = location["region"]
    #expect(["startLine", "startColumn", "endLine", "endColumn"].map { region[$0].int } == [3, 7, 3, 12])
    #expect(["byteOffset", "byteLength"].map { region[$0].int } == [20, 13])
    #expect(region["snippet"]["text"].string == "数据要素x")
    let change = result["fixes"][0]["artifactChanges"][0]
    #expect(change["artifactLocation"]["uri"].string == "Content/%E6%B5%8E%E5%8D%97%201.md")
    #expect(change["replacements"][0]["deletedRegion"]["byteOffset"].int == 20)
    #expect(change["replacements"][0]["insertedContent"]["text"].string == "数据要素×")
    #expect(result["fixes"][0]["description"]["text"].string == "改为“数据要素×”")
    #expect(result["properties"]["name"].string == "jinan-2025")
    #expect(result["properties"]["expected"].string == "数据要素×")
    #expect(result["relatedLocations"].count == nil)
  }

  @Test("Notes are related locations, and a file outside the root has its full address")
  func notes() throws {
    let result = try run(findings, .en)["results"][0]
    #expect(result["level"].string == "warning")
    let location = result["locations"][0]["physicalLocation"]["artifactLocation"]
    #expect(location["uri"].string == "file:///tmp/a%3Ab.txt")
    #expect(location["uriBaseId"].string == nil)
    let related = result["relatedLocations"][0]
    #expect(related["id"].int == 1)
    #expect(related["message"]["text"].string == "The source is here.")
    #expect(related["physicalLocation"]["region"]["startColumn"].int == 3)
    #expect(result["fixes"].count == nil)
  }

  @Test("Rules are listed once, in order of their ids, with all that services show")
  func rules() throws {
    let driver = try run(findings + findings, rules: [variant, unused], .en)["tool"]["driver"]
    #expect(driver["name"].string == "gongshi")
    #expect(driver["version"].string == "1.2.0")
    let rules = driver["rules"]
    #expect((0..<3).map { rules[$0]["id"].string } == ["a/b", "name/short-form", "translation/stale"])
    #expect(rules.count == 3)
    let rule = rules[1]
    #expect(rule["name"].string == "NameShortForm")
    #expect(rule["shortDescription"]["text"].string == "A *short form* follows the full name.")
    #expect(rule["fullDescription"]["text"].string == "简称在全称之后使用。 A *short form* follows the full name.")
    #expect(
      rule["help"]["text"].string
        == "简称在全称之后使用。\nA *short form* follows the full name.\ngongshi explain name/short-form")
    #expect(
      rule["help"]["markdown"].string
        == "简称在全称之后使用。\n\nA \\*short form\\* follows the full name.\n\n`gongshi explain name/short-form`")
    #expect(rule["defaultConfiguration"]["level"].string == "error")
    #expect(rule["properties"]["tags"][0].string == "name")
    #expect(rules[2]["defaultConfiguration"]["level"].string == "warning")
  }

  @Test("A rule that is explained elsewhere carries that explanation")
  func help() throws {
    let help = SARIFPrinter.RuleHelp(title: "简称", text: "先写全称。", markdown: "先写**全称**。")
    let bytes = SARIFPrinter(.zh, version: "1").bytes([], rules: [unused, variant], help: [variant.id: help])
    let rules = try JSONValue(bytes)["runs"][0]["tool"]["driver"]["rules"]
    #expect(rules[1]["shortDescription"]["text"].string == "简称")
    #expect(rules[1]["help"]["text"].string == "先写全称。")
    #expect(rules[1]["help"]["markdown"].string == "先写**全称**。")
    #expect(rules[0]["shortDescription"]["text"].string == "甲。")
  }

  @Test("A run without findings says which rules were checked")
  func empty() throws {
    let run = try run([], rules: [variant])
    #expect(run["results"].count == 0)
    #expect(run["tool"]["driver"]["rules"].count == 1)
    #expect(run["columnKind"].string == "unicodeCodePoints")
    #expect(run["language"].string == "zh-CN")
  }

  private func prints(_ text: String, _ findings: (SourceFile) -> [Finding]) throws -> [String?] {
    let results = try run(findings(SourceFile(path: "a.md", text: text)))["results"]
    return (0..<(results.count ?? 0)).map {
      results[$0]["partialFingerprints"]["gongshiFingerprint/v1"].string
    }
  }

  private func find(_ word: String, _ rule: Rule = variant) -> (SourceFile) -> [Finding] {
    { file in
      let needle = Array(word.utf8)
      return file.bytes.indices.filter { file.bytes[$0...].starts(with: needle) }
        .map { Finding(rule, at: file.place($0..<$0 + needle.count), zh: "", en: "") }
    }
  }

  @Test("Fingerprints stay when lines move and blanks change, and differ otherwise")
  func fingerprints() throws {
    let first = try prints("甲x乙\n甲x乙\nx\n", find("x"))
    #expect(Set(first).count == 3)
    #expect(try prints("新行\n\n  甲 x乙\r\n甲x乙\nx", find("x")) == first)
    #expect(try prints("甲x乙\n甲x乙\nx\n", find("x", stale)) != first)
    #expect(try prints("甲x丙\n", find("x"))[0] != first[0])
    // Two of one rule on one line are two.
    let twice = try prints("x x", find("x"))
    #expect(twice[0] != twice[1])
    // The form is fixed: 16 hexadecimal digits and how often the mark has come.
    #expect(first[0]?.wholeMatch(of: /[0-9a-f]{16}:1/) != nil)
    #expect(first[1] == first[0]?.replacing(":1", with: ":2"))
  }

  @Test("Parts of one document that share its path have fingerprints of their own")
  func parts() throws {
    let parts = ["甲x", "乙x"].map { SourceFile(path: "a.docx", text: $0) }
    let results = try run(parts.flatMap(find("x")))["results"]
    let prints = (0..<2).map { results[$0]["partialFingerprints"]["gongshiFingerprint/v1"].string }
    #expect(prints[0] != prints[1])
    #expect(prints.allSatisfy { $0?.hasSuffix(":1") == true })
  }

  @Test("Many findings on one line of a large file are printed at their columns")
  func many() throws {
    let file = SourceFile(path: "a", text: String(repeating: "公a", count: 60_000))
    let findings = (0..<500).map {
      Finding(variant, at: file.place($0 * 24 + 3..<$0 * 24 + 4), zh: "", en: "")
    }
    let columns = try run(findings)["results"].elements.map {
      $0["locations"][0]["physicalLocation"]["region"]["startColumn"].int
    }
    #expect(columns == (0..<500).map { $0 * 12 + 2 })
  }

  @Test("The log is valid after the schema of SARIF 2.1.0", .enabled(if: SARIFSchema.isInstalled))
  func schema() throws {
    let hostile = SourceFile(path: "a b%\n:#?.md", bytes: [0x22, 0xFF, 0x0A, 0x80, 0x1B])
    let all =
      findings + [
        Finding(unused, at: hostile.place(0..<5), zh: "\u{1B}坏\n", en: "bad", fix: Fix("")),
        Finding(
          unused, at: hostile.start, zh: "空", en: "empty", notes: [Note(at: hostile.start, zh: "", en: "")]),
      ]
    for language in Language.allCases {
      let printer = SARIFPrinter(language, version: "1.2.0", informationURI: "https://gongshi.example.org/")
      #expect(try SARIFSchema.errors(in: printer.bytes(all, rules: [variant])) == "")
      #expect(try SARIFSchema.errors(in: printer.bytes([])) == "")
    }
    #expect(try SARIFSchema.errors(in: Array("{\"version\": \"2.1.0\"}".utf8)).contains("runs"))
  }
}
