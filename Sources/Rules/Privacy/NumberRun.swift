/// Digits of a text that belong together: groups with one blank or hyphen between them.
struct NumberRun {
  struct Group {
    /// ASCII digits, full-width ones made plain; perhaps `X` at the end.
    var characters: [UInt8]
    var range: Range<Int>
  }

  private(set) var groups: [Group]
  /// Whether letters touch it, so that it is part of a word, a hash or an identifier.
  let isPartOfWord: Bool

  /// Reads the run that begins at an offset, where a digit stands.
  init(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    var groups: [Group] = []
    var index = start
    while true {
      let lower = index
      var characters: [UInt8] = []
      while let (digit, width) = Self.digit(bytes, at: index) {
        characters.append(digit)
        index += width
      }
      if characters.isEmpty {
        index = groups.last?.range.upperBound ?? start
        break
      }
      if Self.isCheckLetter(bytes, at: index) {
        characters.append(UInt8(ascii: "X"))
        index += 1
      }
      groups.append(Group(characters: characters, range: lower..<index))
      guard index < bytes.count, [0x20, 0x2D].contains(bytes[index]) else { break }
      index += 1
    }
    self.groups = groups
    let before = start > 0 ? bytes[start - 1] : 0x20
    let after = index < bytes.count ? bytes[index] : 0x20
    let continues =
      after == UInt8(ascii: ".") && index + 1 < bytes.count && (48...57).contains(bytes[index + 1])
    isPartOfWord =
      Self.isLetterOrDigit(before) || Self.isLetterOrDigit(after) || before == UInt8(ascii: ".") || continues
  }

  /// Where the run at an offset ends and how many characters its groups have, without keeping them.
  static func measure(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (end: Int, characters: Int) {
    var end = start
    var characters = 0
    var index = start
    while true {
      let lower = index
      while let (_, width) = digit(bytes, at: index) {
        characters += 1
        index += width
      }
      if index == lower { return (end, characters) }
      if isCheckLetter(bytes, at: index) {
        characters += 1
        index += 1
      }
      end = index
      guard index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x2D else {
        return (end, characters)
      }
      index += 1
    }
  }

  /// Where the run ends.
  var end: Int { groups.last?.range.upperBound ?? 0 }

  /// The groups from one on, as one number; nil where they have other lengths.
  func joined(_ lengths: [Int], from first: Int) -> Group? {
    guard first + lengths.count <= groups.count else { return nil }
    let parts = groups[first..<first + lengths.count]
    guard zip(parts, lengths).allSatisfy({ $0.characters.count == $1 }), let last = parts.last else {
      return nil
    }
    return Group(
      characters: parts.flatMap(\.characters), range: groups[first].range.lowerBound..<last.range.upperBound)
  }

  /// A digit in ASCII or full-width form, and its length in bytes.
  @inline(__always)
  static func digit(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt8, Int)? {
    guard index < bytes.count else { return nil }
    let byte = bytes[index]
    if byte &- 48 < 10 { return (byte, 1) }
    // U+FF10 to U+FF19.
    guard byte == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBC, bytes[index + 2] &- 0x90 < 10
    else { return nil }
    return (bytes[index + 2] &- 0x90 &+ 48, 3)
  }

  /// Whether an `X` stands at an offset that ends a number.
  private static func isCheckLetter(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    index < bytes.count && bytes[index] | 0x20 == UInt8(ascii: "x")
      && (index + 1 == bytes.count || !isLetterOrDigit(bytes[index + 1]))
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 97 < 26 || byte &- 48 < 10 || byte == UInt8(ascii: "_")
  }
}
