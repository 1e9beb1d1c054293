import Diagnostics
import Disk
import Website

/// `gongshi translated`: records that translations were compared with their Chinese text.
struct TranslatedCommand {
  let options: CommandOptions
  let terminal: Terminal

  func run() async throws(FileError) -> ExitCode {
    let pages = options.isForAll ? nil : options.operands.map(page)
    let review = try await SiteBuilder(for: options).recordTranslations(of: pages, on: options.now.date)
    report(review.findings, options, terminal)
    if let bytes = review.bytes {
      try writeInPlace(bytes, to: options.root + "/Content/translations.yml")
    }
    for page in review.unknown {
      say(
        zh: "没有“\(page)”这一页，或者它的两种语言不全。", en: "There is no page “\(page)”, or it lacks a language.")
    }
    if review.recorded.isEmpty, review.unknown.isEmpty, !review.findings.hasErrors {
      say(zh: "没有要登记的译文。", en: "There is no translation to record.")
    }
    for page in review.recorded {
      say(
        zh: "已登记：\(page)，核对于 \(options.now.date)。", en: "Recorded: \(page), reviewed on \(options.now.date).")
    }
    if review.findings.hasErrors {
      say(
        zh: "有错误的页面没有登记：改好以后再运行一次。",
        en: "Pages with errors are not recorded: mend them, then run this again.")
    }
    return review.unknown.isEmpty && !review.findings.hasErrors ? .fine : .findings
  }
}

extension TranslatedCommand {
  /// The page a path means: from the site's folder, from `Content/` or from anywhere above it.
  private func page(_ path: String) -> String {
    var path = path
    if path.hasPrefix(options.root + "/") { path.removeFirst(options.root.utf8.count + 1) }
    while path.hasPrefix("./") { path.removeFirst(2) }
    if let range = path.utf8Range(after: "/Content/") { path = String(path[range]) }
    if path.hasPrefix("Content/") { path.removeFirst("Content/".utf8.count) }
    for ending in [".en.md", ".zh.md"] where path.hasSuffix(ending) { path.removeLast(ending.utf8.count) }
    return path
  }

  private func say(zh: String, en: String) {
    terminal.complain(Bilingual(zh: zh, en: en)[terminal.language] + "\n")
  }
}

extension String {
  /// What follows the last occurrence of a word; nil where it does not occur.
  fileprivate func utf8Range(after word: String) -> Range<String.Index>? {
    var index = utf8.endIndex
    while index > utf8.startIndex {
      index = utf8.index(before: index)
      if self[index...].hasPrefix(word) { return utf8.index(index, offsetBy: word.utf8.count)..<endIndex }
    }
    return nil
  }
}
