@testable import Mustache

extension FindingCases {
  private static let known: Object = ["x": "x", "y": "y", "on": true]

  static let markup =
    unquoted + tags + code + raw + addresses + split
    + [
      // A tag is judged where its template is inserted, and in each place where its block stands.
      Example(TemplateRule.unquotedAttribute, "<a href=a{{>p}}>", [("p", "‹{{x}}›")], data: known),
      Example(
        TemplateRule.insideCode, "{{<p}}{{$b}}‹{{x}}›{{/b}}{{/p}}",
        [("p", "{{$b}}{{/b}}<script>{{$b}}{{/b}}</script>")], data: known),
      Example(
        TemplateRule.htmlOutsideText, "{{<p}}{{$b}}‹{{{h}}}›{{/b}}{{/p}}",
        [("p", "{{<q}}{{$c}}<a title='{{$b}}{{/b}}'>{{/c}}{{/q}}"), ("q", "{{$c}}{{/c}}")],
        data: ["h": .html(HTML([]))]),
      Example(
        TemplateRule.insideCode, "{{<*k}}{{$b}}‹{{x}}›{{/b}}{{/*k}}",
        [("p", "<script>{{$b}}{{/b}}</script>")], data: ["k": "p", "x": "x"]),
      Example(
        TemplateRule.insideCode, "{{<p}}{{$b}}‹{{x}}›{{/b}}{{/p}}",
        [("p", "{{#on}}{{>q}}{{/on}}"), ("q", "<style>{{$b}}{{/b}}</style>{{^on}}{{>p}}{{/on}}")],
        data: known),
    ]

  private static let unquoted = [
    Example(TemplateRule.unquotedAttribute, "<a title=‹{{x}}›>{{x}}</a>", data: known),
    Example(TemplateRule.unquotedAttribute, "<a title = a‹{{x}}› class=\"{{x}}\">", data: known),
  ]

  private static let tags = [
    Example(TemplateRule.insideTag, "<‹{{x}}› a='{{x}}'>", data: known),
    Example(TemplateRule.insideTag, "<a‹{{x}}›>{{x}}", data: known),
    Example(TemplateRule.insideTag, "</‹{{x}}›>", data: known),
    Example(TemplateRule.insideTag, "<a ‹{{x}}›=\"{{x}}\">", data: known),
    Example(TemplateRule.insideTag, "<a b‹{{x}}› c=\"{{x}}\">", data: known),
    Example(TemplateRule.insideTag, "<!doctype ‹{{x}}›>{{x}}", data: known),
  ]

  private static let code = [
    Example(TemplateRule.insideCode, "<script>a < '</b>' ‹{{x}}›</SCRIPT >{{x}}", data: known),
    Example(TemplateRule.insideCode, "<style media='{{x}}'>‹{{x}}›</style>", data: known),
    Example(TemplateRule.codeAttribute, "<a ONclick=\"f('‹{{x}}›')\">", data: known),
    Example(TemplateRule.codeAttribute, "<a style = 'color:‹{{x}}›'>", data: known),
    Example(TemplateRule.codeAttribute, "<iframe srcdoc=\"‹{{x}}›\"></iframe>", data: known),
  ]

  private static let raw = [
    Example(TemplateRule.htmlOutsideText, "<a title=\"‹{{{x}}}›\">", data: ["x": 1]),
    Example(TemplateRule.htmlOutsideText, "<title>‹{{&x}}›{{x}}</title>{{{x}}}", data: ["x": 1]),
    Example(TemplateRule.htmlOutsideText, "<!-- ‹{{{x}}}› {{x}} -->{{{x}}}<!-->{{{x}}}", data: ["x": 1]),
  ]

  private static let addresses = [
    Example(TemplateRule.unsafeAddress, "<a href=\"{{‹x›}}\">", data: ["x": "javascript:alert(1)"]),
    Example(TemplateRule.unsafeAddress, "<a href=\"javascript:f(‹{{x}}›)\">", data: known),
    Example(TemplateRule.unsafeAddress, "<a href=\"‹{{x}}›://a\">", data: known),
    Example(
      TemplateRule.unsafeAddress, "<a href=\"{{x}}{{‹y›}}\">",
      data: ["x": "javascript", "y": ":alert(1)"]),
    Example(
      TemplateRule.unsafeAddress, "<a href=\"{{#on}}java{{/on}}{{‹x›}}\">",
      data: ["on": true, "x": "script:alert(1)"]),
    Example(TemplateRule.unsafeAddress, "<a href='{{>p}}'>", [("p", "{{‹x›}}")], data: ["x": "data:,a"]),
  ]

  private static let split = [
    Example(TemplateRule.splitMarkup, "‹{{#on}}›<a {{/on}}title=\"x\">", data: known),
    Example(TemplateRule.splitMarkup, "<a ‹{{#on}}›title=\"{{/on}}x\">", data: known),
    Example(TemplateRule.splitMarkup, "<a {{#on}}on{{/on}}‹click›=\"{{x}}\">{{x}}", data: known),
    Example(TemplateRule.splitMarkup, "<a {{#on}}on{{/on}} =\"‹{{x}}›\">", data: known),
    Example(TemplateRule.splitMarkup, "<scr{{#on}} async{{/on}}‹ipt›>{{x}}", data: known),
    Example(TemplateRule.splitMarkup, "{{>p}}", [("p", "a ‹<a title=\"›")], data: known),
    Example(TemplateRule.splitMarkup, "<a title=‹{{>p}}›>", [("p", "x b=\"{{x}}\"")], data: known),
    Example(TemplateRule.splitMarkup, "<a title=\"‹{{>*k}}›\">", [("p", "")], data: ["k": "p"]),
  ]
}
