import Testing

@testable import Diagnostics

/// Messages that quote what somebody wrote, however long that is.
@Suite struct ShorteningTests {
  private func message(quoting text: String) -> Bilingual {
    let rule = Rule("test/long", zh: "规则。", en: "A rule.")
    let place = SourceFile(path: "a.md", text: "a").start
    return Finding(
      rule, at: place, zh: "编号“\(text)”不能用作网址。", en: "The id “\(text)” cannot be part of an address."
    ).message
  }

  @Test("A message of ordinary length stays as it is", arguments: [0, 1, 40, 600, 1_950])
  func ordinary(length: Int) {
    let text = String(repeating: "甲", count: length)
    #expect(message(quoting: text).zh == "编号“\(text)”不能用作网址。")
    #expect(message(quoting: text).en == "The id “\(text)” cannot be part of an address.")
  }

  @Test(
    "A message that quotes a whole file keeps its beginning and its end",
    arguments: ["甲", "。", "\u{301}", "🇨🇳", "12 "])
  func long(piece: String) {
    let message = message(quoting: String(repeating: piece, count: 100_000))
    for (text, head, tail) in [
      (message.zh, "编号“", "”不能用作网址。"), (message.en, "The id “", "” cannot be part of an address."),
    ] {
      #expect(text.unicodeScalars.count <= Bilingual.longest + 1)
      #expect(text.unicodeScalars.starts(with: head.unicodeScalars))
      #expect(text.unicodeScalars.suffix(tail.unicodeScalars.count).elementsEqual(tail.unicodeScalars))
      #expect(text.unicodeScalars.count { $0 == "…" } == 1)
    }
  }

  @Test("No number is cut in two, and one without end is left out", arguments: 1_480..<1_530)
  func numbers(before: Int) {
    let text =
      String(repeating: "甲", count: before) + " 110101190001010010 " + String(repeating: "乙", count: 3_000)
    let shown = message(quoting: text).zh
    #expect(shown.contains(" 110101190001010010 ") || !shown.contains("11"))
    #expect(message(quoting: String(repeating: "1", count: 9_000)).zh == "编号“…”不能用作网址。")
  }
}
