import Testing

@testable import Diagnostics

/// What a finding is about may be personal; then no form of report repeats it.
@Suite struct ConcealmentTests {
  private static let mobile = Rule(
    "sample/number", concealsText: true, zh: "没有号码。", en: "There is no number.")
  private static let name = Rule("sample/name", .warning, zh: "名称对。", en: "Names are right.")
  // Ranges of the two numbers, and of the word beside them.
  private static let file = SourceFile(path: "a.md", text: "甲 13000000000，乙 13100000000 名称\n次行 13000000000\n")
  private static let first = 4..<15
  private static let second = 22..<33
  private static let word = 34..<40

  private static func finding(_ range: Range<Int>) -> Finding {
    let text = file.text(range)
    return Finding(mobile, at: file.place(range), zh: "“\(masked(text))”。", en: "“\(masked(text))”.")
  }

  /// Another rule's finding on the same line, which quotes the number in every way it can.
  private static let other = Finding(
    name, at: file.place(word), zh: "“13100000000 名称”不对。", en: "“13100000000 名称” is wrong.",
    help: Bilingual(zh: "删去13100000000。", en: "Delete 13100000000."), expected: "13100000000",
    notes: [Note(at: file.place(first), zh: "见13000000000。", en: "See 13000000000.")])

  private static let findings = [finding(first), finding(second), other]

  @Test(arguments: Language.allCases)
  func `No form of report holds a number in full`(_ language: Language) {
    let reports = [
      TextPrinter(language).text(Self.findings), TextPrinter(language, isColored: true).text(Self.findings),
      String(decoding: JSONPrinter(language).bytes(Self.findings), as: UTF8.self),
      String(decoding: SARIFPrinter(language, version: "0").bytes(Self.findings), as: UTF8.self),
      GitHubPrinter(language).text(Self.findings), HTMLPrinter(language).html(Self.findings),
    ]
    for report in reports {
      #expect(!report.contains("13000000000"))
      #expect(!report.contains("13100000000"))
      #expect(report.contains("131******00"))
    }
  }

  @Test func `The line stays in place under its carets`() {
    let text = TextPrinter(.zh).text([Self.finding(Self.second), Self.finding(Self.first)])
    #expect(
      text.contains(
        """
        1 | 甲 130******00，乙 131******00 名称
          |    ^^^^^^^^^^^
        """))
  }

  @Test func `A line of thousands of numbers is concealed as a whole`() {
    let count = 3_000
    let numbers = (0..<count).map { "1300000" + String(10_000 + $0).suffix(4) }
    let file = SourceFile(path: "a.csv", text: numbers.joined(separator: ","))
    let findings = (0..<count).map { index in
      let range = index * 12..<index * 12 + 11
      return Finding(
        Self.mobile, at: file.place(range), zh: "“\(numbers[index])”。", en: "“\(numbers[index])”.")
    }
    let reports = [
      TextPrinter(.zh).text(findings),
      String(decoding: SARIFPrinter(.zh, version: "0").bytes(findings), as: UTF8.self),
      String(decoding: JSONPrinter(.zh).bytes(findings), as: UTF8.self),
    ]
    for report in reports {
      #expect(!report.contains("1300000"))
      #expect(report.contains("“130******99”"))
    }
  }

  @Test func `Of texts that begin alike the longest is concealed`() {
    let words = HiddenWords(
      [("123456", "1****6"), ("1234567890", "123*****90"), ("345", "***"), ("甲", "*")].map {
        (Array($0.utf8), Array($1.utf8))
      })
    #expect(words.masking("1234567890 123456 12345 1 34 甲乙") == "123*****90 1****6 12*** 1 34 *乙")
    #expect(words.masking("") == "")
    #expect(HiddenWords([]).isEmpty && HiddenWords([]).masking("123") == "123")
  }

  @Test func `Ranges that lie in each other are one, and only those of a part are looked at`() {
    let hidden = HiddenRanges([5..<9, 1..<3, 6..<7, 8..<12, 20..<21])
    #expect(Array(hidden.touching(0..<100)) == [1..<3, 5..<12, 20..<21])
    #expect(Array(hidden.touching(3..<5)).isEmpty)
    #expect(Array(hidden.touching(11..<21)) == [5..<12, 20..<21])
    #expect(Array(hidden.touching(12..<20)).isEmpty)
  }

  @Test func `Without such a finding a report quotes what stands there`() {
    #expect(TextPrinter(.zh).text([Self.other]).contains("甲 13000000000，乙 13100000000 名称"))
  }

  @Test func `Another file of the same path is shown as it is`() {
    let part = SourceFile(path: "a.md", text: "丙 1234567890123 名称")
    let finding = Finding(Self.name, at: part.place(4..<6), zh: "另一处。", en: "Elsewhere.")
    #expect(TextPrinter(.zh).text([Self.finding(Self.first), finding]).contains("丙 1234567890123 名称"))
  }

  @Test(
    arguments: [
      ("13000000000", "130******00"), ("１３０００００００００", "１３０******００"), ("123456", "123*56"),
      ("12345", "*****"), ("", ""),
    ])
  func `A number keeps its first three and last two characters`(_ text: String, _ shown: String) {
    #expect(masked(text) == shown)
  }

  @Test func `The mark of a line tells nothing of its number`() throws {
    func mark(_ number: String) -> String? {
      let file = SourceFile(path: "a.md", text: "手机\(number)")
      let finding = Finding(Self.mobile, at: file.place(6..<17), zh: "。", en: ".")
      let report = String(decoding: SARIFPrinter(.en, version: "0").bytes([finding]), as: UTF8.self)
      return report.split(separator: "\n").first { $0.contains("gongshiFingerprint/v1") }.map(String.init)
    }
    let one = try #require(mark("13000000000"))
    #expect(mark("13012345600") == one)
    #expect(mark("13000000001") != one)
  }
}
