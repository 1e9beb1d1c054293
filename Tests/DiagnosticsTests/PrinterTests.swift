import Foundation
import Testing

@testable import Diagnostics

private let variant = Rule(
  "name/variant", zh: "赛事名称与登记的一致。", en: "A competition's name is the registered one.")
private let stale = Rule(
  "translation/stale", .warning, zh: "译文与原文同步。", en: "A translation follows its source.")

private let file = SourceFile(path: "Content/a.zh.md", text: "# 公示\n\n2025年“数据要素x”大赛\n末行\n")
private let other = SourceFile(path: "Content/a.en.md", text: "Notice\n")

private let findings = [
  Finding(
    stale, at: other.start, zh: "译文早于原文。", en: "The translation is older than its source.",
    notes: [Note(at: file.place(2..<8), zh: "原文在这里。", en: "The source is here.")]),
  Finding(
    variant, at: file.place(20..<33), zh: "“x”应为“×”。", en: "“x” should be “×”.",
    help: Bilingual(zh: "写乘号。", en: "Write the multiplication sign."), fix: Fix("数据要素×"), name: "jinan-2025"),
]

@Suite struct PrinterTests {
  @Test("Text in Chinese shows the line, carets, what is expected, the help, the rule and notes")
  func chinese() {
    #expect(
      TextPrinter(.zh).text(findings.reversed()) == """
        Content/a.en.md:1:1: 警告：译文早于原文。 [translation/stale]
        1 | Notice
          | ^
          = 规则：译文与原文同步。
        Content/a.zh.md:1:3: 说明：原文在这里。
        1 | # 公示
          |   ^^^^

        Content/a.zh.md:3:7: 错误：“x”应为“×”。 [name/variant]
        3 | 2025年“数据要素x”大赛
          |        ^^^^^^^^^
          = 应为：数据要素×
          = 帮助：写乘号。
          = 规则：赛事名称与登记的一致。

        1 个错误，1 个警告

        """)
  }

  @Test("Text in English says the same")
  func english() {
    #expect(
      TextPrinter(.en).text([findings[1]]) == """
        Content/a.zh.md:3:7: error: “x” should be “×”. [name/variant]
        3 | 2025年“数据要素x”大赛
          |        ^^^^^^^^^
          = expected: 数据要素×
          = help: Write the multiplication sign.
          = rule: A competition's name is the registered one.

        1 error, 0 warnings

        """)
  }

  @Test("Colours are added around words and change no letter")
  func colors() {
    let colored = TextPrinter(.zh, isColored: true).text(findings)
    #expect(colored.contains("\u{1B}[1;31m错误：\u{1B}[0m"))
    #expect(colored.contains("\u{1B}[1;33m警告：\u{1B}[0m"))
    #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == TextPrinter(.zh).text(findings))
  }

  @Test(
    "The last line counts",
    arguments: [
      (0, 0, "没有发现问题", "no problems found"), (1, 0, "1 个错误，0 个警告", "1 error, 0 warnings"),
      (2, 1, "2 个错误，1 个警告", "2 errors, 1 warning"), (0, 3, "0 个错误，3 个警告", "0 errors, 3 warnings"),
    ])
  func summary(errors: Int, warnings: Int, zh: String, en: String) {
    let all = Array(repeating: findings[1], count: errors) + Array(repeating: findings[0], count: warnings)
    #expect(Summary(all).text == Bilingual(zh: zh, en: en))
    #expect(TextPrinter(.en).text(all).hasSuffix(en + "\n"))
  }

  @Test("Nothing that a file holds reaches the terminal as a control character")
  func hostile() {
    let file = SourceFile(path: "a\u{1B}]0;x\u{7}.md", text: "\u{1B}[2Jx\u{202E}\u{9B}31m\r y")
    let finding = Finding(
      variant, at: file.place(4..<5), zh: "\u{1B}[2J\n二行", en: "x", expected: "\u{8}\u{2028}\n",
      notes: [Note(at: file.start, zh: "\u{7}", en: "x")])
    let allowed = TextPrinter(.zh).text([finding]).unicodeScalars.filter {
      $0.value < 0x20 || $0.value == 0x7F
    }
    #expect(Set(allowed) == ["\n"])
    #expect(
      !TextPrinter(.zh).text([finding]).unicodeScalars.contains {
        $0.value == 0x202E || $0.value == 0x9B || $0.value == 0x2028
      })
  }

  @Test("An expected text that is empty says so")
  func deletion() {
    let finding = Finding(variant, at: file.place(2..<8), zh: "多余。", en: "Too much.", expected: "")
    #expect(TextPrinter(.zh).text([finding]).contains("应为：（删去）"))
    #expect(TextPrinter(.en).text([finding]).contains("expected: (nothing)"))
  }

  @Test("JSON holds exactly the fields of the format")
  func json() {
    let bytes = JSONPrinter(.zh).bytes(findings, names: JSONPrinter.NameCount(seen: 12, right: 11))
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        {
          "version": 1,
          "summary": {
            "errors": 1,
            "warnings": 1,
            "namesSeen": 12,
            "namesRight": 11
          },
          "findings": [
            {
              "rule": "translation/stale",
              "severity": "warning",
              "file": "Content/a.en.md",
              "line": 1,
              "column": 1,
              "endLine": 1,
              "endColumn": 1,
              "text": "",
              "message": "译文早于原文。",
              "messages": {
                "zh": "译文早于原文。",
                "en": "The translation is older than its source."
              },
              "notes": [
                {
                  "file": "Content/a.zh.md",
                  "line": 1,
                  "column": 3,
                  "endLine": 1,
                  "endColumn": 5,
                  "message": "原文在这里。",
                  "messages": {
                    "zh": "原文在这里。",
                    "en": "The source is here."
                  }
                }
              ]
            },
            {
              "rule": "name/variant",
              "severity": "error",
              "file": "Content/a.zh.md",
              "line": 3,
              "column": 7,
              "endLine": 3,
              "endColumn": 12,
              "name": "jinan-2025",
              "text": "数据要素x",
              "expected": "数据要素×",
              "message": "“x”应为“×”。",
              "messages": {
                "zh": "“x”应为“×”。",
                "en": "“x” should be “×”."
              },
              "help": "写乘号。",
              "notes": [],
              "fix": {
                "replacement": "数据要素×"
              }
            }
          ]
        }

        """)
  }

  @Test("JSON without names or findings is read back by another reader")
  func emptyJSON() throws {
    let value = try JSONSerialization.jsonObject(with: Data(JSONPrinter(.en).bytes([])))
    let report = try #require(value as? [String: Any])
    #expect(report.keys.sorted() == ["findings", "summary", "version"])
    #expect((report["summary"] as? [String: Int]) == ["errors": 0, "warnings": 0])
  }

  @Test("Malformed bytes under a finding leave JSON well-formed")
  func malformed() throws {
    let file = SourceFile(path: "a", bytes: [0x22, 0xFF, 0x0A, 0x80])
    let bytes = JSONPrinter(.zh).bytes([Finding(variant, at: file.place(0..<4), zh: "坏", en: "bad")])
    let report = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let texts = (report["findings"] as? [[String: Any]])?.map { $0["text"] as? String }
    #expect(texts == ["\"\u{FFFD}\n\u{FFFD}"])
  }

  @Test("Ten thousand findings on one line of a large file are each at their column")
  func many() {
    let file = SourceFile(path: "a", text: String(repeating: "公a", count: 60_000))
    let findings = (0..<10_000).map {
      Finding(variant, at: file.place($0 * 24 + 3..<$0 * 24 + 4), zh: "", en: "")
    }
    let headlines = TextPrinter(.en).text(findings).split(separator: "\n").filter { $0.hasPrefix("a:") }
    let columns = headlines.map { $0.split(separator: ":")[2] }
    #expect(columns == (0..<10_000).map { "\($0 * 12 + 2)" })
  }

  @Test("A fix is also what is expected, unless told otherwise")
  func fix() {
    #expect(Finding(variant, at: file.start, zh: "", en: "", fix: Fix("×")).expected == "×")
    #expect(Finding(variant, at: file.start, zh: "", en: "", expected: "y", fix: Fix("×")).expected == "y")
    #expect(Finding(variant, at: file.start, zh: "", en: "", expected: "y").fix == nil)
  }
}
