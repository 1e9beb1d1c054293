import Foundation
import TestSupport
import Testing

/// `gongshi explain`, run as a reader runs it.
@Suite struct ExplainTests {
  @Test(
    "A rule is explained in the language of the terminal, without any site",
    arguments: [
      ("C", ["name/variant  error", "What it asks for", "Why", "How to put it right", "made-up contest"]),
      ("zh_CN.UTF-8", ["name/variant  错误", "要求", "为什么", "怎样改", "例子（比赛是虚构的）"]),
    ])
  func rule(locale: String, parts: [String]) throws {
    let empty = try TemporaryFolder()
    let result = try Program.gongshi(
      ["explain", "name/variant", "--root", empty.path], environment: ["LANG": locale])
    #expect(result.code == 0)
    #expect(result.errors == "")
    for part in parts { #expect(result.output.contains(part), "\(part)") }
    #expect(result.output.contains("  ✗ 2026年“示例x”大赛示例省分赛示例市选拔赛\n"))
    #expect(result.output.contains("  ✓ 2026年“示例×”大赛示例省分赛示例市选拔赛\n"))
  }

  @Test("The last part of a rule's id is enough where it is unique")
  func lastPart() throws {
    let whole = try Program.gongshi(["explain", "name/short-form"])
    let part = try Program.gongshi(["explain", "short-form"])
    #expect(whole.code == 0)
    #expect(part.output == whole.output)
  }

  @Test(
    "A rule without examples has its statement, a reason and a remedy",
    arguments: [
      ("en", "Every link inside the site leads to a page or file that exists.", "gongshi check again"),
      ("zh", "站内链接都指向存在的页面或附件。", "再运行 gongshi check"),
    ])
  func plainRule(language: String, statement: String, remedy: String) throws {
    let result = try Program.gongshi(["explain", "link/broken", "--lang", language])
    #expect(result.code == 0)
    #expect(result.output.contains(statement))
    #expect(result.output.contains(remedy))
    #expect(!result.output.contains("✗"))
  }

  @Test(
    "A rule that is not there is answered with what may be meant",
    arguments: [
      ("name/varient", "en", "There is no rule “name/varient”. Did you mean name/variant?"),
      ("name/varient", "zh", "没有“name/varient”这条规则。是否想写 name/variant？"),
      ("encoding", "en", "Several rules end in “encoding”: text/encoding, markdown/encoding,"),
      ("encoding", "zh", "有几条规则以“encoding”结尾：text/encoding、markdown/encoding、template/encoding。"),
      ("varient", "en", "No page has the address “varient”. Did you mean the rule name/variant?"),
      ("varient", "zh", "没有地址为“varient”的页面。是否想写规则 name/variant？"),
    ])
  func unknown(word: String, language: String, message: String) throws {
    let result = try Program.gongshi(
      ["explain", word, "--lang", language, "--root", Program.fixture.path, "--as-of", "2026-04-28"])
    #expect(result.code == 1)
    #expect(result.output == "")
    #expect(result.errors.contains(message), "\(result.errors)")
  }

  @Test("The data of a page is printed as before, with or without the slash in front")
  func page() throws {
    for address in ["/robots-2026/notice/", "robots-2026/notice"] {
      let result = try Program.gongshi(
        ["explain", address, "--root", Program.fixture.path, "--as-of", "2026-04-28"])
      #expect(result.code == 0, "\(result.errors)")
      #expect(result.output.contains("canonical"))
    }
  }

  @Test("Lines fit a terminal; no Chinese line begins with closing punctuation", arguments: ["zh", "en"])
  func width(language: String) throws {
    let result = try Program.gongshi(["explain", "logo/altered", "--lang", language])
    for line in result.output.split(separator: "\n") {
      #expect(line.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E80 ? 2 : 1) } <= 80, "\(line)")
      let first = line.drop { $0 == " " }.first
      #expect(first.map { !"，。；：、）”".contains($0) } ?? true, "\(line)")
    }
  }
}
