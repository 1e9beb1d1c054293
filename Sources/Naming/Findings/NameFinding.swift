/// A wrong use of a registered name in a text.
package struct NameFinding: Sendable, Hashable {
  /// The rule that is broken.
  package var rule: NameRule
  /// The whole wrong use, in UTF-8 bytes of the checked text.
  package var range: Range<Int>
  /// The part of the name that is wrong.
  package var slot: NameSlot
  /// Where the wrong part stands, in UTF-8 bytes of the checked text; empty where something is missing.
  package var slotRange: Range<Int>
  /// The id of the name that is meant: of the deepest level that is present.
  package var nameID: String
  /// The text as it stands.
  package var seen: String
  /// The text that is meant, nil where several fit or none is known.
  package var expected: String?
  /// Whether exactly one text fits, so that `expected` may replace `range`.
  package var isCertain: Bool
  /// Whether the finding is a warning: a possible misspelling, not a proven one.
  package var isWarning: Bool
}

extension NameFinding {
  /// Sorts findings by their place in the text.
  static func inOrder(_ findings: [NameFinding]) -> [NameFinding] {
    let byEnd = sortedIndices(findings.map { $0.range.upperBound })
    return sortedIndices(byEnd.map { findings[$0].range.lowerBound }).map { findings[byEnd[$0]] }
  }
}

/// A part of a name.
package enum NameSlot: String, Sendable, Hashable, CaseIterable {
  /// The edition: a year with 年, or 第十二届.
  case edition
  /// The quotation marks.
  case quotes
  /// The words that tell the contest from others.
  case core
  /// The multiplication sign.
  case cross
  /// The word for the contest: 大赛.
  case event
  /// A level: 山东分赛.
  case level
  /// What stands between the parts: a space, a line break, markup, a bracket.
  case gap
  /// The name as a whole.
  case whole
}

/// What a check found.
package struct CheckResult: Sendable {
  /// The findings in the order of the text.
  package var findings: [NameFinding] = []
  /// How many uses of registered names the text holds, right or wrong.
  package var namesSeen = 0
  /// How many of them are right.
  package var namesRight = 0
}
