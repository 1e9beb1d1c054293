import Testing

@testable import Diagnostics

private let variant = Rule("name/variant", zh: "名称与登记的一致。", en: "A name is the registered one.")
private let stale = Rule("translation/stale", .warning, zh: "译文与原文同步。", en: "A translation follows.")
private let file = SourceFile(path: "Content/a.zh.md", text: "# 公示\n\n2025年“数据要素x”大赛\n末行\n")

@Suite struct GitHubPrinterTests {
  @Test("Each finding is a command with its place, rule, message, help and notes")
  func commands() {
    let findings = [
      Finding(
        variant, at: file.place(20..<33), zh: "“x”应为“×”。", en: "“x” should be “×”.",
        help: Bilingual(zh: "写乘号。", en: "Write ×.")),
      Finding(
        stale, at: file.start, zh: "译文早于原文。", en: "The translation is older.",
        notes: [Note(at: file.place(2..<8), zh: "原文在这里。", en: "The source is here.")]),
    ]
    #expect(
      GitHubPrinter(.zh).text(findings) == """
        ::warning file=Content/a.zh.md,line=1,col=1,endLine=1,endColumn=1,title=translation/stale::译文早于原文。%0AContent/a.zh.md:1:3: 原文在这里。
        ::error file=Content/a.zh.md,line=3,col=7,endLine=3,endColumn=12,title=name/variant::“x”应为“×”。%0A写乘号。

        """)
    #expect(GitHubPrinter(.en).text(findings).contains("::“x” should be “×”.%0AWrite ×.\n"))
    #expect(GitHubPrinter(.en).text([]) == "")
  }

  @Test("A finding over several lines has no columns")
  func lines() {
    let finding = Finding(variant, at: file.place(2..<15), zh: "甲", en: "a")
    #expect(
      GitHubPrinter(.zh).text([finding])
        == "::error file=Content/a.zh.md,line=1,endLine=3,title=name/variant::甲\n")
  }

  static let texts: [(text: String, data: String, property: String)] = [
    ("100%", "100%25", "100%25"), ("a\r\nb", "a%0D%0Ab", "a%0D%0Ab"), ("a:b,c", "a:b,c", "a%3Ab%2Cc"),
    ("%0A", "%250A", "%250A"), ("::error::x", "::error::x", "%3A%3Aerror%3A%3Ax"),
    ("\u{1B}[2J\u{202E}\u{2028}", "\u{FFFD}[2J\u{FFFD}\u{FFFD}", "\u{FFFD}[2J\u{FFFD}\u{FFFD}"),
  ]

  @Test("No text ends a command or begins another", arguments: texts)
  func escapes(text: String, data: String, property: String) {
    let hostile = SourceFile(path: text, text: "x")
    let line = GitHubPrinter(.zh).text([Finding(variant, at: hostile.start, zh: text, en: "")])
    #expect(
      line == "::error file=\(property),line=1,col=1,endLine=1,endColumn=1,title=name/variant::\(data)\n")
  }
}
