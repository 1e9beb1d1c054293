import Testing

@testable import Markdown

@Suite struct EmphasisTests {
  @Test(
    "Chinese punctuation beside asterisks does not keep them from marking",
    arguments: [
      ("**“数据要素×”**大赛", "<strong>“数据要素×”</strong>大赛"),
      ("举办**“数据要素×”**大赛", "举办<strong>“数据要素×”</strong>大赛"),
      ("举办**“数据要素×”大赛**。", "举办<strong>“数据要素×”大赛</strong>。"),
      ("**“甲”**和**“乙”**的", "<strong>“甲”</strong>和<strong>“乙”</strong>的"),
      ("***“甲”***文", "<em><strong>“甲”</strong></em>文"),
      ("*“甲”*文", "<em>“甲”</em>文"), ("文*（甲）*文", "文<em>（甲）</em>文"),
      ("**注：**内容", "<strong>注：</strong>内容"), ("**注：**2025年", "<strong>注：</strong>2025年"),
      ("**注：**ABC", "<strong>注：</strong>ABC"), ("（一）**甲**", "（一）<strong>甲</strong>"),
      ("他说：**你好**。", "他说：<strong>你好</strong>。"), ("甲，**乙**，丙", "甲，<strong>乙</strong>，丙"),
      ("**甲**、**乙**、**丙**", "<strong>甲</strong>、<strong>乙</strong>、<strong>丙</strong>"),
      ("**《甲》**和**《乙》**", "<strong>《甲》</strong>和<strong>《乙》</strong>"),
      ("文**《甲》**、**《乙》**文", "文<strong>《甲》</strong>、<strong>《乙》</strong>文"),
      ("**甲（**乙**）**丙", "<strong>甲（<strong>乙</strong>）</strong>丙"),
      ("**甲*“乙”*丙**", "<strong>甲<em>“乙”</em>丙</strong>"),
      ("**‘甲’**乙", "<strong>‘甲’</strong>乙"), ("**「甲」**乙", "<strong>「甲」</strong>乙"),
      ("**“AI+”**2025年", "<strong>“AI+”</strong>2025年"), ("**数据——**要素", "<strong>数据——</strong>要素"),
      ("甲**……乙**丙", "甲<strong>……乙</strong>丙"), ("增长**5%**以上", "增长<strong>5%</strong>以上"),
      ("满分**(100)**分", "满分<strong>(100)</strong>分"),
      ("**[通知](a.md)**发布", "<strong><a href=\"a.md\">通知</a></strong>发布"),
      ("见**`甲`**文", "见<strong><code>甲</code></strong>文"), ("**\"甲\"**乙", "<strong>&quot;甲&quot;</strong>乙"),
      ("**&ldquo;甲&rdquo;**乙", "<strong>“甲”</strong>乙"), ("**~甲~**乙", "<strong>~甲~</strong>乙"),
      ("文**![甲](乙.png)**文", "文<strong><img src=\"%E4%B9%99.png\" alt=\"甲\" loading=\"lazy\"></strong>文"),
      ("**“甲”\n乙。**丙", "<strong>“甲”乙。</strong>丙"), ("**カ（ナ）**で", "<strong>カ（ナ）</strong>で"),
      ("2*（3+4）*5", "2<em>（3+4）</em>5"), ("**有限公司（A）**B", "<strong>有限公司（A）</strong>B"),
    ])
  func marks(text: String, expected: String) {
    #expect(html(text) == "<p>\(expected)</p>\n")
  }

  @Test(
    "Text without Chinese beside the asterisks stays as CommonMark has it",
    arguments: [
      "**“a”**b", "a**“b”**", "a**(b)**c", "**a:**b", "“**a**”b", "5*“6”*7", "**a—**b", "*(a)*b", "**“é”**ü",
      "a**…b**c",
      "[**“a”**b](c)", "**\"a\"**b", "_“a”_b",
    ])
  func leavesLatinAlone(text: String) {
    #expect(normalized(html(text)) == normalized(referenceHTML(text)))
  }

  @Test(
    "What is no emphasis mark stays untouched",
    arguments: [
      ("`**“甲”**乙`", "<code>**“甲”**乙</code>"), ("\\**“甲”\\**乙", "**“甲”**乙"),
      ("_“甲”_乙", "_“甲”_乙"), ("__“甲”__乙", "__“甲”__乙"), ("文**_甲_**文", "文**<em>甲</em>**文"),
      ("** “甲”**乙", "** “甲”**乙"), ("甲 * “乙” * 丙", "甲 * “乙” * 丙"), ("“甲”**乙", "“甲”**乙"),
      ("[甲](a**（b）**文)", "<a href=\"a**%EF%BC%88b%EF%BC%89**%E6%96%87\">甲</a>"),
      ("[甲](b \"**“c”**文\")", "<a href=\"b\" title=\"**“c”**文\">甲</a>"), ("甲<!-- **“乙”**丙 -->", "甲"),
      ("[&#94;甲]乙", "[^甲]乙"), ("![&Hat;x](a.png)", "<img src=\"a.png\" alt=\"^x\" loading=\"lazy\">"),
    ])
  func leavesOtherTextAlone(text: String, expected: String) {
    #expect(html(text) == "<p>\(expected)</p>\n")
  }

  @Test("A caret written as an entity makes no footnote and reads no foreign memory")
  func entityCaret() {
    let label = String(repeating: "a", count: 5000)
    for caret in ["&#94;", "&#x5E;", "&#0094;", "&Hat;"] {
      #expect(html("[\(caret)\(label)]\n\n[^\(label)]: x") == "<p>[^\(label)]</p>\n")
    }
  }

  @Test("Code, comments and destinations come back without the marks the parser saw")
  func marksLeaveNoTrace() {
    let document = parse(
      "```\n**（甲）**乙\n```\n\n<!-- **“甲”**乙 -->\n\n[**（甲）**乙]: /u**（a）**文\n\n[**（甲）**乙] **（甲）**乙 <b title=\"**（甲）**乙\">"
    )
    #expect(!document.dump().unicodeScalars.contains { (0xFDD0...0xFDEF).contains($0.value) })
    #expect(document.links.map(\.destination) == ["/u**（a）**文"])
    #expect(!document.html().unicodeScalars.contains { (0xFDD0...0xFDEF).contains($0.value) })
    #expect(document.sources(of: .strong) == ["**（甲）**", "**（甲）**"])
  }

  @Test("A text that uses the first noncharacters gets another mark and keeps its own")
  func noncharacters() {
    let (first, second) = (noncharacter(0xFDD0), noncharacter(0xFDD1))
    let document = parse(first + "**“甲”**乙" + second)
    #expect(document.html() == "<p>\(first)<strong>“甲”</strong>乙\(second)</p>\n")
    #expect(document.findings.map(\.rule.id) == ["markdown/control-character", "markdown/control-character"])
    let all = (0xFDD0...0xFDEF).map(noncharacter).joined()
    #expect(parse(all + "**“甲”**乙").findings.contains { $0.rule.id == "markdown/too-complex" })
  }

  private func noncharacter(_ value: UInt32) -> String {
    Unicode.Scalar(value).map { String($0) } ?? ""
  }
}

@Suite struct LineBreakTests {
  @Test(
    "A line break leaves a space only between words",
    arguments: [
      ("中文\n中文", "中文中文"), ("中文\nABC", "中文ABC"), ("ABC\n中文", "ABC中文"), ("abc\ndef", "abc\ndef"),
      ("中文，\n中文", "中文，中文"), ("中文\n（中文）", "中文（中文）"), ("2025\n年", "2025年"), ("한글\n한글", "한글\n한글"),
      ("中文\n한글", "中文\n한글"), ("カナ\nかな", "カナかな"), ("**中文**\n中文", "<strong>中文</strong>中文"),
      ("中文\n**中文**", "中文<strong>中文</strong>"), ("*a*\n**b**", "<em>a</em>\n<strong>b</strong>"),
      ("[中文](a)\n中文", "<a href=\"a\">中文</a>中文"), ("`代码`\n中文", "<code>代码</code>中文"),
      ("`a`\nb", "<code>a</code>\nb"),
      ("“中文”\n“中文”", "“中文”“中文”"), ("中文”\nABC", "中文”ABC"), ("“a”\n“b”", "“a”\n“b”"),
      ("said “\nHello", "said “\nHello"),
      ("中文——\n中文", "中文——中文"), ("a —\nb", "a —\nb"), ("中文…\n“中文", "中文…“中文"), ("ＡＢ\nab", "ＡＢab"),
      ("中文<!-- 注 -->\n中文", "中文中文"), ("中文&amp;\nabc", "中文&amp;\nabc"), ("中文\\\n中文", "中文<br>\n中文"),
      ("中文  \n中文", "中文<br>\n中文"),
      ("a\n![甲](b)\nc", "a\n<img src=\"b\" alt=\"甲\" loading=\"lazy\">\nc"),
      ("甲\n![](b)", "甲<img src=\"b\" alt=\"\" loading=\"lazy\">"),
      ("**“甲”**\n乙", "<strong>“甲”</strong>乙"), ("甲\n**“乙”**丙", "甲<strong>“乙”</strong>丙"),
    ])
  func breaks(text: String, expected: String) {
    #expect(html(text) == "<p>\(expected)</p>\n")
  }

  @Test("Plain text and headings join their lines in the same way")
  func plainText() {
    let document = parse("数据\n要素\nof\ndata\n===")
    #expect(document.headings.map(\.text) == ["数据要素of data"])
  }
}
