import Testing

@testable import Documents

private func box(_ content: String) -> String { "<w:txbxContent>\(content)</w:txbxContent>" }

private func cell(_ content: String, _ properties: String = "") -> String {
  "<w:tc><w:tcPr>\(properties)</w:tcPr>\(content)</w:tc>"
}

@Suite struct WordPlaceTests {
  static let places: [(body: String, listing: [String])] = [
    (p("甲") + "<w:p/>" + p("乙"), ["body, paragraph 1: 甲", "body, paragraph 2: 乙"]),
    (
      p("甲")
        + "<w:tbl><w:tr>\(cell(p("a")))\(cell(p("b") + p("c")))</w:tr><w:tr>\(cell(p("d"), "<w:gridSpan w:val=\"2\"/>"))\(cell(p("e")))</w:tr></w:tbl>"
        + p("乙"),
      [
        "body, paragraph 1: 甲", "table 1, row 1, column 1: a", "table 1, row 1, column 2: b",
        "table 1, row 1, column 2: c", "table 1, row 2, column 1: d", "table 1, row 2, column 3: e",
        "body, paragraph 2: 乙",
      ]
    ),
    (
      "<w:tbl><w:tr><w:trPr><w:gridBefore w:val=\"2\"/></w:trPr>\(cell("<w:tbl><w:tr>\(cell(p("内")))</w:tr></w:tbl>" + p("外")))</w:tr></w:tbl>"
        + "<w:tbl><w:tr>\(cell(p("二"), "<w:gridSpan w:val=\"-5\"/>"))\(cell(p("三")))</w:tr></w:tbl>",
      [
        "table 2, row 1, column 1: 内", "table 1, row 1, column 3: 外", "table 3, row 1, column 1: 二",
        "table 3, row 1, column 2: 三",
      ]
    ),
    (
      "<w:p>\(r("前"))<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><wps:txbx>\(box(p("框") + p("二段")))</wps:txbx></mc:Choice>"
        + "<mc:Fallback><w:pict>\(box(p("框") + p("二段")))</w:pict></mc:Fallback></mc:AlternateContent></w:r>\(r("后"))</w:p>",
      ["body, paragraph 1: 前后", "text box 1: 框", "text box 1: 二段"]
    ),
    (
      "<w:p><w:r><mc:AlternateContent><mc:Fallback>\(box(p("只有后备")))</mc:Fallback></mc:AlternateContent></w:r></w:p>"
        + "<w:p><w:r>\(box("<w:tbl><w:tr>\(cell(p("框内表")))</w:tr></w:tbl>"))</w:r></w:p>",
      ["text box 1: 只有后备", "text box 2: 框内表"]
    ),
    (
      "<w:p><w:r><mc:AlternateContent><mc:Choice>\(box(p("一")))</mc:Choice><mc:Choice>\(box(p("二")))</mc:Choice></mc:AlternateContent></w:r></w:p>",
      ["text box 1: 一"]
    ),
    (
      "<w:tbl><w:tr>\(cell("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>\(r("甲"))</w:p>"))\(cell(p("乙")))</w:tr></w:tbl>",
      ["table 1, row 1, column 1: 甲", "table 1, row 1, column 2: 乙"]
    ),
  ]

  @Test("Paragraphs say where a reader finds them", arguments: places)
  func listing(body: String, listing: [String]) throws {
    #expect(try WordFile(body: body).read().get().listing == listing)
  }

  @Test("Stories come in reading order, from whatever parts the package names")
  func stories() throws {
    var file = WordFile(entries: [])
    let note =
      "<w:footnote w:type=\"separator\">\(p("—"))</w:footnote><w:footnote w:id=\"2\">\(p("脚注"))</w:footnote>"
    file.add(
      "word/comments.xml",
      WordFile.root("comments", "<w:comment>\(p("批注"))</w:comment><w:comment>\(p("又"))</w:comment>"))
    file.add("word/header10.xml", WordFile.root("hdr", p("第三个页眉")))
    file.add(
      "word/header2.xml", WordFile.root("hdr", p("页眉") + "<w:tbl><w:tr>\(cell(p("格")))</w:tr></w:tbl>"))
    file.add("word/footer1.xml", WordFile.root("ftr", p("页脚")))
    file.add("word/footnotes.xml", WordFile.root("footnotes", note))
    file.add("word/endnotes.xml", WordFile.root("endnotes", "<w:endnote>\(p("尾注"))</w:endnote>"))
    file.add("Word/Document2.xml", WordFile.root("document", "<w:body>\(p("正文"))</w:body>"))
    file.add("word/glossary/document.xml", WordFile.root("glossaryDocument", p("不读")))
    file.add(
      "docProps/core.xml",
      """
      <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
      xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>某</dc:creator><dc:title>标题</dc:title>\
      </cp:coreProperties>
      """)
    file.addContentTypes([("/word/document2.xml", "document.main")])
    #expect(
      try file.read().get().parts.map { "\($0.place.zh)：\($0.string)" } == [
        "文档属性中的标题：标题", "正文第1段：正文", "页眉第1段：页眉", "页眉第2段：格", "页眉第3段：第三个页眉", "页脚第1段：页脚", "脚注1：脚注",
        "尾注1：尾注", "批注1：批注", "批注2：又",
      ])
  }

  @Test("Strict documents and other prefixes are read as well")
  func strict() throws {
    var file = WordFile(entries: [])
    file.add(
      "word/document.xml",
      """
      <x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r>\
      <x:fldChar x:fldCharType="begin"/></x:r><x:r><x:t>码</x:t></x:r><x:r><x:fldChar x:fldCharType="end"/>\
      </x:r><x:r><x:t>文</x:t></x:r></x:p></x:body></x:document>
      """)
    #expect(try file.read().get().texts == ["文"])
  }

  @Test("Elements of other namespaces with the same names are not text")
  func foreign() throws {
    let drawing = "<a:p xmlns:a=\"urn:other\"><a:t>别处</a:t></a:p>"
    #expect(try WordFile(body: "<w:p>\(drawing)\(r("甲"))</w:p>").read().get().texts == ["甲"])
  }

  @Test("What was not read is said")
  func notices() throws {
    var file = WordFile(
      body: "<w:p><w:r><w:t>甲</w:t><w:sym/><w:sym/></w:r></w:p><w:altChunk r:id=\"a\"/>")
    file.add("word/diagrams/data1.xml", "<x/>")
    file.add("word/embeddings/sheet.xlsx", "")
    #expect(
      try file.read().get().notices.map(\.zh) == [
        "有 2 个符号字体的字符未能读取。", "文档中嵌入了 1 个其他格式的文件，其中的文字未读取。", "图表和 SmartArt 图形中的文字未读取。",
        "嵌入对象中的文字未读取。",
      ])
    #expect(try WordFile(body: p("甲")).read().get().notices == [])
  }

  @Test("UTF-16 with either byte order and UTF-8 with a byte-order mark are read")
  func encodings() throws {
    let text = WordFile.root("document", "<w:body>\(p("公示×𠮷"))</w:body>")
    let other = text.replacing("UTF-8", with: "UTF-16")
    let marked: [UInt8] = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    for data in [utf16(other), utf16(other, isBigEndian: true), marked] {
      let file = WordFile(entries: [ZipWriter.Entry(name: "word/document.xml", data: data)])
      #expect(try file.read().get().texts == ["公示×𠮷"])
    }
  }
}
