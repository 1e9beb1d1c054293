import Diagnostics

extension DocumentText.Part {
  /// Where the paragraph stands, in the words a reader looks for it by: “正文第12段”.
  package var place: Bilingual {
    switch kind {
    case .title: Bilingual(zh: "文档属性中的标题", en: "title in the document's properties")
    case .body: Bilingual(zh: "正文第\(number)段", en: "body, paragraph \(number)")
    case .header: Bilingual(zh: "页眉第\(number)段", en: "header, paragraph \(number)")
    case .footer: Bilingual(zh: "页脚第\(number)段", en: "footer, paragraph \(number)")
    case .footnote: Bilingual(zh: "脚注\(number)", en: "footnote \(number)")
    case .endnote: Bilingual(zh: "尾注\(number)", en: "endnote \(number)")
    case .comment: Bilingual(zh: "批注\(number)", en: "comment \(number)")
    case .textBox: Bilingual(zh: "文本框\(number)", en: "text box \(number)")
    case .tableCell(let row, let column):
      Bilingual(
        zh: "表格\(number)第\(row)行第\(column)列", en: "table \(number), row \(row), column \(column)")
    case .page: pagePlace
    }
  }
}

extension DocumentText.Part {
  private var pagePlace: Bilingual {
    guard let page else { return Bilingual(zh: "第\(number)段", en: "paragraph \(number)") }
    return Bilingual(zh: "第\(page)页第\(number)段", en: "page \(page), paragraph \(number)")
  }
}
