import Diagnostics
import Testing

@testable import Markdown

@Suite struct HeadingTests {
  @Test(
    "A heading's anchor is made of its letters and digits",
    arguments: [
      ("大赛概况", "大赛概况"), ("一、大赛 概况", "一-大赛-概况"), ("“数据要素×”大赛", "数据要素-大赛"),
      ("How to Register", "how-to-register"),
      ("2025年 Schedule", "2025年-schedule"), ("*甲* `Code` [乙](c)", "甲-code-乙"), ("！？", "section-1"),
      ("", "section-1"), ("---a---", "a"),
      ("Über Ñandú", "Über-Ñandú"), ("甲<!-- 注 -->乙", "甲乙"), ("a_b c.d", "a-b-c-d"), ("&lt;甲&gt;", "甲"),
      ("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十"),
      ("123456789 123456789 123456789 12345678 9 1", "123456789-123456789-123456789-12345678-9"),
    ])
  func anchors(heading: String, anchor: String) {
    #expect(parse("## \(heading)\n").headings.map(\.anchor) == [anchor])
  }

  @Test("Equal headings get numbers, and no anchor occurs twice")
  func uniqueAnchors() {
    let document = parse("## 甲\n## 甲\n## 甲-2\n## 甲\n## ！\n## section-5\n## 乙 {#甲}\n## 丙 {#b}\n## b\n")
    #expect(
      document.headings.map(\.anchor) == [
        "甲", "甲-2", "甲-2-2", "甲-3", "section-5", "section-5-2", "乙-甲", "b", "b-2",
      ])
  }

  @Test(
    "An explicit anchor leaves the text",
    arguments: [
      ("## 报名 {#fee}", "报名", "fee"), ("## 报名{#a-1}", "报名", "a-1"), ("## 报名 {#A} ##", "报名", "A"),
      ("报名 {#x}\n---", "报名", "x"),
      ("## **报名** {#x}", "报名", "x"), ("## {#only}", "", "only"), ("## a\\*b {#x}", "a*b", "x"),
    ])
  func explicitAnchors(text: String, heading: String, anchor: String) {
    let document = parse(text)
    #expect(document.headings.map(\.text) == [heading])
    #expect(document.headings.map(\.anchor) == [anchor])
    #expect(document.findings.isEmpty)
    #expect(!document.html().contains("{"))
  }

  @Test("Ill-formed and repeated explicit anchors are reported where they stand")
  func badAnchors() {
    let sample = MarkedText("## 甲 ⟦{#锚点}⟧\n## 乙 {#a}\n## 丙 ⟦{#a}⟧\n## 丁 {a}\n")
    let document = parse(sample.text)
    #expect(document.findings.map(\.rule.id) == ["markdown/anchor", "markdown/duplicate-anchor"])
    #expect(document.findings.map(\.place.range) == sample.ranges)
    #expect(document.findings[1].notes.map(\.place.text) == ["{#a}"])
    #expect(document.headings.map(\.text) == ["甲 {#锚点}", "乙", "丙", "丁 {a}"])
  }

  @Test(
    "Levels begin with two and go down one step at a time",
    arguments: [
      ("## a\n### b\n#### c\n## d\n", []), ("# a\n## b\n", ["markdown/title-in-body"]),
      ("### a\n", ["markdown/heading-level"]),
      ("## a\n#### b\n##### c\n", ["markdown/heading-level"]), ("a\n===\n", ["markdown/title-in-body"]),
      ("> # a\n", ["markdown/title-in-body"]),
      ("## a\n###### b\n### c\n", ["markdown/heading-level"]),
    ])
  func levels(text: String, expected: [String]) {
    #expect(rules(text) == expected)
  }

  @Test("Headings are numbered as official documents number them")
  func officialNumbers() {
    let document = parse(
      "## 甲\n### 乙\n#### 丙\n##### 丁\n##### 丁\n###### 戊\n### 乙\n## 己\n### 庚\n## 三、辛\n### （一）壬\n## 癸\n")
    let zh = document.headingNumbers(.official, language: .zh)
    #expect(zh == ["一、", "（一）", "1.", "（1）", "（2）", nil, "（二）", "二、", "（一）", nil, nil, "四、"])
    let en = document.headingNumbers(.official, language: .en)
    #expect(
      en == ["1.", "1.1", "1.1.1", "1.1.1.1", "1.1.1.2", "1.1.1.2.1", "1.2", "2.", "2.1", nil, nil, "4."])
    #expect(document.headingNumbers(.none, language: .zh).allSatisfy { $0 == nil })
    let output = parse("## 甲\n### Ab\n").html(
      HTMLOptions(language: .zh, headingOffset: 1, headingNumbers: .official, idPrefix: "x-"))
    #expect(
      output
        == "<h3 id=\"x-甲\"><span class=\"heading-number\">一、</span>甲</h3>\n<h4 id=\"x-ab\"><span class=\"heading-number\">（一）</span>Ab</h4>\n"
    )
    #expect(
      parse("## Scope\n").html(HTMLOptions(language: .en, headingNumbers: .official))
        == "<h2 id=\"scope\"><span class=\"heading-number\">1.</span> Scope</h2>\n")
  }

  @Test(
    "Chinese numerals",
    arguments: [
      (1, "一"), (9, "九"), (10, "十"), (11, "十一"), (20, "二十"), (21, "二十一"), (99, "九十九"), (100, "一百"),
      (101, "一百零一"), (110, "一百一十"),
      (111, "一百一十一"), (120, "一百二十"), (999, "九百九十九"), (1000, "1000"),
    ])
  func numerals(number: Int, text: String) {
    #expect(HeadingNumber.numeral(number) == text)
  }

  @Test(
    "A heading that brings its own number is recognised",
    arguments: [
      ("一、甲", true), ("十二、甲", true), ("（三）甲", true), ("(3) a", true), ("1. a", true), ("1.2 a", true),
      ("1．甲", true), ("1.甲", true),
      ("2025年安排", false), ("一般规定", false), ("（甲）", false), ("三等奖", false), ("5G 应用", false), ("", false),
      ("1 a", false),
    ])
  func ownNumbers(text: String, expected: Bool) {
    #expect(HeadingNumber.begins(Array(text.utf8)) == expected)
  }

  @Test("A document is cut into an introduction and its sections")
  func sections() {
    let document = parse(
      "前言[^1]\n\n## 甲 {#a}\n\n文[^2]\n\n### 子\n\n文\n\n## 乙\n\n## 丙\n\n> ## 引\n\n尾[^1]\n\n[^1]: 注一\n[^2]: 注二\n")
    let (intro, sections) = document.sections(level: 2)
    #expect(sections.map(\.heading.anchor) == ["a", "乙", "丙"])
    let options = HTMLOptions(language: .zh)
    var output: [UInt8] = []
    document.appendHTML(intro, options: options, to: &output)
    #expect(String(decoding: output, as: UTF8.self).hasPrefix("<p>前言<sup"))
    #expect(
      String(decoding: output, as: UTF8.self).contains("注一")
        && !String(decoding: output, as: UTF8.self).contains("注二"))
    let bodies = sections.map { section in
      var output: [UInt8] = []
      document.appendHTML(section.body, options: options, to: &output)
      return String(decoding: output, as: UTF8.self)
    }
    #expect(
      bodies[0].contains("<a id=\"fnref_1\" href=\"#fn_1\"") && bodies[0].contains("注二")
        && !bodies[0].contains("注一"))
    #expect(bodies[0].contains("<h3 id=\"子\">子</h3>"))
    #expect(bodies[1] == "")
    #expect(bodies[2].contains("<h2 id=\"引\">引</h2>"))
    #expect(parse("甲").sections(level: 2).intro == 1..<3)
    #expect(parse("").sections(level: 2).sections.isEmpty)
  }
}
