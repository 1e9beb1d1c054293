import Diagnostics
import Rules
import Website

/// How translations stand, for people: what needs work first, the changed passages with their lines.
struct TranslationsText {
  let language: Language

  func text(_ status: [TranslationStatus]) -> String {
    var lines: [String] = []
    for word in ["stale", "unrecorded", "missing", "orphaned", "fresh"] {
      let entries = status.filter { $0.state.word == word }
      guard !entries.isEmpty else { continue }
      lines.append(heading(word)[language] + (language == .zh ? "：" : ": ") + "\(entries.count)")
      for entry in entries { lines += self.lines(entry) }
    }
    if lines.isEmpty { lines = [Bilingual(zh: "没有页面。", en: "There are no pages.")[language]] }
    return lines.map { $0 + "\n" }.joined()
  }
}

extension TranslationsText {
  private func heading(_ word: String) -> Bilingual {
    switch word {
    case "stale": Bilingual(zh: "过期（中文改过）", en: "Stale (the Chinese has changed)")
    case "unrecorded": Bilingual(zh: "没有登记核对", en: "Never recorded")
    case "missing": Bilingual(zh: "缺英文", en: "English missing")
    case "orphaned": Bilingual(zh: "没有中文页面", en: "Without a Chinese page")
    default: Bilingual(zh: "与中文同步", en: "Fresh")
    }
  }

  private func lines(_ entry: TranslationStatus) -> [String] {
    let day = entry.state.reviewed.map {
      Bilingual(zh: "  核对于 \($0)", en: "  reviewed on \($0)")[language]
    }
    let changes = entry.state.changes.map { change in
      "    \(change.place.file.path):\(change.place.start.line)  \(change.wording[language]) \(excerpt(change.place.text))"
    }
    return ["  " + entry.page + (day ?? "")] + changes
  }

  /// The beginning of a passage, short enough for a line.
  private func excerpt(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count > 24 else { return text }
    return String(String.UnicodeScalarView(scalars.prefix(24))) + "…"
  }
}
