/// The number of a bank card (ISO/IEC 7812-1).
package enum CardNumber {
  /// Whether the last digit fits the others (Luhn); false for what holds other characters than ASCII digits.
  package static func isCheckDigitRight<Text: RandomAccessCollection>(_ digits: Text) -> Bool
  where Text.Element == UInt8, Text.Index == Int {
    var sum = 0
    for (index, digit) in digits.reversed().enumerated() {
      guard isDigit(digit) else { return false }
      let value = Int(digit - UInt8(ascii: "0")) * (index % 2 == 0 ? 1 : 2)
      sum += value > 9 ? value - 9 : value
    }
    return !digits.isEmpty && sum % 10 == 0
  }
}
