import Testing

@testable import Importing

@Suite struct JoiningTests {
  @Test("A sentence that a page broke is one paragraph again")
  func broken() {
    let text = """
      以设备数据、工艺参数、运维日志等多模态数据为基础，结合

      行业知识库，研发具备自然语言交互能力的智能体。

      济南市选拔赛设置工业制造、现代农业、商贸流通、交通运

      输、金融服务等赛道。

      根据国家数据局《关于举办2025年大赛的

      通知》要求。
      """
    #expect(
      paragraphs(text) == [
        "以设备数据、工艺参数、运维日志等多模态数据为基础，结合行业知识库，研发具备自然语言交互能力的智能体。",
        "济南市选拔赛设置工业制造、现代农业、商贸流通、交通运输、金融服务等赛道。", "根据国家数据局《关于举办2025年大赛的通知》要求。",
      ])
  }

  @Test("Headings, items, labels and ended sentences are not joined")
  func apart() {
    let texts = [
      "一、深化数据融合，赋能品质电商", "面向消费升级需求，鼓励有关主体融合数据。", "1.第一项内容，", "2.第二项", "联系人：某某，1234567", "联络人：某某，7654321",
      "附件：1.指南", "2.指标",
    ]
    #expect(paragraphs(texts.joined(separator: "\n\n")) == texts)
  }

  @Test("A title and the name of a body in two lines are put together")
  func titles() {
    #expect(
      paragraphs("关于举办示例大赛\n选拔赛的通知\n\n中共示例市委网络安全和信息化\n\n委员会办公室") == [
        "关于举办示例大赛选拔赛的通知", "中共示例市委网络安全和信息化委员会办公室",
      ])
    #expect(paragraphs("示例市数据局\n\n示例市教育局") == ["示例市数据局", "示例市教育局"])
  }

  @Test("Marks of Markdown and HTML go; the stars of a masked number stay")
  func markup() {
    #expect(
      paragraphs("**将材料**报送，<https://example.org/a>，<input type=\"checkbox\"> 是，138****8204") == [
        "将材料报送，https://example.org/a，☐ 是，138****8204"
      ])
  }

  @Test("A table whose cells are lines is rebuilt from the finest level, and its guesses are marked")
  func flattened() throws {
    let table = try #require(blocks("一级指标 二级指标\n甲 乙\n丙\n丁 戊\n一、标题\n正文。").first?.table)
    #expect(
      table.rows.map { $0.cells.map(\.text.string) } == [
        ["一级指标", "二级指标"], ["甲", "乙"], ["", "丙"], ["丁", "戊"],
      ])
    #expect(table.rows.map(\.isDoubtful) == [false, false, true, false])
    let cells = try #require(blocks("一级指标\n二级指标\n甲\n乙\n丙").first?.table)
    #expect(cells.rows.map { $0.cells.map(\.text.string) } == [["一级指标", "二级指标"], ["甲", "乙"], ["", "丙"]])
    #expect(cells.rows.map(\.isDoubtful) == [false, true, true])
  }

  @Test("A row whose only cell slipped to the left belongs to the finest level")
  func slipped() throws {
    let text = "一级指标\t二级指标\n甲\t乙\n丙\t\n丁\t戊\n己\t\n\t庚"
    let table = try #require(blocks(text).first?.table)
    let rubric = try #require(RubricMaker.make(table, title: "指标"))
    #expect(
      rubric.rows.map { $0.cells.map(\.string) } == [["甲", "乙"], ["", "丙"], ["丁", "戊"], ["己", "庚"]])
    #expect(rubric.rows.map(\.isDoubtful) == [false, true, false, true])
  }

  @Test("Points and standards of a table with one level make its second level")
  func standards() throws {
    let text = "序号\t评审指标\t分值（分）\t评分标准\n1\t创新\t60\t有新意\n2\t实用\t40\t能用\n\t合计\t100\t"
    let table = try #require(blocks(text).first?.table)
    let rubric = try #require(RubricMaker.make(table, title: "指标"))
    #expect(rubric.headings.map(\.string) == ["评审指标", "分值（分）", "评分标准"])
    #expect(rubric.levels == 2)
    #expect(rubric.rows.map { $0.cells.map(\.string) } == [["创新", "60", "有新意"], ["实用", "40", "能用"]])
    #expect(rubric.notes.map(\.string) == ["合计：100。"])
  }
}
