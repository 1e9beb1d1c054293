/// Reads the words of a line, which single spaces part, from front to back.
package struct Words {
  private let bytes: [UInt8]
  private let words: [Range<Int>]
  private var next = 0

  package init(_ bytes: [UInt8], _ line: Range<Int>) {
    self.bytes = bytes
    words = Self.split(bytes, line, at: UInt8(ascii: " "))
  }

  package var isAtEnd: Bool { next == words.count }

  /// Takes the next word as it is; nil where there is none or it is empty, as between two spaces.
  package mutating func text() -> String? {
    guard !isAtEnd, !words[next].isEmpty else { return nil }
    next += 1
    return String(decoding: bytes[words[next - 1]], as: UTF8.self)
  }

  /// Takes the next word as a number of at most 15 digits, which is more than a word of 32 bits holds.
  package mutating func number() -> Int64? {
    guard !isAtEnd, 1...15 ~= words[next].count else { return nil }
    var number: Int64 = 0
    for byte in bytes[words[next]] {
      guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { return nil }
      number = number &* 10 &+ Int64(byte - UInt8(ascii: "0"))
    }
    next += 1
    return number
  }

  /// Takes everything that is left, spaces included; nil where nothing is.
  package mutating func rest() -> String? {
    guard !isAtEnd, let end = words.last?.upperBound else { return nil }
    let range = words[next].lowerBound..<end
    next = words.count
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// Steps over an ASCII word where it comes next.
  package mutating func skip(_ word: StaticString) -> Bool {
    guard !isAtEnd, words[next].count == word.utf8CodeUnitCount else { return false }
    let start = words[next].lowerBound
    for offset in 0..<word.utf8CodeUnitCount where bytes[start + offset] != word.utf8Start[offset] {
      return false
    }
    next += 1
    return true
  }

  /// Cuts a range of bytes at each of one value; there is always one part more than cuts.
  package static func split(_ bytes: [UInt8], _ range: Range<Int>, at separator: UInt8) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where bytes[index] == separator {
      parts.append(start..<index)
      start = index + 1
    }
    parts.append(start..<range.upperBound)
    return parts
  }
}
