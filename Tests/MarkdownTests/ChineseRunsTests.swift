import Diagnostics
import Testing

@testable import Markdown

@Suite struct ChineseRunsTests {
  @Test(
    "Chinese on an English page is marked as Chinese, whole and without the sentence around it",
    arguments: [
      ("No Chinese, “quoted” – dashed.", "No Chinese, “quoted” – dashed."),
      ("See 公示.", "See <公示>."),
      ("Called “2025年“数据要素×”大赛山东分赛”, always.", "Called “<2025年“数据要素×”大赛山东分赛>”, always."),
      ("No. 济数字〔2025〕10号, of May", "No. <济数字〔2025〕10号>, of May"),
      ("(公示) and 结果", "(<公示>) and <结果>"),
      ("公示 & 结果", "<公示> &amp; <结果>"),
    ])
  func marked(text: String, expected: String) {
    var html: [UInt8] = []
    let document = Document.parse(SourceFile(path: "a.md", text: text))
    document.appendHTML(options: HTMLOptions(language: .en), to: &html)
    let wanted = expected.replacing("<", with: "<span lang=\"zh-CN\" translate=\"no\">").replacing(
      ">", with: "</span>"
    )
    .replacing("translate=\"no\"</span>", with: "translate=\"no\">")
    #expect(String(decoding: html, as: UTF8.self) == "<p>\(wanted)</p>\n")
  }

  @Test(
    "It is marked in code too",
    arguments: [
      ("`title: 公示`", "<p><code>", "</code></p>\n"),
      ("```\ntitle: 公示\n```", "<pre><code>", "\n</code></pre>\n"),
    ])
  func code(text: String, before: String, after: String) {
    var html: [UInt8] = []
    Document.parse(SourceFile(path: "a.md", text: text)).appendHTML(
      options: HTMLOptions(language: .en), to: &html)
    let marked = "title: <span lang=\"zh-CN\" translate=\"no\">公示</span>"
    #expect(String(decoding: html, as: UTF8.self) == before + marked + after)
  }

  @Test("A Chinese page marks nothing")
  func chinesePage() {
    var html: [UInt8] = []
    Document.parse(SourceFile(path: "a.md", text: "公示")).appendHTML(
      options: HTMLOptions(language: .zh), to: &html)
    #expect(String(decoding: html, as: UTF8.self) == "<p>公示</p>\n")
  }
}
