import Diagnostics

/// The findings of the newest build as a page; the overlay shows its middle.
struct ReportPage {
  let state: PreviewState
  let language: Language

  init(_ state: PreviewState, _ language: Language) {
    self.state = state
    self.language = language
  }

  func html(mark: String) -> String {
    let title = HTMLPrinter.escaped(Summary(state.findings).text[language])
    let close = Bilingual(zh: "关闭（Esc）", en: "Close (Esc)")[language]
    return """
      <!doctype html>
      <html lang="\(language.tag)">
      <head>
      <meta charset="utf-8">
      <title>\(title) – gongshi</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex">
      <link rel="stylesheet" href="\(Reserved.style)">
      </head>
      <body>
      <main class="gongshi-report" lang="\(language.tag)">
      <header>
      <h1>\(title)</h1>
      <button type="button" hidden>\(close)</button>
      </header>
      <p class="state">\(standing[language])</p>
      <p><a href="\(Reserved.translations)">\(compare[language])</a></p>
      \(HTMLPrinter(language).html(state.findings))</main>
      \(ClientScript.element(mark: mark))</body>
      </html>

      """
  }

  private var compare: Bilingual { Bilingual(zh: "译文对照", en: "Translations side by side") }

  /// What the browser shows meanwhile.
  private var standing: Bilingual {
    if state.isCurrent {
      return Bilingual(zh: "网页是最新的。", en: "The pages are up to date.")
    }
    if state.site != nil {
      return Bilingual(
        zh: "网页停在上一次没有错误的样子。改好文件，网页会自动更新。",
        en: "The pages are as they were before the error. Mend the file, and they follow by themselves.")
    }
    return Bilingual(
      zh: "还没有可以显示的网页。改好文件，网页会自动出现。",
      en: "There are no pages to show yet. Mend the file, and they appear by themselves.")
  }
}
