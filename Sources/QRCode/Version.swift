/// The size of a symbol, 1 to 40, at error correction level M (ISO/IEC 18004, tables 1, 7 and 9).
struct Version: Equatable {
  let number: Int

  static let largest = Version(number: 40)

  /// The smallest symbol for so many bytes; nil where none is large enough.
  init?(bytes: Int) {
    guard let number = (1...40).first(where: { Version(number: $0).capacity >= bytes }) else { return nil }
    self.number = number
  }

  init(number: Int) { self.number = number }

  /// Modules a side.
  var width: Int { 17 + 4 * number }

  /// Bytes of a text that fit: a symbol begins with four bits for its mode and says how long the text is.
  private var capacity: Int { dataCount - (lengthBits + 4 + 7) / 8 }

  /// How many bits say how long a text is.
  var lengthBits: Int { number < 10 ? 8 : 16 }

  /// Codewords of the text.
  var dataCount: Int { codewordCount - blockCount * correctionCount }

  /// Codewords in all.
  var codewordCount: Int {
    var modules = width * width
    // Finders with their separators and the format beside them, the timing patterns, one dark module.
    modules -= 3 * 64 + 2 * 15 + 2 * (width - 16) + 1
    let steps = alignment.count
    if steps > 0 {
      // Each is 25 modules, but those on the timing patterns share five with them; three places are finders.
      modules -= (steps * steps - 3) * 25 - (steps - 2) * 2 * 5
    }
    if number >= 7 { modules -= 2 * 18 }
    return modules / 8
  }

  /// In how many blocks codewords are corrected.
  var blockCount: Int { Self.blocks[number - 1] }

  /// Codewords of each block that correct the others.
  var correctionCount: Int { Self.corrections[number - 1] }

  /// The rows, and columns, of the middles of alignment patterns.
  var alignment: [Int] {
    guard number > 1 else { return [] }
    let count = number / 7 + 2
    // Evenly from the last, in even steps; the first alone stands at its own place.
    let step = number == 32 ? 26 : (4 * number + 2 * count + 1) / (2 * count - 2) * 2
    return [6] + (0..<count - 1).map { width - 7 - (count - 2 - $0) * step }
  }

  private static let blocks = [
    1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29,
    31,
    33, 35, 37, 38, 40, 43, 45, 47, 49,
  ]
  private static let corrections = [
    10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28,
    28, 28,
    28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
  ]
}
