import Testing

@testable import Mustache

@Suite struct HostileValueTests {
  @Test(
    "A hostile text cannot leave its place",
    arguments: [
      ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
      ("\" onclick=\"alert(1)", "&quot; onclick=&quot;alert(1)"),
      ("' onclick='alert(1)", "&#39; onclick=&#39;alert(1)"),
      ("--><img src=x onerror=alert(1)>", "--&gt;&lt;img src=x onerror=alert(1)&gt;"),
      ("</title><script>", "&lt;/title&gt;&lt;script&gt;"),
      ("&lt;", "&amp;lt;"), ("{{{x}}}", "{{{x}}}"), ("公示＜", "公示＜"),
    ])
  func texts(value: String, expected: String) {
    let sample = Sample(
      page: "<title>{{x}}</title><p title=\"{{x}}\" class='{{x}}'>{{x}}<!-- {{x}} -->",
      data: ["x": .text(value)])
    let (output, findings) = sample.render()
    #expect(
      output
        == "<title>\(expected)</title><p title=\"\(expected)\" class='\(expected)'>\(expected)<!-- \(expected) -->"
    )
    #expect(findings.isEmpty)
  }

  @Test(
    "An address with another scheme becomes a number sign",
    arguments: [
      "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
      "java\nscript:alert(1)", "java\r\nscript:alert(1)", "\u{1}javascript:alert(1)", "\u{0}javascript:x",
      "javascript\t:alert(1)", "javascript&colon;alert(1)", "&#106;avascript:alert(1)",
      "&#x6A;avascript&#58;alert(1)", "data:text/html,<script>alert(1)</script>", "DATA:,a", "vbscript:x",
      "file:///etc/passwd", "blob:https://a/b", "c:\\a", "https\n://a", "view-source:x", "x+y.z-1:a",
      "/a\u{7F}b", "javascript://%0Aalert(1)",
    ])
  func addresses(value: String) {
    let data: Object = ["x": .text(value), "on": true]
    let pages = [
      "<a href=\"{{x}}\">", "<a href='{{x}}'>", "<a href = \" {{x}}\">", "<img SRC=\"{{x}}\">",
      "<form action=\"{{x}}\">", "<a href=\"{{#on}}{{x}}{{/on}}\">",
    ]
    for page in pages {
      let (output, findings) = Sample(page: page, data: data).render()
      #expect(output == Sample(page: page, data: ["x": "#", "on": true]).render().output)
      #expect(findings.map(\.rule.id) == ["template/unsafe-address"])
      #expect(findings.map(\.place.text) == ["x"])
    }
  }

  @Test(
    "A relative address and the schemes of the web are kept",
    arguments: [
      "https://a.example/b?c=d&e=f#g", "http://a", "HTTPS://A", "mailto:a@b.example", "tel:+8653112345678",
      "/a/b", "a/b:c", "//a.example/b", "#a", "?a=b:c", "", "公示:2025", "公示/济南.html", "1a:b", "o'brien/x",
      " /a",
      "a<b", ":a",
    ])
  func allowed(value: String) {
    let (output, findings) = Sample(page: "<a href=\"{{x}}\">", data: ["x": .text(value)]).render()
    var escaped: [UInt8] = []
    escaped.appendEscaped(value)
    #expect(output == "<a href=\"" + String(decoding: escaped, as: UTF8.self) + "\">")
    #expect(findings.isEmpty)
  }

  @Test(
    "What stands before a variable counts as part of its address",
    arguments: [
      ("{{a}}{{b}}", "javascript", ":alert(1)", "#"), ("{{a}}{{b}}", "https", "://a", "https://a"),
      ("{{a}}{{b}}", "/x", ":y", "/x:y"), ("{{a}}/{{b}}", "x", "javascript:y", "x/javascript:y"),
      ("java{{a}}{{b}}", "scr", "ipt:x", "#"), ("/{{a}}{{b}}", "x:", "y:", "/x:y:"),
      ("{{#a}}{{a}}{{/a}}{{b}}", "", "https://a", "https://a"),
      ("mailto:{{a}}{{b}}", "x:", "y", "mailto:x:y"),
    ])
  func prefixes(template: String, a: String, b: String, expected: String) {
    for quote in ["\"", "'"] {
      let page = "<a title=x href=\(quote)\(template)\(quote)>"
      let (output, _) = Sample(page: page, data: ["a": .text(a), "b": .text(b)]).render()
      #expect(output == "<a title=x href=\(quote)\(expected)\(quote)>")
    }
  }

  @Test(
    "Templates that are safe have no findings",
    arguments: [
      "<!doctype html><html lang=\"{{x}}\"><head><meta charset=utf-8><title>{{x}}</title></head></html>",
      "<input{{#on}} checked{{/on}} value='{{x}}'{{^on}} disabled{{/on}}>",
      "<div class=\"a{{#on}} b{{/on}} {{x}}\" data-x=\"{{x}}\">{{{h}}}</div>",
      "{{#on}}<a href=\"/{{x}}\">{{/on}}{{x}}{{#on}}</a>{{/on}}",
      "<a href=\"{{#on}}{{x}}{{/on}}{{^on}}/b{{/on}}\">", "<a title='>' b=c href=/x/>{{x}}",
      "<script>if (a<b && c) { '<\\/script>' }</script>{{x}}<style>a{}</style>{{x}}",
      "a < b <3 {{x}} <- <{ {{x}}", "<textarea rows=3><b {{x}}</textarea>{{{h}}}<br/>{{x}}",
      "<!-- <a href={{x}} --><p>{{{h}}}</p><!-- a --!>{{{h}}}<!--->{{{h}}}<!a>{{{h}}}<?a?>{{{h}}}</>{{{h}}}",
      "<a bon='{{x}}' styles='{{x}}'></a>",
    ])
  func safe(page: String) {
    let data: Object = ["x": "x", "on": true, "h": .html(HTML(trusted: "<b>"))]
    #expect(Sample(page: page, data: data).render().findings.map(\.message.en) == [])
  }
}
