/// Which part of a number is wrong.
package enum CredentialProblem: Hashable, Sendable {
  /// It has another number of characters than any of its forms; a character is a Unicode scalar.
  case length(found: Int)
  /// A character that cannot stand there; positions count Unicode scalars from 1.
  case character(position: Int)
  /// The birth date does not exist, as 29 February of a common year, or lies before 1900.
  case noSuchDate(year: Int, month: Int, day: Int)
  /// The last character does not fit those before it, so that at least one of all is wrong.
  case checkCharacter
}

/// Counts the Unicode scalars of UTF-8.
func scalarCount(_ text: some Sequence<UInt8>) -> Int {
  var count = 0
  for byte in text where byte & 0xC0 != 0x80 { count += 1 }
  return count
}

/// The positions, from 1 in Unicode scalars, of the scalars that are not allowed where they stand.
///
/// - Parameter isAllowed: whether a byte may stand at an index from 0; a byte beyond ASCII never may.
func wrongCharacters<Text: RandomAccessCollection>(
  _ text: Text, _ isAllowed: (_ index: Int, _ byte: UInt8) -> Bool
) -> [CredentialProblem] where Text.Element == UInt8, Text.Index == Int {
  var problems: [CredentialProblem] = []
  var position = 0
  for byte in text where byte & 0xC0 != 0x80 {
    position += 1
    if byte >= 0x80 || !isAllowed(position - 1, byte) { problems.append(.character(position: position)) }
  }
  return problems
}

func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }
