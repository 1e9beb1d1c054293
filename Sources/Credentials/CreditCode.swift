/// The unified social credit code of 18 characters (GB 32100-2015).
///
/// One character of the registering department, one of the kind, six digits of a region, nine of the
/// organisation (GB 11714) and the check character. Departments and regions are not looked up.
package enum CreditCode {
  package static let length = 18
  /// Digits and capital letters without I, O, S, V and Z; a character is worth its place, from 0.
  package static var alphabet: [UInt8] { Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8) }

  /// Finds everything that is wrong with a code in UTF-8; nothing for a well-formed one.
  package static func problems<Text: RandomAccessCollection>(in text: Text) -> [CredentialProblem]
  where Text.Element == UInt8, Text.Index == Int {
    let count = scalarCount(text)
    guard count == length else { return [.length(found: count)] }
    let alphabet = alphabet
    let wrong = wrongCharacters(text) { index, byte in
      2..<8 ~= index ? isDigit(byte) : alphabet.contains(byte)
    }
    guard wrong.isEmpty else { return wrong }
    return checkCharacter(of: text) == text[text.startIndex + length - 1] ? [] : [.checkCharacter]
  }

  /// Computes the check character of the first 17; nil where one of them is not in the alphabet.
  package static func checkCharacter<Text: RandomAccessCollection>(of text: Text) -> UInt8?
  where Text.Element == UInt8, Text.Index == Int {
    guard text.count >= length - 1 else { return nil }
    let alphabet = alphabet
    var sum = 0
    for (index, weight) in weights.enumerated() {
      guard let value = alphabet.firstIndex(of: text[text.startIndex + index]) else { return nil }
      sum += value * weight
    }
    return alphabet[(31 - sum % 31) % 31]
  }

  /// Powers of 3 modulo 31.
  private static var weights: [Int] { [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] }
}
