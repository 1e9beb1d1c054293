import Content
import Credentials
import Diagnostics
import Testing

@testable import Rules

/// Numbers of persons are told from the many other numbers of a notice.
@Suite struct PersonalDataTests {
  @Test(
    "A personal number is found however it is written",
    arguments: [
      ("手机13000000000。", "privacy/mobile", "13000000000"),
      ("130 0000 0000", "privacy/mobile", "130 0000 0000"),
      ("130-0000-0000", "privacy/mobile", "130-0000-0000"),
      ("+86 13000000000", "privacy/mobile", "13000000000"),
      ("+8613000000000", "privacy/mobile", "8613000000000"),
      ("008613000000000", "privacy/mobile", "008613000000000"),
      ("１３０００００００００", "privacy/mobile", "１３０００００００００"),
      ("日期2026-07-14 13000000000", "privacy/mobile", "13000000000"),
      ("[电话](tel:13000000000)", "privacy/mobile", "13000000000"),
      ("110000190001010004", "privacy/resident-id", "110000190001010004"),
      ("110000 19000101 0004", "privacy/resident-id", "110000 19000101 0004"),
      ("11000019000101020X", "privacy/possible-resident-id", "11000019000101020X"),
      ("110000190001010001", "privacy/possible-resident-id", "110000190001010001"),
      ("6200000000000000000", "privacy/bank-card", "6200000000000000000"),
      ("6200 0000 0000 0005", "privacy/bank-card", "6200 0000 0000 0005"),
      ("130****0000", "privacy/masked", "130****0000"),
      ("邮箱：nobody@qq.com。", "privacy/email", "nobody@qq.com"),
      ("出生日期：1900年1月1日", "privacy/birth-date", "1900年1月1日"),
      ("Date of birth: 1 January 1900", "privacy/birth-date", "1 January 1900"),
      ("家庭住址：示例路0号；", "privacy/home-address", "示例路0号"),
    ])
  func found(text: String, rule: String, part: String) {
    let findings = inspect(text)
    #expect(findings.map(\.rule.id) == [rule])
    #expect(findings.map(\.place.text) == [part])
  }

  @Test(
    "What is no personal number is left alone",
    arguments: [
      "0536-5578199", "电话：51707654", "400-000-0000", "12345", "潍数据发〔2026〕3号", "0000000000", "bm00000000",
      "鲁公网安备00000000000000号", "鲁ICP备00000000号-1", "12370700MB00000000", "91370700MA00000000",
      "https://example.org/13000000000", "https://example.org/a?id=110000190001010004",
      "sha256-13000000000abcdef", "e13000000000", "13000000000a", "3.13000000000", "0.6200000000000000000",
      "12000000000", "23000000000", "1300000000", "130000000000", "20260714123000", "110000190013010004",
      "000000190001010004", "7000000000000000000", "6200000000000000001", "2026-07-14 17:30",
      "2026-07-01/2026-07-03",
      "**粗体**和***号", "100****", "office@example.gov.cn", "出生日期：＿＿＿＿年", "家庭住址：", "办公地址：示例路0号",
      "Born:", "1 300 0000 0000", "0 1 2 3 4 5 6 7 8 9 0",
    ])
  func leftAlone(text: String) {
    #expect(inspect(text).map(\.rule.id) == [])
  }

  @Test("A social credit code of digits alone is no identity number, even with a region and a date")
  func creditCode() {
    // Made so that the check character of GB 32100 fits and that of GB 11643 does not.
    let code = Array("110000190001010080".utf8)
    #expect(CreditCode.problems(in: code).isEmpty)
    #expect(ResidentID.problems(in: code) == [.checkCharacter])
    #expect(inspect(String(decoding: code, as: UTF8.self)).isEmpty)
  }

  @Test("A well-formed social credit code is no personal number")
  func creditCodeWithLetter() {
    let code = "91000000000000000K"
    #expect(CreditCode.problems(in: Array(code.utf8)).isEmpty)
    #expect(inspect("统一社会信用代码 \(code)。").isEmpty)
  }

  @Test(
    "A finding quotes no more of a number than its first three and last two characters",
    arguments: [
      ("13000000000", "130******00"), ("130-0000-0000", "130********00"),
      ("110000190001010004", "110*************04"), ("110000190001010021", "110*************21"),
      ("6200000000000000000", "620**************00"),
    ])
  func masked(number: String, shown: String) {
    let findings = inspect("号码 \(number) 。")
    #expect(findings.count == 1)
    for finding in findings {
      #expect(finding.message.zh.contains("“\(shown)”") && !finding.message.zh.contains(number))
      #expect(finding.message.en.contains("“\(shown)”") && !finding.message.en.contains(number))
    }
  }

  @Test(
    "No report on a site repeats a number of a person",
    arguments: ["personal-data", "winner-personal-data"])
  func reports(mistake: String) async throws {
    var site = try FixtureSite()
    try site.overlay(mistake: mistake)
    let findings = try await site.builder().check().findings
    let numbers = findings.filter(\.rule.concealsText).map(\.place.text)
    #expect(numbers.count > 1)
    for language in Language.allCases {
      let reports = [
        TextPrinter(language).text(findings),
        String(decoding: JSONPrinter(language).bytes(findings), as: UTF8.self),
        String(decoding: SARIFPrinter(language, version: "0").bytes(findings), as: UTF8.self),
        GitHubPrinter(language).text(findings), HTMLPrinter(language).html(findings),
      ]
      for report in reports {
        for number in numbers { #expect(!report.contains(number)) }
      }
    }
  }

  @Test("A mailbox that the site names as an office's may be at a public provider")
  func officeMailbox() {
    let inspector = PersonalDataInspector(officeMailboxes: ["Office@163.com"])
    #expect(inspector.inspect(SourceFile(path: "a.md", text: "office@163.com")).isEmpty)
    #expect(inspector.inspect(SourceFile(path: "a.md", text: "other@163.com")).count == 1)
  }

  @Test(
    "Long runs of digits, stars and signs take linear time and find nothing",
    arguments: ["1", "*", "@", "1 ", "：", "1-", "a@"])
  func hostile(part: String) {
    #expect(inspect(String(repeating: part, count: 200_000)).isEmpty)
  }

  private func inspect(_ text: String) -> [Finding] {
    PersonalDataInspector(officeMailboxes: []).inspect(SourceFile(path: "a.md", text: text))
  }
}
