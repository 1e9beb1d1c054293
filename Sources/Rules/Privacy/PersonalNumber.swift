import CivilTime
import Credentials

/// A number that belongs to a person.
struct PersonalNumber: Equatable {
  enum Kind: Equatable {
    case mobile
    case residentID
    /// Built like a resident identity number, with another check digit.
    case possibleResidentID
    case bankCard
  }

  let kind: Kind
  let range: Range<Int>

  /// The characters of the shortest of them, a mobile number.
  static let shortest = 11

  /// The personal numbers of a run of digits.
  static func find(in run: NumberRun) -> [PersonalNumber] {
    if run.isPartOfWord { return [] }
    if let card = cardInGroups(run) { return [card] }
    var found: [PersonalNumber] = []
    var index = 0
    while index < run.groups.count {
      let (number, width) = match(run, at: index)
      if let number { found.append(number) }
      index += width
    }
    return found
  }
}

extension PersonalNumber {
  private static func match(_ run: NumberRun, at index: Int) -> (PersonalNumber?, Int) {
    for (lengths, test) in [([3, 4, 4], mobile), ([6, 8, 4], resident)] {
      if let group = run.joined(lengths, from: index), let number = test(group) {
        return (number, lengths.count)
      }
    }
    let group = run.groups[index]
    return (mobile(group) ?? resident(group) ?? card(group), 1)
  }

  /// Mobile numbers of mainland China: 1, a digit from 3, and nine more; perhaps with the country's code.
  private static func mobile(_ group: NumberRun.Group) -> PersonalNumber? {
    var digits = group.characters[...]
    if digits.count == 13, digits.starts(with: [0x38, 0x36]) { digits = digits.dropFirst(2) }
    if digits.count == 15, digits.starts(with: [0x30, 0x30, 0x38, 0x36]) { digits = digits.dropFirst(4) }
    guard digits.count == 11, digits.first == UInt8(ascii: "1"), digits.dropFirst().first ?? 0 >= 0x33,
      digits.last != UInt8(ascii: "X")
    else { return nil }
    return PersonalNumber(kind: .mobile, range: group.range)
  }

  /// The first two digits of region codes (GB/T 2260).
  private static let regions: Set<Int> = [
    11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54,
    61, 62,
    63, 64, 65, 71, 81, 82, 91,
  ]

  /// Resident identity numbers (GB 11643): a region, a day of birth, a sequence and a check digit.
  private static func resident(_ group: NumberRun.Group) -> PersonalNumber? {
    let number = group.characters
    guard number.count == 18, regions.contains(value(number[0..<2])) else { return nil }
    let (year, month, day) = (value(number[6..<10]), value(number[10..<12]), value(number[12..<14]))
    // The oldest living person was born after 1900, and nobody was born after the tables of days end.
    guard (1900...2099).contains(year), CivilDate(year: year, month: month, day: day) != nil else {
      return nil
    }
    if ResidentID.checkCharacter(of: number) == number.last {
      return PersonalNumber(kind: .residentID, range: group.range)
    }
    if CreditCode.problems(in: number).isEmpty { return nil }
    return PersonalNumber(kind: .possibleResidentID, range: group.range)
  }

  /// Card numbers (ISO/IEC 7812-1) of banks: 16 to 19 digits that begin as those of banks do.
  private static func card(_ group: NumberRun.Group) -> PersonalNumber? {
    let digits = group.characters
    guard (16...19).contains(digits.count), digits.last != UInt8(ascii: "X") else { return nil }
    let (two, four) = (value(digits[0..<2]), value(digits[0..<4]))
    let isIssuer = (40...49).contains(two) || (51...55).contains(two) || two == 62 || four == 9558
    guard isIssuer, CardNumber.isCheckDigitRight(digits) else { return nil }
    return PersonalNumber(kind: .bankCard, range: group.range)
  }

  /// A card number printed in fours.
  private static func cardInGroups(_ run: NumberRun) -> PersonalNumber? {
    let counts = run.groups.map(\.characters.count)
    guard counts.count >= 4, counts.count <= 5, counts.dropLast().allSatisfy({ $0 == 4 }),
      counts[counts.count - 1] <= 4
    else { return nil }
    return run.joined(counts, from: 0).flatMap(card)
  }

  private static func value(_ digits: ArraySlice<UInt8>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1 &- 48) }
  }
}
