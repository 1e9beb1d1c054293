import Diagnostics
import Testing

@testable import Markdown

@Suite struct FootnoteTests {
  @Test("Footnotes are numbered as they are referred to and lead back to every place")
  func html() {
    let document = parse("甲[^b]乙[^a]丙[^b]\n\n[^a]: 注 *A*\n[^b]: 注 B\n\n    第二段\n")
    #expect(
      document.html() == """
        <p>甲<sup class="footnote-ref"><a id="fnref_1" href="#fn_1" aria-label="脚注 1">1</a></sup>乙\
        <sup class="footnote-ref"><a id="fnref_2" href="#fn_2" aria-label="脚注 2">2</a></sup>丙\
        <sup class="footnote-ref"><a id="fnref_1_2" href="#fn_1" aria-label="脚注 1">1</a></sup></p>
        <section class="footnotes" aria-label="脚注">
        <ol>
        <li id="fn_1">
        <p>注 B</p>
        <p>第二段 <a href="#fnref_1" class="footnote-back" aria-label="返回脚注1的引用处第1处">↩<sup>1</sup></a> \
        <a href="#fnref_1_2" class="footnote-back" aria-label="返回脚注1的引用处第2处">↩<sup>2</sup></a></p>
        </li>
        <li id="fn_2">
        <p>注 <em>A</em> <a href="#fnref_2" class="footnote-back" aria-label="返回脚注2的引用处">↩</a></p>
        </li>
        </ol>
        </section>

        """)
    #expect(document.footnotes.map(\.label) == ["b", "a"])
    #expect(document.findings.isEmpty)
  }

  @Test("In English the words are English, and the prefix stands before every name")
  func english() {
    let output = parse("a[^1]\n\n[^1]: - b").html(HTMLOptions(language: .en, idPrefix: "p-"))
    #expect(output.contains("<a id=\"p-fnref_1\" href=\"#p-fn_1\" aria-label=\"Footnote 1\">"))
    #expect(output.contains("<section class=\"footnotes\" aria-label=\"Footnotes\">"))
    #expect(
      output.contains(
        "<li id=\"p-fn_1\">\n<ul>\n<li>b</li>\n</ul>\n<p> <a href=\"#p-fnref_1\" class=\"footnote-back\" aria-label=\"Back to footnote 1\">↩</a></p>\n</li>"
      ))
  }

  @Test("A footnote may refer to another one and to itself")
  func nested() {
    let output = parse("甲[^1]\n\n[^1]: 见[^2]\n[^2]: 见[^1]和[^2]\n").html()
    #expect(output.contains("id=\"fn_1\"") && output.contains("id=\"fn_2\""))
    #expect(
      output.contains("id=\"fnref_1\"") && output.contains("id=\"fnref_1_2\"")
        && output.contains("id=\"fnref_2_2\""))
    let ids = output.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
    let targets = output.matches(of: #/href="#([^"]*)"/#).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    #expect(Set(targets).isSubset(of: Set(ids)))
  }

  @Test("References without a footnote, footnotes without a reference and second definitions are reported")
  func findings() {
    let sample = MarkedText(
      "甲⟦[^无]⟧，`[^码]` \\[^文] [^好]\n\n| 表 |\n|--|\n| ⟦[^x]⟧ |\n\n⟦[^闲]:⟧ 注\n\n[^好]: 注\n\n> ⟦[^好]:⟧ 又\n\n```\n[^a]: b\n```\n"
    )
    let findings = parse(sample.text).findings
    #expect(
      findings.map(\.rule.id) == [
        "markdown/undefined-footnote", "markdown/undefined-footnote", "markdown/unused-footnote",
        "markdown/duplicate-footnote",
      ])
    #expect(findings.map(\.place.range) == sample.ranges)
  }

  @Test("A footnote that only an unused footnote refers to is not lost without a word")
  func unreachable() {
    let document = parse("甲\n\n[^1]: 见[^2]\n[^2]: 注\n")
    #expect(document.findings.map(\.rule.id).contains("markdown/unused-footnote"))
    #expect(document.html() == "<p>甲</p>\n")
  }

  @Test("Rendered on its own, the content of a heading has no references")
  func contentOnly() {
    let document = parse("## 甲 **乙**[^1]\n\n[^1]: 注\n")
    var output: [UInt8] = []
    document.appendContentHTML(
      of: document.headings[0].node, options: HTMLOptions(language: .zh), to: &output)
    #expect(String(decoding: output, as: UTF8.self) == "甲 <strong>乙</strong>")
    #expect(document.headings[0].text == "甲 乙")
  }
}

@Suite struct TaskListTests {
  @Test("Tasks are disabled boxes with their text as label")
  func tasks() {
    #expect(
      html("- [ ] 甲\n- [x] **乙**\n  - 丙\n- 丁\n") == """
        <ul class="task-list">
        <li><label><input type="checkbox" disabled> 甲</label></li>
        <li><label><input type="checkbox" disabled checked> <strong>乙</strong></label>
        <ul>
        <li>丙</li>
        </ul>
        </li>
        <li>丁</li>
        </ul>

        """)
  }

  @Test("A task of several paragraphs has its first as label")
  func looseTasks() {
    #expect(
      html("1. [ ] 甲\n\n   乙\n") == """
        <ol class="task-list">
        <li>
        <p><label><input type="checkbox" disabled> 甲</label></p>
        <p>乙</p>
        </li>
        </ol>

        """)
  }

  @Test("A box without text has a name of its own", arguments: [(Language.zh, "未选"), (.en, "not checked")])
  func nameless(language: Language, name: String) {
    #expect(
      html("- [ ] \n", HTMLOptions(language: language)).contains(
        "<li><input type=\"checkbox\" disabled aria-label=\"\(name)\"></li>"))
  }

  @Test("Several boxes in one line or cell are text")
  func boxesInText() {
    #expect(html("甲 [ ] 乙 [x] 丙\n") == "<p>甲 [ ] 乙 [x] 丙</p>\n")
  }
}
