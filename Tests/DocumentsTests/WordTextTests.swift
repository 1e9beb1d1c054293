import Testing

@testable import Documents

@Suite struct WordTextTests {
  static let paragraphs: [(body: String, texts: [String])] = [
    (p("公示"), ["公示"]),
    ("<w:p>\(r("2025年“数据"))\(r("要素×", "<w:b/>"))\(r("”大赛"))</w:p>", ["2025年“数据要素×”大赛"]),
    ("<w:p/><w:p><w:r/></w:p>\(p("   "))\(p("甲"))\(p("乙"))", ["甲", "乙"]),
    (
      "<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:cr/><w:t>丁</w:t></w:r></w:p>",
      ["甲\t乙\n丙\n丁"]
    ),
    ("<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"1\"/></w:tabs></w:pPr>\(r("甲"))</w:p>", ["甲"]),
    (
      "<w:p><w:r><w:t>A</w:t><w:noBreakHyphen/><w:t>B</w:t><w:softHyphen/><w:t>C</w:t></w:r></w:p>",
      ["A-B\u{AD}C"]
    ),
    ("<w:p><w:r><w:t> 甲 </w:t></w:r><w:r><w:t xml:space=\"preserve\"> 乙 </w:t></w:r></w:p>", ["甲 乙 "]),
    ("<w:p><w:r><w:t>a&amp;b&lt;&#xD7;&#215;<![CDATA[<×>]]></w:t></w:r></w:p>", ["a&b<××<×>"]),
    (
      "<w:p>\(r("甲"))<w:ins w:id=\"1\">\(r("乙"))</w:ins><w:del><w:r><w:delText>丙</w:delText></w:r></w:del></w:p>",
      ["甲乙"]
    ),
    (
      "<w:p><w:del>\(r("甲"))</w:del><w:moveFrom>\(r("乙"))</w:moveFrom><w:moveTo>\(r("丙"))</w:moveTo></w:p>",
      ["丙"]
    ),
    ("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>\(r("数据要素"))</w:p>\(p("×大赛"))\(p("丙"))", ["数据要素×大赛", "丙"]),
    ("<w:p><w:pPr><w:rPr><w:moveFrom/></w:rPr></w:pPr>\(r("甲"))</w:p>", ["甲"]),
    ("<w:p><w:r><w:rPr><w:del/></w:rPr><w:t>甲</w:t></w:r></w:p>\(p("乙"))", ["甲", "乙"]),
    ("<w:p><w:hyperlink r:id=\"a\">\(r("链接"))</w:hyperlink>\(r("之后"))</w:p>", ["链接之后"]),
    (
      "<w:p><w:smartTag><w:sdt><w:sdtPr/><w:sdtContent>\(r("甲"))</w:sdtContent></w:sdt></w:smartTag></w:p>",
      ["甲"]
    ),
    ("<w:sdt><w:sdtContent>\(p("甲"))</w:sdtContent></w:sdt>", ["甲"]),
    ("<w:p><w:fldSimple w:instr=\"PAGE\">\(r("3"))</w:fldSimple>\(r("页"))</w:p>", ["3页"]),
    (
      "<w:p><w:r><w:ruby><w:rubyPr/><w:rt>\(r("gōng"))</w:rt><w:rubyBase>\(r("公"))</w:rubyBase></w:ruby></w:r>\(r("示"))</w:p>",
      ["公示"]
    ),
    ("<w:p>\(r("数据要素"))<m:oMath><m:r><m:t>×</m:t></m:r></m:oMath>\(r("大赛"))</w:p>", ["数据要素×大赛"]),
    ("<w:p><w:r><w:t>甲</w:t><w:sym w:font=\"Symbol\" w:char=\"F0B4\"/><w:t>乙</w:t></w:r></w:p>", ["甲乙"]),
    (r("无段落") + p("甲"), ["无段落", "甲"]),
    ("<w:p><w:pPr><w:pPrChange><w:pPr><w:rPr/></w:pPr></w:pPrChange></w:pPr>\(r("甲"))</w:p>", ["甲"]),
  ]

  @Test("Runs are joined, and only what a reader sees is text", arguments: paragraphs)
  func texts(body: String, texts: [String]) throws {
    #expect(try WordFile(body: body).read().get().texts == texts)
  }

  @Test(
    "Processing instructions are no text, whether they say something or not",
    arguments: ["<?y?>", "<?y z?>", "<?y ?>", "<?YY?><?z?>"])
  func instructions(instruction: String) throws {
    let body =
      instruction + "<w:p><w:r><w:t>甲\(instruction)乙<![CDATA[<?y?>]]></w:t></w:r></w:p>" + instruction
    #expect(try WordFile(body: body).read().get().texts == ["甲乙<?y?>"])
  }

  static func field(_ type: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(type)\"/></w:r>" }
  static let code = "<w:r><w:instrText> HYPERLINK </w:instrText></w:r>"

  static let fields: [(body: String, texts: [String])] = [
    (
      "<w:p>\(r("见"))\(field("begin"))\(code)\(field("separate"))\(r("通知"))\(field("end"))\(r("。"))</w:p>",
      ["见通知。"]
    ),
    // A field in the code of a field shows nothing.
    (
      "<w:p>\(r("a"))\(field("begin"))\(code)\(field("begin"))\(code)\(field("separate"))\(r("x", "<w:b/>"))\(field("end"))\(r("y"))\(field("separate"))\(r("b"))\(field("end"))</w:p>",
      ["ab"]
    ),
    ("<w:p>\(r("a"))\(field("begin"))\(r("x"))\(field("end"))\(r("b"))</w:p>", ["ab"]),
    // A field that is never closed, or closed elsewhere, hides nothing.
    ("<w:p>\(field("begin"))\(code)\(r("甲"))</w:p>\(p("乙"))", ["甲", "乙"]),
    (
      "<w:p>\(field("begin"))\(r("甲"))</w:p><w:p>\(r("乙"))\(field("separate"))\(r("丙"))\(field("end"))</w:p>",
      ["甲", "乙丙"]
    ),
    ("<w:p>\(field("end"))\(field("separate"))\(r("甲"))</w:p>", ["甲"]),
  ]

  @Test("Of a field its result is text and its code is not", arguments: fields)
  func fieldTexts(body: String, texts: [String]) throws {
    let parts = try WordFile(body: body).read().get().parts
    #expect(parts.map(\.string) == texts)
    #expect(parts.allSatisfy { $0.runBoundaries.isEmpty })
  }

  static let formats: [(body: String, marked: String)] = [
    (r("2025年") + r("“数据要素×”", "<w:b/>") + r("大赛"), "2025年|“数据要素×”|大赛"),
    (r("甲", "<w:b/>") + r("乙", "<w:b/>"), "甲乙"),
    (r("甲", "<w:b/><w:i/>") + r("乙", "<w:b/>"), "甲|乙"),
    (r("甲", "<w:color w:val=\"FF0000\"/>") + r("乙", "<w:color w:val=\"0000FF\"/>"), "甲|乙"),
    (r("甲", "<w:lang w:eastAsia=\"zh-CN\"/><w:noProof/>") + r("乙"), "甲乙"),
    (r("甲", "<w:rFonts w:hint=\"eastAsia\"/>") + r("乙"), "甲乙"),
    (r("甲", "<w:rFonts w:ascii=\"A\" w:hint=\"eastAsia\"/>") + r("乙", "<w:rFonts w:ascii=\"A\"/>"), "甲乙"),
    (r("甲", "<w:rFonts w:ascii=\"A\"/>") + r("乙", "<w:rFonts w:ascii=\"B\"/>"), "甲|乙"),
    (r("甲", "<w:rFonts w:ascii=\"A\" w:cs=\"B\"/>") + r("乙", "<w:rFonts w:cs=\"B\" w:ascii=\"A\"/>"), "甲乙"),
    (r("甲", "<w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange>") + r("乙"), "甲乙"),
    (r("甲") + "<w:hyperlink>\(r("乙"))</w:hyperlink><w:hyperlink>\(r("丙"))</w:hyperlink>" + r("丁"), "甲|乙|丙|丁"),
    (r("甲") + "<w:r><w:rPr><w:b/></w:rPr></w:r>" + r("乙"), "甲乙"),
    (r("甲") + "<w:ins>\(r("乙"))</w:ins>", "甲乙"),
  ]

  @Test("Boundaries stand where the formatting changes for the eye, in bytes", arguments: formats)
  func boundaries(body: String, marked: String) throws {
    let part = try #require(try WordFile(body: "<w:p>\(body)</w:p>").read().get().parts.first)
    #expect(part.marked == marked)
  }

  @Test("A run goes on in its own format after a text box inside it")
  func formatAfterBox() throws {
    let box = "<w:pict><v:textbox><w:txbxContent>\(p("框"))</w:txbxContent></v:textbox></w:pict>"
    let run = "<w:r><w:rPr><w:b/></w:rPr><w:t>甲</w:t>\(box)<w:t>乙</w:t></w:r>"
    let parts = try WordFile(body: "<w:p>\(run)\(r("丙"))</w:p>").read().get().parts
    #expect(parts.map(\.marked) == ["甲乙|丙", "框"])
  }
}
