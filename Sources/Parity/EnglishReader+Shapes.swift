/// Numbers in a setting of their own: document numbers, shares, money.
extension EnglishReader {
  /// `RMB 100,000`, `¥5 million`.
  mutating func money(at start: Int) -> Int? {
    guard let unit = Units.sign(mark(start)) ?? known(start).code else { return nil }
    let first = Units.sign(mark(start + 1)) != nil ? start + 2 : start + 1
    guard case .number(var value, false, _) = tokens[first]?.kind else { return nil }
    var end = first + 1
    while let power = known(end).power {
      value = value.shifted(Int(power))
      end += 1
    }
    return add(.quantity(value, unit), .firm, start, end)
  }

  /// `[2025] No. 19`, `No. 19 of 2025`, `No. 19 [2025]`.
  mutating func document(at start: Int) -> Int? {
    if let (year, end) = bracketed(at: start), word(end) == "no" || mark(end) != 0 || whole(end) != nil {
      let isNo = word(end) == "no"
      let first = isNo ? (mark(end + 1) == 0x2E ? end + 2 : end + 1) : end
      guard let number = whole(first), isNo || mark(first + 1) == 0x53F7 else { return nil }
      return add(.document(year: year, number: number.value), .firm, start, isNo ? first + 1 : first + 2)
    }
    guard word(start) == "no" else { return nil }
    let first = mark(start + 1) == 0x2E ? start + 2 : start + 1
    guard let number = whole(first) else { return nil }
    if word(first + 1) == "of", let year = whole(first + 2), (1900...2100).contains(year.value) {
      return add(.document(year: year.value, number: number.value), .firm, start, first + 3)
    }
    if let (year, end) = bracketed(at: first + 1) {
      return add(.document(year: year, number: number.value), .firm, start, end)
    }
    return nil
  }

  func bracketed(at start: Int) -> (year: Int, end: Int)? {
    guard [0x5B, 0x28, 0x3014].contains(mark(start)), let year = whole(start + 1),
      (1900...2100).contains(year.value), [0x5D, 0x29, 0x3015].contains(mark(start + 2))
    else { return nil }
    return (year.value, start + 3)
  }
}
