/// A comment that says why a finding beside it may stand.
///
/// In Markdown and HTML: `<!-- gongshi-ignore name/variant: quoted from the letter; until 2027-01-01 -->`,
/// in YAML: `# gongshi-ignore name/variant: …`. It covers the rest of its block and the next one.
package struct Suppression: Sendable, Hashable {
  /// The rule's id; `*` for every rule of names.
  package var rule: String
  /// Why the text may stand; empty where none is given.
  package var reason: String
  /// The last day it holds, as year, month and day; nil for no end.
  package var until: Day?
  /// The comment in the file.
  package var source: Range<Int>
  /// Where it stands in the extracted text.
  package var offset: Int

  package struct Day: Sendable, Hashable, Comparable {
    package var year: Int
    package var month: Int
    package var day: Int

    package init(year: Int, month: Int, day: Int) {
      self.year = year
      self.month = month
      self.day = day
    }

    package static func < (a: Day, b: Day) -> Bool {
      a.year != b.year ? a.year < b.year : a.month != b.month ? a.month < b.month : a.day < b.day
    }
  }
}

/// What is wrong with a suppression.
package enum SuppressionProblem: Sendable, Hashable {
  case unused(Suppression)
  case expired(Suppression)
  case withoutReason(Suppression)
}

extension Suppression {
  /// Reads a comment; nil where it is no suppression.
  static func read(_ bytes: SourceBytes, _ range: Range<Int>) -> Suppression? {
    let keyword = utf8(of: "gongshi-ignore")
    var offset = range.lowerBound
    while offset < range.upperBound,
      bytes[offset] == 0x3C || bytes[offset] == 0x21 || bytes[offset] == 0x2D
        || bytes[offset] == 0x23 || HTMLTag.isSpace(bytes[offset])
    {
      offset += 1
    }
    guard offset + keyword.count <= range.upperBound,
      Array(bytes[offset..<(offset + keyword.count)]) == keyword
    else { return nil }
    var end = range.upperBound
    while end > offset, bytes[end - 1] == 0x3E || bytes[end - 1] == 0x2D || HTMLTag.isSpace(bytes[end - 1]) {
      end -= 1
    }
    let text = Array(bytes[(offset + keyword.count)..<max(end, offset + keyword.count)])
    let colon = text.firstIndex(of: 0x3A) ?? text.count
    let rule = trimmed(text[..<colon])
    var reason = text[min(colon + 1, text.count)...]
    var until: Day?
    if let mark = reason.lastIndex(of: 0x3B), let day = day(trimmed(reason[(mark + 1)...])) {
      until = day
      reason = reason[..<mark]
    }
    return Suppression(
      rule: rule.isEmpty ? "*" : string(of: rule),
      reason: string(of: Array(trimmed(reason))), until: until, source: range, offset: 0)
  }

  func placed(at offset: Int) -> Suppression {
    var placed = self
    placed.offset = offset
    return placed
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var part = bytes
    while let first = part.first, HTMLTag.isSpace(first) { part = part.dropFirst() }
    while let last = part.last, HTMLTag.isSpace(last) { part = part.dropLast() }
    return Array(part)
  }

  /// Reads `until 2027-01-01`.
  private static func day(_ bytes: [UInt8]) -> Day? {
    let word = utf8(of: "until ")
    guard bytes.starts(with: word) else { return nil }
    var numbers: [Int] = [0]
    for byte in trimmed(bytes[word.count...]) {
      if byte == 0x2D {
        numbers.append(0)
      } else if HTMLTag.isDigit(byte), numbers[numbers.count - 1] < 100_000 {
        numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + Int(byte - 0x30)
      } else {
        return nil
      }
    }
    guard numbers.count == 3, (1...12).contains(numbers[1]), (1...31).contains(numbers[2]) else { return nil }
    return Day(year: numbers[0], month: numbers[1], day: numbers[2])
  }
}
