/// A number with at most two decimals, kept exactly as a count of hundredths: a weight or a score.
package struct Hundredths: Sendable, Hashable, Comparable {
  package let count: Int

  package init(count: Int) { self.count = count }

  /// Reads `40`, `12.5` or `12.50` in UTF-8; nil for anything else, also for signs, blanks and more than six
  /// digits before the point.
  package init?(_ text: some Collection<UInt8>) {
    var whole = 0
    var wholeDigits = 0
    var decimals: Int?
    for byte in text {
      if byte == UInt8(ascii: "."), decimals == nil, wholeDigits > 0 {
        decimals = 0
        continue
      }
      guard byte &- 48 < 10 else { return nil }
      whole = whole * 10 + Int(byte &- 48)
      if let seen = decimals { decimals = seen + 1 } else { wholeDigits += 1 }
      guard wholeDigits <= 6, decimals ?? 0 <= 2 else { return nil }
    }
    guard wholeDigits > 0, decimals != 0 else { return nil }
    for _ in (decimals ?? 0)..<2 { whole *= 10 }
    count = whole
  }

  package static func < (left: Self, right: Self) -> Bool { left.count < right.count }

  /// The number without idle zeros: `40`, `12.5`.
  package var text: String {
    text(decimals: count % 100 == 0 ? 0 : count % 10 == 0 ? 1 : 2)
  }

  /// The number with so many decimals, 0 to 2; digits beyond them are cut off.
  package func text(decimals: Int) -> String {
    let fraction = count % 100
    let digits = (fraction < 10 ? "0" : "") + String(fraction)
    return decimals == 0 ? String(count / 100) : "\(count / 100).\(digits.prefix(decimals))"
  }
}
