/// A decimal number without rounding: a significand and a power of ten, without zeros at its end.
package struct ExactNumber: Sendable, Hashable {
  package private(set) var significand: Int
  package private(set) var exponent: Int

  package init(_ significand: Int, exponent: Int = 0) {
    self.significand = significand
    self.exponent = significand == 0 ? 0 : exponent
    while self.significand != 0, self.significand % 10 == 0 {
      self.significand /= 10
      self.exponent += 1
    }
  }

  /// Reads ASCII digits with perhaps one point; other bytes, such as the commas between groups, are skipped.
  ///
  /// - Returns: nil where there is no digit, or more than can be held.
  init?(digits: some Sequence<UInt8>) {
    var value = 0
    var places = 0
    var hasPoint = false
    var count = 0
    for byte in digits {
      if byte == UInt8(ascii: ".") {
        hasPoint = true
      } else if byte &- 48 < 10 {
        guard value < 100_000_000_000_000_000 else { return nil }
        value = value * 10 + Int(byte - 48)
        places += hasPoint ? 1 : 0
        count += 1
      }
    }
    guard count > 0 else { return nil }
    self.init(value, exponent: -places)
  }

  /// Reads a whole number that is written as ``text`` writes it; nil for any other text.
  init?(spelled text: String) {
    let digits = text.utf8
    guard digits.count <= 18, digits.first != UInt8(ascii: "0") || digits.count == 1,
      digits.allSatisfy({ $0 &- 48 < 10 })
    else { return nil }
    self.init(digits: digits)
    guard whole != nil else { return nil }
  }

  /// The number times a power of ten.
  func shifted(_ power: Int) -> ExactNumber { ExactNumber(significand, exponent: exponent + power) }

  /// The number where it is whole and not too large, otherwise nil.
  package var whole: Int? {
    guard (0...15).contains(exponent) else { return nil }
    var value = significand
    for _ in 0..<exponent {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = product
    }
    return value
  }

  /// The number in plain digits, equal for equal numbers.
  package var text: String {
    if let whole { return String(whole) }
    guard exponent < 0 else { return "\(significand)e\(exponent)" }
    var digits = String(significand)
    while digits.utf8.count <= -exponent { digits = "0" + digits }
    let point = digits.index(digits.endIndex, offsetBy: exponent)
    return digits[..<point] + "." + digits[point...]
  }
}
