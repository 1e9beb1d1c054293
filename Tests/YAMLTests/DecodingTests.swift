import Diagnostics
import Testing

@testable import YAML

enum Level: String, CaseIterable { case national, provincial, city }

@Suite struct DecodingTests {
  @Test("Every kind of value is read")
  func values() {
    let text = """
      title: {zh: 公告, en: Notice}
      id: no
      count: 12
      open: true
      level: city
      day: 2025-06-01
      tags: [a, 甲]
      place: {city: 济南}
      awards:
        - name: 一等奖
        - name: 二等奖
      """
    var names: [String] = []
    let findings = decode(text) { fields in
      #expect(fields.bilingual("title")?.value == Bilingual(zh: "公告", en: "Notice"))
      #expect(fields.string("id")?.value == "no")
      #expect(fields.int("count", in: 1...20)?.value == 12)
      #expect(fields.bool("open", default: false))
      let level: Located<Level>? = fields.choice("level")
      #expect(level?.value == .city)
      let year = fields.value("day", expected: Bilingual(zh: "日期", en: "a date")) {
        $0.split(separator: "-").first
      }
      #expect(year?.value == "2025")
      #expect(fields.strings("tags").map(\.value) == ["a", "甲"])
      let place = fields.fields("place")
      #expect(place?.string("city")?.value == "济南")
      place?.end()
      fields.each("awards", of: Bilingual(zh: "奖项", en: "the award")) {
        names += [$0.string("name")?.value ?? ""]
      }
    }
    #expect(findings.map(\.line) == [])
    #expect(names == ["一等奖", "二等奖"])
  }

  @Test(
    "Absent and blank optional keys are read as nothing, without a finding",
    arguments: ["x: 1", "a:\nx: 1", "a: ~\nx: 1", "a: null\nx: 1", "a: ''\nx: 1", "a: '　'\nx: 1"])
  func optionals(text: String) {
    let findings = decode(text) { fields in
      #expect(fields.optionalString("a") == nil)
      #expect(fields.optionalInt("a") == nil)
      #expect(fields.optionalBilingual("a") == nil)
      let level: Located<Level>? = fields.optionalChoice("a")
      #expect(level == nil)
      #expect(fields.optionalValue("a", expected: notice) { Int($0) } == nil)
      #expect(fields.optionalFields("a") == nil)
      #expect(fields.optionalStrings("a").isEmpty)
      #expect(fields.optionalStrings("a").isEmpty)
      #expect(fields.bool("a", default: true))
      #expect(fields.node("a") == nil)
      fields.each("a", of: notice) { _ in Issue.record("an item of nothing") }
      #expect(fields.int("x") == Located(1, range: text.utf8.count - 1..<text.utf8.count))
    }
    #expect(findings.map(\.line) == [])
  }

  @Test(
    "Required keys that are absent or blank are findings",
    arguments: [
      ("x: 1", "yaml/missing-key 0..<0 “公告”缺少“a”。"), ("x: 1\na:", "yaml/missing-key 5..<6 “a”没有填写。"),
      ("x: 1\na: ' '", "yaml/missing-key 5..<6 “a”没有填写。"), ("x: 1\na: ~", "yaml/missing-key 5..<6 “a”没有填写。"),
    ])
  func required(text: String, expected: String) {
    let reads: [(Fields) -> Void] = [
      { _ = $0.string("a") }, { _ = $0.int("a") }, { _ = $0.bilingual("a") }, { _ = $0.fields("a") },
      { _ = $0.strings("a") }, { _ = $0.value("a", expected: notice) { $0 } },
      {
        let level: Located<Level>? = $0.choice("a")
        #expect(level == nil)
      },
    ]
    for read in reads {
      let findings = decode(text) { fields in
        read(fields)
        #expect(fields.has("x"))
      }
      #expect(findings.map(\.line) == [expected])
    }
  }

  @Test("A missing key of a nested mapping is reported at the name of the mapping")
  func nestedMissing() {
    let findings = decode("a: 1\nschedule:\n  start: 1\n") { fields in
      _ = fields.has("a")
      let schedule = fields.fields("schedule")
      _ = schedule?.string("start")
      _ = schedule?.string("end")
      schedule?.end()
    }
    #expect(findings.map(\.line) == ["yaml/missing-key 5..<13 “schedule”缺少“end”。"])
    #expect(findings.map(\.help?.en) == ["Add “end: …”."])
  }

  @Test("Data without any value lacks every required key, at the place given for it")
  func nothing() {
    let file = SourceFile(path: "a.md", text: "---\n---\n")
    let decoding = Decoding(file)
    let fields = decoding.fields(YAMLDocument.parse(file, in: 4..<4).root, of: notice, at: 0..<3)
    #expect(fields?.string("title") == nil)
    #expect(fields?.optionalString("note") == nil)
    fields?.end()
    #expect(decoding.findings.map(\.line) == ["yaml/missing-key 0..<3 “公告”缺少“title”。"])
  }

  @Test(
    "Unknown keys are reported with the key that may be meant",
    arguments: [
      ("titel: 1", "是不是“title”？"), ("Title: 1", "是不是“title”？"), ("sumary: 1", "是不是“summary”？"),
      ("address: 1", "可以写的键：title、summary。"), ("标题: 1", "可以写的键：title、summary。"),
    ])
  func unknown(text: String, help: String) {
    let findings = decode(text) { fields in
      _ = fields.optionalString("title")
      _ = fields.has("summary")
      _ = fields.node("title")
    }
    #expect(findings.map(\.rule.id) == ["yaml/unknown-key"])
    #expect(findings.map(\.help?.zh) == [help])
    #expect(findings.map(\.place.text) == [String(text.prefix { $0 != ":" })])
  }

  @Test("Keys that the author chooses are all known")
  func openMapping() {
    let findings = decode("甲: 1\n乙: {x: 2}\n") { fields in
      let all = fields.all()
      #expect(all.map(\.key.value) == ["甲", "乙"])
      #expect(all.map(\.value.dump) == ["1", "{x: 2}"])
    }
    #expect(findings.isEmpty)
  }

  @Test("A key has a place whether it is filled in, blank or absent")
  func places() {
    _ = decode("a: 公\nb:\n") { fields in
      #expect(fields.place(of: "a").text == "公")
      #expect(fields.place(of: "b").text == "b")
      #expect(fields.place(of: "c").range == 0..<0)
      #expect(fields.range == 0..<9)
    }
  }

  @Test("Keys are asked for by their bytes: the Kelvin sign is no K")
  func keysAreBytes() {
    let findings = decode("\u{212A}: 1") { #expect(!$0.has("K")) }
    #expect(findings.map(\.rule.id) == ["yaml/unknown-key"])
  }
}
