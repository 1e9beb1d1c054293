/// Shapes of digits that mean the same in both languages.
struct DigitShapes {
  let scan: TextScan

  /// The fact that begins with the digit or plus sign at an index, and where it ends; nil for a plain number.
  func read(at start: Int) -> (fact: Fact, end: Int)? {
    // Most numbers are short and stand alone.
    let end = scan.digits(from: start)
    if end - start < 7, scan[start] != 0x2B, !goesOn(at: end) { return nil }
    return isoDate(at: start) ?? clock(at: start) ?? telephone(at: start) ?? code(at: start)
  }

  /// The digits of a number with its commas and its point, and where they end.
  func number(at start: Int) -> (value: ExactNumber, end: Int, isGrouped: Bool)? {
    var end = scan.digits(from: start)
    var isGrouped = false
    while end - start <= 24, scan[end] == 0x2C, end - start >= 1, scan.digits(from: end + 1) == end + 4 {
      end += 4
      isGrouped = true
    }
    if scan[end] == 0x2E, scan.isDigit(end + 1) { end = scan.digits(from: end + 1) }
    guard
      let value = ExactNumber(digits: (start..<end).lazy.map { UInt8(truncatingIfNeeded: scan[$0]) })
    else { return nil }
    return (value, end, isGrouped)
  }
}

extension DigitShapes {
  /// Whether a scalar behind digits may belong to a shape: a hyphen, a point, a slash, a colon or a letter.
  private func goesOn(at index: Int) -> Bool {
    switch scan[index] {
    case 0x2D...0x2F, 0x3A: true
    default: scan.isLetter(index)
    }
  }

  /// `2026-07-14`, `2026/7/14`, `2026.7.14`.
  private func isoDate(at start: Int) -> (fact: Fact, end: Int)? {
    let yearEnd = scan.digits(from: start)
    let mark = scan[yearEnd]
    guard yearEnd == start + 4, mark == 0x2D || mark == 0x2F || mark == 0x2E else { return nil }
    let monthEnd = scan.digits(from: yearEnd + 1)
    guard (1...2).contains(monthEnd - yearEnd - 1), scan[monthEnd] == mark else { return nil }
    let end = scan.digits(from: monthEnd + 1)
    guard (1...2).contains(end - monthEnd - 1), let year = scan.number(start, yearEnd),
      let month = scan.number(yearEnd + 1, monthEnd), let day = scan.number(monthEnd + 1, end),
      (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    return (Fact(.date(DatePoint(year: year, month: month, day: day)), range: scan.range(start, end)), end)
  }

  /// `17:30`.
  private func clock(at start: Int) -> (fact: Fact, end: Int)? {
    let hourEnd = scan.digits(from: start)
    guard (1...2).contains(hourEnd - start), scan[hourEnd] == 0x3A else { return nil }
    let end = scan.digits(from: hourEnd + 1)
    guard end == hourEnd + 3, let hour = scan.number(start, hourEnd), hour <= 24,
      let minute = scan.number(hourEnd + 1, end), minute < 60
    else { return nil }
    return (Fact(.time(hour * 60 + minute), range: scan.range(start, end)), end)
  }

  /// `0536-5578199`, `400-000-0000`, `+86 536 5578199`, or seven digits and more in a row.
  private func telephone(at start: Int) -> (fact: Fact, end: Int)? {
    let isForeign = scan[start] == 0x2B
    let first = isForeign ? start + 1 : start
    var end = scan.digits(from: first)
    guard isForeign ? end > first : (2...4).contains(end - first) && isTrunk(first, end) else {
      return run(start, end)
    }
    var digits = scan.text(first, end)
    while end - start < 40, scan[end] == 0x2D || isForeign && scan[end] == 0x20, scan.isDigit(end + 1) {
      let next = scan.digits(from: end + 1)
      digits += scan.text(end + 1, next)
      end = next
    }
    guard digits.utf8.count >= 8 else { return nil }
    if isForeign, digits.hasPrefix("86") { digits.removeFirst(2) }
    if digits.hasPrefix("0") { digits.removeFirst() }
    return (Fact(.identifier(digits), range: scan.range(start, end)), end)
  }

  /// `0536`, `400`, `800`
  private func isTrunk(_ start: Int, _ end: Int) -> Bool {
    if scan[start] == 0x30 { return true }
    return end - start == 3 && (scan[start] == 0x34 || scan[start] == 0x38) && scan[start + 1] == 0x30
      && scan[start + 2] == 0x30
  }

  /// Many digits in a row are a number to dial or to quote, unless something is counted with them.
  private func run(_ start: Int, _ end: Int) -> (fact: Fact, end: Int)? {
    guard end - start >= 7, scan[end] != 0x2C, scan[end] != 0x2E || !scan.isDigit(end + 1),
      !scan.isLetter(end), ![0x5143, 0x4E07, 0x4EBF, 0x25].contains(scan[end])
    else { return nil }
    var digits = scan.text(start, end)
    if digits.hasPrefix("0") { digits.removeFirst() }
    // Mobile, identity and card numbers have no place in a notice and are found as personal data: not to be quoted.
    let weight: Fact.Weight = digits.utf8.count > 10 ? .faint : .firm
    return (Fact(.identifier(digits), weight, range: scan.range(start, end)), end)
  }

  /// Letters and digits in one word, such as a credit code: a fact where it is long, nothing where it is a name
  /// such as 5G; units of measure are no such letters.
  private func code(at start: Int) -> (fact: Fact, end: Int)? {
    let digits = scan.digits(from: start)
    guard scan.isLetter(digits) else { return nil }
    var end = digits
    while scan.isLetter(end) || scan.isDigit(end) { end += 1 }
    let word = scan.word(digits, end)
    guard !Self.endings.contains(word), EnglishLexicon.known[word].letters == nil else { return nil }
    // A name such as 5G says nothing that could be counted.
    let weight: Fact.Weight = end - start >= 8 ? .firm : .faint
    return (Fact(.identifier(scan.text(start, end).uppercased()), weight, range: scan.range(start, end)), end)
  }

  private static let endings: [PackedWord] = ["st", "nd", "rd", "th", "am", "pm"]
}
