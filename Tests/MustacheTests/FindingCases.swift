import Diagnostics
import Testing

@testable import Mustache

/// One mistake each, its place marked.
enum FindingCases {
  struct Example: Sendable, CustomTestStringConvertible {
    let rule: Rule
    let sample: Sample
    let expected: String?

    init(
      _ rule: Rule, _ page: String, _ others: [(name: String, text: String)] = [],
      data: Object = [:], expected: String? = nil
    ) {
      self.rule = rule
      sample = Sample(page: page, others: others, data: data)
      self.expected = expected
    }

    var testDescription: String { "\(rule.id): \(sample.page.debugDescription)" }
  }

  static let all = language + templates + markup + data + limits

  static let language = [
    Example(TemplateRule.encoding, "a‹\0›b"),
    Example(TemplateRule.unclosedTag, "<p>\n‹{{title</p>›\n<p>"),
    Example(TemplateRule.unclosedTag, "‹{{title› {{! a tag interrupts it }}"),
    Example(TemplateRule.unclosedTag, "‹{{{title}}›"),
    Example(TemplateRule.unclosedTag, "‹{{! comment›\n"),
    Example(TemplateRule.unclosedTag, "a ‹{{›"),
    Example(TemplateRule.unclosedTag, "‹{{=<% %>}}›"),
    Example(TemplateRule.badName, "‹{{}}›‹{{ }}›‹{{>}}›"),
    Example(TemplateRule.badName, "{{‹first name›}}"),
    Example(TemplateRule.badName, "{{‹a..b›}}{{{‹.a›}}}{{&‹a.›}}{{>*‹.a›}}"),
    Example(TemplateRule.badDelimiters, "{{=‹<%›=}}{{=‹a b c›=}}{{=‹a= b›=}}‹{{==}}›"),
    Example(TemplateRule.unclosed, "公示\n  ‹{{#items}}›x", data: ["items": []]),
    Example(TemplateRule.unclosed, "{{#a}}‹{{^b}}›x{{/a}}", data: ["a": []]),
    Example(TemplateRule.unclosed, "‹{{$block}}›x"),
    Example(TemplateRule.unclosed, "‹{{<page2}}›", [("page2", "")]),
    Example(
      TemplateRule.mismatchedClose, "{{#items}}x{{/‹itmes›}}", data: ["items": []], expected: "items"),
    Example(TemplateRule.mismatchedClose, "{{#items}}x{{/‹z›}}", data: ["items": []]),
    Example(TemplateRule.strayClose, "a‹{{/items}}›"),
    Example(TemplateRule.strayClose, "{{#a}}‹{{/b}}›{{/a}}", data: ["a": []]),
    Example(
      TemplateRule.nestedTooDeep,
      String(repeating: "{{#a}}", count: 32) + "‹{{#a}}›" + String(repeating: "{{/a}}", count: 33),
      data: ["a": false]),
  ]

  static let templates = [
    Example(TemplateRule.duplicateTemplate, "a", [("page", "‹›b")]),
    Example(
      TemplateRule.missingPartial, "{{> ‹partials/crad› }}", [("partials/card", "")],
      expected: "partials/card"),
    Example(TemplateRule.missingPartial, "{{<‹x›}}{{$a}}b{{/a}}{{/x}}"),
    Example(TemplateRule.endlessPartial, "{{#on}}{{>a}}{{/on}}", [("a", "‹{{>a}}›")], data: ["on": false]),
    Example(
      TemplateRule.endlessPartial, "{{#on}}{{>a}}{{/on}}",
      [("a", "{{>b}}{{>c}}"), ("b", "x"), ("c", "‹{{<a}}›{{/a}}")], data: ["on": false]),
    Example(
      TemplateRule.duplicateBlock, "{{<p}}{{$a}}1{{/a}}{{$b}}{{/b}}{{$‹a›}}2{{/a}}{{/p}}",
      [("p", "{{$a}}{{/a}}{{$b}}{{/b}}")]),
    Example(
      TemplateRule.unknownBlock, "{{<p}}{{$‹contnet›}}1{{/contnet}}{{/p}}",
      [("p", "{{$content}}{{/content}}")],
      expected: "content"),
    Example(
      TemplateRule.outsideBlock, "{{<p}}\n ‹text {{a}}›\n{{! c }}{{$b}}{{/b}} ‹{{#x}}{{/x}}›\n{{/p}}",
      [("p", "{{$b}}{{/b}}")]),
  ]

  static let data = [
    Example(
      TemplateRule.unknownKey, "{{#a}}{{‹titel›}}{{/a}}", data: ["a": ["b": 1], "title": "x"],
      expected: "title"),
    Example(TemplateRule.unknownKey, "{{#‹items›}}x{{/items}}{{^‹none›}}y{{/none}}"),
    Example(TemplateRule.unknownKey, "{{a.‹nmae›.b}}", data: ["a": ["name": ["b": 1]]], expected: "name"),
    Example(TemplateRule.unknownKey, "{{{a.‹b›}}}", data: ["a": "text"]),
    Example(TemplateRule.unknownKey, "{{>*‹kind›}}"),
    Example(TemplateRule.unknownKey, "{{é}}{{‹e\u{301}›}}", data: ["é": 1], expected: nil),
    Example(
      TemplateRule.missingPartial, "{{>*‹kind›}}", [("card", "")], data: ["kind": "crad"], expected: "card"),
    Example(TemplateRule.notText, "{{‹a›}}{{{‹b›}}}{{‹.›}}", data: ["a": [], "b": .object([:])]),
    Example(TemplateRule.notText, "{{>*‹a›}}", data: ["a": 1]),
    Example(TemplateRule.htmlEscaped, "{{‹a›}}", data: ["a": .html(HTML(trusted: "<b>"))]),
    Example(TemplateRule.textUnescaped, "{{{‹a›}}}{{&‹a›}}", data: ["a": "<b>"]),
  ]

  static let limits = [
    Example(
      TemplateRule.recursionTooDeep, "{{#on}}{{>a}}{{/on}}", [("a", "{{#on}}{{>‹a›}}{{/on}}")],
      data: ["on": true]),
    Example(
      TemplateRule.outputTooLarge, "{{#a}}{{#a}}{{{‹h›}}}{{/a}}{{/a}}",
      data: [
        "a": .list([Value](repeating: true, count: 30)),
        "h": .html(HTML([UInt8](repeating: 0x20, count: 1 << 20))),
      ]),
  ]
}
