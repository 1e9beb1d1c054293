import Diagnostics
import Disk
import Markdown
import Testing
import YAML

@testable import Importing

@Suite struct DraftTests {
  private static let texts = [
    "公示", "2026年“数据要素×”大赛", "a: b # c", "\"quoted\" \\ back", "true", "null", "- item", "[x]", "行一\n行二\t尾",
    "{a}", "'单'", "@x", "*", "&a",
    "", " 前后 ", "0123", "2026-06-15", "“：", "！", "中文: 英文", "中文 #",
  ]

  @Test("Every text reads back from YAML as it was", arguments: texts)
  func yaml(text: String) throws {
    let file = SourceFile(
      path: "a.yml", text: "key: \(YAMLText.scalar(text))\nlist:\n  - \(YAMLText.scalar(text))\n")
    let (root, findings) = YAMLDocument.parse(file)
    #expect(findings.isEmpty)
    guard case .mapping(let pairs)? = root?.content, pairs.count == 2,
      case .sequence(let list) = pairs[1].value.content
    else {
      Issue.record("no mapping")
      return
    }
    #expect(Array(pairs[0].value.text?.utf8 ?? "nil".utf8) == Array(text.utf8))
    #expect(list.map { Array($0.text?.utf8 ?? "nil".utf8) } == [Array(text.utf8)])
  }

  @Test(
    "Every line shows in Markdown as it was",
    arguments: [
      "# 不是标题", "1. 不是列表", "3) 也不是", "- 不是列表", "+ 不是", "*强调* _下划_ `代码`", "[链接](x) ![图](y)",
      "<b>标签</b> &amp; &lt;", "a | b ~~删~~", "行尾\\",
      "=== 不是", "2026.6.15", "100分", "https://example.org/a_b*c?d=1&e=2 之后",
    ])
  func markdown(text: String) {
    let document = Document.parse(SourceFile(path: "a.md", text: MarkdownText.line(Text(text)) + "\n"))
    #expect(document.children(of: 0).map { document.text(of: $0) } == [text])
    let cell = Document.parse(
      SourceFile(path: "a.md", text: MarkdownText.table([["甲", "乙"], [Text(text), "尾"]])))
    #expect(cell.tables.first?.rows.first?.map(\.text) == [text, "尾"])
  }

  private static let notice = """
    示例市数据局文件

    示数发〔2026〕3号

    关于举办示例市数据大赛的通知

    各有关单位：

    一、赛事安排

    4月1日，报名开始。

    四月的说明。

    三、跳号的标题

    联系人：张示例，0000-1234567；李样例，138****0000。

    示例市数据局

    2026年3月1日
    """

  @Test("Names and mobile numbers stay out; the report says where they stood")
  func privacy() throws {
    let draft = try Importer.draft(Self.notice)
    let all = draft.files.map(\.text).joined()
    for word in ["张示例", "李样例", "138****"] { #expect(!all.contains(word)) }
    #expect(draft.text("notice.zh.md")?.contains("联系人：（姓名略），0000-1234567；（姓名略），（手机号略）。") == true)
    #expect(draft.report.omitted.map(\.text.en).count == 3)
    #expect(draft.report.omitted.allSatisfy { $0.place?.words.en == "line 17" })
  }

  @Test("An office is no person")
  func offices() {
    var redactor = Redactor()
    let text: Text = "联系人：数据资源处，电话：0000-1234567"
    #expect(redactor.redacted(text, .line(1)) == text)
    #expect(redactor.omissions.isEmpty)
  }

  @Test("Headings give up the number the site writes, and keep any other")
  func headings() throws {
    let notice = try #require(try Importer.draft(Self.notice).text("notice.zh.md"))
    #expect(notice.contains("\n## 赛事安排\n"))
    #expect(notice.contains("\n## 三、跳号的标题\n"))
  }

  @Test("The same file gives the same draft")
  func same() throws {
    #expect(try Importer.draft(Self.notice).files == Importer.draft(Self.notice).files)
  }

  @Test("A draft beside no site brings no files of a site; one in an empty Content/ brings them")
  func shared() throws {
    #expect(try !Importer.draft(Self.notice).files.contains { $0.path.hasPrefix("../") })
    let paths = try Importer.draft(Self.notice, site: KnownSite.none).files.map(\.path)
    #expect(paths.filter { $0.hasPrefix("../") } == ["../names.yml", "../organizations.yml", "../site.yml"])
  }

  @Test("Only files that say something else are conflicts")
  func conflicts() throws {
    let draft = try Importer.draft(Self.notice)
    let conflicts = try draft.conflicts { path throws(FileError) in
      path == "notice.zh.md"
        ? Array("mine".utf8) : path == "programme.yml" ? Array(draft.text(path)?.utf8 ?? "".utf8) : nil
    }
    #expect(conflicts == ["notice.zh.md"])
  }

  @Test(
    "Folders are named after files",
    arguments: [
      ("a/Weifang 2026 (final).docx", "weifang-2026-final"), ("通知.docx", "imported"),
      ("2026-3.pdf", "imported-2026-3"), ("通知v2.txt", "v2"),
    ])
  func folders(path: String, name: String) {
    #expect(FolderName.of(path) == name)
  }

  @Test("Text that was recognised as nothing stands at the end of the notice")
  func rest() throws {
    let draft = try Importer.draft("甲市局\n\n关于开展示例大赛的通知\n\n正文。\n\n乙市局\n\n2026年3月1日")
    #expect(draft.text("notice.zh.md")?.contains("## 原文其他内容\n\n甲市局") == true)
    #expect(draft.report.checks.contains { $0.place?.words.en == "line 1" })
  }
}
