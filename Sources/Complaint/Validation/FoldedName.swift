/// A name as it is compared: ASCII in lower case and half width, without the blanks and dots between its parts.
struct FoldedName {
  /// The words that blanks part, folded, without dots.
  private(set) var words = WordList()
  /// All words as one.
  private var scalars: [UInt32] = []

  init(_ text: [UInt8]) {
    var word: [UInt32] = []
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      var value = scalar.value
      if 0xFF01...0xFF5E ~= value { value -= 0xFEE0 }
      if 0x41...0x5A ~= value { value |= 0x20 }
      if Self.isBlank(value) {
        words.add(word)
        word = []
      } else if !Self.isSilent(value) {
        word.append(value)
        scalars.append(value)
      }
    }
    words.add(word)
  }

  struct WordList {
    private(set) var all: [[UInt32]] = []

    mutating func add(_ word: [UInt32]) {
      if !word.isEmpty { all.append(word) }
    }

    func contains(_ word: String) -> Bool {
      all.contains { equal($0[...], word) }
    }
  }

  /// Whether the name, blanks apart, is one of some words.
  func isOne(of words: [String]) -> Bool {
    words.contains { equal(scalars[...], $0) }
  }

  func contains(_ part: String) -> Bool {
    let count = part.unicodeScalars.count
    guard scalars.count >= count else { return false }
    return (0...scalars.count - count).contains { equal(scalars[$0..<$0 + count], part) }
  }

  /// Whether it is a title with one or two characters of a surname before it, or in Latin letters one word and a
  /// title before it.
  func isSurnameWithTitle(_ titles: [String]) -> Bool {
    for title in titles {
      let count = title.unicodeScalars.count
      if title.utf8.count > count {
        if 1...2 ~= scalars.count - count, equal(scalars.suffix(count), title) { return true }
      } else if words.all.count == 2, equal(words.all[0][...], title) {
        return true
      }
    }
    return false
  }

  /// Whether signs stand in the place of characters.
  func isMasked(isPerson: Bool) -> Bool {
    let letters = scalars.filter { Self.isLetter($0) }
    let crosses = letters.count { $0 == 0x78 }
    let isMixed = scalars.contains { $0 > 0x2E7F }
    if crosses > 0, crosses == letters.count, isPerson && isMixed || crosses >= 2 { return true }
    // Three times the same Latin letter and nothing else.
    if letters.count >= 3, letters.count == scalars.count, letters.allSatisfy({ $0 == letters[0] }) {
      return true
    }
    return scalars.contains { Self.isMask($0) || isPerson && (0x30...0x39 ~= $0) }
  }

  private static func isLetter(_ value: UInt32) -> Bool { 0x61...0x7A ~= value }

  private static func isBlank(_ value: UInt32) -> Bool {
    value == 0x20 || value == 0xA0 || value == 0x3000 || 0x2000...0x200B ~= value
  }

  /// The dots, hyphens and joiners between the parts of a name.
  private static func isSilent(_ value: UInt32) -> Bool {
    switch value {
    case 0x2E, 0x2D, 0xB7, 0x2022, 0x2027, 0x30FB, 0x200C...0x200F, 0x2010...0x2013, 0x2060: true
    default: false
    }
  }

  private static func isMask(_ value: UInt32) -> Bool {
    switch value {
    case 0x23, 0x2A, 0x3F, 0x40, 0x5F, 0x2026, 0x25A0...0x25FF, 0x2715, 0x2716, 0x2573, 0x22EF, 0xFFFD: true
    default: false
    }
  }
}

private func equal(_ scalars: ArraySlice<UInt32>, _ word: String) -> Bool {
  var index = scalars.startIndex
  for scalar in word.unicodeScalars {
    guard index < scalars.endIndex, scalars[index] == scalar.value else { return false }
    index += 1
  }
  return index == scalars.endIndex
}
