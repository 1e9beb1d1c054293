import Diagnostics
import Testing

@testable import YAML

@Suite struct TypeTests {
  @Test(
    "A text that is a list or a mapping is a finding on its first line",
    arguments: [
      ("a: [1]", "yaml/wrong-type 3..<6 “a”是列表，应为一段文字。"),
      ("a:\n  b: 公\n  c: 1", "yaml/wrong-type 5..<11 “a”是“键: 值”结构，应为一段文字。"),
    ])
  func texts(text: String, expected: String) {
    for read in [{ $0.string("a") }, { $0.optionalString("a") }] as [(Fields) -> Located<String>?] {
      let findings = decode(text) { #expect(read($0) == nil) }
      #expect(findings.map(\.line) == [expected])
    }
  }

  @Test(
    "Only an unquoted decimal number is a number",
    arguments: [
      ("007", nil), ("1.5", nil), ("1,000", nil), ("+1", nil), ("十二", nil), ("'12'", "12"), ("１２", "12"),
      ("0x1F", nil),
      ("99999999999999999999", nil), ("[1]", nil), ("12个", nil), ("-", nil), ("-0", nil),
    ])
  func numbers(written: String, expected: String?) {
    let findings = decode("a: " + (written == "-" ? "'-'" : written)) { #expect($0.int("a") == nil) }
    #expect(findings.map(\.rule.id) == ["yaml/wrong-type"])
    #expect(findings.map(\.expected) == [expected])
  }

  @Test("Numbers have a range", arguments: [(0, false), (1, true), (20, true), (21, false), (-5, false)])
  func range(value: Int, isAllowed: Bool) {
    let findings = decode("a: \(value)") { #expect(($0.optionalInt("a", in: 1...20) != nil) == isAllowed) }
    #expect(findings.map(\.help?.en) == (isAllowed ? [] : ["Write a number from 1 to 20."]))
    #expect(findings.allSatisfy { $0.rule.id == "yaml/out-of-range" })
  }

  @Test(
    "Only true and false are yes and no",
    arguments: [
      ("yes", "true"), ("on", "true"), ("True", "true"), ("是", "true"), ("no", "false"), ("off", "false"),
      ("FALSE", "false"),
      ("'true'", "true"), ("maybe", nil), ("[true]", nil),
    ])
  func booleans(written: String, expected: String?) {
    let findings = decode("a: \(written)") { #expect($0.bool("a", default: true)) }
    #expect(findings.map(\.rule.id) == ["yaml/wrong-type"])
    #expect(findings.map(\.expected) == [expected])
    #expect(findings.map(\.message.en) == ["“a” is true or false, not “\(written)”."])
    #expect(findings.map(\.help?.en) == [expected.map { "Write \($0)." } ?? "Write true or false."])
  }

  @Test(
    "A text in both languages has both, and nothing else",
    arguments: [
      ("a: 公告", ["yaml/wrong-type |公告|"]), ("a: [x]", ["yaml/wrong-type |[x]|"]),
      ("a: {zh: 公告}", ["yaml/missing-key |a|"]), ("a: {zh: 公告, en: }", ["yaml/missing-key |en|"]),
      ("a: {zh: x, en: y, fr: z}", ["yaml/unknown-key |fr|"]),
      ("a: {zh: [x], e: y}", ["yaml/wrong-type |[x]|", "yaml/missing-key |a|", "yaml/unknown-key |e|"]),
    ])
  func bilingual(text: String, expected: [String]) {
    #expect(decode(text) { _ = $0.bilingual("a") }.map(\.brief) == expected)
    #expect(decode(text) { _ = $0.optionalBilingual("a") }.map(\.brief) == expected)
  }

  @Test("One language alone is answered with the form to write")
  func bilingualHelp() {
    let findings = decode("a: 公告") { _ = $0.bilingual("a") }
    #expect(findings.map(\.message.zh) == ["“a”是文字，应为中英文两种文字。"])
    #expect(findings.map(\.help?.zh) == ["写成两行：“zh: 公告”和“en: …”，都比“a”多缩进两格。"])
  }

  @Test(
    "A value outside the list is answered with the list and the nearest of it",
    arguments: [
      ("provincal", "Did you mean “provincial”? Write one of: national, provincial, city."),
      ("City", "Did you mean “city”? Write one of: national, provincial, city."),
      ("省级", "Write one of: national, provincial, city."),
    ])
  func choices(written: String, help: String) {
    let findings = decode("a: \(written)") { fields in
      let level: Located<Level>? = fields.choice("a")
      #expect(level == nil)
    }
    #expect(
      findings.map(\.line) == ["yaml/unknown-value 3..<\(3 + written.utf8.count) “\(written)”不是“a”的可选值。"])
    #expect(findings.map(\.help?.en) == [help])
  }

  @Test("A text its parser refuses is answered with what is expected")
  func parsed() {
    let findings = decode("a: 六月") { fields in
      let day = fields.value("a", expected: Bilingual(zh: "日期，如 2025-06-01", en: "a date such as 2025-06-01"))
      { Int($0) }
      #expect(day == nil)
    }
    #expect(findings.map(\.line) == ["yaml/wrong-type 3..<9 “a”应为日期，如 2025-06-01，不是“六月”。"])
  }

  @Test(
    "Lists are lists of what is asked for",
    arguments: [
      ("a: x", ["yaml/wrong-type |x|"]), ("a: {b: c}", ["yaml/wrong-type |{b: c}|"]), ("a: []", []),
      (
        "a: [x, [y], '', {z: 1}]",
        ["yaml/wrong-type |[y]|", "yaml/missing-key |''|", "yaml/wrong-type |{z: 1}|"]
      ),
    ] as [(String, [String])])
  func lists(text: String, expected: [String]) {
    #expect(decode(text) { _ = $0.strings("a") }.map(\.brief) == expected)
    #expect(decode(text) { _ = $0.optionalStrings("a") }.map(\.brief) == expected)
  }

  @Test("Each item of a list of mappings is read on its own")
  func each() {
    var names: [String?] = []
    let findings = decode("a:\n  - name: x\n  - y\n  - {nam: z}\n") { fields in
      fields.each("a", of: Bilingual(zh: "奖项", en: "the award")) { names.append($0.string("name")?.value) }
    }
    #expect(names == ["x", nil])
    #expect(
      findings.map(\.message.zh) == [
        "“奖项”是文字，应为“键: 值”结构。", "“奖项”缺少“name”。", "“nam”不是“奖项”的键。",
      ])
  }

  @Test(
    "A pair whose colon is none is told apart from a text",
    arguments: [
      ("a:\n  b⟪：⟫x", "键后面用了中文冒号“：”。"), ("a:\n  b⟪:⟫x", "冒号后面没有空格。"),
      ("a: ⟪https://x⟫", "“a”是文字，应为“键: 值”结构。"),
    ])
  func colons(sample: String, message: String) {
    let marked = Marked(sample)
    let findings = decode(marked.file.text(0..<999)) { #expect($0.fields("a") == nil) }
    #expect(findings.map(\.message.zh) == [message])
    #expect(findings.map(\.place.range) == marked.ranges)
  }
}
