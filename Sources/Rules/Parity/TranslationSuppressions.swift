import Diagnostics
import Markdown

/// Comments that let differences stand: `<!-- gongshi-ignore translation/date: the reason -->`.
struct TranslationSuppressions {
  fileprivate struct Suppression {
    let rule: String
    let reason: String
    let place: Place
    /// The comment, and the block it stands in or before.
    let covered: Range<Int>
  }

  private let suppressions: [Suppression]

  init(_ alignment: TranslationAlignment) {
    suppressions = [alignment.zh, alignment.en].flatMap { units in
      units.comments.compactMap { Self.read($0, in: units.file) }
    }
  }

  /// Takes out the findings that a comment covers, and adds what is wrong with comments.
  func apply(to findings: [Finding]) -> [Finding] {
    guard !suppressions.isEmpty else { return findings }
    var used = Array(repeating: false, count: suppressions.count)
    var kept: [Finding] = []
    for finding in findings {
      let places = [finding.place] + finding.notes.map(\.place)
      let covering = suppressions.indices.filter { index in
        suppressions[index].rule == finding.rule.id && places.contains { suppressions[index].covers($0) }
      }
      for index in covering { used[index] = true }
      if !covering.contains(where: { !suppressions[$0].reason.isEmpty }) { kept.append(finding) }
    }
    for (index, suppression) in suppressions.enumerated() {
      if suppression.reason.isEmpty {
        kept.append(
          Finding(
            TranslationRules.suppression.rule, at: suppression.place, zh: "免查注释没有写理由，不起作用。",
            en: "The comment gives no reason and has no effect.",
            help: Bilingual(
              zh: "写成 <!-- gongshi-ignore \(suppression.rule): 理由 -->。",
              en: "Write <!-- gongshi-ignore \(suppression.rule): REASON -->.")))
      } else if !used[index] {
        kept.append(
          Finding(
            TranslationRules.suppression.rule, at: suppression.place, zh: "这条免查注释没有用处，可以删去。",
            en: "The comment is of no use and can go."))
      }
    }
    return kept
  }
}

extension TranslationSuppressions {
  private static func read(_ comment: Comment, in file: SourceFile) -> Suppression? {
    let keyword = "gongshi-ignore "
    guard comment.text.hasPrefix(keyword) else { return nil }
    let parts = comment.text.dropFirst(keyword.count).split(separator: ":", maxSplits: 1)
    guard let rule = parts.first?.trimmed, rule.hasPrefix("translation/") else { return nil }
    let reason = parts.count > 1 ? parts[1].trimmed : ""
    return Suppression(
      rule: rule, reason: reason, place: file.place(comment.range),
      covered: covered(by: comment.range, in: file))
  }

  /// The rest of the paragraph, or where the comment stands alone, the next one.
  private static func covered(by comment: Range<Int>, in file: SourceFile) -> Range<Int> {
    let bytes = file.bytes
    var lower = comment.lowerBound
    while lower > 0, !(bytes[lower - 1] == 0x0A && (lower < 2 || bytes[lower - 2] == 0x0A)) { lower -= 1 }
    var end = comment.upperBound
    while end < bytes.count, bytes[end] <= 0x20 { end += 1 }
    while end < bytes.count,
      !(bytes[end] == 0x0A && end + 1 < bytes.count && [0x0A, 0x0D].contains(bytes[end + 1]))
    {
      end += 1
    }
    return lower..<end
  }
}

extension TranslationSuppressions.Suppression {
  fileprivate func covers(_ other: Place) -> Bool {
    other.file.path == place.file.path && covered.contains(other.range.lowerBound)
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var part = self
    while part.first == " " || part.first == "\n" { part.removeFirst() }
    while part.last == " " || part.last == "\n" { part.removeLast() }
    return String(part)
  }
}
