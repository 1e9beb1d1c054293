/// The line of a terminal that shows how far long work has come; it says what to write and keeps no clock itself.
package struct ProgressLine: Sendable {
  /// Work shorter than this shows nothing.
  package static let patience = Duration.milliseconds(500)
  /// The line is not written more often.
  package static let pace = Duration.milliseconds(100)

  private let language: Language
  private var last: Duration?

  package init(_ language: Language) { self.language = language }

  /// What to write once so many pages are done; nil where nothing is due.
  ///
  /// - Parameter elapsed: since the work began.
  package mutating func text(pages done: Int, of total: Int, elapsed: Duration) -> String? {
    guard elapsed >= Self.patience, last.map({ elapsed - $0 >= Self.pace }) ?? true else { return nil }
    last = elapsed
    let words = Bilingual(
      zh: "正在生成页面 \(done)/\(total)（\(done * 100 / max(1, total))%）",
      en: "Making pages \(done)/\(total) (\(done * 100 / max(1, total))%)")
    return line(words)
  }

  /// What to write while one step goes on whose length is not known.
  package mutating func text(step: Bilingual, elapsed: Duration) -> String {
    last = elapsed
    return line(step)
  }

  /// What takes the line away again; nil where there is none.
  package mutating func end() -> String? {
    guard last != nil else { return nil }
    last = nil
    return Self.clear
  }

  /// Back to the beginning of the line, and nothing behind it (ECMA-48, EL).
  private static let clear = "\r\u{1B}[K"

  private func line(_ words: Bilingual) -> String { Self.clear + words[language] }
}
