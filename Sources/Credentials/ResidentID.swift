// Built for WebAssembly together with the sources of its siblings, as one module.
#if canImport(CivilTime)
  import CivilTime
#endif

/// The citizen identification number of 18 characters (GB 11643-1999), which residence permits for
/// residents of Hong Kong, Macao and Taiwan have too.
///
/// Six digits of a region, eight of the birth date, three of a sequence, and the check character. Regions are
/// not looked up: they come and go, and old numbers keep them.
package enum ResidentID {
  package static let length = 18

  /// Finds everything that is wrong with a number in UTF-8; nothing for a well-formed one.
  ///
  /// The check character ten is a capital `X`.
  package static func problems<Text: RandomAccessCollection>(in text: Text) -> [CredentialProblem]
  where Text.Element == UInt8, Text.Index == Int {
    let count = scalarCount(text)
    guard count == length else { return [.length(found: count)] }
    let wrong = wrongCharacters(text) { index, byte in
      isDigit(byte) || index == length - 1 && byte == UInt8(ascii: "X")
    }
    guard wrong.isEmpty else { return wrong }
    var problems: [CredentialProblem] = []
    let (year, month, day) = birth(text)
    if CivilDate(year: year, month: month, day: day) == nil {
      problems.append(.noSuchDate(year: year, month: month, day: day))
    }
    if checkCharacter(of: text) != text[text.startIndex + length - 1] { problems.append(.checkCharacter) }
    return problems
  }

  /// The birth date of a number; nil where it is no well-formed number.
  package static func birthDate<Text: RandomAccessCollection>(of text: Text) -> CivilDate?
  where Text.Element == UInt8, Text.Index == Int {
    guard problems(in: text).isEmpty else { return nil }
    let (year, month, day) = birth(text)
    return CivilDate(year: year, month: month, day: day)
  }

  /// Computes the check character of the first 17 digits (ISO 7064, MOD 11-2); nil where they are none.
  package static func checkCharacter<Text: RandomAccessCollection>(of text: Text) -> UInt8?
  where Text.Element == UInt8, Text.Index == Int {
    guard text.count >= length - 1 else { return nil }
    var sum = 0
    for (index, weight) in weights.enumerated() {
      let byte = text[text.startIndex + index]
      guard isDigit(byte) else { return nil }
      sum += Int(byte - UInt8(ascii: "0")) * weight
    }
    return checks[sum % 11]
  }
}

extension ResidentID {
  private static var weights: [Int] { [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] }

  /// `10X98765432`
  private static var checks: [UInt8] { [49, 48, 88, 57, 56, 55, 54, 53, 52, 51, 50] }

  private static func birth<Text: RandomAccessCollection>(_ text: Text) -> (year: Int, month: Int, day: Int)
  where Text.Element == UInt8, Text.Index == Int {
    func number(_ range: Range<Int>) -> Int {
      var number = 0
      for index in range { number = number * 10 + Int(text[text.startIndex + index] - UInt8(ascii: "0")) }
      return number
    }
    return (number(6..<10), number(10..<12), number(12..<14))
  }
}
