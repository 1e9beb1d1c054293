import Testing

@testable import Mustache

@Suite struct LanguageTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let sample: Sample
    let expected: String

    init(
      _ name: String, _ page: String, _ others: [(name: String, text: String)] = [],
      data: Object = [:], gives expected: String
    ) {
      testDescription = name
      sample = Sample(page: page, others: others, data: data)
      self.expected = expected
    }
  }

  @Test("The language renders", arguments: values + sections + inserted + inherited + whitespace)
  func language(example: Example) {
    for mode in [TemplateLibrary.Mode.strict, .lenient] {
      let (output, findings) = example.sample.render(mode)
      #expect(output == example.expected)
      #expect(findings.map(\.message.en) == [])
    }
  }

  static let values = [
    Example(
      "text, escaped", "<p>{{a}}</p>", data: ["a": "<i>&\"'"], gives: "<p>&lt;i&gt;&amp;&quot;&#39;</p>"),
    Example(
      "markup, by triple braces or an ampersand", "{{{a}}}{{&a}}", data: ["a": .html(HTML(trusted: "<b>"))],
      gives: "<b><b>"),
    Example(
      "numbers", "{{a}} {{b}} {{{c}}} {{d}}", data: ["a": 0, "b": -120, "c": 7, "d": .int(.min)],
      gives: "0 -120 7 -9223372036854775808"),
    Example("truth values", "{{a}} {{b}}", data: ["a": true, "b": false], gives: "true false"),
    Example(
      "nothing for a known key without a value", "[{{a}}{{{a}}}{{a.b}}]", data: ["a": .missing], gives: "[]"),
    Example("Chinese text", "公示：{{名称}}。", data: ["名称": "“数据要素×”"], gives: "公示：“数据要素×”。"),
    Example("whitespace in tags", "{{ a }}{{  & b  }}{{{ b }}}", data: ["a": "x", "b": 1], gives: "x11"),
    Example("comments", "a{{! b {{ c }}d{{!\n}}e", gives: "ade"),
    Example("other delimiters", "{{=<% %>=}}<%a%>{{a}}<%={{ }}=%>{{a}}", data: ["a": "x"], gives: "x{{a}}x"),
    Example("a single delimiter", "{{=| |=}}|a| {{a}}", data: ["a": "x"], gives: "x {{a}}"),
    Example("dotted names", "{{a.b.c}}", data: ["a": ["b": ["c": "x"]]], gives: "x"),
    Example("stray braces as text", "{ {a} } }} {{a}}}", data: ["a": "x"], gives: "{ {a} } }} x}"),
    Example("no byte-order mark", "\u{FEFF}a", gives: "a"),
  ]

  static let sections = [
    Example("a true section", "{{#a}}x{{/a}}{{^a}}y{{/a}}", data: ["a": true], gives: "x"),
    Example("a false section", "{{#a}}x{{/a}}{{^a}}y{{/a}}", data: ["a": false], gives: "y"),
    Example(
      "empty values as false",
      "{{#a}}1{{/a}}{{#b}}2{{/b}}{{#c}}3{{/c}}{{#d}}4{{/d}}{{#e}}5{{/e}}{{#f}}6{{/f}}",
      data: ["a": "", "b": 0, "c": [], "d": .missing, "e": .html(HTML([])), "f": .object([:])], gives: "6"),
    Example("a list", "{{#a}}({{.}}){{/a}}", data: ["a": ["x", 2, "z"]], gives: "(x)(2)(z)"),
    Example(
      "lists in lists", "{{#a}}({{#.}}{{.}}{{/.}}){{/a}}", data: ["a": [[1, 2], [3]]], gives: "(12)(3)"),
    Example(
      "an object, with the outer data behind it", "{{#a}}{{b}}{{c}}{{/a}}{{b}}",
      data: ["a": ["b": "in"], "b": "out", "c": "C"], gives: "inCout"),
    Example(
      "a dotted section", "{{#a.b}}{{.}}{{/a.b}}{{^a.c}}-{{/a.c}}",
      data: ["a": ["b": [1, 2], "c": []]], gives: "12-"),
  ]

  static let inserted = [
    Example("a partial", "[{{>p}}]", [("p", "{{a}}")], data: ["a": "x"], gives: "[x]"),
    Example("a partial in a folder", "{{> partials/card }}", [("partials/card", "x")], gives: "x"),
    Example(
      "a partial that inserts itself", "{{>p}}", [("p", "{{n}}{{#c}}({{>p}}){{/c}}")],
      data: ["n": 1, "c": [["n": 2, "c": [["n": 3, "c": []]]], ["n": 4, "c": []]]], gives: "1(2(3))(4)"),
    Example(
      "a partial that data names", "{{#a}}{{>*kind}}{{/a}}", [("x", "X"), ("y", "Y")],
      data: ["a": [["kind": "x"], ["kind": "y"], ["kind": .missing]]], gives: "XY"),
    Example(
      "an indented partial", "<ul>\n  {{>p}}\n</ul>\n", [("p", "<li>\n{{#a}}\n{{.}}\n{{/a}}\n</li>\n")],
      data: ["a": ["x\ny", "z"]], gives: "<ul>\n  <li>\n  x\ny\n  z\n  </li>\n</ul>\n"),
    Example(
      "indentation within indentation", " {{>p}}\n", [("p", "a\n {{>q}}\nb\n"), ("q", "{{x}}\n\nc")],
      data: ["x": "X"], gives: " a\n  X\n  \n  c b\n"),
    Example("no indentation in a line", "-  {{>p}}\n", [("p", "a\nb")], gives: "-  a\nb\n"),
  ]

  static let inherited = [
    Example("a default", "{{$a}}x{{/a}}", gives: "x"),
    Example("a parent without blocks", "{{<p}}{{/p}}", [("p", "[{{$a}}x{{/a}}]")], gives: "[x]"),
    Example("a replaced block", "{{<p}}{{$a}}y{{/a}}{{/p}}", [("p", "[{{$a}}x{{/a}}]")], gives: "[y]"),
    Example(
      "a parent that data names", "{{<*k}}{{$a}}y{{/a}}{{/*k}}", [("p", "[{{$a}}x{{/a}}]")],
      data: ["k": "p"], gives: "[y]"),
    Example(
      "the outermost choice", "{{<p}}{{$a}}1{{/a}}{{/p}}",
      [("p", "{{<q}}{{$a}}2{{/a}}{{$b}}2{{/b}}{{/q}}"), ("q", "{{$a}}3{{/a}}{{$b}}3{{/b}}{{$c}}3{{/c}}")],
      gives: "123"),
    Example(
      "a parent within a block, which keeps its own blocks",
      "{{<p}}{{$t}}page{{/t}}{{$b}}{{<q}}{{$t}}card{{/t}}{{/q}}{{/b}}{{/p}}",
      [("p", "{{$t}}{{/t}}:{{$b}}{{/b}}"), ("q", "({{$t}}{{/t}})")], gives: "page:(card)"),
    Example(
      "a block that holds a block of its own name", "{{<p}}{{$a}}[{{$a}}x{{/a}}]{{/a}}{{/p}}",
      [("p", "{{$a}}{{/a}}")], gives: "[x]"),
    Example(
      "the data at the place of the block", "{{<p}}{{$a}}{{n}}{{/a}}{{/p}}",
      [("p", "{{#rows}}{{$a}}{{/a}};{{/rows}}")], data: ["rows": [["n": 1], ["n": 2]]], gives: "1;2;"),
    Example(
      "a layout in lines",
      """
      {{<layout}}
        {{$title}}公示{{/title}}
        {{$content}}
          <p>
            {{text}}
          </p>
        {{/content}}
      {{/layout}}

      """,
      [
        (
          "layout",
          """
          <title>{{$title}}无题{{/title}}</title>
          <main>
            {{$content}}
            {{/content}}
          </main>

          """
        )
      ], data: ["text": "x"],
      gives: "<title>公示</title>\n<main>\n  <p>\n    x\n  </p>\n</main>\n"),
    Example(
      "an indented parent", "a\n  {{<p}}{{$a}}\n    1\n     2\n{{/a}}{{/p}}\nb\n",
      [("p", "[\n {{$a}}\n {{/a}}\n]\n")], gives: "a\n  [\n   1\n    2\n  ]\nb\n"),
  ]

  static let whitespace = [
    Example("lines of tags vanish", "a\n  {{#b}}  \n  x\n{{/b}}\nc", data: ["b": true], gives: "a\n  x\nc"),
    Example("with CRLF too", "a\r\n{{! b }}\r\nc\r\n", gives: "a\r\nc\r\n"),
    Example("lines of several tags stay", "a\n{{#b}}{{/b}}\nc", data: ["b": true], gives: "a\n\nc"),
    Example("lines of values stay", "a\n {{b}} \nc", data: ["b": .missing], gives: "a\n  \nc"),
    Example("a vanished line between texts", " {{>p}}\n", [("p", "a\n{{!x}}\nb\n")], gives: " a\n b\n"),
  ]
}
