/// The check digits by which numbers of persons and accounts are told from other numbers.
enum CheckDigits {
  /// Whether 17 digits and a last character fit together (GB 11643, ISO 7064 MOD 11-2).
  ///
  /// - Parameter number: 17 ASCII digits and a digit or `X`.
  static func fitsResidentID(_ number: [UInt8]) -> Bool {
    guard number.count == 18 else { return false }
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(number, weights).reduce(0) { $0 + Int($1.0 &- 48) * $1.1 }
    return Array("10X98765432".utf8)[sum % 11] == number[17]
  }

  /// Whether the characters fit a unified social credit code (GB 32100, MOD 31-3).
  static func fitsCreditCode(_ code: [UInt8]) -> Bool {
    let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
    guard code.count == 18 else { return false }
    var sum = 0
    var weight = 1
    for byte in code.dropLast() {
      guard let value = alphabet.firstIndex(of: byte) else { return false }
      sum += value * weight
      weight = weight * 3 % 31
    }
    return alphabet[(31 - sum % 31) % 31] == code[17]
  }

  /// Whether the last digit of a card number fits the others (ISO/IEC 7812-1, Luhn).
  static func fitsCard(_ digits: [UInt8]) -> Bool {
    var sum = 0
    for (index, digit) in digits.reversed().enumerated() {
      let value = Int(digit &- 48) * (index % 2 == 0 ? 1 : 2)
      sum += value > 9 ? value - 9 : value
    }
    return !digits.isEmpty && sum % 10 == 0
  }
}
