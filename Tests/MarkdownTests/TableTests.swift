import Testing

@testable import Markdown

@Suite struct TableTests {
  static let rubric = """
    | 一级指标 | 二级指标 | 三级指标 | 分值 |
    |:--|:-:|--|--:|
    | 数据要素水平 | 数据资源 | 来源合法 | 10 |
    | | | 更新及时 | 5 |
    | | 数据技术 | 路线先进 | 10 |
    | 应用成效 | 经济效益 | 降本增效 | 20 |
    |||带动产业|5|
    """

  @Test("An empty cell in a leading column continues the cell above")
  func spans() {
    let table = parse(TableTests.rubric).tables[0]
    #expect(table.header.map(\.text) == ["一级指标", "二级指标", "三级指标", "分值"])
    #expect(
      table.rows.map { $0.map(\.text) } == [
        ["数据要素水平", "数据资源", "来源合法", "10"], ["", "", "更新及时", "5"], ["", "数据技术", "路线先进", "10"],
        ["应用成效", "经济效益", "降本增效", "20"], ["", "", "带动产业", "5"],
      ])
    #expect(
      table.rows.map { $0.map(\.rowSpan) } == [
        [3, 2, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1], [2, 2, 1, 1], [1, 1, 1, 1],
      ])
    #expect(
      table.rows.map { $0.map(\.isContinuation) } == [
        [false, false, false, false], [true, true, false, false], [true, false, false, false],
        [false, false, false, false],
        [true, true, false, false],
      ])
    #expect(table.rowHeaderColumns == 2)
    #expect(table.header.map(\.alignment) == [.left, .center, .none, .right])
  }

  @Test(
    "Only leading empty cells with something above them continue it",
    arguments: [
      ("| a | b |\n|-|-|\n| | 1 |\n| | 2 |", [[1, 1], [1, 1]], 0),
      ("| a | b |\n|-|-|\n| x | |\n| y | 2 |", [[1, 1], [1, 1]], 0),
      ("| a | b |\n|-|-|\n| x | 1 |\n| | |\n| | 2 |", [[1, 1], [1, 1], [1, 1]], 0),
      ("| a |\n|-|\n| x |\n| |", [[1], [1]], 0),
      (
        "| a | b | c |\n|-|-|-|\n| x | 1 | p |\n| | 2 | q |\n| y | | r |",
        [[2, 1, 1], [1, 1, 1], [1, 1, 1]], 1
      ),
      ("| a | b |\n|-|-|\n| x | 1 |\n| <!-- 同上 --> | 2 |", [[2, 1], [1, 1]], 1), ("| a |\n|-|", [], 0),
      ("| a | b | c |\n|-|-|-|\n| x | | p |\n| | | q |", [[2, 1, 1], [1, 1, 1]], 1),
      (
        "| a | b | c |\n|-|-|-|\n| x | 1 | p |\n| | | q |\n| | | s |\n| | 2 | |",
        [[4, 3, 1], [1, 1, 1], [1, 1, 1], [1, 1, 1]], 2
      ),
    ] as [(String, [[Int]], Int)])
  func spansOfOtherTables(text: String, expected: [[Int]], headerColumns: Int) {
    let table = parse(text).tables[0]
    #expect(table.rows.map { $0.map(\.rowSpan) } == expected)
    #expect(table.rowHeaderColumns == headerColumns)
  }

  @Test("A rubric becomes a table with spans, scopes and header associations")
  func rubricHTML() {
    let text = "| 一级 | 二级 | 分值 |\n|--|--|--:|\n| 甲 | 子 | 1 |\n| | | 2 |\n| | 丑 | 3 |\n| 乙 | 寅 | 4 |\n"
    #expect(
      html(text) == """
        <div class="table-scroll" role="region" tabindex="0" aria-label="表格 1">
        <table>
        <thead>
        <tr>
        <th scope="col" id="table_1_c1">一级</th>
        <th scope="col" id="table_1_c2">二级</th>
        <th scope="col" id="table_1_c3" class="align-right">分值</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <th scope="rowgroup" id="table_1_r1_c1" rowspan="3" headers="table_1_c1">甲</th>
        <th scope="rowgroup" id="table_1_r1_c2" rowspan="2" headers="table_1_c2 table_1_r1_c1">子</th>
        <td headers="table_1_c3 table_1_r1_c1 table_1_r1_c2" class="align-right">1</td>
        </tr>
        <tr>
        <td headers="table_1_c3 table_1_r1_c1 table_1_r1_c2" class="align-right">2</td>
        </tr>
        <tr>
        <th scope="row" id="table_1_r3_c2" headers="table_1_c2 table_1_r1_c1">丑</th>
        <td headers="table_1_c3 table_1_r1_c1 table_1_r3_c2" class="align-right">3</td>
        </tr>
        </tbody>
        <tbody>
        <tr>
        <th scope="row" id="table_1_r4_c1" headers="table_1_c1">乙</th>
        <th scope="row" id="table_1_r4_c2" headers="table_1_c2 table_1_r4_c1">寅</th>
        <td headers="table_1_c3 table_1_r4_c1 table_1_r4_c2" class="align-right">4</td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test("A table without continued cells has plain cells and a header of its columns")
  func plainTable() {
    let text = "| 甲 | |\n|:-:|--|\n| 1 | **2** |\n"
    #expect(
      html(text) == """
        <div class="table-scroll" role="region" tabindex="0" aria-label="表格 1">
        <table>
        <thead>
        <tr>
        <th scope="col" class="align-center">甲</th>
        <td></td>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="align-center">1</td>
        <td><strong>2</strong></td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test(
    "A paragraph that names the table becomes its caption",
    arguments: [
      ("表：评价指标\n\n| 甲 |\n|-|\n", "评价指标"), ("表: 评价 *指标*\n| 甲 |\n|-|\n", "评价 <em>指标</em>"),
      ("表1：评价\n\n| 甲 |\n|-|", "表1：评价"),
      ("Table: Rubric\n\n| a |\n|-|", "Rubric"), ("Table 2: Rubric\n\n| a |\n|-|", "Table 2: Rubric"),
      ("表：\n\n| a |\n|-|", ""),
    ])
  func captions(text: String, caption: String) {
    let document = parse(text)
    let output = document.html()
    #expect(
      output.hasPrefix(
        "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"table_1\">\n<table>\n<caption id=\"table_1\">\(caption)</caption>\n"
      ))
    #expect(document.tables[0].caption != nil)
  }

  @Test(
    "Other paragraphs before a table stay where they are",
    arguments: ["表格如下：", "Tables: a", "甲：乙", "**表：甲**"])
  func noCaption(paragraph: String) {
    let document = parse("\(paragraph)\n\n| a |\n|-|\n")
    #expect(document.html().hasPrefix("<p>"))
    #expect(document.tables[0].caption == nil)
  }

  @Test(
    "A row with more or fewer cells than the header is reported with both counts",
    arguments: [
      ("| a | b |\n|-|-|\n⟦| 1 |⟧", "这一行有 1 格，表头有 2 格。", "This row has 1 cell, the header has 2."),
      (
        "| a | b |\n|-|-|\n| 1 | 2 |\n⟦| 1 | 2 | 3 |⟧", "这一行有 3 格，表头有 2 格。",
        "This row has 3 cells, the header has 2."
      ),
      ("> a | b\n> -|-\n> ⟦1⟧", "这一行有 1 格，表头有 2 格。", "This row has 1 cell, the header has 2."),
      (
        "a | b\n⟦--|--|--⟧\nc | d", "表头有 2 格，分隔行有 3 格，因此没有成为表格。",
        "The header has 2 cells and the delimiter row 3, so this is no table."
      ),
    ])
  func raggedRows(marked: String, zh: String, en: String) {
    let sample = MarkedText(marked)
    let findings = parse(sample.text).findings
    #expect(findings.map(\.rule.id) == ["markdown/ragged-table"])
    #expect(findings.map(\.place.range) == sample.ranges)
    #expect(findings.map(\.message.zh) == [zh])
    #expect(findings.map(\.message.en) == [en])
  }

  @Test(
    "Bars that are text and rows without outer bars are counted right",
    arguments: [
      "| a | b |\n|-|-|\n| x \\| y | z |", "a | b\n-|-\n1 | 2\n", "| a | b\n|-|-\n| 1 | 2",
      "a | b |\n-|-|\n1 | 2 |", "| a | b |\n|-|-|\n| `x\\|y` | z |  \n",
      "| a | b |\n|-|-|\n|  |  |\n||z|", "> | a | b |\n> |-|-|\n> | 1 | 2 |\n",
      "- | a | b |\n  |-|-|\n  | 1 | 2 |\n", "| a | b |\r\n|-|-|\r\n| 1 | 2 |\r\n",
      "| a | b |\n|-|-|\n| x \\\\\\| y | z |", "a\n---\nb",
    ])
  func evenRows(text: String) {
    #expect(rules(text) == [])
  }

  @Test("Cells know their place and their node, continued ones theirs")
  func cellPlaces() {
    let document = parse(TableTests.rubric)
    let table = document.tables[0]
    for cell in table.header + table.rows.joined() where !cell.text.isEmpty {
      #expect(document.file.text(cell.range) == cell.text)
      #expect(document.text(of: cell.node) == cell.text)
    }
    #expect(document.file.text(table.range) == TableTests.rubric)
  }

  @Test("Every reference to a header leads to a header of the same table")
  func headerReferences() {
    let output = html(
      TableTests.rubric + "\n\n文\n\n" + TableTests.rubric, HTMLOptions(language: .zh, idPrefix: "p-"))
    let headers = Set(output.matches(of: #/<th [^>]*id="([^"]*)"/#).map { String($0.1) })
    let references = output.matches(of: #/headers="([^"]*)"/#).flatMap {
      $0.1.split(separator: " ").map { String($0) }
    }
    #expect(headers.count == 18)
    #expect(Set(references).isSubset(of: headers))
    #expect(references.count > 40)
    #expect(references.allSatisfy { $0.hasPrefix("p-table_") })
  }

  @Test("A column of figures heads no row and carries its heading, escaped")
  func figures() {
    let text = "| 指标 | 权重 | 细目 |\n|-|-:|-|\n| 甲 | 60 | 一 |\n| | | 二 |\n| 乙 | 40 | 三 |\n"
    let output = html(text, HTMLOptions(language: .zh, figures: [1: "权重<\">"]))
    #expect(output.contains("<th scope=\"col\" id=\"table_1_c2\" class=\"figure\">权重</th>"))
    #expect(
      output.contains(
        "<td rowspan=\"2\" headers=\"table_1_c2 table_1_r1_c1\" class=\"figure\" data-label=\"权重&lt;&quot;&gt;\">60</td>"
      ))
    #expect(output.contains("<td headers=\"table_1_c3 table_1_r1_c1\">二</td>"))
    #expect(!html(text).contains("figure"))
  }
}
