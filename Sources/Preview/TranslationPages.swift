import Diagnostics
import Rules
import Website

/// The pages on which reviewers compare translations: a list, and each page with its two languages side by side.
struct TranslationPages {
  let desk: TranslationDesk
  let language: Language

  /// The list of all pages.
  func list(mark: String) -> String {
    let title = choose("译文对照", "Translations side by side")
    let entries = desk.entries
    let rows = entries.map { entry in
      let state = word(entry.state)
      return """
        <li class="\(entry.state?.word ?? "unkept")"><a href="\(Reserved.translations)/\(escaped(entry.page))">\
        \(escaped(entry.title[language]))</a> <span class="place">\(escaped(entry.page))</span> \(state)</li>

        """
    }
    return page(title, "<ul class=\"reviews\">\n" + rows.joined() + "</ul>\n", mark)
  }

  /// One page; nil where there is none.
  func review(of stem: String, mark: String) -> String? {
    guard let review = desk.review(of: stem) else { return nil }
    let (zh, en) = (review.alignment.zh.file, review.alignment.en.file)
    let changed = Set((review.entry.state?.changes ?? []).map(\.place.range.lowerBound))
    var rows = ""
    for part in review.alignment.parts {
      for pair in part.pairs where !pair.zh.text.bytes.isEmpty || !pair.en.text.bytes.isEmpty {
        let isChanged = changed.contains { pair.zh.range.contains($0) || pair.zh.range.lowerBound == $0 }
        rows += """
          <div class="pair \(kind(pair.zh.kind))\(isChanged ? " changed" : "")">
          \(cell(pair.zh, .zh, review.findings, zh))\(cell(pair.en, .en, review.findings, en))</div>

          """
      }
    }
    let title = review.entry.title[language]
    let files = "<code>\(escaped(zh.path))</code> · <code>\(escaped(en.path))</code>"
    let pages =
      "<a href=\"\(escaped(review.entry.paths.zh))\" lang=\"zh-CN\">中文</a> · <a href=\"\(escaped(review.entry.paths.en))\" lang=\"en\">English</a>"
    let body = """
      <p><a href="\(Reserved.translations)">\(choose("全部译文", "All translations"))</a> · \(pages)</p>
      <p class="state">\(files)</p>
      <p class="state">\(word(review.entry.state))\(advice(review))</p>
      \(HTMLPrinter(language).html(review.findings))<div class="pairs">
      \(rows)</div>

      """
    return page(title, body, mark)
  }
}

extension TranslationPages {
  private func choose(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  private func escaped(_ text: String) -> String { HTMLPrinter.escaped(text) }

  private func word(_ state: TranslationState?) -> String {
    let day = state?.reviewed.map { choose("（核对于 \($0)）", " (reviewed on \($0))") } ?? ""
    let word =
      switch state {
      case .fresh: choose("与中文同步", "Fresh")
      case .stale(_, let changes):
        choose("过期：中文改了 \(changes.count) 处", "Stale: \(changes.count) changes in Chinese")
      case .unrecorded, nil: choose("没有登记核对", "Never recorded")
      case .missing, .orphaned: choose("缺一种语言", "Lacks a language")
      }
    return "<strong class=\"standing\">\(word)</strong>\(day)"
  }

  private func advice(_ review: TranslationDesk.Review) -> String {
    if case .fresh = review.entry.state { return "" }
    let command = "gongshi translated " + review.alignment.en.file.path
    return choose(" 核对好以后运行 ", " Once it is compared, run ") + "<code>\(escaped(command))</code>"
  }

  private func kind(_ kind: TranslationUnit.Kind) -> String {
    switch kind {
    case .title: "title"
    case .summary: "summary"
    case .heading: "heading"
    case .prose: "prose"
    case .item: "item"
    case .row: "row"
    }
  }

  /// The text of one language, its facts and differences marked.
  private func cell(_ unit: TranslationUnit, _ of: Language, _ findings: [Finding], _ file: SourceFile)
    -> String
  {
    let bytes = unit.text.bytes
    var html = ""
    var index = 0
    for mark in unit.marks(of, findings, in: file) {
      html += text(bytes[index..<mark.range.lowerBound])
      let inner = text(bytes[mark.range])
      html += mark.kind == .difference ? "<mark>\(inner)</mark>" : "<b>\(inner)</b>"
      index = mark.range.upperBound
    }
    html += text(bytes[index...])
    return "<div lang=\"\(of.tag)\">\(html)</div>\n"
  }

  /// Lines become lines: those of a paragraph's end, of a table's cells.
  private func text(_ bytes: ArraySlice<UInt8>) -> String {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { escaped(String(decoding: $0, as: UTF8.self)) }.joined(separator: "<br>")
  }

  private func page(_ title: String, _ body: String, _ mark: String) -> String {
    """
    <!doctype html>
    <html lang="\(language.tag)">
    <head>
    <meta charset="utf-8">
    <title>\(escaped(title)) – gongshi</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <link rel="stylesheet" href="\(Reserved.style)">
    </head>
    <body>
    <main class="review" lang="\(language.tag)">
    <h1>\(escaped(title))</h1>
    \(body)</main>
    \(ClientScript.element(mark: mark))</body>
    </html>

    """
  }
}
