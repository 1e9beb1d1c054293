import Diagnostics
import Rules

/// A rule's guide as the terminal shows it.
struct RuleText {
  let language: Language

  func text(_ guide: RuleGuide) -> String {
    let rule = guide.rule
    let severity =
      switch rule.severity {
      case .error: Bilingual(zh: "错误", en: "error")
      case .warning: Bilingual(zh: "警告", en: "warning")
      }
    var parts = [
      "\(rule.id)  \(severity[language])\n\(guide.title[language])\n",
      WrappedText.lines(rule.statement[language]),
    ]
    if !guide.asks.isEmpty { parts.append(heading("要求", "What it asks for") + points(guide.asks)) }
    parts.append(heading("为什么", "Why") + WrappedText.lines(guide.why[language], indent: "  "))
    parts.append(heading("怎样改", "How to put it right") + points(guide.remedy))
    if !guide.examples.isEmpty {
      parts.append(
        heading("例子（比赛是虚构的）", "Examples (with a made-up contest)")
          + guide.examples.map(text).joined(separator: "\n"))
    }
    return parts.joined(separator: "\n")
  }
}

extension RuleText {
  private func heading(_ zh: String, _ en: String) -> String {
    Bilingual(zh: zh, en: en)[language] + "\n"
  }

  private func points(_ points: [Bilingual]) -> String {
    points.map { WrappedText.lines($0[language], indent: "    ", first: "  - ") }.joined()
  }

  /// An example: the texts are never wrapped, so that they can be copied.
  private func text(_ example: RuleExample) -> String {
    let use = example.use.label.map { Bilingual(zh: "  （\($0.zh)）\n", en: "  (\($0.en))\n")[language] } ?? ""
    let note = WrappedText.lines(example.note[language], indent: "    ")
    return use + mark("✗", example.wrong[language]) + mark("✓", example.right[language]) + note
  }

  private func mark(_ sign: String, _ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return "  \(sign) " + lines.joined(separator: "\n    ") + "\n"
  }
}

/// Text broken into lines of a terminal.
enum WrappedText {
  /// Columns, the indent included.
  static let width = 78

  /// Breaks a text at spaces and between Chinese characters; no line begins with closing punctuation.
  ///
  /// - Parameter first: what the first line begins with, the indent unless given; as wide as the indent.
  static func lines(_ text: String, indent: String = "", first: String? = nil) -> String {
    var result = first ?? indent
    var column = DisplayWidth.of(result)
    var isAtStart = true
    for piece in pieces(of: text) {
      let word = isAtStart ? piece.trimmingLeadingSpace : piece
      let wide = DisplayWidth.of(word)
      if !isAtStart, column + wide > width {
        let trimmed = word.trimmingLeadingSpace
        result += "\n" + indent + trimmed
        column = DisplayWidth.of(indent) + DisplayWidth.of(trimmed)
      } else {
        result += word
        column += wide
      }
      isAtStart = false
    }
    return result + "\n"
  }

  /// The pieces a line can be broken between: words with the space before them, Chinese characters with the
  /// punctuation that belongs to them.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var current = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let last = current.last, breaks(between: last, and: scalar) {
        pieces.append(String(current))
        current.removeAll()
      }
      current.append(scalar)
    }
    if !current.isEmpty { pieces.append(String(current)) }
    return pieces
  }

  private static func breaks(between left: Unicode.Scalar, and right: Unicode.Scalar) -> Bool {
    if right == " " { return left != " " }
    if left == " " { return false }
    if "，。；：、？！）”’》".unicodeScalars.contains(right) { return false }
    if "（“‘《".unicodeScalars.contains(left) { return false }
    return isIdeographic(left) || isIdeographic(right)
  }

  private static func isIdeographic(_ scalar: Unicode.Scalar) -> Bool {
    (0x3000...0x9FFF).contains(scalar.value) || (0xFF00...0xFF60).contains(scalar.value)
  }
}

extension String {
  fileprivate var trimmingLeadingSpace: String {
    String(drop { $0 == " " })
  }
}
